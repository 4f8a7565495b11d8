import type { CaseStudy, Flow, QualityRequirement } from '#model';
import type { ByComputation } from './judged.ts';

/** Flows that a requirement is judged on: those that the verification names, or else the only one that serves it. */
export function judgedFlows(
  study: CaseStudy,
  { id }: QualityRequirement,
  { flow, flows }: ByComputation,
): readonly Flow[] {
  const named = [...(flow === undefined ? [] : [flow]), ...(flows ?? [])];
  if (named.length > 0) return study.flows.filter((one) => named.includes(one.id));
  const serving = study.flows.filter(({ serves }) => serves.includes(id));
  return serving.length === 1 ? serving : [];
}
