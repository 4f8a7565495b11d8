import { type CaseStudy, type ElementData, type Flow, messagesOf } from '#model';
import { visits } from '../flow/visits.ts';
import type { LoadPoint } from '../load/index.ts';
import { isSameOrNested } from '../study-index/study-index.ts';

/** An element that the flows load, and of which nothing says how much it carries. */
export interface Uncarried {
  readonly element: string;
  readonly name: string;
  /** Calls and messages at peak. */
  readonly perSecond: number;
}

/** Carries the work of one person, however many there are. */
const isOfOnePerson = (element: ElementData): boolean =>
  element.kind === 'person' || (element.kind === 'container' && element.role === 'mobile');

function isStartedBy({ steps }: Flow, id: string): boolean {
  const [first] = messagesOf(steps);
  return first !== undefined && isSameOrNested(first.source, id);
}

/**
 * Elements that calls reach at peak and that no resource covers, largest load first, so that "what gives way first" is
 * never said over a part as if it were the whole. People, what runs on their devices or starts the flow, and what holds
 * other elements, are left out.
 */
export function withoutCapacity(
  study: Pick<CaseStudy, 'elements' | 'flows' | 'resources'>,
  { rates }: Pick<LoadPoint, 'rates'>,
): readonly Uncarried[] {
  const covers = (id: string): boolean => study.resources.some(({ element }) => isSameOrNested(element, id));
  return study.elements
    .filter((element) => {
      const { id, kind } = element;
      if (kind === 'component' || isOfOnePerson(element)) return false;
      if (kind === 'software-system' && study.elements.some((other) => other.id.startsWith(`${id}.`))) return false;
      return !covers(id);
    })
    .map(({ id, name }) => ({
      element: id,
      name,
      perSecond: study.flows
        .filter((flow) => !isStartedBy(flow, id))
        .reduce((sum, flow) => sum + (rates.get(flow.id)?.peak ?? 0) * visits(flow, id), 0),
    }))
    .filter(({ perSecond }) => perSecond > 0)
    .sort((a, b) => b.perSecond - a.perSecond);
}
