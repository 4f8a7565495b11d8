import { type Flow, inPerSecond, type Rate, type Resource } from '#model';
import type { ResourceAnalysis } from '../analyzed-case-study.ts';
import { listed } from '../checks/words.ts';
import { visits } from '../flow/visits.ts';
import { decimalText } from '../quantity-text.ts';
import { withoutCapacity } from '../resource/without-capacity.ts';
import { sideOf } from './hold-against.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

/** Whether a resource has to do with the flows: it is said to be about one, or stands where one passes. */
const isPassed = (flows: readonly Flow[], { demand, element }: Resource): boolean =>
  flows.some((flow) => (demand.from === 'flow' && demand.flow === flow.id) || visits(flow, element) > 0);

/** What is held rather than passed: connections, pools, vCPU. */
const isHeld = ({ demand: { from } }: Resource): boolean =>
  from === 'occupied' || from === 'pools' || from === 'rented';

/** A rate in the unit in which it was asked for. */
const rateText = (perSecond: number, per: Rate['per']): string =>
  `${decimalText(perSecond / inPerSecond({ dimension: 'rate', value: 1, per }))}/${per}`;

/**
 * Multiple of a scale point's peak at which a resource is saturated: capacity ÷ demand there; Infinity where the load
 * doesn't matter.
 */
function multipleAt({ at, saturatesAtLoad }: ResourceAnalysis, scalePoint: string): number {
  const found = at.find((point) => point.scalePoint === scalePoint);
  const growsWithLoad = Number.isFinite(saturatesAtLoad) && saturatesAtLoad > 0;
  if (!found || !growsWithLoad) return saturatesAtLoad;
  return found.demand > 0 ? found.capacity / found.demand : Number.POSITIVE_INFINITY;
}

/**
 * Holds what the system carries of the flows against a rate: their rates at the scale point × the multiple of its peak at
 * which the first resource on their way gives way. Assumes that all load grows alike. Elements without a capacity make it an upper bound.
 */
export function judgeThroughput(given: Judged, target: TargetOf<'rate'>): Judgement {
  const { study, at, flows, computed, requirement } = given;
  if (flows.length === 0) return notJudged(given, 'No flow is named whose rate it is: name it in `flow`.');
  const names = listed(flows.map(({ name }) => name));
  const rates = flows.map(({ id }) => at.rates.get(id)?.peak ?? 0);
  const perSecond = rates.reduce((sum, rate) => sum + rate, 0);
  if (rates.includes(0)) return notJudged(given, `Nobody says how often ${names} runs.`);
  const [first] = computed.capacity
    .filter(({ resource }) => isPassed(flows, resource))
    .map((analysis) => ({ resource: analysis.resource, multiple: multipleAt(analysis, at.id) }))
    .toSorted((a, b) => (a.multiple === b.multiple ? 0 : a.multiple - b.multiple));
  if (!first || !Number.isFinite(first.multiple))
    return notJudged(given, `No resource on the way of ${names} has a capacity that its load uses up.`);
  const carried = perSecond * first.multiple;
  const unstated = withoutCapacity({ ...study, flows: [...flows] }, at).map(({ name }) => name);
  return judged(given, {
    figure: rateText(carried, target.per),
    of: `of ${names} before ${first.resource.name} gives way`,
    lower: sideOf(carried, inPerSecond(target)),
    margin: marginText(requirement.comparison, carried, inPerSecond(target)),
    leavesOut: unstated.length === 0 ? undefined : `No capacity is stated of ${listed(unstated)}.`,
  });
}

/** Holds what can be held at once against a count of the same unit; a rate is no such thing. */
export function judgeCount(given: Judged, target: TargetOf<'count'>): Judgement {
  const { at, flows, computed, requirement } = given;
  const [smallest] = computed.capacity
    .filter(({ resource, capacityUnit }) => isHeld(resource) && capacityUnit === target.of)
    .filter(({ resource }) => flows.length === 0 || isPassed(flows, resource))
    .map((analysis) => ({ ...analysis, ...analysis.at.find(({ scalePoint }) => scalePoint === at.id) }))
    .toSorted((a, b) => a.capacity - b.capacity);
  if (!smallest)
    return notJudged(
      given,
      `A count of ${target.of} can't be held against what is carried a second: write the target as a rate, or add a resource of which ${target.of} are held.`,
    );
  return judged(given, {
    figure: `${decimalText(smallest.capacity)} ${smallest.capacityUnit}`,
    of: `in ${smallest.resource.name}`,
    lower: sideOf(smallest.capacity, target.value),
    margin: marginText(requirement.comparison, smallest.capacity, target.value),
  });
}
