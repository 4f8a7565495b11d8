import { type Flow, inMilliseconds, inPerSecond, type LoadRate, type RateExpression, secondsPer } from '#model';
import { evaluateQuantity } from '../money/index.ts';
import type { DriverValues } from './drivers-at.ts';

/** How often something happens, a second. */
export interface FlowRates {
  /** On average; `null` where only the peak is said. */
  readonly mean: number | null;
  readonly peak: number;
}

type OneRate = Exclude<LoadRate, { peak: unknown } | { every: unknown }>;

/** A rate a second; `null` where its formula can't be computed. */
function perSecond(rate: OneRate, drivers: DriverValues): number | null {
  if ('dimension' in rate) return inPerSecond(rate);
  try {
    return Number(evaluateQuantity(rate, drivers)) / (secondsPer((rate as RateExpression).unit) ?? Number.NaN);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/**
 * How often something happens at given driver values. A rate that repeats while another flow's page is open follows from
 * Little's law: open = rate of opening × time open, and each asks once a period: rate × lasting ÷ every.
 * @param ratesOf rates of the flow that opens it
 * @example a page opened 8 times a second, open for 120 s and asking every 5 s, is asked 192 times a second
 */
export function ratesOf(
  rate: LoadRate,
  drivers: DriverValues,
  opening: (flow: string) => FlowRates | undefined,
): FlowRates | undefined {
  if ('every' in rate) {
    const opened = opening(rate.while);
    const asks = inMilliseconds(rate.lasting) / inMilliseconds(rate.every);
    return opened && { mean: opened.mean === null ? null : opened.mean * asks, peak: opened.peak * asks };
  }
  const [mean, peak] = 'peak' in rate ? [rate.mean, rate.peak] : [undefined, rate];
  const atPeak = perSecond(peak, drivers);
  if (atPeak === null) return undefined;
  return { mean: mean === undefined ? null : perSecond(mean, drivers), peak: atPeak };
}

/**
 * How often each flow runs, every rate multiplied by `times`. A flow without a rate, or whose rate can't be computed or
 * follows from itself, is left out.
 */
export function flowRates(flows: readonly Flow[], drivers: DriverValues, times = 1): ReadonlyMap<string, FlowRates> {
  const rates = new Map<string, FlowRates>();
  const open = new Set<string>();
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const settle = (flow: Flow | undefined): FlowRates | undefined => {
    if (!flow?.rate || open.has(flow.id)) return undefined;
    const known = rates.get(flow.id);
    if (known) return known;
    open.add(flow.id);
    const found = ratesOf(flow.rate, drivers, (id) => settle(byId.get(id)));
    open.delete(flow.id);
    if (found) rates.set(flow.id, found);
    return found;
  };
  for (const flow of flows) settle(flow);
  if (times === 1) return rates;
  return new Map(
    [...rates].map(([id, { mean, peak }]) => [id, { mean: mean === null ? null : mean * times, peak: peak * times }]),
  );
}
