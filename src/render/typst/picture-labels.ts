/** Lines of lettering in a picture that look the same. Lengths are in the picture's own units. */
export interface PictureLabels {
  readonly size: number;
  readonly weight: number;
  /** Hexadecimal, e.g. `#1e1b17`. */
  readonly color: string;
  /** Which part of a line stands at its place. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Place on the baseline, and words. */
  readonly lines: readonly (readonly [x: number, y: number, words: string])[];
}

export interface LabeledPicture {
  /** The picture without what is in `labels`. */
  readonly svg: string;
  readonly labels: readonly PictureLabels[];
}

type Look = Readonly<Record<string, string>>;

const plainText = /<text class="([^"]*)" x="(-?[\d.]+)" y="(-?[\d.]+)">([^<]*)<\/text>/g;
/** What a label may be told by a style sheet; any other property keeps it in the picture. */
const known: Readonly<Record<string, RegExp>> = {
  'font-size': /^[\d.]+px$/,
  'font-weight': /^[4-7]00$/,
  fill: /^#[\da-f]{6}$/i,
  'text-anchor': /^(start|middle|end)$/,
};
const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * Takes the lettering out of a printed diagram, so that Typst sets it: Typst sets a line in a tenth of the time that it
 * takes to read one from an SVG. What is styled or placed in another way than our diagrams do it stays in the picture.
 */
export function separateLabels(svg: string): LabeledPicture {
  const lookOf = looks(svg);
  if (lookOf === null) return { svg, labels: [] };
  const groups = new Map<string, PictureLabels & { lines: [number, number, string][] }>();
  const rest = svg.replace(plainText, (whole, classes: string, x: string, y: string, escaped: string) => {
    const words = unescaped(escaped);
    const group = groups.get(classes) ?? withLook(lookOf(classes.split(' ')));
    if (words === null || group === null) return whole;
    groups.set(classes, group);
    group.lines.push([Number(x), Number(y), words]);
    return '';
  });
  return { svg: rest, labels: [...groups.values()] };
}

function withLook(look: Look): (PictureLabels & { lines: [number, number, string][] }) | null {
  const { fill, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor = 'start' } = look;
  if (fill === undefined || size === undefined || weight === undefined) return null;
  if (!Object.entries(look).every(([property, value]) => known[property]?.test(value))) return null;
  if (anchor !== 'start' && anchor !== 'middle' && anchor !== 'end') return null;
  return { size: Number.parseFloat(size), weight: Number(weight), color: fill, anchor, lines: [] };
}

/** What a text of these classes looks like; null for a picture whose lettering isn't in Inter. */
function looks(svg: string): ((classes: readonly string[]) => Look) | null {
  const [, source = ''] = /<style>([^<]*)<\/style>/.exec(svg) ?? [];
  const rules = Array.from(source.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector = '', declarations = '']) => ({
    subject: selector.trim().split(' ').at(-1) ?? '',
    look: Object.fromEntries(
      declarations.split(';').map((declaration) => declaration.split(':', 2) as [string, string]),
    ),
  }));
  if (!rules.some(({ subject, look }) => subject.startsWith('.d-') && look['font-family'] === 'Inter')) return null;
  return (classes) =>
    Object.assign(
      {},
      ...rules
        .filter(({ subject }) => subject === 'text' || classes.includes(subject.slice(1)))
        .map(({ look }) => look),
    );
}

/** Null where something other than the characters of XML is escaped. */
function unescaped(text: string): string | null {
  let complete = true;
  const result = text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = characters[name];
    if (character === undefined) complete = false;
    return character ?? whole;
  });
  return complete ? result.replace(/\s+/g, ' ').trim() : null;
}
