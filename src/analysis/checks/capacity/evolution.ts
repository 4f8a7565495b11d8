import type { Finding } from '#model';
import { carriedUntil } from '../../carried-until.ts';
import { newlySaturated } from '../../resource/after-step.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** A step may come well before its limit; this many times before, it is work without a reason. */
const tooEarly = 2;

/** Steps of growth that relieve nothing, or only what holds long beyond the load that they are planned for. */
export function* evolutionStepRelievesNothing({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const [position, { title, atLoad, relieves }] of study.evolution.entries()) {
    const relieved = capacity.filter(({ resource }) => relieves.includes(resource.id));
    const firstLoad = relieved.length === 0 ? undefined : Math.min(...relieved.map(({ actAtLoad }) => actAtLoad));
    if (firstLoad === undefined ? relieves.length === 0 : firstLoad > tooEarly * atLoad)
      yield finding('capacity/evolution-step-relieves-nothing', at('evolution', position, 'relieves'), {
        title,
        atLoad,
        resources: relieved.map(({ resource }) => resource.name),
        firstLoad,
      });
  }
}

/** Steps of growth that come after a resource which only they relieve has given way, with no other remedy. */
export function* evolutionStepTooLate({ study, capacity }: CheckContext): Iterable<Finding> {
  for (const [position, { id, title, atLoad, relieves }] of study.evolution.entries()) {
    const late = capacity.find(
      ({ resource, saturatesAtLoad, relievedBy }) =>
        relieves.includes(resource.id) &&
        saturatesAtLoad < atLoad &&
        resource.remedy.trim() === '' &&
        !study.evolution.some((other) => other.id !== id && relievedBy.includes(other.id) && other.atLoad < atLoad),
    );
    if (late)
      yield finding('capacity/evolution-step-too-late', at('evolution', position, 'atLoad'), {
        title,
        atLoad,
        resource: late.resource.name,
        load: late.saturatesAtLoad,
      });
  }
}

/** Steps of growth after which a resource gives way again before the next step that relieves it. */
export function* evolutionStepTooSmall({ study, capacity }: CheckContext): Iterable<Finding> {
  const plannedTo = Math.max(...study.evolution.map(({ atLoad }) => atLoad));
  for (const [position, step] of study.evolution.entries())
    for (const analysis of capacity) {
      const until = carriedUntil(step, analysis);
      if (until === null) continue;
      const next = study.evolution
        .filter(({ atLoad, relieves }) => atLoad > step.atLoad && relieves.includes(analysis.resource.id))
        .toSorted((first, second) => first.atLoad - second.atLoad)[0];
      const nextLoad = next?.atLoad ?? plannedTo;
      if (until >= nextLoad) continue;
      yield finding('capacity/evolution-step-too-small', at('evolution', position, 'carries'), {
        title: step.title,
        resource: analysis.resource.name,
        until: Number(until.toPrecision(3)),
        nextLoad,
        next: next?.title,
      });
    }
}

/** Steps of growth that saturate something else by what they run. */
export function* evolutionStepSaturates({ study, load, books }: CheckContext): Iterable<Finding> {
  for (const [position, step] of study.evolution.entries())
    for (const { resource, demand, capacity: carried, unit } of newlySaturated(study, load, books, step))
      yield finding('capacity/evolution-step-saturates', at('evolution', position, 'runs'), {
        title: step.title,
        resource,
        demand,
        capacity: carried,
        unit,
      });
}
