import { formatAvailability } from '../availability/index.ts';
import { listed } from '../checks/words.ts';
import { sideOf } from './hold-against.ts';
import { type Judged, judged, notJudged, type TargetOf } from './judged.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

/**
 * Holds the availability of a flow against a share; of every critical flow, the worst counting, where the verification
 * names none and not exactly one serves the requirement. Elements that nobody gives a figure for make it an upper bound;
 * one that may never run as many instances as the peak needs makes it fail.
 */
export function judgeAvailability(given: Judged, target: TargetOf<'fraction'>): Judgement {
  const { study, flows, computed, requirement, at } = given;
  const asked = flows.length > 0 ? flows : study.flows.filter(({ critical }) => critical);
  const concerned = asked.filter(({ id }) => at.rates.get(id)?.peak !== 0);
  if (concerned.length === 0 && asked.length > 0)
    return notJudged(given, `${listed(asked.map(({ name }) => name))} has no load at "${at.name}".`);
  const [worst] = computed.availability
    .filter(({ flow }) => concerned.some(({ id }) => id === flow))
    .map(({ flow, name, at: points }) => ({
      flow,
      name,
      ...(points.find(({ scalePoint }) => scalePoint === at.id) ?? points[0]),
    }))
    .filter(({ elements }) => elements.length > 0)
    .toSorted((a, b) => a.availability - b.availability);
  if (!worst) return notJudged(given, 'No element on the path says how available it is.');
  const nameOf = (id: string): string => study.elements.find((element) => element.id === id)?.name ?? id;
  const overloaded = worst.overloaded.map(({ element }) => nameOf(element));
  return judged(given, {
    figure: formatAvailability(worst.availability),
    of: `for ${worst.name}${worst.overloaded.length === 0 ? '' : `, whose peak ${listed(overloaded)} can't carry`}`,
    lower: worst.overloaded.length === 0 ? sideOf(worst.availability, target.value) : -1,
    margin: marginText(requirement.comparison, worst.availability, target.value, true),
    flow: worst.flow,
    leavesOut:
      worst.unknown.length === 0
        ? undefined
        : `Nobody says how available ${listed(worst.unknown.map(nameOf))} ${worst.unknown.length === 1 ? 'is' : 'are'}.`,
  });
}
