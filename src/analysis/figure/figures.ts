import { nearest } from '../checks/nearest.ts';
import { once } from '../once.ts';
import type { Figure, FigureContext, FigureEntry } from './figure.ts';
import { figureText } from './figure-text.ts';
import { bookFigure } from './providers/book-figures.ts';
import { providers } from './providers/index.ts';
import { scalePointsOf } from './providers/scale-points.ts';
import { type Reference, replaceReferences } from './reference.ts';
import { weakestOf } from './rests-on.ts';

/** Why a reference has no answer. */
export type ReferenceProblem =
  | { readonly problem: 'unknown-word'; readonly word: string }
  | { readonly problem: 'unknown-name'; readonly nearest: string | undefined }
  | { readonly problem: 'unknown-scale-point'; readonly known: readonly string[] }
  | { readonly problem: 'no-scale-points' }
  | { readonly problem: 'other-study' }
  | { readonly problem: 'not-computed'; readonly reason: string };

/** A figure that is worked out when it is read; `null` when it can't be computed. */
export interface ListedFigure extends Pick<FigureEntry, 'about' | 'simulates'> {
  readonly figure: () => Figure | null;
}

/** The figures of one study, by name. Each is worked out when it is asked for. */
export interface Figures {
  /** Every name, in the order of the providers. */
  readonly names: () => readonly string[];
  /** Every figure that can be computed, at each scale point. */
  readonly all: () => readonly Figure[];
  /** Every name at each scale point, for who wants to know the figures of some. */
  readonly list: () => readonly ListedFigure[];
  /** What a reference stands for. */
  readonly find: (reference: Pick<Reference, 'name' | 'scalePoint'>) => Figure | ReferenceProblem;
  /** What a reference prints, or why it can't. */
  readonly say: (reference: Reference) => string | ReferenceProblem;
}

/** Collects the figures of an analyzed study: nothing is computed before somebody asks. */
export function figuresOf(context: FigureContext): Figures {
  const entries = once(
    (): ReadonlyMap<string, FigureEntry> =>
      new Map(providers.flatMap((provide) => [...provide(context)].map((entry) => [entry.name, entry] as const))),
  );
  const points = scalePointsOf(context);
  const [first = ''] = points;
  /** What a figure is called may refer to figures, a requirement to its own target. */
  const titleOf = ({ title }: FigureEntry): string =>
    replaceReferences(title, (reference) => {
      const said = say(reference);
      return typeof said === 'string' ? said : null;
    });
  const known = new Map<FigureEntry, Map<string, Figure | string>>();
  const figureAt = (entry: FigureEntry, scalePoint: string): Figure | string => {
    const before = known.get(entry) ?? new Map<string, Figure | string>();
    known.set(entry, before);
    const figure = before.get(scalePoint) ?? computeAt(entry, scalePoint);
    before.set(scalePoint, figure);
    return figure;
  };
  const computeAt = (entry: FigureEntry, scalePoint: string): Figure | string => {
    const result = entry.at(scalePoint);
    if (typeof result === 'string') return result;
    const { value, provenance, basis, inputs = [] } = result;
    return {
      name: entry.name,
      scalePoint: entry.atScalePoints ? scalePoint : null,
      get title() {
        return titleOf(entry);
      },
      value,
      provenance,
      basis,
      restsOn: provenance === 'computed' ? weakestOf(inputs) : null,
      about: entry.about,
    };
  };
  const find: Figures['find'] = ({ name, scalePoint }) => {
    const entry = entries().get(name) ?? bookFigure(context, name);
    if (!entry) return { problem: 'unknown-name', nearest: nearest(name, entries().keys()) };
    if (scalePoint !== null && !entry.atScalePoints) return { problem: 'no-scale-points' };
    if (scalePoint !== null && !points.includes(scalePoint)) return { problem: 'unknown-scale-point', known: points };
    const figure = figureAt(entry, scalePoint ?? first);
    return typeof figure === 'string' ? { problem: 'not-computed', reason: figure } : figure;
  };
  const list = (): readonly ListedFigure[] =>
    [...entries().values()].flatMap((entry) =>
      (entry.atScalePoints ? points : [first]).map((point) => ({
        about: entry.about,
        ...(entry.simulates === undefined ? {} : { simulates: entry.simulates }),
        figure: () => {
          const figure = figureAt(entry, point);
          return typeof figure === 'string' ? null : figure;
        },
      })),
    );
  const say: Figures['say'] = (reference) => {
    const [word] = reference.unknownWords;
    if (word !== undefined) return { problem: 'unknown-word', word };
    if (reference.study !== null && reference.study !== context.study.slug) return { problem: 'other-study' };
    const found = find(reference);
    return 'problem' in found ? found : figureText(found.value, reference);
  };
  return {
    names: () => [...entries().keys()],
    all: () => list().flatMap(({ figure }) => figure() ?? []),
    list,
    find,
    say,
  };
}

/** `cost.total`, `cost.total@tenfold`: how a text refers to it. */
export const figureName = (
  { name, scalePoint }: Pick<Figure, 'name' | 'scalePoint'>,
  first: string | undefined,
): string => (scalePoint === null || scalePoint === first ? name : `${name}@${scalePoint}`);
