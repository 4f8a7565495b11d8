import type { Flow, Provenance } from '#model';
import { flowOrigins } from '../../flow/flow-origins.ts';
import { messageCounts } from '../../flow/visits.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureResult } from '../figure.ts';

const perUnits = {
  rate: ['s', 1],
  perMinute: ['min', 60],
  perHour: ['h', 3_600],
  perDay: ['d', 86_400],
  perMonth: ['month', 730 * 3_600],
} as const;
const percentiles = ['p50', 'p95', 'p99'] as const;

/** One input for each time of the flow, by whose word it is. */
export const latencyInputs = (flow: Flow): readonly Provenance[] => {
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

function* rateFigures({ load }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  for (const [part, [per, seconds]] of Object.entries(perUnits))
    yield {
      ...entry(flow, part, `Rate at peak`, (point) => {
        const rate = load.find(({ id }) => id === point)?.rates.get(flow.id);
        if (!rate) return `The flow "${flow.name}" has no rate.`;
        const isWritten = flow.rate !== undefined && 'dimension' in flow.rate;
        return {
          value: { kind: 'rate', value: rate.peak * seconds, per },
          provenance: isWritten ? 'stated' : 'computed',
          basis: 'the rate of the flow at peak',
        };
      }),
      atScalePoints: true,
    };
}

function* latencyFigures({ latency }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  const found = latency.find((candidate) => candidate.flow === flow.id);
  const why = `No counted step of the flow "${flow.name}" has a time.`;
  const simulated = (milliseconds: number, percentile: number): FigureResult => ({
    value: { kind: 'milliseconds', value: milliseconds },
    provenance: 'computed',
    basis: `simulation of “${flow.name}”, p${percentile}`,
    inputs: latencyInputs(flow),
  });
  for (const percentile of percentiles)
    yield entry(flow, percentile, `Latency, ${percentile},`, () =>
      found ? simulated(found[percentile], Number(percentile.slice(1))) : why,
    );
  yield entry(flow, 'latency', 'Latency at the percentile of its target', () =>
    found ? simulated(found.target?.simulated ?? found.p95, found.target?.percentile ?? 95) : why,
  );
}

function* availabilityFigures({ availability }: FigureContext, flow: Flow): Iterable<FigureEntry> {
  const path = availability.find((candidate) => candidate.flow === flow.id);
  const result = (value: FigureResult['value']): FigureResult | string =>
    path
      ? {
          value,
          provenance: 'computed',
          basis: `share of requests of “${flow.name}” that find up the ${path.elements.length} elements that they wait for`,
          inputs: path.elements.map(({ provenance }) => provenance),
        }
      : `Nothing on the path of "${flow.name}" has an availability.`;
  yield entry(flow, 'availability', 'Availability', () =>
    result({ kind: 'availability', value: path?.availability ?? 0 }),
  );
  yield entry(flow, 'downtime', 'Downtime a month', () =>
    result({ kind: 'milliseconds', value: (path?.downtimeMinutesPerMonth ?? 0) * 60_000 }),
  );
}
