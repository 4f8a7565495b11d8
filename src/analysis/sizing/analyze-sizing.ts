import type { MergedBooks, Offer } from '#books';
import { type CaseStudy, type DataSize, inBytes, type Sizing } from '#model';
import type { PointValues } from '../load/index.ts';
import { decimalText } from '../quantity-text.ts';
import { countAt } from './counts-at.ts';

/** How many run at one scale point. */
interface SizingAt {
  readonly scalePoint: string;
  readonly minimum: number;
  /** What runs and is paid for. */
  readonly running: number;
  /** What autoscaling may add up to without a decision. */
  readonly maximum: number;
  /** Bytes of disk of one unit; `null` where the sizing names none. */
  readonly storageBytes: number | null;
}

/** What runs of an element in an environment. */
export interface ElementSizing {
  readonly element: string;
  /** Id of the environment. */
  readonly environment: string;
  readonly sizing: Sizing;
  /** Where it stands in the definition. */
  readonly path: readonly (string | number)[];
  /** With the chosen size; `null` where none is named, or the book has no such offer. */
  readonly offer: Offer | null;
  /** Type and size for people: `1 vCPU, 2 GB`, `db.r6g.2xlarge`. */
  readonly sizeText: string;
  readonly region: string | null;
  readonly zones: number;
  /** One entry for each scale point at which a count is known, in their order. */
  readonly at: readonly SizingAt[];
}

/** The class inside an offer's name, or its chosen size, as a box of a picture says it. */
function sizeTextOf({ size }: Sizing, offer: Offer | null): string {
  if (!offer) return size;
  if (offer.sized && offer.vCpu !== undefined && offer.memoryGiB !== undefined)
    return `${decimalText(offer.vCpu)} vCPU, ${decimalText(offer.memoryGiB)} GB`;
  return /\b[a-z]+\.[a-z0-9]+\.[a-z0-9]+\b|\b[a-z]\d[a-z]*\.[a-z0-9]+\b/.exec(offer.name)?.[0] ?? offer.name;
}

const storageAt = (storage: Sizing['storage'], scalePoint: string): number | null => {
  const size =
    storage && 'dimension' in storage ? storage : (storage as Record<string, DataSize> | undefined)?.[scalePoint];
  return size === undefined ? null : inBytes(size as DataSize);
};

/** Everything that the environments say runs, with counts at every scale point. */
export function analyzeSizing(
  { deployments }: CaseStudy,
  load: readonly PointValues[],
  books: Pick<MergedBooks, 'lookupOffer'>,
): readonly ElementSizing[] {
  return deployments.flatMap(({ id: environment, region, zones, runs }, index) =>
    runs.map((sizing, position): ElementSizing => {
      const offer = (sizing.offer && books.lookupOffer(sizing.offer)) ?? null;
      return {
        element: sizing.element,
        environment,
        sizing,
        path: ['deployments', index, 'runs', position],
        offer,
        sizeText: sizeTextOf(sizing, offer),
        region: sizing.region ?? region ?? null,
        zones: sizing.zones ?? zones ?? 1,
        at: load.flatMap(({ id, drivers }) => {
          const running = countAt(sizing.running, id, drivers);
          if (running === undefined) return [];
          const other = (count: Sizing['minimum']) => Number((count && countAt(count, id, drivers)) ?? running);
          return [
            {
              scalePoint: id,
              running: Number(running),
              minimum: sizing.minimum === undefined ? Number(running) : other(sizing.minimum),
              maximum: sizing.maximum === undefined ? Number(running) : other(sizing.maximum),
              storageBytes: storageAt(sizing.storage, id),
            },
          ];
        }),
      };
    }),
  );
}

/** The environment that load and availability are about: the first in which anything runs. */
export const mainEnvironment = ({ deployments }: Pick<CaseStudy, 'deployments'>) =>
  deployments.find(({ runs }) => runs.length > 0) ?? deployments[0];
