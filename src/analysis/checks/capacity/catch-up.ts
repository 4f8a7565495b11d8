import type { Finding } from '#model';
import { catchUpDemand } from '../../resource/catch-up.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { flowAt } from '../locations.ts';

/** Flows whose backlog is worked off faster than something on their way carries, beside what arrives meanwhile. */
export function* catchUpSaturates(context: CheckContext): Iterable<Finding> {
  const { study, capacity } = context;
  for (const flow of study.flows) {
    if (flow.catchUp === undefined) continue;
    for (const analyzed of capacity) {
      const caught = catchUpDemand(context, flow, analyzed);
      if (caught === null || caught.demand <= analyzed.capacity || analyzed.utilization >= 1) continue;
      yield finding('capacity/catch-up-saturates', flowAt(study, flow.id, 'catchUp'), {
        flow: flow.name,
        resource: analyzed.resource.name,
        demand: caught.demand,
        backlog: caught.backlog,
        arriving: caught.arriving,
        capacity: analyzed.capacity,
      });
    }
  }
}
