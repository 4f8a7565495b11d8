/**
 * The forms of a text in which words may be hidden: as it stands; with escapes undone; and as a reader gets it, without
 * tags and the marks of Markdown, where one may stand within a word or between two.
 */
export function wordHaystacks(text: string): readonly string[] {
  const raw = normalized(text);
  const unescaped = withoutEscapes(raw);
  const decoded = normalized(withoutPercents(withoutEntities(unescaped)));
  return [
    ...new Set([
      raw,
      decoded,
      ...(markup.test(unescaped) ? [read(unescaped, ''), read(unescaped, ' ')] : []),
      ...(emphasis.test(decoded) ? [decoded.replace(linkTarget, ']').replace(marks, '')] : []),
    ]),
  ];
}

/** The figures that a reader gets; each piece of text is on its own line, so that two figures don't read as one. */
export function figureHaystack(text: string): string {
  const unescaped = withoutEscapes(normalized(text));
  if (!markup.test(unescaped)) return withoutPercents(withoutEntities(unescaped));
  return [read(unescaped, '\n'), ...spokenAttributes(unescaped)].join('\n');
}

const read = (unescaped: string, between: string): string =>
  normalized(withoutEntities(unescaped.replace(tag, between).replace(linkTarget, ']')));

/** Equal letters as equal code points, without what separates nothing that can be seen. */
export const normalized = (text: string): string => text.normalize('NFKC').replace(invisible, '');

/** `orderApi` as a reader takes it: `order Api`. */
export const withoutCamels = (text: string): string =>
  text.replace(/([\p{Ll}\p{N}])(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ');

const invisible = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const markup = /<[^<>]*>|\]\(|\]\[/;
const tag = /<[^<>]*>/g;
const linkTarget = /\]\([^()\s]*\)|\]\[[^[\]\n]*\]/g;
/** Marks of Markdown between two letters of a word, or around the words of a link. */
const emphasis = /[\p{L}\p{N}][*_~`]{1,3}[\p{L}\p{N}]|\][[(]/u;
const marks = /[*_~`[\]]+/g;

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** The escapes of JSON, JavaScript, YAML and Markdown. */
const withoutEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(
        /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([nrtbfv])|([^\w\s]))/gi,
        (escaped, braced?: string, unit?: string, byte?: string, control?: string, sign?: string) => {
          const code = braced ?? unit ?? byte;
          if (code === undefined) return sign ?? controls[control ?? ''] ?? escaped;
          const point = Number.parseInt(code, 16);
          return braced === undefined ? String.fromCharCode(point) : fromCodePoint(point, escaped);
        },
      )
    : text;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ndash: '–',
  mdash: '—',
  hyphen: '-',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
  lstrok: 'ł',
  eth: 'ð',
  thorn: 'þ',
  imath: 'ı',
};

/** What the names of accented letters end with → the accent. */
const accents: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
  breve: '\u0306',
  macr: '\u0304',
  ogon: '\u0328',
  dot: '\u0307',
  dblac: '\u030b',
};

/** `uuml` → `ü`; `null` for a name of something else. */
function accented(name: string): string | null {
  const [, letter = '', accent = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  const mark = Object.hasOwn(accents, accent) ? accents[accent] : undefined;
  return mark === undefined ? null : (letter + mark).normalize('NFC');
}

/** The entities of markup, and Mermaid's, which have no `&`. */
const withoutEntities = (text: string): string =>
  text.replace(
    /&#x([0-9a-f]{1,6});|&?#(\d{1,7});|&([a-z]+);/gi,
    (entity, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? accented(name) ?? entity;
      return fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16), entity);
    },
  );

const withoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });

/** What a screen reader says, or another page shows, of a tag. */
const spokenAttributes = (text: string): string[] =>
  [...text.matchAll(/\s(?:alt|title|content|placeholder|value|aria-[a-z]+)=("[^"]*"|'[^']*')/gi)].map(
    ([, value = '']) => withoutEntities(value.slice(1, -1)),
  );

const fromCodePoint = (point: number, otherwise: string): string =>
  point > 0x10_ff_ff ? otherwise : String.fromCodePoint(point);
