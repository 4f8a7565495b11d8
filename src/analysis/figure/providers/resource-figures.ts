import type { Provenance } from '#model';
import type { ResourceAnalysis, ResourceAt } from '../../analyzed-case-study.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureResult, FigureValue } from '../figure.ts';

/** The rates it is loaded with and what one unit carries. */
const resourceInputs = ({ resource }: ResourceAnalysis): readonly Provenance[] => [
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
  const { resource, demandBasis, actAtLoad, saturatesAtLoad } = analysis;
  const entry = (part: string, title: string, at: FigureEntry['at'], atScalePoints = true): FigureEntry => ({
    name: `${prefix}.${part}`,
    title: `${title} of “${resource.name}”`,
    atScalePoints,
    about: [resource.id, resource.name, index.nameOf(resource.element)],
    at,
  });
  const computed = (value: FigureValue, basis: string): FigureResult => ({
    value,
    provenance: 'computed',
    basis,
    inputs: resourceInputs(analysis),
  });
  const atPoint =
    (figure: (at: ResourceAt) => FigureResult | string): FigureEntry['at'] =>
    (point) => {
      const found = analysis.at.find(({ scalePoint }) => scalePoint === point);
      return found ? figure(found) : `Nothing says how many of “${resource.name}” there are at "${point}".`;
    };
  const units = (of: 'running' | 'atPeak' | 'needed' | 'maximum', basis: string) =>
    atPoint((at) => {
      const value = at[of];
      const why = `“${resource.name}” is only counted, so no number is needed of it.`;
      return value === null ? why : computed({ kind: 'count', value, unit: '' }, basis);
    });
  const multiple = (value: number, basis: string) => () =>
    Number.isFinite(value)
      ? computed({ kind: 'multiple', value }, basis)
      : `The load of “${resource.name}” doesn't grow, so it never gets there.`;
  yield entry(
    'demand',
    'Demand at peak',
    atPoint((at) => computed(amount(analysis, at.demand), at.demandBasis)),
  );
  const carried = `what all units of “${resource.name}” carry`;
  yield entry(
    'capacity',
    'Capacity',
    atPoint((at) => computed(amount(analysis, at.capacity), carried)),
  );
  yield entry(
    'utilization',
    'Utilization at peak',
    atPoint((at) => computed({ kind: 'share', value: at.utilization }, `demand ÷ capacity: ${at.demandBasis}`)),
  );
  yield entry('running', 'Units that run', units('running', 'what runs and is paid for'));
  yield entry('atPeak', 'Units at peak', units('atPeak', 'those needed, between what runs and the maximum'));
  yield entry('needed', 'Units needed', units('needed', 'demand ÷ (throughput × headroom), rounded up'));
  yield entry('maximum', 'Units at most', units('maximum', 'what comes without a decision'));
  yield entry(
    'wait',
    'Mean wait at peak',
    atPoint(({ waitMilliseconds: value }) =>
      value === null
        ? `No wait is computed in front of “${resource.name}”: it has no service time, or is saturated.`
        : computed({ kind: 'milliseconds', value }, `queue in front of “${resource.name}”`),
    ),
  );
  const full = multiple(saturatesAtLoad, `capacity ÷ demand: ${demandBasis}`);
  yield entry('saturates', 'Load at which it is full', full, false);
  const acting = multiple(actAtLoad, `headroom × capacity ÷ demand: ${demandBasis}`);
  yield entry('acts', 'Load at which one has to act', acting, false);
}
