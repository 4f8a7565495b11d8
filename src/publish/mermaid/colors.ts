import { type ColorToken, lightPalette, washOf } from '#render';

/** How something is painted in our diagrams: a color of the palette, or a wash of it. */
export interface Paint {
  readonly token: ColorToken;
  readonly wash: boolean;
}

/** The colors in which a wash may stand: they have a hue. */
const hues = [
  'person',
  'own',
  'front',
  'data',
  'cache',
  'messaging',
  'network',
  'security',
  'good',
  'note',
] as const satisfies readonly ColorToken[];

const exact = new Map<string, Paint>([
  ...hues.map((token): [string, Paint] => [washOf(token), { token, wash: true }]),
  ...Object.entries(lightPalette).map(([token, color]): [string, Paint] => [
    color,
    { token: token as ColorToken, wash: false },
  ]),
]);

export type PaintRole = 'text' | 'fill' | 'stroke';

/**
 * The paint for a color of Mermaid's. It draws with the light palette, so most are exact. Any other is one that it
 * derived or that the author wrote: of these only the hue is kept, as a wash below text and in full for a line, because
 * a color that was chosen for one theme can't be read in the other.
 * @returns null for no paint at all
 */
export function paintFor(color: string, role: PaintRole): Paint | null {
  const channels = parseColor(color.trim().toLowerCase());
  if (channels === 'none') return null;
  if (channels !== 'unknown') {
    const known = exact.get(hex(channels));
    if (known) return known;
  }
  if (role === 'text') return { token: 'ink', wash: false };
  const token = channels === 'unknown' ? null : nearestHue(channels);
  if (role === 'fill') return token ? { token, wash: true } : { token: 'boundary', wash: false };
  return { token: token ?? 'line', wash: false };
}

type Channels = readonly [red: number, green: number, blue: number];

/** Names that authors write by hand. */
const named: Readonly<Record<string, Channels>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  red: [255, 0, 0],
  green: [0, 128, 0],
  lightgreen: [144, 238, 144],
  blue: [0, 0, 255],
  lightblue: [173, 216, 230],
  navy: [0, 0, 128],
  yellow: [255, 255, 0],
  gold: [255, 215, 0],
  orange: [255, 165, 0],
  pink: [255, 192, 203],
  purple: [128, 0, 128],
  violet: [238, 130, 238],
  brown: [165, 42, 42],
  teal: [0, 128, 128],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
};

function parseColor(color: string): Channels | 'none' | 'unknown' {
  if (color === 'none' || color === 'transparent') return 'none';
  const digits = /^#([0-9a-f]{3,8})$/.exec(color)?.[1];
  if (digits !== undefined) {
    const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
    if (long.slice(6) === '00') return 'none';
    const channel = (index: number): number => Number.parseInt(long.slice(2 * index, 2 * index + 2), 16);
    return [channel(0), channel(1), channel(2)];
  }
  const [, kind, list = ''] = /^(rgb|hsl)a?\(([^)]*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = list.split(/[\s,/]+/).map(Number.parseFloat);
  if (kind !== undefined && alpha === 0) return 'none';
  if (kind === 'rgb') return [first, second, third];
  if (kind === 'hsl') return fromHsl(first, second / 100, third / 100);
  return named[color] ?? 'unknown';
}

function fromHsl(hue: number, saturation: number, lightness: number): Channels {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const step = (offset + hue / 30 + 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

const hex = (channels: Channels): string =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Hue in degrees and how colorful it is, 0–1. */
function hueOf([red, green, blue]: Channels): { readonly degrees: number; readonly chroma: number } {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { degrees: 0, chroma: 0 };
  const sextant =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { degrees: (sextant * 60 + 360) % 360, chroma: range / 255 };
}

function nearestHue(channels: Channels): ColorToken | null {
  const { degrees, chroma } = hueOf(channels);
  if (chroma < 0.08) return null;
  const distance = (token: ColorToken): number => {
    const other = parseColor(lightPalette[token]);
    const apart = typeof other === 'string' ? 180 : Math.abs(hueOf(other).degrees - degrees);
    return Math.min(apart, 360 - apart);
  };
  return hues.reduce<ColorToken>((best, token) => (distance(token) < distance(best) ? token : best), hues[0]);
}
