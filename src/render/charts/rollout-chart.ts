import type { AnalyzedCaseStudy } from '#analysis';
import { typographic } from '../format/typographic.ts';
import { rolloutTimeline } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** Phases of the rollout and the gates between them. */
export function rolloutChart({ study: { rollout } }: AnalyzedCaseStudy): Chart | null {
  if (!rollout) return null;
  return chart(
    rolloutTimeline,
    {
      title: 'Phases and gates',
      description: sentence(rollout.phases.map(({ name, durationDays }) => `${name}: ${durationDays} days`)),
      unit: 'day',
      phases: rollout.phases.map(({ name, durationDays, scope, gate }) => ({
        name,
        duration: durationDays,
        note: typographic(scope),
        gate: gate[0] === undefined ? null : typographic(gate[0]),
      })),
    },
    'rollout',
  );
}
