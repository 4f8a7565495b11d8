import { type AnalyzedCaseStudy, type Judgement, verdictWords } from '#analysis';
import { formatTarget } from './format/index.ts';

/** A requirement on a flow, as its own page shows it. */
export interface FlowVerdict {
  readonly requirement: string;
  /** With comparison and percentile: `≤ 200 ms (p95)`. */
  readonly target: string;
  readonly judgement: Judgement;
}

/** Every requirement that a computation about the flow judges, with the verdict that it has everywhere. */
export const flowVerdicts = (
  { traceability, index }: Pick<AnalyzedCaseStudy, 'traceability' | 'index'>,
  flow: string,
  by: 'latency' | 'availability',
): readonly FlowVerdict[] =>
  traceability.flatMap(({ requirement: id, verification }) => {
    const requirement = index.requirement(id);
    if (requirement?.kind !== 'quality') return [];
    return verification
      .filter((judgement) => judgement.by === by && judgement.flow === flow)
      .map((judgement) => ({ requirement: id, target: formatTarget(requirement), judgement }));
  });

/** The targets and the verdicts of a flow in two cells; dashes for a flow that nothing is required of. */
export function flowVerdictCells(...given: Parameters<typeof flowVerdicts>) {
  const found = flowVerdicts(...given);
  const joined = (texts: readonly string[]): string => texts.join('; ') || '–';
  return {
    target: joined(found.map(({ target }) => target)),
    verdict: joined(found.map(({ judgement }) => verdictWords[judgement.verdict])),
  };
}
