import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { joinMarkdown, markdownLink, plain } from './markdown.ts';
import type { View } from './template.ts';

/** `ADR-0003` */
export const decisionReference = ({ number }: Pick<LoggedDecision, 'number'>): string =>
  `ADR-${String(number).padStart(4, '0')}`;

/** The decision log with its relations: view of `decisions/README.md`. */
export function decisionLogView({ study, index, decisions }: AnalyzedCaseStudy) {
  if (decisions.length === 0) return null;
  const link = (id: string) => {
    const decision = index.decision(id);
    return decision ? markdownLink(decisionReference(decision), `${decision.fileName}.md`) : plain(id);
  };
  return {
    title: study.title,
    rows: decisions.map((decision) => ({
      link: markdownLink(decisionReference(decision), `${decision.fileName}.md`),
      title: decision.title,
      status: decision.status,
      date: decision.date ?? '–',
      chosen: decision.options.find(({ id }) => id === decision.chosen)?.title ?? '–',
      affects: decision.affects.map((id) => index.nameOf(id)).join(', ') || '–',
      serves: decision.serves.map((id) => index.requirement(id)?.title ?? id).join(', ') || '–',
      supersedes: decision.supersedes.length > 0 ? joinMarkdown(decision.supersedes.map(link)) : plain('–'),
      replacedBy: decision.replacedBy.length > 0 ? joinMarkdown(decision.replacedBy.map(link)) : plain('–'),
    })),
  } satisfies View;
}
