import { type Block, blockAvailability, conditionalAvailability, elementsOf } from './block.ts';
import { downtimeMinutesPerMonth } from './downtime.ts';
import { requireFraction } from './fraction.ts';
import { availabilityInParallel } from './in-parallel.ts';

/** An availability that an element could have instead, e.g. the Multi-AZ agreement of the same service. */
export interface Alternative {
  readonly element: string;
  readonly label: string;
  readonly availability: number;
}

/** What one change to one element would buy. */
export interface Improvement {
  readonly element: string;
  /** `one-more-copy`: a second, independent one, either of which is enough. `perfect`: never fails, the upper bound. */
  readonly change: 'alternative' | 'one-more-copy' | 'perfect';
  /** Label of the alternative. */
  readonly label?: string;
  /** Availability of the element after the change. */
  readonly elementAvailability: number;
  /** Availability of the whole after the change. */
  readonly availability: number;
  /** Downtime saved, in minutes in a month of 730 hours. */
  readonly minutesSavedPerMonth: number;
  readonly meetsTarget: boolean;
}

/** What one element does to the whole. */
export interface ElementImportance {
  readonly element: string;
  readonly availability: number;
  /** Birnbaum importance: how much the whole gains per unit of the element's availability, A(up) − A(down). */
  readonly birnbaum: number;
  /** Downtime of the whole that goes away if this element never fails, in minutes in a month of 730 hours. */
  readonly minutesPerMonth: number;
  /** Availability that it needs for the whole to meet the target; undefined when even perfection isn't enough. */
  readonly requiredAvailability?: number;
}

/** The whole is linear in each element's availability: A = a × A(up) + (1 − a) × A(down). */
function extremes(block: Block, element: string): { readonly up: number; readonly down: number } {
  return {
    up: conditionalAvailability(block, new Map([[element, 1]])),
    down: conditionalAvailability(block, new Map([[element, 0]])),
  };
}

/**
 * Which element limits the whole: elements by the downtime that each one is responsible for, most first; equal ones in
 * order of appearance.
 * Source: Birnbaum (1969), "On the importance of different components in a multicomponent system".
 */
export function elementImportance(block: Block, target: number): readonly ElementImportance[] {
  requireFraction(target, 'target');
  const whole = blockAvailability(block);
  return [...elementsOf(block)]
    .map(([element, availability]): ElementImportance => {
      const { up, down } = extremes(block, element);
      const required = up === down ? 0 : Math.max(0, (target - down) / (up - down));
      return {
        element,
        availability,
        birnbaum: up - down,
        minutesPerMonth: Math.max(0, downtimeMinutesPerMonth(whole) - downtimeMinutesPerMonth(Math.min(1, up))),
        ...(up < target ? {} : { requiredAvailability: required }),
      };
    })
    .sort((first, second) => second.minutesPerMonth - first.minutesPerMonth);
}

/**
 * What one change would buy: for each element its alternatives, one more independent copy, and perfection as the bound,
 * by minutes saved, most first; equal ones in order of appearance. A second copy counts with perfect failover.
 * @throws {RangeError} if an availability is outside 0..1
 */
export function improvements(
  block: Block,
  target: number,
  alternatives: readonly Alternative[] = [],
): readonly Improvement[] {
  requireFraction(target, 'target');
  const before = downtimeMinutesPerMonth(blockAvailability(block));
  return [...elementsOf(block)]
    .flatMap(([element, current]) => {
      const { up, down } = extremes(block, element);
      const changeTo = (change: Improvement['change'], elementAvailability: number, label?: string): Improvement => {
        requireFraction(elementAvailability);
        const availability = Math.min(1, elementAvailability * up + (1 - elementAvailability) * down);
        return {
          element,
          change,
          ...(label === undefined ? {} : { label }),
          elementAvailability,
          availability,
          minutesSavedPerMonth: before - downtimeMinutesPerMonth(availability),
          meetsTarget: availability >= target,
        };
      };
      return [
        ...alternatives
          .filter((alternative) => alternative.element === element)
          .map(({ availability, label }) => changeTo('alternative', availability, label)),
        changeTo('one-more-copy', availabilityInParallel([current, current])),
        changeTo('perfect', 1),
      ];
    })
    .sort((first, second) => second.minutesSavedPerMonth - first.minutesSavedPerMonth);
}
