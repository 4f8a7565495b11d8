import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { ToolError } from '#model';
import type { Artifact } from '../artifact.ts';
import { decisionReference } from '../format/decision-reference.ts';
import {
  type MadrArgument,
  type MadrDocument,
  type MadrStatus,
  parseMadr,
  printRelations,
  renderMadr,
} from '../madr/index.ts';
import { markdown } from './markdown.ts';
import { markdownArtifact, type Templates } from './markdown-artifact.ts';

/** Every decision as a MADR 4.0.0 file. Whatever the template did to it, the result must still parse as one. */
export const renderDecisionFiles = (analyzed: AnalyzedCaseStudy, templates: Templates): Artifact[] =>
  analyzed.decisions.map((decision) => {
    const document = madrOf(decision, analyzed);
    const path = `decisions/${decision.fileName}.md`;
    const view = {
      record: markdown(renderMadr(document)),
      reference: decisionReference(decision),
      title: decision.title,
      status: document.status,
      date: document.date,
    };
    const artifact = markdownArtifact(path, 'decision', view, templates);
    const parsed = parseMadr(artifact.content);
    if (parsed.ok) return artifact;
    const [problem] = parsed.problems;
    throw new ToolError({
      where: 'templates/decision.md.hbs',
      what: `What it makes of ${decisionReference(decision)} is not a MADR 4.0.0 record: ${problem?.message ?? 'it has no sections.'}`,
      why: 'Other tools could not read the decision log.',
      fix: problem?.fix ?? 'Print {{record}} in the template.',
    });
  });

/** A decision in the words of MADR; relations that MADR has no field for go under More Information. */
export function madrOf(decision: LoggedDecision, { index }: AnalyzedCaseStudy): MadrDocument {
  const { options, consequences } = decision;
  const referenceOf = (id: string): string => {
    const other = index.decision(id);
    return other ? decisionReference(other) : id;
  };
  const relations = printRelations({
    supersedes: decision.supersedes.flatMap((id) => index.decision(id)?.number ?? []),
    affects: decision.affects.map(index.nameOf),
    serves: decision.serves.map((id) => index.requirement(id)?.title ?? id),
    tags: decision.tags,
  });
  const moreInformation = [decision.moreInformation, relations].filter(Boolean).join('\n\n');
  return {
    status: statusOf(decision, referenceOf),
    date: decision.date ?? null,
    decisionMakers: decision.decisionMakers,
    consulted: decision.consulted,
    informed: decision.informed,
    title: decision.title,
    context: decision.context,
    drivers: decision.drivers,
    options: options.map(({ title }) => title),
    outcome: {
      chosen: options.find(({ id }) => id === decision.chosen)?.title ?? null,
      because: decision.because || 'no reason has been recorded yet.',
      consequences: argumentsOf(consequences),
      confirmation: decision.confirmation || null,
    },
    prosAndCons: options
      .map((option) => ({
        option: option.title,
        description: option.description || null,
        arguments: argumentsOf(option),
      }))
      .filter(({ description, arguments: reasons }) => description !== null || reasons.length > 0),
    moreInformation: moreInformation || null,
  };
}

function statusOf(decision: LoggedDecision, referenceOf: (id: string) => string): MadrStatus {
  if (decision.status !== 'superseded') return decision.status;
  const successor = decision.supersededBy ?? decision.replacedBy[0];
  const reference = successor === undefined ? null : /^ADR-(\d{4,})$/.exec(referenceOf(successor))?.[1];
  // A successor that doesn't exist is a finding of its own; the record stays readable.
  return reference ? `superseded by ADR-${reference}` : 'deprecated';
}

interface Arguments {
  readonly good: readonly string[];
  readonly neutral: readonly string[];
  readonly bad: readonly string[];
}
const argumentsOf = (reasons: Arguments): MadrArgument[] =>
  (['good', 'neutral', 'bad'] as const).flatMap((effect) => reasons[effect].map((text) => ({ effect, text })));
