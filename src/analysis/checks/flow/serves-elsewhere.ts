import { type Finding, type Flow, messagesOf } from '#model';
import type { LoggedDecision, StudyIndex } from '../../analyzed-case-study.ts';
import { isSameOrNested } from '../../study-index/study-index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

const isInForce = ({ status, replacedBy }: LoggedDecision): boolean =>
  (status === 'accepted' || status === 'proposed') && replacedBy.length === 0;

/** What the messages of a flow start at and reach, with those who read the topics that it publishes on. */
function* touchedBy({ steps }: Flow, topics: CheckContext['study']['topics']): Iterable<string> {
  for (const { source, destination, publishes } of messagesOf(steps)) {
    yield source;
    yield destination;
    const topic = publishes === undefined ? undefined : topics.find(({ id }) => id === publishes);
    for (const { element } of topic?.consumers ?? []) yield element;
  }
}

const known = (index: StudyIndex, { affects }: LoggedDecision): readonly string[] =>
  affects.filter((id) => index.element(id) !== undefined);

/**
 * Flows that touch none of the elements that the decisions about a requirement shape which they serve. A quality may be
 * one of many flows, each with decisions of its own: there it is enough that one of them comes by.
 */
export function* servesElsewhere({ study, index, decisions }: CheckContext): Iterable<Finding> {
  const touches = (flow: Flow, affected: readonly string[]): boolean =>
    [...touchedBy(flow, study.topics)].some((id) => affected.some((element) => isSameOrNested(element, id)));
  for (const [position, flow] of study.flows.entries())
    for (const [place, id] of flow.serves.entries()) {
      const requirement = index.requirement(id);
      const serving = decisions.filter((decision) => isInForce(decision) && decision.serves.includes(id));
      const affected = [...new Set(serving.flatMap((decision) => known(index, decision)))];
      if (!requirement || affected.length === 0) continue;
      const asked = requirement.kind === 'quality' ? study.flows.filter(({ serves }) => serves.includes(id)) : [flow];
      if (asked.some((other) => touches(other, affected))) continue;
      yield finding('flow/serves-elsewhere', at('flows', position, 'serves', place), {
        flow: flow.name,
        requirement: requirement.title,
        affected: affected.map(index.nameOf),
        decisions: serving.filter((decision) => known(index, decision).length > 0).map(({ title }) => title),
      });
    }
}
