import { define } from '../define.ts';

export const requirementCatalogue = {
  'requirement/unverified': define<{ title: string; why: string | undefined }>({
    severity: 'warning',
    title: 'Nothing shows that a requirement holds',
    message: ({ title, why }) =>
      why === undefined
        ? `Nothing shows that the requirement "${title}" holds, so it is a wish.`
        : `The requirement "${title}" is to be shown by a computation that has nothing to compute with. ${why}`,
    fix: ({ why }) =>
      why === undefined
        ? 'Add a computation, test, design property or measurement in `verifiedBy`.'
        : 'Add the figures that the computation needs, or another verification.',
  }),
  'requirement/unserved': define<{ title: string }>({
    severity: 'todo',
    title: 'No decision and no flow serves a requirement',
    message: ({ title }) => `No decision and no flow serves the requirement "${title}".`,
    fix: () => 'Name it in `serves` of the decision or flow that fulfils it.',
  }),
} as const;
