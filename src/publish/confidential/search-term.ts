import type { ConfidentialValue } from '#model';
import { normalized } from './haystacks.ts';

/** What to look for in what is published. */
export interface SearchTerm {
  /** What the public reads instead: the only name under which messages may speak of the value. */
  readonly standIn: string;
  /** Matches in a text that is {@link normalized} and in lower case. */
  readonly pattern: RegExp;
  /** Lower-case texts without which the pattern can't match, to pass over most files quickly. */
  readonly needles: readonly string[];
  /** A number is looked for only in what a reader sees: the coordinates of a picture are numbers too. */
  readonly kind: 'words' | 'number';
  /** As it may stand in a binary file; empty when it is too short to stand there by more than chance. */
  readonly exact: readonly string[];
}

/** Less than this is too common. */
const fewestLetters = 2;
const fewestDigits = 4;
const fewestBytes = 4;
/** Words that together are shorter may be found in another one. */
const fewestJoined = 8;
const fewestSigns = 3;

/** Scripts that write words without a space between, or with their endings attached. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * The terms of confidential values: a value of several parts is looked for part by part. A part that the stand-in has
 * too, such as a unit, isn't confidential. Words are compared whatever their case and whatever stands between them.
 */
export function searchTerms(values: readonly ConfidentialValue[]): SearchTerm[] {
  return values.flatMap(({ value, standIn, search }) => {
    if (!search) return [];
    const open = new Set(leavesOf(standIn).map(String));
    const name = leavesOf(standIn).join(' ') || '(nothing)';
    return [...new Set(leavesOf(value).map(String))]
      .filter((leaf) => !open.has(leaf))
      .flatMap((leaf) => (/^-?\d+(\.\d+)?$/.test(leaf) ? numberTerms(leaf, name) : wordsTerm(leaf, name)));
  });
}

/** The texts and numbers of a value; of a quantity those that aren't its unit. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('dimension' in value && 'value' in value)
    return [...leavesOf([value.value, 'of' in value ? value.of : null]), ...inOtherUnits(value)];
  if ('currency' in value && 'amount' in value) return leavesOf(value.amount);
  return Object.values(value).flatMap(leavesOf);
}

/** Sizes of the units that a rate, a duration or an amount of data is said in. */
const units: readonly Readonly<Record<string, number>>[] = [
  { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400, month: 2_628_000, year: 31_536_000 },
  { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
  { KiB: 1, MiB: 1024, GiB: 1024 ** 2, TiB: 1024 ** 3 },
];

/** 7,391 a second is 443,460 a minute. Of a number that is too common itself, others aren't looked for either. */
function inOtherUnits(quantity: object): number[] {
  const { value, unit, per } = quantity as { value?: unknown; unit?: string; per?: string };
  const own = per ?? unit ?? '';
  const sizes = units.find((each) => own in each);
  const size = sizes?.[own];
  if (typeof value !== 'number' || !sizes || size === undefined || !isSearched(String(value))) return [];
  return Object.entries(sizes).flatMap(([name, other]) => {
    const said = Number(inDigits(per === undefined ? (value * size) / other : (value / size) * other));
    return name === own || said < 1 ? [] : [said];
  });
}

function wordsTerm(text: string, standIn: string): SearchTerm[] {
  const plain = normalized(text).toLowerCase().trim();
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const letters = words.join('');
  if (letters.length < fewestLetters) return signsTerm(plain, standIn);
  const before = unspaced.test(letters.at(0) ?? '') ? '' : '(?<![\\p{L}\\p{N}\\p{M}])';
  const after = unspaced.test(letters.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}\\p{M}])';
  // In the name of a host or a class, words stand without anything between.
  const between = letters.length < fewestJoined ? '[^\\p{L}\\p{N}]+' : '[^\\p{L}\\p{N}]*';
  const ending = /\p{Script=Latin}{4}$/u.test(letters) ? "(?:['’]?s|es)?" : '';
  return [
    {
      standIn,
      pattern: new RegExp(`${before}${words.join(between)}${ending}${after}`, 'u'),
      needles: words,
      kind: 'words',
      exact: letters.length < fewestBytes ? [] : [...new Set([text, text.toLowerCase(), text.toUpperCase()])],
    },
  ];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** What has hardly a letter, such as `C++` or an emoji, is looked for as it is. */
function signsTerm(plain: string, standIn: string): SearchTerm[] {
  const isSeen = /\p{Extended_Pictographic}/u.test(plain) || plain.length >= fewestSigns;
  if (!isSeen) return [];
  const before = /^[\p{L}\p{N}]/u.test(plain) ? '(?<![\\p{L}\\p{N}\\p{M}])' : '';
  const last = plain.at(-1) ?? '';
  const after = /[\p{L}\p{N}]/u.test(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : `(?!${escaped(last)})`;
  const pattern = new RegExp(`${before}${escaped(plain)}${after}`, 'u');
  return [{ standIn, pattern, needles: [plain], kind: 'words', exact: [] }];
}

/** How numbers are said shorter: `12 million`, `12M`. */
const magnitudes = [
  [3, 'k|K|[Tt]housand|[Tt]sd'],
  [6, 'M|mn|[Mm]illions?|[Mm]io'],
  [9, 'B|bn|[Bb]illions?|[Mm]rd'],
] as const;

/** A share is also said in percent, and a large number in thousands, millions or billions. */
function numberTerms(text: string, standIn: string): SearchTerm[] {
  const value = Math.abs(Number(text));
  const forms = value > 0 && value < 1 ? [text, inDigits(value * 100)] : [text];
  const short = magnitudes.flatMap(([power, name]) => {
    const form = inDigits(value / 10 ** power);
    return isSearched(text) && value >= 10 ** power && form.length <= 7 ? [shortTerm(form, name, standIn)] : [];
  });
  return [...forms.flatMap((form) => numberTerm(form, standIn)), ...short];
}

const inDigits = (value: number): string => String(Number(value.toPrecision(12)));

/** Whether a number is long enough to mean what is confidential. */
const isSearched = (text: string): boolean =>
  text.replace(/^-|\.|(?<=\.\d*)0+$/g, '').replace(/^0+/, '').length >= fewestDigits;

const notWithin = '(?<![\\p{L}\\p{N}]|\\p{N}[.,_])';

const shortTerm = (form: string, name: string, standIn: string): SearchTerm => ({
  standIn,
  pattern: new RegExp(`${notWithin}${form.replace('.', '[.,]')}[\\s\u202f-]?(?:${name})(?![\\p{L}\\p{N}])`, 'u'),
  needles: [form.replace(/\..*/, '')],
  kind: 'number',
  exact: [],
});

/** `12000000` is also written `12,000,000`, `12.000.000`, `12_000_000` and `12000000.00`; an account's number in fours. */
function numberTerm(text: string, standIn: string): SearchTerm[] {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const meant = decimals.replace(/0+$/, '');
  if (!isSearched(text)) return [];
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ');
  const grouped = groups.join("[,_'’ ]?");
  const fraction = meant === '' ? '(?:\\.0+)?' : `\\.${meant}0*`;
  const comma = meant === '' ? '(?:,0+)?' : `,${meant}0*`;
  const after = "(?!\\p{N}|[,_'’]\\p{N}{3}|\\.\\p{N}*[1-9])";
  // One dot may be a decimal point: it groups digits where there are two of them, or beside a currency.
  const dotted = `${groups.join('\\.')}${comma}`;
  const currency = '(?:[€$£¥₹]|EUR|USD|GBP|CHF|INR|JPY|SGD)';
  const forms = [
    `${notWithin}${grouped}${fraction}${after}`,
    ...(groups.length > 2 ? [`${notWithin}${dotted}(?!\\p{N})`] : []),
    ...(groups.length === 2
      ? [`(?<=${currency}\\s?)${dotted}(?!\\p{N})`, `${notWithin}${dotted}(?=\\s?${currency})`]
      : []),
    ...(whole.length > 8 && meant === '' ? [`(?<!\\p{N}[- .]?)${[...whole].join('[- .]?')}(?![- .]?\\p{N})`] : []),
  ];
  return [
    {
      standIn,
      pattern: new RegExp(forms.map((form) => `(?:${form})`).join('|'), 'u'),
      needles: whole.length > 8 ? [...new Set(whole)] : groups,
      kind: 'number',
      exact: [],
    },
  ];
}
