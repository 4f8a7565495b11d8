import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, flowAt, requirementAt } from '../locations.ts';
import { missedBy, targetFigures, unusualSide } from '../target-missed.ts';

/** Requirements whose flow has parts that can't reach the promised availability. */
export function* availabilityTargetMissed(context: CheckContext): Iterable<Finding> {
  const { study, index, availability, load } = context;
  for (const { requirement, judgement } of missedBy(context, 'availability')) {
    const found = availability.find(({ flow }) => flow === judgement.flow);
    const at = found?.at.find(({ scalePoint }) => scalePoint === (requirement.atScalePoint ?? load[0].id));
    const [overloaded] = at?.overloaded ?? [];
    yield finding(
      'availability/target-missed',
      requirementAt(study, requirement.id, 'target'),
      {
        flow: found?.name ?? requirement.title,
        target: judgement.target ?? '',
        availability: judgement.figure ?? '',
        limiting: at?.limiting ? index.nameOf(at.limiting) : undefined,
        overloaded: overloaded && { ...overloaded, name: index.nameOf(overloaded.element) },
        side: unusualSide({ requirement, judgement }),
      },
      targetFigures(judgement),
    );
  }
}

/** Whether the study is about availability at all: figures that only come along with what is rented raise no question. */
const isAsked = ({ study, availability }: CheckContext): boolean =>
  study.reliability.length > 0 || availability.some(({ target }) => target !== null);

/** Elements on a path whose availability nobody states. */
export function* unknownAvailability(context: CheckContext): Iterable<Finding> {
  const { study, index, availability } = context;
  if (!isAsked(context)) return;
  for (const { flow, name, unknown } of availability)
    if (unknown.length > 0)
      yield finding('availability/unknown-element', flowAt(study, flow, 'steps'), {
        flow: name,
        names: unknown.map(index.nameOf),
      });
}

/** Elements that need more instances at a scale point than they may ever run. */
export function* moreRequiredThanRunning({ study, index, availability, load }: CheckContext): Iterable<Finding> {
  const reported = new Set<string>();
  for (const { flow, at: points } of availability)
    for (const { scalePoint, overloaded } of points)
      for (const { element, needed, maximum } of overloaded) {
        // What has none at all is reported where it is sized.
        if (maximum === 0 || reported.has(element)) continue;
        reported.add(element);
        const entry = study.reliability.findIndex((reliability) => reliability.element === element);
        yield finding(
          'availability/more-required-than-running',
          entry === -1 ? flowAt(study, flow, 'steps') : at('reliability', entry),
          {
            name: index.nameOf(element),
            required: needed,
            instances: maximum,
            scalePoint: load.find(({ id }) => id === scalePoint)?.name ?? scalePoint,
          },
        );
      }
}

/** Fallbacks that lead back to where they started: while both are down, neither takes the other's work. */
export function* fallbackCycle({ study, index }: CheckContext): Iterable<Finding> {
  const next = new Map(study.reliability.map(({ element, fallback }) => [element, fallback]));
  const reported = new Set<string>();
  for (const [position, { element }] of study.reliability.entries()) {
    const chain = [element];
    for (let to = next.get(element); to !== undefined && !chain.includes(to); to = next.get(to)) chain.push(to);
    if (next.get(chain.at(-1) ?? '') !== element || reported.has(element)) continue;
    for (const id of chain) reported.add(id);
    yield finding('availability/fallback-cycle', at('reliability', position, 'fallback'), {
      names: [...chain, element].map(index.nameOf),
    });
  }
}

/** A study whose availabilities say nothing of own releases, defects and configuration. */
export function* changesUnsaid(context: CheckContext): Iterable<Finding> {
  const { availability, index } = context;
  if (!isAsked(context)) return;
  const names = [...new Set(availability.flatMap(({ withoutChanges }) => withoutChanges))].map(index.nameOf);
  if (names.length > 0) yield finding('availability/changes-unsaid', at('reliability'), { names });
}
