import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';
import { listed } from '../words.ts';

const suggestion = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Did you mean "${nearest}"?`;

export const portfolioCatalogue = {
  'portfolio/unknown-study': define<{ slug: string; known: readonly string[]; nearest: string | undefined }>({
    severity: 'error',
    title: 'The portfolio names a case study that does not exist',
    message: ({ slug, nearest }) =>
      `There is no case study "${slug}", so the portfolio points at nothing.${suggestion(nearest)}`,
    fix: ({ known }) => `Use ${known.length === 1 ? 'the case study' : 'one of the case studies'} ${listed(known)}.`,
  }),
  'portfolio/unknown-reference': define<{ kind: string; id: string; where: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'The portfolio points at something that does not exist',
    message: ({ kind, id, where, nearest }) =>
      `${where} has no ${kind} "${id}", so what the portfolio says can't be shown.${suggestion(nearest)}`,
    fix: ({ kind }) => `Name a ${kind} that exists, or define it.`,
  }),
  'portfolio/skill-without-evidence': define<{ area: string }>({
    severity: 'warning',
    title: 'A skill has no evidence',
    message: ({ area }) =>
      `Nothing in the portfolio shows "${area}". A skill that can't be shown is a claim, and the first question will be where.`,
    fix: () => 'Add `evidence` that points into a case study or at an address, or leave the skill out.',
  }),
  'portfolio/pillar-without-artifact': define<{ pillar: string; month: number }>({
    severity: 'warning',
    title: 'A pillar of the roadmap produces no artifact',
    message: ({ pillar, month }) =>
      `Month ${month}, "${pillar}", leaves nothing behind that can be shown in an interview.`,
    fix: () => 'Every pillar must produce an artifact: name at least one in `artifacts`.',
  }),
  'portfolio/artifact-without-proof': define<{ artifact: string; month: number }>({
    severity: 'todo',
    title: 'An artifact of the roadmap cannot be shown yet',
    message: ({ artifact, month }) => `"${artifact}" of month ${month} has no proof, so the roadmap shows it as open.`,
    fix: () => 'Make it, and point its `proof` at it.',
  }),
  'portfolio/unknown-fact': define<{ written: string; problem: string; remedy: string }>({
    severity: 'error',
    title: 'A text of the portfolio refers to a figure that does not exist',
    message: ({ written, problem }) => `The text refers to [[${written}]], but ${problem}.`,
    fix: ({ remedy }) => remedy,
  }),
  'portfolio/assumption-differs': define<{
    name: string;
    said: string;
    before: string;
    study: string;
    called: string;
  }>({
    severity: 'warning',
    title: 'Two case studies assume two values for one thing',
    message: ({ name, said, before, study, called }) =>
      `"${name}" is ${said} here, but ${called === name ? '' : `"${called}" is `}${before} in "${study}". Who reads both asks which one is right.`,
    fix: () => 'Use one value in both, or names that say why they differ: "An engineer in Berlin, a month".',
  }),
  'portfolio/story-without-facts': define<{ story: string }>({
    severity: 'warning',
    title: 'A story rests on no fact',
    message: ({ story }) =>
      `The story "${story}" tells no figure and names no place of a case study, so it can't be defended when somebody asks.`,
    fix: () => 'Refer to figures, as in [[order-processing:cost.total]], or name places in `shownIn`.',
  }),
  'portfolio/broken-estimate': define<{ estimate: string; problem: string }>({
    severity: 'error',
    title: 'An estimate of a question cannot be computed',
    message: ({ estimate, problem }) => `The estimate "${estimate}" can't be computed. ${problem}`,
    fix: () => 'Use the ids of the question’s own `assumptions` in the formula.',
  }),
  'portfolio/outline-not-45-minutes': define<{ question: string; minutes: number }>({
    severity: 'warning',
    title: 'The outline of a design question does not take 45 minutes',
    message: ({ question, minutes }) =>
      `The parts of the outline of "${question}" add up to ${decimalText(minutes)} minutes; the interview has 45.`,
    fix: () => 'Make the minutes add up to 45.',
  }),
  'portfolio/question-without-outline': define<{ question: string }>({
    severity: 'todo',
    title: 'A question has no outline of an answer',
    message: ({ question }) => `"${question}" is in the question bank without an answer to practice.`,
    fix: () => 'Write its `outline`.',
  }),
} as const;
