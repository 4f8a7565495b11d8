import type { Location } from '#model';
import type { Figure } from './figure.ts';
import { figureText } from './figure-text.ts';
import { type Figures, figureName, type ListedFigure } from './figures.ts';
import type { ReferenceWord } from './reference.ts';
import type { Dimension, TypedNumber } from './typed-number.ts';

/** A figure as a number to compare with: in dollars, percent, milliseconds, per second, bytes, or pieces. */
interface Comparable {
  readonly figure: Figure;
  readonly value: number;
}

const perSecond = { s: 1, min: 60, h: 3600, d: 86_400, month: 730 * 3600 } as const;

function comparable(figure: Figure): readonly [Dimension, number] | null {
  const { value } = figure;
  switch (value.kind) {
    case 'money':
    case 'unit-money':
      return [
        value.amount.currency === 'USD' ? 'money' : `money in ${value.amount.currency}`,
        Number(value.amount.amount),
      ];
    case 'share':
    case 'availability':
      return ['percent', value.value * 100];
    case 'milliseconds':
      return ['duration', value.value];
    case 'rate':
      return ['rate', value.value / perSecond[value.per]];
    case 'bytes':
      return ['bytes', value.value];
    case 'multiple':
      return ['multiple', value.value];
    case 'count':
      return value.unit === '' ? null : [`count of ${value.unit}`, value.value];
    case 'text':
      return null;
    default:
      return value satisfies never;
  }
}

/** Nothing and all of it are said of anything. */
export const isEverybodys = ([dimension, value]: readonly [Dimension, number]): boolean =>
  value === 0 || (dimension === 'percent' && value === 100) || (dimension === 'multiple' && value === 1);

/** A typed number that is a figure of the study, and how to refer to it. */
export interface Match {
  readonly typed: TypedNumber;
  readonly figure: Figure;
  /** `[[rounded cost.total@tenfold]]` */
  readonly reference: string;
  /** What the reference prints. */
  readonly prints: string;
  /** It isn't the figure at its own precision, but near it. */
  readonly isNear: boolean;
}

/** Where a number stands: the sentence around it, and the ids and names of what the text belongs to. */
export interface Surroundings {
  readonly sentence: string;
  readonly owners: readonly string[];
}

/** A number of so many digits is hardly the figure by chance. */
const telling = 3;
const nearby = 0.01;

/** A sentence, as far as full stops and line ends tell. */
export function sentenceAround(text: string, start: number): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), text.lastIndexOf('; ', start));
  const ends = ['. ', '\n', '; '].map((end) => text.indexOf(end, start)).filter((end) => end >= 0);
  return text.slice(from + 1, Math.min(text.length, ...ends));
}

const isNamed = (about: Figure['about'], { sentence, owners }: Surroundings): boolean =>
  about.some((label) => owners.includes(label) || (label.length > 3 && says(sentence, label)));

const says = (sentence: string, label: string): boolean => sentence.toLowerCase().includes(label.toLowerCase());

const stylesInOrder: readonly (readonly ReferenceWord[])[] = [
  [],
  ['rounded'],
  ['number'],
  ['rounded', 'number'],
  ['about'],
  ['about', 'number'],
];

/**
 * How far a typed number is from a figure: equal at its own precision, near it, or neither. Of an availability, what
 * counts is what is missing: 99.9 % is far from 99.93 %.
 */
function distance(typed: TypedNumber, { figure, value }: Comparable): 'equal' | 'near' | 'far' {
  const difference = Math.abs(typed.value - value) / (1 + 1e-9);
  const isShareOfUp = figure.value.kind === 'availability' && value > 90;
  const size = isShareOfUp ? 100 - value : Math.abs(value);
  if (difference <= typed.step / 2 && (!isShareOfUp || difference <= size / 10)) return 'equal';
  return difference <= size * nearby ? 'near' : 'far';
}

/**
 * The shortest reference that prints what was typed, with the typed unit after it where the number alone does; without
 * one, the plain figure, or `about` it.
 */
function reference(typed: TypedNumber, figure: Figure, isNear: boolean, first: string | undefined) {
  const say = (words: readonly ReferenceWord[]): string => figureText(figure.value, { words, isCapital: false });
  const wanted = typed.text.replace(/[\u00a0\u202f]/g, ' ');
  const words =
    stylesInOrder.find((candidate) => [wanted, `about ${wanted}`, typed.digits].includes(say(candidate))) ??
    (isNear ? (['about'] as const) : []);
  const brackets = `[[${[...words, figureName(figure, first)].join(' ')}]]`;
  return words.includes('number')
    ? { reference: wanted.replace(typed.digits, brackets), prints: wanted.replace(typed.digits, say(words)) }
    : { reference: brackets, prints: say(words) };
}

/** Finds the figures that typed numbers are, each at most one: named ones first, then those it equals, then computed ones. */
export function figureMatcher(figures: Figures): {
  /** Units of what the study counts. */
  readonly countedUnits: readonly string[];
  readonly match: (typed: TypedNumber, around: () => Surroundings) => Match | null;
} {
  const byDimension = new Map<Dimension, Comparable[]>();
  const units = new Set<string>();
  let first: string | undefined;
  const simulated: ListedFigure[] = [];
  for (const listed of figures.list()) {
    if (listed.simulates) {
      simulated.push(listed);
      continue;
    }
    const figure = listed.figure();
    first ??= figure?.scalePoint ?? undefined;
    const found = figure && comparable(figure);
    if (!found || isEverybodys(found) || !Number.isFinite(found[1])) continue;
    if (figure.value.kind === 'count') units.add(figure.value.unit);
    const [dimension, value] = found;
    const known = byDimension.get(dimension) ?? [];
    known.push({ figure, value });
    byDimension.set(dimension, known);
  }
  /** What only a simulation gives is compared where the text names its flow, or the option that it is about. */
  const candidates = ({ dimension }: TypedNumber, around: () => Surroundings): readonly Comparable[] => {
    const known = byDimension.get(dimension) ?? [];
    const named = simulated.filter(({ simulates, about }) => simulates === dimension && isNamed(about, around()));
    return [
      ...known,
      ...named.flatMap((listed) => {
        const figure = listed.figure();
        const found = figure && comparable(figure);
        return found ? [{ figure, value: found[1] }] : [];
      }),
    ];
  };
  const match = (typed: TypedNumber, around: () => Surroundings): Match | null => {
    let surroundings: Surroundings | undefined;
    const where = (): Surroundings => {
      surroundings ??= around();
      return surroundings;
    };
    let best: { readonly figure: Figure; readonly isNear: boolean; readonly rank: number } | undefined;
    for (const candidate of candidates(typed, where)) {
      const { figure } = candidate;
      const apart = distance(typed, candidate);
      if (apart === 'far') continue;
      const isEqual = apart === 'equal';
      const named = isNamed(figure.about, where());
      if (!named && (!isEqual || typed.significantDigits < telling)) continue;
      const rank =
        (named ? 16 : 0) +
        (isEqual ? 8 : 0) +
        (figure.value.kind === 'rate' && figure.value.per === typed.per ? 4 : 0) +
        (figure.provenance === 'computed' ? 2 : 0) +
        (figure.scalePoint === null || figure.scalePoint === first ? 1 : 0);
      if (!best || rank > best.rank) best = { figure, isNear: !isEqual, rank };
    }
    return best ? { typed, ...best, ...reference(typed, best.figure, best.isNear, first) } : null;
  };
  return { countedUnits: [...units], match };
}

/** Ids and names of everything that holds a place of the definition. */
export function ownersOf(study: object, path: Location['path']): readonly string[] {
  const owners: string[] = [];
  let value: unknown = study;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break;
    value = Reflect.get(value, key);
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
      owners.push(value.id);
  }
  return owners;
}
