import type { RiskAnalysis } from '../analyzed-case-study.ts';
import { awaitedPath } from '../flow/awaited-path.ts';
import type { ReliabilityContext } from '../flow/element-reliability.ts';
import { isWithin } from '../study-index/study-index.ts';
import { type Weakness, weaknessOf } from './element-redundancy.ts';

type SinglePoint = RiskAnalysis['singlePointsOfFailure'][number];

/**
 * Elements whose failure, or that of any one of their instances or zones, stops a critical flow in which no fallback
 * takes over. Components count as the container that runs them; people and their devices don't count. `coveredBy` is the
 * failure mode that covers the whole element.
 */
export function singlePointsOfFailure(context: ReliabilityContext, scalePoint: string): readonly SinglePoint[] {
  const { study, index } = context;
  const found = new Map<string, { readonly weakness: Weakness; readonly flows: string[] }>();
  for (const flow of study.flows.filter(({ critical }) => critical))
    for (const id of awaitedPath(flow, index).elements) {
      const kind = index.element(id)?.kind;
      if (kind === undefined) continue;
      const element = kind === 'component' ? id.slice(0, id.lastIndexOf('.')) : id;
      const weakness = weaknessOf(context, flow.id, element, scalePoint);
      if (!weakness) continue;
      const flows = found.get(element)?.flows ?? [];
      if (!flows.includes(flow.id)) found.set(element, { weakness, flows: [...flows, flow.id] });
    }
  return [...found].map(([element, { weakness, flows }]) => ({
    element,
    ...weakness,
    flows,
    coveredBy: study.failureModes.find((mode) => mode.wholeElement && isWithin(element, mode.element))?.id ?? null,
  }));
}
