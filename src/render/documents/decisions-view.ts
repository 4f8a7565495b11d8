import type { AnalyzedCaseStudy } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { joinMarkdown, markdownLink, plain } from './markdown.ts';
import type { View } from './template.ts';

/** The decision log with its relations: view of `decisions/README.md`. */
export function decisionLogView({ study, index, decisions }: AnalyzedCaseStudy) {
  if (decisions.length === 0) return null;
  const link = (id: string) => {
    const decision = index.decision(id);
    return decision ? markdownLink(decisionReference(decision), `${decision.fileName}.md`) : plain(id);
  };
  return {
    title: study.title,
    // A study with one decision has no map.
    hasMap: decisions.length > 1,
    hasTags: decisions.some(({ tags }) => tags.length > 0),
    rows: decisions.map((decision) => ({
      link: markdownLink(decisionReference(decision), `${decision.fileName}.md`),
      title: decision.title,
      status: decision.status,
      date: decision.date ?? '–',
      chosen: decision.options.find(({ id }) => id === decision.chosen)?.title ?? '–',
      affects: decision.affects.map((id) => index.nameOf(id)).join(', ') || '–',
      serves: decision.serves.map((id) => index.requirement(id)?.title ?? id).join(', ') || '–',
      tags: decision.tags.join(', ') || '–',
      supersedes: decision.supersedes.length > 0 ? joinMarkdown(decision.supersedes.map(link)) : plain('–'),
      replacedBy: decision.replacedBy.length > 0 ? joinMarkdown(decision.replacedBy.map(link)) : plain('–'),
    })),
  } satisfies View;
}
