import { type Diagram, scopeName } from './diagram.ts';
import { element, escapeXml } from './markup.ts';
import { type ColorToken, lightPalette, printPalette } from './palette.ts';
import { styleSheet, type Theme } from './style-sheet.ts';

/**
 * A picture that another engine drew, in our classes: `f-<token>` fills, `s-<token>` strokes, `w-<token>` fills with a
 * wash of the color. Its ids begin with `idPlaceholder`.
 */
export interface AdoptedDrawing {
  readonly body: string;
  readonly width: number;
  readonly height: number;
  /** Empty where the author gave none. */
  readonly title: string;
  readonly description: string;
}

/** Stands for the beginning of ids until it is known on which page, and how often, the picture is shown. */
export const idPlaceholder = '{scope}';

/** How much of the color is in a wash. */
const percent = 14;

/** The opaque color of a wash on the light or the printed page, for those who can't mix colors in CSS. */
export function washOf(token: ColorToken, paper: string = lightPalette.paper): string {
  const channel = (color: string, index: number): number =>
    Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round((channel(lightPalette[token], index) * percent + channel(paper, index) * (100 - percent)) / 100)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** The drawing as one of our diagrams: the same document, the same colors, light, dark and in print. */
export function adoptDrawing(drawing: AdoptedDrawing, { key, theme }: { key: string; theme: Theme }): Diagram {
  const { width, height, title, description } = drawing;
  const scope = scopeName(key);
  const content = `<rect class="paper" width="${width}" height="${height}"/>${drawing.body.replaceAll(idPlaceholder, scope)}`;
  const names = {
    ...(title === '' ? { 'aria-label': 'Diagram' } : { 'aria-labelledby': `${scope}-title` }),
    ...(description === '' ? {} : { 'aria-describedby': `${scope}-desc` }),
  };
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: scope,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ...names,
    },
    [
      title === '' ? '' : `<title id="${scope}-title">${escapeXml(title)}</title>`,
      description === '' ? '' : `<desc id="${scope}-desc">${escapeXml(description)}</desc>`,
      `<style>${styleSheet(`.${scope}`, theme, content)}${washes(`.${scope}`, theme, content)}</style>`,
      content,
    ].join(''),
  );
  return { svg: `${svg}\n`, width, height, links: [] };
}

function washes(scope: string, theme: Theme, content: string): string {
  const used = new Set([...content.matchAll(/[" ]w-([a-z-]+)/g)].map(([, token]) => token));
  const tokens = (Object.keys(lightPalette) as ColorToken[]).filter((token) => used.has(token));
  const fill = (token: ColorToken): string =>
    theme === 'print'
      ? `fill:${washOf(token, printPalette.paper)}`
      : `fill:${washOf(token)};fill:color-mix(in srgb,var(--${token}) ${percent}%,var(--paper))`;
  return tokens.map((token) => `${scope} .w-${token}{${fill(token)}}`).join('');
}
