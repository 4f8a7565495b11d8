import { define } from '../define.ts';

export interface OfPhase {
  readonly phase: string;
}

export const rolloutCatalogue = {
  'rollout/phase-without-rollback': define<OfPhase>({
    severity: 'warning',
    title: 'A rollout phase has no way back',
    message: ({ phase }) => `The phase "${phase}" doesn't say how to go back, so that the first problem is improvised.`,
    fix: () => 'Describe the way back in `rollback`, or why there is none.',
  }),
  'rollout/phase-without-gate': define<OfPhase>({
    severity: 'warning',
    title: 'A rollout phase has no gate',
    message: ({ phase }) => `The phase "${phase}" doesn't say what must hold before the next one begins.`,
    fix: () => 'Name the measurable conditions in `gate`.',
  }),
} as const;
