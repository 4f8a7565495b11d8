import { currencies } from '#model';
import { unitText } from '../cost/formula-text.ts';
import { piecesOf } from './reference.ts';

/** What a number measures; numbers of different dimensions are never compared. Counts are of what they count. */
export type Dimension =
  /** US dollars. */
  'money' | `money in ${string}` | 'percent' | 'duration' | 'rate' | 'bytes' | 'multiple' | `count of ${string}`;

/** A number with a unit that somebody typed into a text. */
export interface TypedNumber {
  /** `about $5,500` is `$5,500`. */
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
  readonly dimension: Dimension;
  /** In its currency, percent, milliseconds, per second, bytes, or pieces. */
  readonly value: number;
  /** What one step of its last digit is worth. */
  readonly step: number;
  readonly significantDigits: number;
  /** The number as typed, without unit. */
  readonly digits: string;
  /** What a rate is per: `min`; empty for anything else. */
  readonly per: string;
}

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** Numbers below a hundred as they are written out. One alone is as often an article. */
const spelled: ReadonlyMap<string, number> = new Map([
  ...[...ones, ...teens].slice(1).map((word, index) => [word, index + 2] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...ones.map((one, unit) => [`${word}-${one}`, (index + 2) * 10 + unit + 1] as const),
  ]),
]);
const anyCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
const oneOf = (words: Iterable<string>): string => `(?:${[...words].toReversed().map(anyCase).join('|')})`;

/** `two hundred and fifty`, `a hundred`, `forty-two`. */
const spelledOut = `(?:(?:[Aa]|${oneOf(ones)}) hundred(?:(?: and)? ${oneOf([...ones, ...spelled.keys()])})?|${oneOf(spelled.keys())})`;
/** What a number below a thousand that is written out comes to. */
function spelledValue(text: string): number | undefined {
  const [, hundreds, rest] = /^(?:(\S+) hundred)?(?: ?and)? ?(\S*)$/.exec(text.toLowerCase()) ?? [];
  const unit = (word = ''): number => spelled.get(word) ?? ones.indexOf(word) + 1;
  if (hundreds === undefined) return spelled.get(text.toLowerCase());
  return (hundreds === 'a' ? 1 : unit(hundreds)) * 100 + unit(rest);
}

/** Thousands set apart by a comma, a space of any width, an apostrophe, an underscore or, as on the continent, a dot. */
const grouped = String.raw`\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|(?:['’_]\d{3})+(?!\d)|(?:\.\d{3}){2,}(?!\d))`;
/** Digits; or a word before thousands, millions or billions, `three million`, which alone is as often idiom as number. */
const digits = String.raw`${grouped}|\d+(?:\.\d+)?`;
const inDigits = new RegExp(String.raw`(?<![\w.,/:-])(?:${digits})`, 'g');
const inWords = new RegExp(
  String.raw`(?<![\w.,/:-])(?:${digits}|${spelledOut}(?= (?:thousand|million|billion)\b))`,
  'g',
);
/** Whether a text may hold a number in words: few do, and the pattern that finds them is slow. */
const mayHoldWords = /[a-z] (?:thousand|million|billion)/;
const magnitudes: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  K: 1e3,
  million: 1e6,
  M: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const scaled = String.raw`(?:\s?(?<scale>${Object.keys(magnitudes).join('|')})\b)?`;

const currencySigns: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY' };
/** What stands before an amount of money: at most four letters. */
const moneySign = new RegExp(String.raw`(?<![\w.,/:-])(?:[$€£₹¥]|(?:${currencies.join('|')})[\s\u00a0\u202f])$`);

const durations: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1e3,
  second: 1e3,
  min: 6e4,
  minute: 6e4,
  h: 3.6e6,
  hour: 3.6e6,
};
const perSeconds: Readonly<Record<string, number>> = {
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  day: 86_400,
  month: 730 * 3600,
};
/** As figures name them. */
const perNames: Readonly<Record<string, string>> = { second: 's', minute: 'min', hour: 'h', day: 'd' };
const bytes: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
const byteWords: Readonly<Record<string, string>> = { kilo: 'KB', mega: 'MB', giga: 'GB', tera: 'TB' };

const anyKey = (record: object): string => Object.keys(record).join('|');

const scaleOf = new RegExp(scaled, 'y');
/** A rate, whose unit may stand after what is counted; or any other unit. */
const unitOf = new RegExp(
  String.raw`${scaled}(?:[\s\u00a0\u202f]?(?<percent>%|percent\b)|[\s\u00a0\u202f]?(?<multiple>×)(?!\s?\d)|\s(?<word>dollars|euros?)\b|[\s\u00a0\u202f]?(?<code>€|(?:${currencies.join('|')})\b)|[\s\u00a0\u202f]?(?<bytes>${anyKey(bytes)})\b(?!\/)|\s(?<byteWord>${anyKey(byteWords)})bytes\b|(?:\s[a-z-]+){0,2}(?:\s?\/\s?|\san?\s|\sper\s)(?<per>${anyKey(perSeconds)})\b|[\s\u00a0\u202f](?<duration>${anyKey(durations)})s?\b(?!\/))`,
  'y',
);

/** What is no prose inside Markdown and MDX: front matter keeps its texts, tags and addresses don't. */
const notProse = /\]\([^)\s]*\)|https?:\/\/\S+|<\/?[A-Za-z][^>]*>/g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Reads the counted thing behind a number; the longest spelling goes first: `orders a day` before `orders`. */
function countReader(units: readonly string[]): (prose: string, typed: Typed) => TypedNumber | null {
  const unitBy = new Map(units.flatMap((unit) => spellingsOf(unit).map((spelling) => [spelling, unit] as const)));
  if (unitBy.size === 0) return () => null;
  const spellings = [...unitBy.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const counted = new RegExp(String.raw`${scaled}\s(?<unit>${spellings.join('|')})\b`, 'y');
  return (prose, typed) => {
    const match = prose.charAt(typed.start - 1) === '$' ? null : execAt(counted, prose, typed.end);
    const unit = unitBy.get(match?.groups?.['unit'] ?? '');
    return match && unit !== undefined ? read(prose, typed, match, `count of ${unit}`) : null;
  };
}

/** A number as it is typed. */
interface Typed {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

function execAt(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}

/** `order/day` → `orders a day`, `orders per day`, `orders/day` and the singular. */
function spellingsOf(unit: string): readonly string[] {
  const [counted = '', per] = unit.split('/');
  const nouns = [...new Set([counted, unitText(counted, '2')])];
  if (per === undefined) return nouns;
  return nouns.flatMap((noun) => [`${noun} a ${per}`, `${noun} per ${per}`, `${noun}/${per}`, `${noun} an ${per}`]);
}

/** Whether a text may hold a number: quick, for the many that don't. */
const mayCount = /\d|thousand|million|billion/i;

/**
 * Finds the numbers with a unit that are typed into a text: dollars, percent, times, rates, spans up to hours, data, and
 * counts of what the study counts. Code, references, addresses, tags, dates, versions and bare numbers are none.
 * @param countedUnits units of one thing that the study counts: `task`, `order/day`
 */
export function numberReader(countedUnits: readonly string[]): (text: string) => readonly TypedNumber[] {
  const countIn = countReader(countedUnits);
  return (text) => {
    if (!mayCount.test(text)) return [];
    const prose = proseOf(text);
    return [...prose.matchAll(mayHoldWords.test(prose) ? inWords : inDigits)].flatMap(({ 0: found, index }) => {
      const typed = { digits: found, start: index, end: index + found.length };
      return moneyIn(prose, typed) ?? countIn(prose, typed) ?? measureIn(prose, typed) ?? [];
    });
  };
}

/** The text with everything that is no prose left blank, every letter where it was. */
function proseOf(text: string): string {
  const prose = piecesOf(text).reduce(
    (before, piece) => before + (piece.kind === 'text' ? piece.text : blank(piece.text)),
    '',
  );
  return prose.replace(notProse, blank);
}

/** `$5,500`, `EUR 3 million`. */
function moneyIn(prose: string, typed: Typed): TypedNumber | null {
  const sign = moneySign.exec(prose.slice(Math.max(0, typed.start - 5), typed.start))?.[0];
  const scale = sign === undefined ? null : execAt(scaleOf, prose, typed.end);
  if (sign === undefined || !scale) return null;
  return read(prose, { ...typed, start: typed.start - sign.length }, scale, moneyOf(sign.trim()));
}

function measureIn(prose: string, typed: Typed): TypedNumber | null {
  const match = execAt(unitOf, prose, typed.end);
  if (!match) return null;
  const { percent, multiple, word, code, bytes: size, byteWord, per, duration } = match.groups ?? {};
  const as = (dimension: Dimension, unit = 1): TypedNumber => read(prose, typed, match, dimension, unit);
  if (percent !== undefined) return as('percent');
  if (multiple !== undefined) return as('multiple');
  if (word !== undefined) return as(word === 'dollars' ? 'money' : 'money in EUR');
  if (code !== undefined) return as(moneyOf(code));
  const unit = size ?? byteWords[byteWord ?? ''];
  if (unit !== undefined) return as('bytes', bytes[unit] ?? 1);
  if (per !== undefined) return { ...as('rate', 1 / (perSeconds[per] ?? 1)), per: perNames[per] ?? per };
  return as('duration', durations[duration ?? 'ms'] ?? 1);
}

const moneyOf = (sign: string): Dimension => {
  const currency = currencySigns[sign] ?? sign;
  return currency === 'USD' ? 'money' : `money in ${currency}`;
};

/** What can't be a thousandth: whole things, money, and rates of them. */
const isWhole = (dimension: Dimension): boolean => /^(?:money|count|rate)/.test(dimension);

/** The number in plain digits with a decimal point; three digits after a dot are thousands of whole things. */
function plainOf(typed: string, dimension: Dimension): string {
  const value = spelledValue(typed);
  if (value !== undefined) return String(value);
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(typed) || (isWhole(dimension) && /^[1-9]\d{0,2}\.\d{3}$/.test(typed)))
    return typed.replaceAll('.', '');
  return typed.replace(/(?<=[ \u00a0\u2009\u202f]\d{3}),(?=\d{1,2}$)/, '.').replace(/[, \u00a0\u2009\u202f'’_]/g, '');
}

function read(
  prose: string,
  { digits: typed, start }: Typed,
  { 0: after, index: end, groups }: RegExpExecArray,
  dimension: Dimension,
  unit = 1,
): TypedNumber {
  const scale = unit * (magnitudes[groups?.['scale'] ?? ''] ?? 1);
  const plain = plainOf(typed, dimension);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return {
    text: prose.slice(start, end + after.length).trim(),
    start,
    dimension,
    value: Number(plain) * scale,
    step: 10 ** -decimals * scale,
    significantDigits: plain
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(decimals === 0 ? /0+$/ : /$^/, '').length,
    digits: typed,
    per: '',
  };
}
