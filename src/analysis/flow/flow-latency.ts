import { type CaseStudy, type Flow, inMilliseconds, type QualityRequirement } from '#model';
import type { FlowLatency, StudyIndex } from '../analyzed-case-study.ts';
import { estimateLatency } from '../latency/index.ts';
import { histogram } from './histogram.ts';
import { hasLatency, latencyTree } from './latency-tree.ts';
import { messagesUntilAnswered, traceFlow } from './trace-flow.ts';

/** The latency requirement that names the flow; the 95th percentile is meant where it gives none. */
function targetOf(study: CaseStudy, flow: Flow) {
  const requirement = study.requirements.find(
    (candidate): candidate is QualityRequirement =>
      candidate.kind === 'quality' &&
      candidate.target.dimension === 'duration' &&
      candidate.verifiedBy.some((v) => v.by === 'computation' && v.computation === 'latency' && v.flow === flow.id),
  );
  if (requirement?.target.dimension !== 'duration') return undefined;
  return {
    requirement: requirement.id,
    percentile: requirement.percentile ?? 95,
    milliseconds: inMilliseconds(requirement.target),
  };
}

/**
 * How long a flow takes for whoever starts it, simulated from the latencies of its steps, in milliseconds. What counts is
 * everything up to the initiator's last message: see `messagesUntilAnswered`.
 * @returns undefined when no counted step has a latency
 */
export function flowLatency(study: CaseStudy, index: StudyIndex, flow: Flow): FlowLatency | undefined {
  const tree = latencyTree(
    flow.steps,
    messagesUntilAnswered(traceFlow(flow)),
    ({ destination, description }) => `${index.nameOf(destination)}: ${description}`,
  );
  if (!hasLatency(tree)) return undefined;
  const target = targetOf(study, flow);
  const judged = (target?.percentile ?? 95) / 100;
  const estimate = estimateLatency(tree, {
    seed: `${study.slug}/${flow.id}`,
    percentiles: [...new Set([0.5, 0.95, 0.99, judged])],
  });
  const at = (percentile: number) => estimate.percentiles.find((found) => found.percentile === percentile);
  const { ms = 0, lowerMs = 0, upperMs = 0 } = at(judged) ?? {};
  return {
    flow: flow.id,
    name: flow.name,
    p50: at(0.5)?.ms ?? 0,
    p95: at(0.95)?.ms ?? 0,
    p99: at(0.99)?.ms ?? 0,
    interval: [lowerMs, upperMs],
    target: target ? { ...target, simulated: ms, met: ms <= target.milliseconds } : null,
    contributions: estimate.contributions
      .map(({ id, meanMs, share }) => ({ step: id, meanMilliseconds: meanMs, share }))
      .sort((first, second) => second.share - first.share),
    histogram: histogram(estimate.distributionMs),
  };
}
