import { define } from '../define.ts';

export const completenessCatalogue = {
  'completeness/missing-artifact': define<{ question: string; missing: string }>({
    severity: 'todo',
    title: 'A checklist item has no answer yet',
    message: ({ question }) => `Nothing answers "${question}" of the checklist yet.`,
    fix: ({ missing }) => missing,
  }),
} as const;
