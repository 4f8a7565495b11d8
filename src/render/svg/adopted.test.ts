import { expect, test } from 'vitest';
import { type AdoptedDrawing, adoptDrawing, washOf } from './adopted.ts';

const drawing: AdoptedDrawing = {
  body: '<g id="{scope}-1"><rect class="w-note s-note" width="9" height="9"/><use href="#{scope}-1"/></g>',
  width: 40,
  height: 30,
  title: '',
  description: '',
};

test('its ids begin with the place where it is shown, so that it can be shown twice on a page', () => {
  const { svg } = adoptDrawing(drawing, { key: 'mermaid-2', theme: 'page' });
  expect(svg).toContain('<g id="d-mermaid-2-1">');
  expect(svg).toContain('href="#d-mermaid-2-1"');
});

test('on a page a wash follows the theme where colors can be mixed, in print it is a fixed color', () => {
  const style = (theme: 'page' | 'print') =>
    /\.w-note\{[^}]*\}/.exec(adoptDrawing(drawing, { key: 'a', theme }).svg)?.[0];
  expect(style('page')).toBe(`.w-note{fill:${washOf('note')};fill:color-mix(in srgb,var(--note) 14%,var(--paper))}`);
  expect(style('print')).toBe(`.w-note{fill:${washOf('note', '#ffffff')}}`);
});

test('a wash is the paper with a little of the color', () => {
  expect(washOf('ink', '#ffffff')).toBe('#e0dfdf');
});
