import type { DecisionLook, Look } from '../view/view.ts';

/** Everything that has a colour in a diagram or chart. Looks that belong together share a hue. */
export type ColorToken =
  | 'paper'
  | 'surface'
  | 'ink'
  | 'muted'
  | 'line'
  | 'boundary'
  | 'boundary-line'
  | 'person'
  | 'own'
  | 'front'
  | 'external'
  | 'data'
  | 'cache'
  | 'messaging'
  | 'network'
  | 'security'
  | 'good'
  | 'note';

export type Palette = Readonly<Record<ColorToken, string>>;

/** Warm paper and near-black ink. Text hues keep 4.5 : 1, lines and icons 3 : 1 on paper, surface and boundary. */
export const lightPalette: Palette = {
  paper: '#faf7f1',
  surface: '#fffefb',
  ink: '#1e1b17',
  muted: '#5f574c',
  line: '#7b7266',
  boundary: '#f3eee4',
  'boundary-line': '#8f8575',
  person: '#80406f',
  own: '#2b5a8a',
  front: '#4b4f9c',
  external: '#68625a',
  data: '#1f6b58',
  cache: '#5b6b1d',
  messaging: '#96570b',
  network: '#20707d',
  security: '#a43a2d',
  good: '#2f6e3a',
  note: '#8a6d1a',
};

/** A deep warm neutral, not pure black; the same hues, lifted. */
export const darkPalette: Palette = {
  paper: '#191714',
  surface: '#23201c',
  ink: '#efeae1',
  muted: '#b3aa9c',
  line: '#948a7c',
  boundary: '#1f1d19',
  'boundary-line': '#7c7366',
  person: '#d596c2',
  own: '#86b4e3',
  front: '#a9adf0',
  external: '#aaa397',
  data: '#6fc0a6',
  cache: '#b2c268',
  messaging: '#e0a458',
  network: '#70bfcc',
  security: '#ec8f80',
  good: '#86c58f',
  note: '#d8b95e',
};

/** White paper for print; the hues of the light palette. */
export const printPalette: Palette = { ...lightPalette, paper: '#ffffff', surface: '#ffffff', boundary: '#f6f3ed' };

const decisionLooks: readonly Look[] = ['decision', 'proposal', 'retired'] satisfies DecisionLook[];

export const isDecisionLook = (look: Look): boolean => decisionLooks.includes(look);

export const tokenOfLook: Readonly<Record<Look, ColorToken>> = {
  person: 'person',
  system: 'own',
  external: 'external',
  container: 'own',
  component: 'own',
  web: 'front',
  mobile: 'front',
  data: 'data',
  cache: 'cache',
  messaging: 'messaging',
  compute: 'own',
  network: 'network',
  security: 'security',
  edge: 'network',
  decision: 'own',
  proposal: 'front',
  retired: 'boundary-line',
};

/** Words for a look in legends. */
export const nameOfLook: Readonly<Record<Look, string>> = {
  person: 'Person',
  system: 'Software system',
  external: 'External system',
  container: 'Service',
  component: 'Component',
  web: 'Web application',
  mobile: 'Mobile app',
  data: 'Data store',
  cache: 'Cache',
  messaging: 'Messaging',
  compute: 'Compute',
  network: 'Network',
  security: 'Security',
  edge: 'Edge service',
  decision: 'Accepted decision',
  proposal: 'Proposed decision',
  retired: 'Decision no longer followed',
};

/** The CSS custom property through which a page sets a colour, e.g. `--diagram-ink`. */
export function colorProperty(token: ColorToken): string {
  return `--diagram-${token}`;
}

/**
 * Declarations for a page's own style sheet, so that inlined diagrams follow the page's theme switch
 * and tables can use the same colours: `:root { … }` with the light and `[data-theme=dark] { … }`
 * with the dark palette.
 */
export function diagramProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([token, value]) => `--diagram-${token}:${value};`)
    .join('');
}
