import { type CaseStudy, type ContainerRole, messagesOf } from '#model';
import type { StudyIndex } from '../../analyzed-case-study.ts';
import { isSameOrNested, selfAndAncestors } from '../../study-index/study-index.ts';

interface Way {
  readonly from: string;
  readonly to: string;
}

const keeping: ReadonlySet<ContainerRole> = new Set(['database', 'cache', 'queue', 'storage']);

const isContainer = (index: StudyIndex, id: string) => {
  const element = index.element(id);
  return element?.kind === 'container' ? element : undefined;
};

/** Whether an element is, or is part of, a store, cache or queue of the system. */
export const keepsData = (index: StudyIndex, id: string): boolean =>
  selfAndAncestors(id).some((part) => keeping.has(isContainer(index, part)?.role ?? 'service'));

/**
 * Where data can go: with a relationship or message, back to a source that waits, and from a broker to those who read a
 * topic on it.
 */
export function dataWays({ relationships, flows, topics }: CaseStudy): readonly Way[] {
  const hops = [...relationships, ...flows.flatMap(({ steps }) => [...messagesOf(steps)])];
  return [
    ...hops.flatMap(({ source, destination, interaction }) => [
      { from: source, to: destination },
      ...(interaction === 'synchronous' ? [{ from: destination, to: source }] : []),
    ]),
    ...topics.flatMap(({ on, consumers }) => consumers.map(({ element }) => ({ from: on, to: element }))),
  ];
}

/**
 * Whether data gets from a holder to an element: directly, through other holders, or through what passes it on and keeps
 * nothing, systems of others included. People pass nothing on.
 */
export function canReach(index: StudyIndex, ways: readonly Way[], holders: readonly string[], needs: string): boolean {
  const passesOn = (id: string): boolean =>
    holders.some((holder) => isSameOrNested(holder, id)) ||
    (index.element(id)?.kind !== 'person' && !keepsData(index, id));
  const reached = new Set(holders);
  for (const id of reached)
    for (const { from, to } of ways)
      if (isSameOrNested(from, id)) {
        if (isSameOrNested(to, needs)) return true;
        if (passesOn(to)) reached.add(to);
      }
  return false;
}
