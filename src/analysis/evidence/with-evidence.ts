import { type CaseStudy, type Evidence, type FlowStep, type Message, ms } from '#model';
import type { EvidenceFiles } from './evidence-file.ts';
import { isMeasured } from './evidence-in.ts';
import { evidenceText } from './evidence-text.ts';
import { measuredFigure } from './measured-figure.ts';
import { stepEvidence } from './step-evidence.ts';

function measuredMessage(files: EvidenceFiles, message: Message, flowOrigin: Evidence | undefined): Message {
  const evidence = message.latency ? undefined : stepEvidence(files, message, flowOrigin);
  if (!evidence) return message;
  const p50 = measuredFigure(files, evidence.measurement, { dimension: 'duration', of: 50 });
  const p95 = measuredFigure(files, evidence.measurement, { dimension: 'duration', of: 95 });
  if (!p50 || !p95 || 'because' in p50 || 'because' in p95 || p50.value <= 0 || p95.value < p50.value) return message;
  return { ...message, latency: { p50: ms(p50.value), p95: ms(p95.value) }, origin: evidence };
}

const measuredSteps = (
  files: EvidenceFiles,
  steps: readonly FlowStep[],
  flowOrigin: Evidence | undefined,
): FlowStep[] =>
  steps.map((step) => {
    if (step.step === 'note') return step;
    if (step.step === 'message') return measuredMessage(files, step, flowOrigin);
    return {
      ...step,
      branches: step.branches.map((branch) => ({ ...branch, steps: measuredSteps(files, branch.steps, flowOrigin) })),
    };
  });

/** A copy of plain data in which measured evidence says in words how it was measured. */
function inWords<Value>(files: EvidenceFiles, value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isMeasured(value)) return { ...value, source: evidenceText(value, files) };
  if (Array.isArray(value)) return value.map((inner) => inWords(files, inner)) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inWords(files, inner)])) as Value;
}

/**
 * The case study with what its files of evidence say: steps without a time take it from the file that they name, and every
 * measured figure says with which tool, when, on what and under which load it was measured. The same study when no file
 * was read.
 */
export function withEvidence(study: CaseStudy, files: EvidenceFiles): CaseStudy {
  if (files.size === 0) return study;
  const flows = study.flows.map((flow) => ({ ...flow, steps: measuredSteps(files, flow.steps, flow.origin) }));
  return inWords(files, { ...study, flows });
}
