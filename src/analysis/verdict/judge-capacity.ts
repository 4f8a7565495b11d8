import { type CaseStudy, type Flow, inPerSecond, messagesOf, type Rate } from '#model';
import type { ResourceAnalysis } from '../analyzed-case-study.ts';
import { listed } from '../checks/words.ts';
import { visits } from '../flow/visits.ts';
import { decimalText } from '../quantity-text.ts';
import { isSameOrNested } from '../study-index/study-index.ts';
import { sideOf } from './hold-against.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

const isPassed = (flows: readonly Flow[], element: string): boolean => flows.some((flow) => visits(flow, element) > 0);

/**
 * Elements that the flows send work to and of which no resource says what they carry. What starts the flow or runs on
 * somebody's device carries one person's work, and counts for nothing here.
 */
function withoutCapacity({ elements, resources }: CaseStudy, flows: readonly Flow[]): readonly string[] {
  const origins = flows.flatMap(({ steps }) => [...messagesOf(steps)].slice(0, 1).map(({ source }) => source));
  const reached = new Set(
    flows
      .flatMap((flow) => [...messagesOf(flow.steps)].map(({ destination }) => destination))
      .filter((id) => {
        const element = elements.find((one) => one.id === id);
        const isOfOnePerson =
          element?.kind === 'person' || (element?.kind === 'container' && element.role === 'mobile');
        return (
          element && !isOfOnePerson && !origins.some((origin) => isSameOrNested(id, origin)) && isPassed(flows, id)
        );
      }),
  );
  return [...reached]
    .filter((id) => !resources.some(({ element }) => isSameOrNested(id, element)))
    .map((id) => elements.find((element) => element.id === id)?.name ?? id);
}

/** A rate in the unit in which it was asked for. */
const rateText = (perSecond: number, per: Rate['per']): string =>
  `${decimalText(perSecond / inPerSecond({ dimension: 'rate', value: 1, per }))}/${per}`;

/** The resource on the way that gives way first. */
const firstLimit = (capacity: readonly ResourceAnalysis[], flows: readonly Flow[]): ResourceAnalysis | undefined =>
  capacity
    .filter(({ resource }) => isPassed(flows, resource.element))
    .toSorted((a, b) => a.saturatesAtLoad - b.saturatesAtLoad)[0];

/**
 * Holds what the system carries of the flows against a rate: their rates × the multiple of the load at which the first
 * resource on their way gives way. Assumes that all load grows alike. Elements without a capacity make it an upper bound.
 */
export function judgeThroughput(given: Judged, target: TargetOf<'rate'>): Judgement {
  const { study, load, flows, computed, requirement } = given;
  if (flows.length === 0) return notJudged(given, 'No flow is named whose rate it is: name it in `flow`.');
  const names = listed(flows.map(({ name }) => name));
  const rates = flows.map(({ id }) => load[0].rates.get(id)?.peak ?? 0);
  const perSecond = rates.reduce((sum, rate) => sum + rate, 0);
  if (rates.includes(0)) return notJudged(given, `Nobody says how often ${names} runs.`);
  const first = firstLimit(computed.capacity, flows);
  if (!first || !Number.isFinite(first.saturatesAtLoad))
    return notJudged(given, `No resource on the way of ${names} has a capacity that its load uses up.`);
  const carried = perSecond * first.saturatesAtLoad;
  const unstated = withoutCapacity(study, flows);
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
  const { flows, computed, requirement } = given;
  const [smallest] = computed.capacity
    .filter(({ resource, capacityUnit }) => resource.demand.from === 'occupied' && capacityUnit === target.of)
    .filter(({ resource }) => flows.length === 0 || isPassed(flows, resource.element))
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
