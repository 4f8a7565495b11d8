import type { Offer } from '#books';
import { selfAndAncestors } from '../study-index/study-index.ts';
import type { ElementSizing } from './analyze-sizing.ts';

/** What runs of an element at one scale point, in the environment that load and availability are about. */
export interface Running {
  readonly minimum: number;
  readonly running: number;
  readonly maximum: number;
  readonly zones: number;
  /** Machines in one unit, 2 for a Multi-AZ pair. */
  readonly machines: number;
  readonly offer: Offer | null;
  readonly storageBytes: number | null;
}

/**
 * What runs of an element, or of the nearest element that contains it, at a scale point. Entries of another region than
 * the environment's first stand by and don't count.
 * @returns undefined where nothing says that it runs
 */
export function sizingOf(sizings: readonly ElementSizing[], element: string, scalePoint: string): Running | undefined {
  const environment = sizings[0]?.environment;
  for (const candidate of selfAndAncestors(element)) {
    const own = sizings.filter((entry) => entry.environment === environment && entry.element === candidate);
    const [first] = own;
    if (!first) continue;
    const serving = own.filter(({ region }) => region === first.region);
    const here = ({ at }: ElementSizing) => at.filter((point) => point.scalePoint === scalePoint);
    const counts = serving.flatMap(here);
    // A size of another scale point is listed too, with none running.
    const rented = serving.find((entry) => here(entry).some(({ running }) => running > 0)) ?? first;
    if (counts.length === 0) return undefined;
    const sum = (of: 'minimum' | 'running' | 'maximum') => counts.reduce((total, point) => total + point[of], 0);
    return {
      minimum: sum('minimum'),
      running: sum('running'),
      maximum: sum('maximum'),
      zones: rented.zones,
      machines: rented.offer?.nodes ?? 1,
      offer: rented.offer,
      storageBytes: here(rented)[0]?.storageBytes ?? null,
    };
  }
  return undefined;
}

/** Whether an element is sized, and nothing of it may run at the scale point. */
export const runsNothing = (sizings: readonly ElementSizing[], element: string, scalePoint: string): boolean =>
  sizingOf(sizings, element, scalePoint)?.maximum === 0;
