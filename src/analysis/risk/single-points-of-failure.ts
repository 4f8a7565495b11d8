import type { CaseStudy } from '#model';
import type { RiskAnalysis, StudyIndex } from '../analyzed-case-study.ts';
import { synchronousPath, traceFlow } from '../flow/trace-flow.ts';
import { isWithin } from '../study-index/study-index.ts';
import { isRedundant } from './element-redundancy.ts';

/**
 * Elements whose failure stops a critical flow and that have neither a spare instance, a second zone nor a fallback.
 * Components count as the container that runs them. `coveredBy` is the failure mode that covers the whole element.
 */
export function singlePointsOfFailure(study: CaseStudy, index: StudyIndex): RiskAnalysis['singlePointsOfFailure'] {
  const flowsByElement = new Map<string, string[]>();
  for (const flow of study.flows.filter(({ critical }) => critical))
    for (const id of synchronousPath(traceFlow(flow))) {
      const kind = index.element(id)?.kind;
      if (kind === undefined || kind === 'person') continue;
      const element = kind === 'component' ? id.slice(0, id.lastIndexOf('.')) : id;
      const flows = flowsByElement.get(element) ?? [];
      if (!flows.includes(flow.id)) flowsByElement.set(element, [...flows, flow.id]);
    }
  return [...flowsByElement]
    .filter(([element]) => isRedundant(study, element) === false)
    .map(([element, flows]) => ({
      element,
      flows,
      coveredBy: study.failureModes.find((mode) => mode.wholeElement && isWithin(element, mode.element))?.id ?? null,
    }));
}
