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
  if ('dimension' in value && 'value' in value) return leavesOf([value.value, 'of' in value ? value.of : null]);
  if ('currency' in value && 'amount' in value) return leavesOf(value.amount);
  return Object.values(value).flatMap(leavesOf);
}

function wordsTerm(text: string, standIn: string): SearchTerm[] {
  const words =
    normalized(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const letters = words.join('');
  if (letters.length < fewestLetters) return [];
  const before = unspaced.test(letters.at(0) ?? '') ? '' : '(?<![\\p{L}\\p{N}\\p{M}])';
  const after = unspaced.test(letters.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}\\p{M}])';
  return [
    {
      standIn,
      pattern: new RegExp(`${before}${words.join('[^\\p{L}\\p{N}]+')}${after}`, 'u'),
      needles: words,
      kind: 'words',
      exact: letters.length < fewestBytes ? [] : [...new Set([text, text.toLowerCase(), text.toUpperCase()])],
    },
  ];
}

/** A share is also said in percent. */
function numberTerms(text: string, standIn: string): SearchTerm[] {
  const value = Math.abs(Number(text));
  const forms = value > 0 && value < 1 ? [text, String(Number((value * 100).toPrecision(12)))] : [text];
  return forms.flatMap((form) => numberTerm(form, standIn));
}

/** `12000000` is also written `12,000,000`, `12_000_000` and `12000000.00`. */
function numberTerm(text: string, standIn: string): SearchTerm[] {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const meant = decimals.replace(/0+$/, '');
  if ((whole + meant).replace(/^0+/, '').length < fewestDigits) return [];
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ');
  const fraction = meant === '' ? '(?:\\.0+)?' : `\\.${meant}0*`;
  return [
    {
      standIn,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}]|\\p{N}[.,_])${groups.join("[,_'’ ]?")}${fraction}(?!\\p{N}|[,_'’]\\p{N}{3}|\\.\\p{N}*[1-9])`,
        'u',
      ),
      needles: groups,
      kind: 'number',
      exact: [],
    },
  ];
}
