import type { Provenance } from '#model';
import type { ResourceAnalysis } from '../../analyzed-case-study.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureResult, FigureValue } from '../figure.ts';

/** The rates it is loaded with and what one unit carries. */
export const resourceInputs = ({ resource }: ResourceAnalysis): readonly Provenance[] => [
  'stated',
  resource.limit ? 'sourced' : (resource.origin?.provenance ?? 'stated'),
];

const amount = ({ capacityUnit }: ResourceAnalysis, value: number): FigureValue =>
  capacityUnit === 'per second' ? { kind: 'rate', value, per: 's' } : { kind: 'count', value, unit: capacityUnit };

/** `resource.<id>.…`: load against what it carries; `capacity.first.…`: what gives way first. */
export const resourceFigures: FigureProvider = function* (context) {
  for (const analysis of context.capacity) yield* ofResource(context, analysis, `resource.${analysis.resource.id}`);
  const first = context.capacity.find(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));
  if (!first) return;
  yield* ofResource(context, first, 'capacity.first');
  yield {
    name: 'capacity.first.name',
    title: 'What gives way first',
    atScalePoints: false,
    about: [],
    at: () => ({
      value: { kind: 'text', text: first.resource.name },
      provenance: 'computed',
      basis: first.demandBasis,
      inputs: resourceInputs(first),
    }),
  };
};

function* ofResource({ index }: FigureContext, analysis: ResourceAnalysis, prefix: string): Iterable<FigureEntry> {
  const { resource, demand, demandBasis, capacity, utilization, actAtLoad, saturatesAtLoad, waitMilliseconds } =
    analysis;
  const about = [resource.id, resource.name, index.nameOf(resource.element)];
  const computed = (value: FigureValue, basis: string): FigureResult => ({
    value,
    provenance: 'computed',
    basis,
    inputs: resourceInputs(analysis),
  });
  const entry = (part: string, title: string, at: () => FigureResult | string): FigureEntry => ({
    name: `${prefix}.${part}`,
    title: `${title} of “${resource.name}”`,
    atScalePoints: false,
    about,
    at,
  });
  const multiple = (value: number, what: string) => () =>
    Number.isFinite(value)
      ? computed({ kind: 'multiple', value }, what)
      : `The load of “${resource.name}” doesn't grow, so it never gets there.`;
  yield entry('demand', 'Demand at peak', () => computed(amount(analysis, demand), demandBasis));
  yield entry('capacity', 'Capacity', () =>
    computed(amount(analysis, capacity), `what the units of “${resource.name}” carry`),
  );
  yield entry('utilization', 'Utilization at peak', () =>
    computed({ kind: 'share', value: utilization }, `demand ÷ capacity: ${demandBasis}`),
  );
  yield entry('saturates', 'Load at which it is full', multiple(saturatesAtLoad, `capacity ÷ demand: ${demandBasis}`));
  yield entry(
    'acts',
    'Load at which one has to act',
    multiple(actAtLoad, `headroom × capacity ÷ demand: ${demandBasis}`),
  );
  yield entry('wait', 'Mean wait at peak', () =>
    waitMilliseconds === null
      ? `No wait is computed in front of “${resource.name}”: it has no service time.`
      : computed({ kind: 'milliseconds', value: waitMilliseconds }, `queue in front of “${resource.name}”`),
  );
}
