import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { View } from '../view/view.ts';
import { totalDefects } from './defects.ts';
import { scopeName } from './diagram.ts';
import { renderSvg } from './render-svg.ts';
import * as samples from './sample-views.ts';

const views = Object.entries(samples)
  .filter((entry): entry is [string, View] => typeof entry[1] === 'object')
  .map(([name, view]) => ({ name, view }));

const parse = (svg: string) => new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');

describe.each(views)('$name', ({ view }) => {
  test('has no layout defects', async () => {
    const { defects } = await renderSvg(view);
    expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
  });

  test('gives identical bytes twice', async () => {
    expect((await renderSvg(view)).svg).toBe((await renderSvg(view)).svg);
  });

  test.each(['page', 'print'] as const)('is well-formed and named for screen readers (%s)', async (theme) => {
    const { svg, width, height } = await renderSvg(view, { theme });
    const document = parse(svg);
    const root = document.documentElement;
    expect(root.localName).toBe('svg');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(root.getAttribute('role')).toBe('graphics-document');
    const scope = scopeName(view.key);
    expect(root.getAttribute('aria-labelledby')).toBe(`${scope}-title`);
    expect(document.getElementById(`${scope}-title`)?.textContent).toBe(view.title);
    expect(document.getElementById(`${scope}-desc`)?.textContent).toBe(view.description);
  });

  test('prints without CSS variables, foreign objects and computed colours', async () => {
    const { svg } = await renderSvg(view, { theme: 'print' });
    expect(svg).not.toMatch(/var\(|foreignObject|light-dark|oklch|@media|currentColor/);
  });

  test('begins every id with the scope of the diagram and has none twice', async () => {
    const ids = [...parse((await renderSvg(view)).svg).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith(scopeName(view.key)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('prints no text below 11 pixels', async () => {
    const sizes = [...(await renderSvg(view)).svg.matchAll(/font-size:([\d.]+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});
