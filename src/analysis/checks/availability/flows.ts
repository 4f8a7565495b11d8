import type { Finding } from '#model';
import { formatAvailability } from '../../availability/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, flowAt, requirementAt } from '../locations.ts';

/** Flows whose parts can't reach the promised availability. */
export function* availabilityTargetMissed({ study, index, availability }: CheckContext): Iterable<Finding> {
  for (const { name, availability: reached, target, limiting, elements } of availability)
    if (target && !target.met && elements.length > 0)
      yield finding(
        'availability/target-missed',
        requirementAt(study, target.requirement, 'target'),
        {
          flow: name,
          target: target.availability,
          availability: reached,
          limiting: limiting === null ? undefined : index.nameOf(limiting),
        },
        [
          { label: 'target', value: formatAvailability(target.availability), provenance: 'stated' },
          { label: 'computed', value: formatAvailability(reached), provenance: 'computed' },
        ],
      );
}

/** Elements on a path whose availability nobody states. */
export function* unknownAvailability({ study, index, availability }: CheckContext): Iterable<Finding> {
  for (const { flow, name, unknown } of availability)
    if (unknown.length > 0)
      yield finding('availability/unknown-element', flowAt(study, flow, 'steps'), {
        flow: name,
        names: unknown.map(index.nameOf),
      });
}

/** Elements that need more instances than they have. */
export function* moreRequiredThanRunning({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { element, required, instances }] of study.reliability.entries())
    if (required > instances)
      yield finding('availability/more-required-than-running', at('reliability', position, 'required'), {
        name: index.nameOf(element),
        required,
        instances,
      });
}
