import type { AnalyzedCaseStudy, TraceabilityRow } from '#analysis';
import type { Evidence, QualityRequirement } from '#model';
import { formatTarget } from '../format/index.ts';
import { joinMarkdown, markdown, markdownLink, plain } from './markdown.ts';
import type { View } from './template.ts';

const characteristicNames: Readonly<Record<QualityRequirement['characteristic'], string>> = {
  'functional-suitability': 'Functional suitability',
  'performance-efficiency': 'Performance efficiency',
  compatibility: 'Compatibility',
  'interaction-capability': 'Interaction capability',
  reliability: 'Reliability',
  security: 'Security',
  maintainability: 'Maintainability',
  flexibility: 'Flexibility',
  safety: 'Safety',
};

/** ISO 25010's own name of a characteristic. */
export const characteristicName = (characteristic: QualityRequirement['characteristic']): string =>
  characteristicNames[characteristic];

/** `stated: Product owner` — with a link when there is evidence to look at. */
export const evidenceText = (evidence: Evidence | undefined) =>
  evidence === undefined
    ? markdown('–')
    : evidence.url === undefined
      ? plain(`${evidence.provenance}: ${evidence.source}`)
      : markdown(`${evidence.provenance}: ${markdownLink(evidence.source, evidence.url).text}`);

const resultWords = {
  holds: 'holds',
  fails: '**does not hold**',
  designed: 'by design',
  planned: 'planned',
  unverified: 'not verified yet',
} as const;

/** What the system must do, how well, and how each promise is kept: view of `requirements.md`. */
export function requirementsView({ study, index, traceability }: AnalyzedCaseStudy) {
  const rowOf = (id: string): TraceabilityRow | undefined => traceability.find(({ requirement }) => requirement === id);
  const verification = (id: string) =>
    joinMarkdown(
      (rowOf(id)?.verification ?? []).map(({ text, result }) =>
        markdown(`${plain(text).text} (${resultWords[result]})`),
      ),
      '<br>',
    );
  const decisions = (id: string) =>
    joinMarkdown(
      (rowOf(id)?.decisions ?? []).map((decision) => {
        const logged = index.decision(decision);
        return markdownLink(
          logged ? `ADR-${String(logged.number).padStart(4, '0')}` : decision,
          `decisions/${logged?.fileName ?? ''}.md`,
        );
      }),
    );
  const of = <Kind extends 'functional' | 'quality' | 'constraint'>(kind: Kind) =>
    study.requirements.filter((requirement) => requirement.kind === kind);
  return {
    title: study.title,
    functional: of('functional').map(({ id, title, description, ...rest }) => ({
      id,
      title,
      description,
      priority: 'priority' in rest ? rest.priority : '',
      decisions: decisions(id),
      verification: verification(id),
    })),
    quality: study.requirements
      .filter((requirement) => requirement.kind === 'quality')
      .map((requirement) => ({
        id: requirement.id,
        title: requirement.title,
        description: requirement.description,
        characteristic: characteristicName(requirement.characteristic),
        metric: requirement.metric,
        target: formatTarget(requirement),
        underLoad: requirement.underLoad,
        origin: evidenceText(requirement.origin),
        decisions: decisions(requirement.id),
        verification: verification(requirement.id),
      })),
    constraints: of('constraint').map(({ id, title, description }) => ({
      id,
      title,
      description,
      decisions: decisions(id),
      verification: verification(id),
    })),
    traceability: traceability.map((row) => ({
      requirement: study.requirements.find(({ id }) => id === row.requirement)?.title ?? row.requirement,
      decisions: decisions(row.requirement),
      flows: row.flows.map((id) => index.flow(id)?.name ?? id).join(', '),
      elements: row.elements.length,
      risks: row.risks.map((id) => study.risks.find((risk) => risk.id === id)?.title ?? id).join('; '),
    })),
    statedFigures: study.statedFigures.map(({ label, value, origin }) => ({
      label,
      value,
      origin: evidenceText(origin),
    })),
  } satisfies View;
}
