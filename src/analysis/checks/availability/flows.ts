import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, flowAt, requirementAt } from '../locations.ts';
import { missedBy, targetFigures } from '../target-missed.ts';

/** Requirements whose flow has parts that can't reach the promised availability. */
export function* availabilityTargetMissed(context: CheckContext): Iterable<Finding> {
  const { study, index, availability } = context;
  for (const { requirement, judgement } of missedBy(context, 'availability')) {
    const found = availability.find(({ flow }) => flow === judgement.flow);
    yield finding(
      'availability/target-missed',
      requirementAt(study, requirement.id, 'target'),
      {
        flow: found?.name ?? requirement.title,
        target: judgement.target ?? '',
        availability: judgement.figure ?? '',
        limiting: found?.limiting ? index.nameOf(found.limiting) : undefined,
      },
      targetFigures(judgement),
    );
  }
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
