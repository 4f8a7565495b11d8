import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { typographic } from '../format/typographic.ts';
import type { View } from '../view/view.ts';
import { totalDefects } from './defects.ts';
import { scopeName } from './diagram.ts';
import { lightPalette } from './palette.ts';
import { renderSvg } from './render-svg.ts';
import * as samples from './sample-views.ts';

const views = Object.entries(samples)
  .filter((entry): entry is [string, View] => typeof entry[1] === 'object')
  .map(([name, view]) => ({ name, view }));

const parse = (svg: string) => new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');

vi.setConfig({ testTimeout: 30_000 });

describe.each(views)('$name', ({ view }) => {
  test('has no layout defects', async () => {
    const defects = (await renderSvg(view)).defects!();
    expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
  });

  test('gives identical bytes twice', async () => {
    expect((await renderSvg(structuredClone(view))).svg).toBe((await renderSvg(view)).svg);
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
    expect(document.getElementById(`${scope}-title`)?.textContent).toBe(typographic(view.title));
    expect(document.getElementById(`${scope}-desc`)?.textContent).toBe(typographic(view.description));
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

test('keeps words off the borders of boundaries', async () => {
  const drawn = await Promise.all(views.map(async ({ name, view }) => ({ name, ...(await renderSvg(view)) })));
  expect(drawn.filter(({ defects }) => defects!().labelsOnBorders > 0).map(({ name }) => name)).toEqual([]);
});

test('links the nodes that have a next level, in the picture and as rectangles for the PDF', async () => {
  const { svg, links } = await renderSvg(samples.containersView);
  expect(links.map(({ href }) => href)).toEqual(['components-orders', 'components-payments']);
  const anchors = [...parse(svg).querySelectorAll('a')].map((anchor) => anchor.getAttribute('href'));
  expect(anchors).toEqual(['components-orders', 'components-payments']);
});

test('the subject of a view stands out', async () => {
  const { children } = samples.contextView;
  const [first, ...rest] = children;
  if (first?.type !== 'node') throw new Error('The sample begins with a node');
  const focused = { ...samples.contextView, children: [{ ...first, isSubject: true }, ...rest] };
  const strong = parse((await renderSvg(focused)).svg).querySelectorAll('.outline.strong');
  expect([...strong].map((outline) => outline.parentElement?.id)).toEqual([`d-context-${first.id}`]);
  expect((await renderSvg(samples.contextView)).svg).not.toContain('strong');
});

test('sets quotation marks and apostrophes, but leaves ids and names as they are', async () => {
  const [first, ...rest] = samples.contextView.children;
  if (first?.type !== 'node') throw new Error('The sample begins with a node');
  const quoted = { ...first, name: `"A"`, description: `Says "it isn't".` };
  const { svg } = await renderSvg({ ...samples.contextView, children: [quoted, ...rest] });
  const text = [...parse(svg).querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(text).toContain(`"A"`);
  expect(text.join(' ')).toContain('Says “it isn’t”.');
});

test('shows the number of instances', async () => {
  expect(parse((await renderSvg(samples.containersView)).svg).documentElement.textContent).toContain('×6');
});

test('explains only what occurs in the legend', async () => {
  const legend = parse((await renderSvg(samples.eventFlowView)).svg).querySelector('[aria-label="Legend"]');
  expect([...(legend?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Service',
    'Messaging',
    'Asynchronous',
  ]);
});

test('a page’s own properties win over the reader’s colour scheme', async () => {
  const { svg } = await renderSvg(samples.contextView);
  expect(svg).toContain('.d-context{--paper:var(--diagram-paper,#faf7f1)');
  expect(svg).toContain('@media (prefers-color-scheme:dark){.d-context{--paper:var(--diagram-paper,#191714)');
});

test('programs without CSS variables find the light color before each of them', async () => {
  const { svg } = await renderSvg(samples.containersView, { theme: 'page' });
  const rules = [...svg.matchAll(/\.([a-z-]+)\{([^}]*(?:fill|stroke):var[^}]*)\}/g)];
  expect(rules.find(([, name]) => name === 'boundary')?.[2]).toBe(
    `fill:${lightPalette.boundary};fill:var(--boundary);stroke:${lightPalette['boundary-line']};stroke:var(--boundary-line);stroke-width:1`,
  );
  expect(
    rules.filter(([, , declarations = '']) =>
      /(?<!(?:fill|stroke):#[0-9a-f]{6};)(?:fill|stroke):var/.test(declarations),
    ),
  ).toEqual([]);
});

test('an id prefix replaces the key where one page holds two diagrams of that key', async () => {
  const { svg } = await renderSvg(samples.contextView, { idPrefix: 'shop-context' });
  expect(svg).toContain('id="d-shop-context-title"');
  expect(svg).not.toContain('id="d-context-');
});

test('an edge whose words fit nowhere leaves a number that the legend spells out', async () => {
  const crowded: View = {
    ...samples.contextView,
    key: 'crowded',
    edges: samples.sampleEdges(
      Array.from({ length: 14 }, (_, index) => [
        'shopper',
        'shop',
        `A rather long description, number ${index}`,
        'HTTPS',
      ]),
    ),
  };
  const { svg, ...crowd } = await renderSvg(crowded);
  const defects = crowd.defects!();
  expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
  const legend = parse(svg).querySelector('[aria-label="Legend"]')?.textContent ?? '';
  const numbers = [...legend.matchAll(/\((\d+)\)/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(0);
  for (let index = 0; index < 14; index += 1)
    expect(parse(svg).documentElement.textContent.replaceAll(/\s+/g, '')).toContain(`number${index}`);
});

test.each(['tall', 'wide'] as const)('a saga with many steps stays sound (%s)', async (shape) => {
  const count = shape === 'tall' ? 12 : 4;
  const steps = Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    name: `Step ${index} with some words`,
    actor: 'Order API',
    compensation: index % 3 === 1 ? null : { name: `Undo ${index}`, actor: 'Order API' },
  }));
  const defects = (await renderSvg({ ...samples.stateView, steps })).defects!();
  expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
});
