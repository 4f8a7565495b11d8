import type { Finding } from '#model';
import type { LoggedDecision } from '../../analyzed-case-study.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { decisionAt } from '../locations.ts';

/** Relations that only one of the two decisions knows. A proposed decision doesn't replace anything yet. */
export function* oneSidedSupersede({ study, index, decisions }: CheckContext): Iterable<Finding> {
  for (const newer of decisions)
    for (const [position, id] of newer.supersedes.entries()) {
      const older = index.decision(id);
      const isAware = older?.status === 'superseded' && (older.supersededBy ?? newer.id) === newer.id;
      if (older && !isAware && newer.status !== 'proposed' && newer.status !== 'rejected')
        yield finding('decision/one-sided-supersede', decisionAt(study, newer, 'supersedes', position), {
          older: older.title,
          newer: newer.title,
          side: 'newer',
        });
    }
  for (const older of decisions) {
    const { supersededBy, status, replacedBy, id, title } = older;
    const newer = supersededBy === undefined ? undefined : index.decision(supersededBy);
    if (newer && !newer.supersedes.includes(id))
      yield finding('decision/one-sided-supersede', decisionAt(study, older, 'supersededBy'), {
        older: title,
        newer: newer.title,
        side: 'older',
      });
    if (status === 'superseded' && supersededBy === undefined && replacedBy.length === 0)
      yield finding('decision/one-sided-supersede', decisionAt(study, older, 'status'), {
        older: title,
        newer: '',
        side: 'nobody',
      });
  }
}

function circleFrom(
  start: LoggedDecision,
  find: CheckContext['index']['decision'],
): readonly LoggedDecision[] | undefined {
  const search = (path: readonly LoggedDecision[]): readonly LoggedDecision[] | undefined => {
    for (const id of path.at(-1)?.supersedes ?? []) {
      if (id === start.id) return path;
      const next = find(id);
      const found = next && !path.includes(next) ? search([...path, next]) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search([start]);
}

/** Circles of supersedes; each circle is reported once, at its first decision. */
export function* cyclicSupersede({ study, index, decisions }: CheckContext): Iterable<Finding> {
  const reported = new Set<LoggedDecision>();
  for (const decision of decisions) {
    const circle = reported.has(decision) ? undefined : circleFrom(decision, index.decision);
    if (!circle) continue;
    for (const member of circle) reported.add(member);
    yield finding('decision/cyclic-supersede', decisionAt(study, decision, 'supersedes'), {
      titles: circle.map(({ title }) => title),
    });
  }
}

const isOlder = (first: LoggedDecision, second: LoggedDecision): boolean =>
  first.date !== undefined && second.date !== undefined && first.date !== second.date
    ? first.date < second.date
    : first.number < second.number;

/** Decisions replaced by one that can't: it was rejected, or it is older. */
export function* supersededByRejectedOrOlder({ study, index, decisions }: CheckContext): Iterable<Finding> {
  for (const newer of decisions)
    for (const [position, id] of newer.supersedes.entries()) {
      const older = index.decision(id);
      if (!older || older.id === newer.id) continue;
      const why = newer.status === 'rejected' ? 'rejected' : isOlder(newer, older) ? 'older' : undefined;
      if (why)
        yield finding('decision/superseded-by-rejected-or-older', decisionAt(study, newer, 'supersedes', position), {
          older: older.title,
          newer: newer.title,
          why,
        });
    }
}
