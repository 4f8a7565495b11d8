import { type ColorToken, darkPalette, lightPalette, type Palette, printPalette } from './palette.ts';
import type { TextStyle } from './text.ts';

/** `page` follows the reader's light or dark theme; `print` has fixed colours and needs no CSS variables. */
export type Theme = 'page' | 'print';

/** Text styles shared by all diagrams; layouts measure with the same values that the style sheet prints. */
export const textStyles = {
  title: { size: 15, weight: 600 },
  name: { size: 13.5, weight: 600 },
  subtitle: { size: 11, weight: 500 },
  description: { size: 12, weight: 400 },
  label: { size: 11.5, weight: 500 },
  technology: { size: 11, weight: 400 },
  group: { size: 12, weight: 600 },
  small: { size: 11, weight: 500 },
  badge: { size: 11, weight: 600 },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type TextRole = keyof typeof textStyles;

/** Distance of two baselines in pixels. */
export const lineHeights: Readonly<Record<TextRole, number>> = {
  title: 20,
  name: 17,
  subtitle: 14,
  description: 16,
  label: 14,
  technology: 14,
  group: 15,
  small: 14,
  badge: 14,
};

const mutedRoles: readonly TextRole[] = ['subtitle', 'description', 'technology', 'small'];
const hues: readonly ColorToken[] = [
  'paper',
  'surface',
  'boundary',
  'person',
  'own',
  'front',
  'external',
  'data',
  'cache',
  'messaging',
  'network',
  'security',
  'good',
  'note',
  'line',
  'boundary-line',
  'muted',
  'ink',
];

function aliases(scope: string, palette: Palette): string {
  const declarations = Object.entries(palette).map(([token, value]) => `--${token}:var(--diagram-${token},${value})`);
  return `${scope}{${declarations.join(';')}}`;
}

/**
 * The rules of one diagram, every selector below its own class. On a page the page's
 * `--diagram-*` properties win; opened alone, the file follows `prefers-color-scheme`. Programs that
 * know no CSS variables skip what has one and keep the light color before it.
 */
export function styleSheet(scope: string, theme: Theme, body: string): string {
  const paint = (property: 'fill' | 'stroke', token: ColorToken): string =>
    theme === 'print'
      ? `${property}:${printPalette[token]}`
      : `${property}:${lightPalette[token]};${property}:var(--${token})`;
  const family = theme === 'print' ? 'Inter' : "Inter,'Inter Variable',Arial,sans-serif";
  const used = new Set(Array.from(body.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat());

  const rules: [string, string][] = [
    ['paper', paint('fill', 'paper')],
    ['surface', paint('fill', 'surface')],
    ['boundary', `${paint('fill', 'boundary')};${paint('stroke', 'boundary-line')};stroke-width:1`],
    ['outline', 'fill:none;stroke-width:1.25'],
    ['strong', 'stroke-width:2.5'],
    ['icon', 'fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round'],
    ['line', `fill:none;${paint('stroke', 'line')};stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round`],
    ['head', `${paint('fill', 'line')};${paint('stroke', 'line')};stroke-width:1;stroke-linejoin:round`],
    ['open', 'fill:none;stroke-width:1.4;stroke-linecap:round'],
    ['hair', `fill:none;${paint('stroke', 'boundary-line')};stroke-width:1;stroke-opacity:.5`],
    ['lifeline', `fill:none;${paint('stroke', 'boundary-line')};stroke-width:1`],
    ['zero', paint('fill', 'paper')],
    ['dashed', 'stroke-dasharray:5 4'],
    ['dotted', 'stroke-dasharray:1.5 4'],
    ['tint', 'fill-opacity:.12'],
    ['middle', 'text-anchor:middle'],
    ['end', 'text-anchor:end'],
    ['struck', 'text-decoration:line-through'],
  ];
  const roles = Object.entries(textStyles).map(([role, { size, weight }]): [string, string] => {
    const muted = mutedRoles.some((candidate) => candidate === role) ? `;${paint('fill', 'muted')}` : '';
    return [`t-${role}`, `font-size:${size}px;font-weight:${weight}${muted}`];
  });
  const colors = hues.flatMap((token): [string, string][] => [
    [`f-${token}`, paint('fill', token)],
    [`s-${token}`, paint('stroke', token)],
  ]);

  const printed = [...rules, ...roles, ...colors]
    .filter(([name]) => used.has(name))
    .map(([name, declarations]) => `${scope} .${name}{${declarations}}`);
  const base = [
    `${scope}{font-family:${family}}`,
    `${scope} text{${paint('fill', 'ink')}}`,
    ...(theme === 'page' && body.includes('<a ')
      ? [
          `${scope} a{cursor:pointer;text-decoration:none}`,
          `${scope} a:is(:hover,:focus-visible) .outline{stroke-width:2.5}`,
        ]
      : []),
  ];
  if (theme === 'print') return [...base, ...printed].join('');
  return [
    aliases(scope, lightPalette),
    `@media (prefers-color-scheme:dark){${aliases(scope, darkPalette)}}`,
    ...base,
    ...printed,
  ].join('');
}
