import { define } from '../define.ts';

export interface OfRequirement {
  readonly title: string;
  /** What was found, in one line without a full stop. */
  readonly result: string;
}

export const requirementCatalogue = {
  'requirement/uncertain': define<OfRequirement>({
    severity: 'warning',
    title: 'What is known leaves open whether a requirement holds',
    message: ({ title, result }) => `Whether the requirement "${title}" holds is uncertain: ${result}.`,
    fix: () => 'State what is left out, make the margin larger, or measure it.',
  }),
  'requirement/not-judged': define<OfRequirement>({
    severity: 'todo',
    title: 'A requirement cannot be judged',
    message: ({ title, result }) => `Whether the requirement "${title}" holds can't be judged: ${result}.`,
    fix: () => 'Add what is missing, or verify the requirement in another way.',
  }),
  'requirement/unverified': define<{ title: string }>({
    severity: 'warning',
    title: 'Nothing shows that a requirement holds',
    message: ({ title }) => `Nothing shows that the requirement "${title}" holds, so it is a wish.`,
    fix: () => 'Add a computation, test, design property or measurement in `verifiedBy`.',
  }),
  'requirement/other-side': define<{ title: string; asked: string; computation: string; side: 'at-most' | 'at-least' }>(
    {
      severity: 'warning',
      title: 'A requirement asks for the worse side of its target',
      message: ({ title, asked, computation }) =>
        `The requirement "${title}" asks for its ${computation} to be ${asked}, so that it holds the better the worse the design is.`,
      fix: ({ side }) =>
        `Write '${side === 'at-least' ? 'at-most' : 'at-least'}' as \`comparison\`, or say in \`knownFindings\` what the bound is good for.`,
    },
  ),
  'requirement/unserved': define<{ title: string }>({
    severity: 'todo',
    title: 'No decision and no flow serves a requirement',
    message: ({ title }) => `No decision and no flow serves the requirement "${title}".`,
    fix: () => 'Name it in `serves` of the decision or flow that fulfils it.',
  }),
} as const;
