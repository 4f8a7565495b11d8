import { type Block, conditionalAvailability, elementsOf } from './block.ts';

/** What one element does to the whole. */
export interface Improvement {
  readonly element: string;
  /** Availability of the whole if this element never failed. */
  readonly ifPerfect: number;
  /** Availability that it needs for the whole to meet the target; `null` when even perfection isn't enough. */
  readonly required: number | null;
}

/**
 * What each element would buy, most first; equal ones in order of appearance. The whole is linear in the availability
 * of each element: A = a × A(up) + (1 − a) × A(down), so that A(up) is the bound and required = (target − A(down)) ÷
 * (A(up) − A(down)).
 * Source: Birnbaum (1969), "On the importance of different components in a multicomponent system".
 */
export const improvements = (block: Block, target: number | null): readonly Improvement[] =>
  [...elementsOf(block).keys()]
    .map((element): Improvement => {
      const ifPerfect = conditionalAvailability(block, element, true);
      const ifDown = conditionalAvailability(block, element, false);
      const required =
        target === null || ifPerfect < target || ifPerfect === ifDown
          ? null
          : Math.max(0, (target - ifDown) / (ifPerfect - ifDown));
      return { element, ifPerfect, required };
    })
    .sort((first, second) => second.ifPerfect - first.ifPerfect);
