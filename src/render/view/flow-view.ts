import type { AnalyzedCaseStudy } from '#analysis';
import type { Flow, FlowStep, Fragment, StepLatency } from '#model';
import { formatDuration, formatFraction, formatNumber } from '../format/index.ts';
import { technologyOf } from './element-node.ts';
import { lookOf } from './look.ts';
import type { SequenceParticipant, SequenceStep, SequenceView } from './view.ts';

const operators = { alternatives: 'alt', optional: 'opt', loop: 'loop', parallel: 'par' } as const;

const latencyText = (latency: StepLatency | undefined): string =>
  latency ? `p50 ${formatDuration(latency.p50)} · p95 ${formatDuration(latency.p95)}` : '';

/** Whether the author's words name the count already: `200 at once`, `a batch of 1,000`. */
const says = (label: string, count: number): boolean =>
  (label.match(/\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? []).some((number) => Number(number.replaceAll(',', '')) === count);

const branchLabel = ({ repetitions }: Fragment, label: string, probability: number | undefined): string =>
  [
    label,
    repetitions === undefined || says(label, repetitions) ? '' : `${formatNumber(repetitions)}×`,
    probability === undefined ? '' : formatFraction(probability),
  ]
    .filter((part) => part !== '')
    .join(', ');

function sequenceStep(step: FlowStep): SequenceStep {
  switch (step.step) {
    case 'message':
      return {
        type: 'message',
        source: step.source,
        destination: step.destination,
        description: step.description,
        detail: latencyText(step.latency),
        interaction: step.interaction,
      };
    case 'note':
      return { type: 'note', over: step.over, text: step.text };
    default:
      return {
        type: 'fragment',
        operator: operators[step.step],
        branches: step.branches.map(({ label, probability, steps }) => ({
          label: branchLabel(step, label, probability),
          steps: steps.map(sequenceStep),
        })),
      };
  }
}

function* participantIds(steps: readonly FlowStep[]): Generator<string> {
  for (const step of steps) {
    if (step.step === 'message') yield* [step.source, step.destination];
    else if (step.step === 'note') yield* step.over;
    else for (const { steps: inner } of step.branches) yield* participantIds(inner);
  }
}

function participant({ index }: AnalyzedCaseStudy, id: string): SequenceParticipant {
  const element = index.element(id);
  return {
    id,
    name: index.nameOf(id),
    subtitle: element ? technologyOf(element) : '',
    look: element ? lookOf(element) : 'container',
  };
}

/** C4 dynamic view as a sequence: participants in the order in which they appear. */
export const flowView = (analyzed: AnalyzedCaseStudy, flow: Flow, key: string): SequenceView => ({
  type: 'sequence',
  key,
  title: flow.name,
  description: flow.description || `The steps of ${flow.name}, in order.`,
  participants: [...new Set(participantIds(flow.steps))].map((id) => participant(analyzed, id)),
  steps: flow.steps.map(sequenceStep),
});
