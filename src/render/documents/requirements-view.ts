import { type AnalyzedCaseStudy, countVerdicts, type Judgement, type TraceabilityRow, verdictWords } from '#analysis';
import type { Evidence, QualityRequirement } from '#model';
import { formatTarget } from '../format/index.ts';
import { joinMarkdown, markdown, markdownLink, plain } from './markdown.ts';
import { originText } from './origin-text.ts';
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
const evidenceText = (evidence: Evidence | undefined) =>
  evidence === undefined ? markdown('–') : originText({ ...evidence, url: evidence.url ?? null });

/** `**holds**: 38 ms at the 95th percentile of Place an order, against 200 ms; 81 % to spare; at launch (computed)` */
function judgementText({ verdict, text, margin, scalePoint, provenance, forComparison }: Judgement) {
  const details = [margin, scalePoint && `scale point: ${scalePoint}`, forComparison && 'for comparison'].filter(
    Boolean,
  );
  const tail = details.length === 0 ? '' : `; ${details.join('; ')}`;
  return markdown(
    `**${verdictWords[verdict]}**: ${plain(`${text}${tail}${provenance === null ? '' : ` (${provenance})`}`).text}`,
  );
}

/** What the system must do, how well, and how each promise is kept: view of `requirements.md`. */
export function requirementsView({ study, index, traceability }: AnalyzedCaseStudy) {
  const rowOf = (id: string): TraceabilityRow | undefined => traceability.find(({ requirement }) => requirement === id);
  const verification = (id: string) => joinMarkdown((rowOf(id)?.verification ?? []).map(judgementText), '<br>');
  const verdict = (id: string): string => verdictWords[rowOf(id)?.verdict ?? 'not-judged'];
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
    verdicts: countVerdicts(traceability.map((row) => row.verdict)),
    functional: of('functional').map(({ id, title, description, ...rest }) => ({
      id,
      title,
      description,
      priority: 'priority' in rest ? rest.priority : '',
      verdict: verdict(id),
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
        verdict: verdict(requirement.id),
        decisions: decisions(requirement.id),
        verification: verification(requirement.id),
      })),
    constraints: of('constraint').map(({ id, title, description }) => ({
      id,
      title,
      description,
      verdict: verdict(id),
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
