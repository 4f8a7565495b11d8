import type { Flow, Provenance } from '#model';
import type { AvailabilityAt } from '../../analyzed-case-study.ts';
import { flowOrigins } from '../../flow/flow-origins.ts';
import { messageCounts } from '../../flow/visits.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureValue } from '../figure.ts';
import { rateInputs } from '../load-inputs.ts';

const perUnits = {
  rate: ['s', 1],
  perMinute: ['min', 60],
  perHour: ['h', 3_600],
  perDay: ['d', 86_400],
  perMonth: ['month', 730 * 3_600],
} as const;

/** One input for each time of the flow, by whose word it is. */
const latencyInputs = (flow: Flow): readonly Provenance[] => {
  const times = messageCounts(flow).filter(([{ latency }]) => latency !== undefined);
  const measured = flowOrigins(flow).find(({ isAll }) => isAll)?.origin.provenance;
  return times.map(([{ origin }]) => origin?.provenance ?? measured ?? flow.origin?.provenance ?? 'stated');
};

/** `flow.<id>.…`: how often it runs, how long it takes, how available it is. */
export const flowFigures: FigureProvider = function* (context) {
  for (const flow of context.study.flows) {
    yield* rateFigures(context, flow);
    yield* latencyFigures(context, flow);
    yield* availabilityFigures(context, flow);
  }
};

const entry = ({ id, name }: Flow, part: string, title: string, at: FigureEntry['at']): FigureEntry => ({
  name: `flow.${id}.${part}`,
  title: `${title} of “${name}”`,
  atScalePoints: false,
  about: [id, name],
  at,
});

function* rateFigures({ load, study }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  for (const [part, [per, seconds]] of Object.entries(perUnits))
    yield {
      ...entry(flow, part, `Rate at peak`, (point) => {
        const rate = load.find(({ id }) => id === point)?.rates.get(flow.id);
        if (!rate) return `The flow "${flow.name}" has no rate.`;
        const inputs = rateInputs(study, flow);
        return {
          value: { kind: 'rate', value: rate.peak * seconds, per },
          provenance: inputs.length === 0 ? 'stated' : 'computed',
          basis: 'the rate of the flow at peak',
          inputs,
        };
      }),
      atScalePoints: true,
    };
}

function* latencyFigures({ latency }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  const found = latency.find((candidate) => candidate.flow === flow.id);
  const target = found?.target?.percentile ?? 95;
  const parts = [
    ['p50', 50, 'Median latency'],
    ['p95', 95, '95th percentile of the latency'],
    ['p99', 99, '99th percentile of the latency'],
    ['latency', target, 'Latency at the percentile of its target'],
  ] as const;
  for (const [part, percentile, title] of parts)
    yield {
      ...entry(flow, part, title, (point) => {
        const at = found?.at.find(({ scalePoint }) => scalePoint === point);
        if (!at) return `No counted step of the flow "${flow.name}" has a time.`;
        const { ms } = at.percentile(percentile / 100);
        if (!Number.isFinite(ms))
          return `At "${point}" so many runs of the flow "${flow.name}" fail, or are never served, that it has no such percentile.`;
        return {
          value: { kind: 'milliseconds', value: ms },
          provenance: 'computed',
          basis: `simulation of “${flow.name}”, p${percentile}`,
          inputs: latencyInputs(flow),
        };
      }),
      atScalePoints: true,
      simulates: 'duration',
    };
}

function* availabilityFigures({ availability }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  const found = availability.find((candidate) => candidate.flow === flow.id);
  const figure = (part: string, title: string, valueAt: (at: AvailabilityAt) => FigureValue | string): FigureEntry => ({
    ...entry(flow, part, title, (point) => {
      const at = found?.at.find(({ scalePoint }) => scalePoint === point);
      if (!at) return `Nothing on the path of "${flow.name}" has an availability.`;
      const value = valueAt(at);
      if (typeof value === 'string') return value;
      return {
        value,
        provenance: 'computed',
        basis: `share of requests of “${flow.name}” that find up the ${at.elements.length} elements that they wait for`,
        inputs: at.elements.flatMap((element) => element.inputs),
      };
    }),
    atScalePoints: true,
  });
  yield figure('availability', 'Availability', ({ availability: value }) => ({ kind: 'availability', value }));
  yield figure('everyBranch', 'Availability of every branch', ({ everyBranch: value }) => ({
    kind: 'availability',
    value,
  }));
  yield figure('withoutDelay', 'Share of requests without anything delayed', ({ withoutDelay: value }) =>
    value === null ? `"${flow.name}" sets off nothing that could be delayed.` : { kind: 'availability', value },
  );
  yield figure('downtime', 'Downtime a month', ({ downtimeMinutesPerMonth }) => ({
    kind: 'milliseconds',
    value: downtimeMinutesPerMonth * 60_000,
  }));
}
