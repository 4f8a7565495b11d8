import type { Figures } from '../../figure/figures.ts';
import { malformedIn, referencesIn, referenceWords } from '../../figure/reference.ts';
import { nearest } from '../nearest.ts';
import { anyOf } from '../words.ts';

const longest = 60;

/** Two brackets that are no reference. */
export interface Malformed {
  readonly start: number;
  /** What stands there, as far as it belongs to it. */
  readonly written: string;
  /** After "but". */
  readonly problem: string;
  /** The reference that was meant. */
  readonly meant: string | undefined;
}

const isWord = (word: string): boolean => referenceWords.some((known) => known.split(' ').includes(word.toLowerCase()));

/** The words that say how to set a figure in front, no spaces around dots and @, no bar. */
function tidied(inside: string, names: readonly string[]): string {
  const parts = inside
    .replace(/\s*([.@])\s*/g, '$1')
    .replace(/@$|[.@](?=\s|$)/g, '')
    .split(/[\s|]+/)
    .filter((part) => part !== '');
  const words = parts.filter(isWord);
  const [name, ...others] = parts.filter((part) => !isWord(part));
  if (name === undefined || others.length > 0) return '';
  const below = names.find((known) => known.startsWith(`${name}.`));
  return [...words, name.includes('.') ? name : (below ?? nearest(name, names) ?? name)].join(' ');
}

function whatIsWrong(inside: string, isClosed: boolean): string {
  if (!isClosed) return 'nothing closes it with ]]';
  if (inside.trim() === '') return 'there is nothing in it';
  if (inside.includes('[[')) return 'one reference can’t stand in another';
  if (/@\s*$/.test(inside)) return 'no scale point follows the @';
  if (inside.trim().split(/\s+/).every(isWord)) return 'it only says how to set a figure, and names none';
  if (!inside.includes('.')) return 'no figure has a name without a dot';
  return 'it isn’t written as a reference';
}

/** Every pair of brackets of a text that is no reference, with what was probably meant. */
export const malformedReferences = (text: string, figures: Pick<Figures, 'names' | 'say'>): readonly Malformed[] =>
  malformedIn(text).map((start) => {
    const line = text.slice(start + 2).split('\n\n')[0] ?? '';
    const end = line.indexOf(']]');
    const isClosed = end >= 0;
    const inside = isClosed ? line.slice(0, end) : (/^\s*[^\s\],;!?]*/.exec(line)?.[0] ?? '');
    const [reference] = referencesIn(`[[${tidied(inside, figures.names())}]]`);
    return {
      start,
      written: `[[${inside.slice(0, longest)}${inside.length > longest ? '…' : ''}${isClosed ? ']]' : ''}`,
      problem: whatIsWrong(inside, isClosed),
      meant:
        reference && typeof figures.say(reference.reference) === 'string'
          ? `[[${reference.reference.written}]]`
          : undefined,
    };
  });

/** What to do about one. */
export const malformedRemedy = ({ meant }: Pick<Malformed, 'meant'>): string =>
  `Write ${
    meant === undefined
      ? `[[name]] or [[name@scale-point]], with ${anyOf(referenceWords)} in front where wanted`
      : `${meant} if that is meant`
  }; \\[[ where no figure is meant. \`casebook figures\` lists every name.`;
