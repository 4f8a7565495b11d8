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
const number = String.raw`${grouped}|\d+(?:\.\d+)?|${spelledOut}(?= (?:thousand|million|billion)\b)`;
const magnitudes: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  K: 1e3,
  million: 1e6,
  M: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const magnitude = (name: string): string => String.raw`(?:\s?(?<${name}>${Object.keys(magnitudes).join('|')})\b)?`;

const currencySigns: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY' };
/** Before the amount, or after it. */
const moneySign = String.raw`(?:[$€£₹¥]|(?:${currencies.join('|')})[\s\u00a0\u202f])`;

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

/** Dollars; a rate, whose unit may stand after what is counted; or any other unit. */
const measured = new RegExp(
  String.raw`(?<![\w.,/:-])(?:(?<sign>${moneySign})(?<sum>${number})${magnitude('sumScale')}|(?<amount>${number})${magnitude('scale')}(?:[\s\u00a0\u202f]?(?<percent>%|percent\b)|[\s\u00a0\u202f]?(?<multiple>×)(?!\s?\d)|\s(?<word>dollars|euros?)\b|[\s\u00a0\u202f]?(?<code>€|(?:${currencies.join('|')})\b)|[\s\u00a0\u202f]?(?<bytes>${anyKey(bytes)})\b(?!\/)|\s(?<byteWord>${anyKey(byteWords)})bytes\b|(?:\s[a-z-]+){0,2}(?:\s?\/\s?|\san?\s|\sper\s)(?<per>${anyKey(perSeconds)})\b|[\s\u00a0\u202f](?<duration>${anyKey(durations)})s?\b(?!\/)))`,
  'g',
);

/** What is no prose inside Markdown and MDX: front matter keeps its texts, tags and addresses don't. */
const notProse = /\]\([^)\s]*\)|https?:\/\/\S+|<\/?[A-Za-z][^>]*>/g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Counted things by their spellings, longest first, so that `orders a day` goes before `orders`. */
function countsOf(units: readonly string[]): { pattern: RegExp; unitOf: ReadonlyMap<string, string> } | null {
  const unitOf = new Map(units.flatMap((unit) => spellingsOf(unit).map((spelling) => [spelling, unit] as const)));
  if (unitOf.size === 0) return null;
  const alternatives = [...unitOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(
    String.raw`(?<![\w.,/:$-])(?<amount>${number})${magnitude('scale')}\s(?<unit>${alternatives.join('|')})\b`,
    'g',
  );
  return { pattern, unitOf };
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
  const counts = countsOf(countedUnits);
  return (text) => {
    if (!mayCount.test(text)) return [];
    const prose = proseOf(text);
    if (!mayCount.test(prose)) return [];
    const found = new Map<number, TypedNumber>();
    for (const match of counts ? prose.matchAll(counts.pattern) : []) {
      const unit = counts?.unitOf.get(match.groups?.['unit'] ?? '') ?? '';
      found.set(
        match.index,
        read(match, match.groups?.['amount'] ?? '0', `count of ${unit}`, 1, match.groups?.['scale']),
      );
    }
    for (const match of prose.matchAll(measured))
      if (!found.has(match.index)) found.set(match.index, readMeasured(match));
    return [...found.values()].toSorted((a, b) => a.start - b.start);
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

function readMeasured(match: RegExpExecArray): TypedNumber {
  const { sign, sum, sumScale, amount = '0', scale: by, ...of } = match.groups ?? {};
  const { percent, multiple, word, code, bytes: size, byteWord, per, duration } = of;
  if (sign !== undefined && sum !== undefined) return read(match, sum, moneyOf(sign.trim()), 1, sumScale);
  const scaled = (dimension: Dimension, scale: number): TypedNumber => read(match, amount, dimension, scale, by);
  if (percent !== undefined) return scaled('percent', 1);
  if (multiple !== undefined) return scaled('multiple', 1);
  if (word !== undefined) return scaled(word === 'dollars' ? 'money' : 'money in EUR', 1);
  if (code !== undefined) return scaled(moneyOf(code), 1);
  const unit = size ?? byteWords[byteWord ?? ''];
  if (unit !== undefined) return scaled('bytes', bytes[unit] ?? 1);
  if (per !== undefined) return { ...scaled('rate', 1 / (perSeconds[per] ?? 1)), per: perNames[per] ?? per };
  return scaled('duration', durations[duration ?? 'ms'] ?? 1);
}

const moneyOf = (sign: string): Dimension => {
  const currency = currencySigns[sign] ?? sign;
  return currency === 'USD' ? 'money' : `money in ${currency}`;
};

/** What can't be a thousandth: whole things, money, and rates of them. */
const isWhole = (dimension: Dimension): boolean => /^(?:money|count|rate)/.test(dimension);

/** The number in plain digits with a decimal point; three digits after a dot are thousands of whole things. */
function plainOf(digits: string, dimension: Dimension): string {
  const value = spelledValue(digits);
  if (value !== undefined) return String(value);
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits) || (isWhole(dimension) && /^[1-9]\d{0,2}\.\d{3}$/.test(digits)))
    return digits.replaceAll('.', '');
  return digits.replace(/(?<=[ \u00a0\u2009\u202f]\d{3}),(?=\d{1,2}$)/, '.').replace(/[, \u00a0\u2009\u202f'’_]/g, '');
}

function read(
  match: RegExpExecArray,
  digits: string,
  dimension: Dimension,
  unit: number,
  word: string | undefined,
): TypedNumber {
  const scale = unit * (magnitudes[word ?? ''] ?? 1);
  const plain = plainOf(digits, dimension);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return {
    text: match[0].trim(),
    start: match.index,
    dimension,
    value: Number(plain) * scale,
    step: 10 ** -decimals * scale,
    significantDigits: plain
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(decimals === 0 ? /0+$/ : /$^/, '').length,
    digits,
    per: '',
  };
}
