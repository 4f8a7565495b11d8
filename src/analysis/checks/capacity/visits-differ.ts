import type { Finding } from '#model';
import { visits } from '../../flow/visits.ts';
import { decimalText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { knownBecause } from '../known-finding/known-because.ts';
import { at } from '../locations.ts';

/** Rounding, such as the tries that a seldom retry adds, says nothing. */
const tolerance = 0.05;

/** Resources whose load counts other visits in a run of their flow than the flow draws; known ones where they say why. */
export function* visitsDiffer({ study, index }: CheckContext): Iterable<Finding> {
  for (const [position, { name, element, demand }] of study.resources.entries()) {
    if (demand.from !== 'flow') continue;
    const flow = index.flow(demand.flow);
    if (!flow) continue;
    const drawn = visits(flow, element);
    if (Math.abs(demand.visits - drawn) <= tolerance * drawn * (1 + 1e-9)) continue;
    const stated = decimalText(demand.visits);
    yield knownBecause(
      demand.reason,
      finding(
        'capacity/visits-differ',
        at('resources', position, 'demand', 'visits'),
        { resource: name, flow: flow.name, stated, drawn: decimalText(drawn) },
        [
          { label: 'stated', value: stated, provenance: 'stated' },
          { label: 'drawn', value: decimalText(drawn), provenance: 'computed' },
        ],
      ),
    );
  }
}
