import { define } from '../define.ts';
import { anyOf, listed } from '../words.ts';

export interface Named {
  readonly title: string;
}

export const decisionCatalogue = {
  'decision/single-option': define<Named & { count: number }>({
    severity: 'warning',
    title: 'A decision weighs fewer than two options',
    message: ({ title, count }) =>
      `The decision "${title}" weighs ${count === 0 ? 'no option' : 'a single option'}, so nobody can see what it was chosen over.`,
    fix: () => 'Add the options that were turned down, with their arguments.',
  }),
  'decision/chosen-not-listed': define<Named & { chosen: string; options: readonly string[] }>({
    severity: 'error',
    title: 'The chosen option is not among the options',
    message: ({ title, chosen }) => `The decision "${title}" chooses "${chosen}", which isn't among its options.`,
    fix: ({ options }) =>
      options.length === 0
        ? 'List the options.'
        : `Choose ${anyOf(options.map((id) => `"${id}"`))}, or add the option.`,
  }),
  'decision/no-chosen': define<Named>({
    severity: 'error',
    title: 'An accepted decision chooses nothing',
    message: ({ title }) => `The decision "${title}" is accepted, but doesn't say which option was chosen.`,
    fix: () => 'Name the option in `chosen`, or set the status to proposed.',
  }),
  'decision/no-negative-consequence': define<Named>({
    severity: 'warning',
    title: 'A decision has no price',
    message: ({ title }) =>
      `The decision "${title}" names nothing that gets worse, and a decision without a price isn't one.`,
    fix: () => 'Name what it costs in `consequences.bad` or in the arguments against the chosen option.',
  }),
  'decision/affects-nothing': define<Named>({
    severity: 'todo',
    title: 'A decision affects no element',
    message: ({ title }) =>
      `The decision "${title}" doesn't say which elements it shapes, so that no diagram leads to it.`,
    fix: () => 'Name the elements in `affects`.',
  }),
  'decision/one-sided-supersede': define<{ older: string; newer: string; side: 'older' | 'newer' | 'nobody' }>({
    severity: 'error',
    title: 'Only one of two decisions knows that it replaces the other',
    message: ({ older, newer, side }) => {
      if (side === 'newer')
        return `The decision "${newer}" supersedes "${older}", which doesn't say so: a reader of the old one would follow it.`;
      if (side === 'older')
        return `The decision "${older}" says that it is superseded by "${newer}", which doesn't supersede it.`;
      return `The decision "${older}" is superseded, but no decision says by what.`;
    },
    fix: ({ older, newer, side }) => {
      if (side === 'newer')
        return `Set the status of "${older}" to superseded and its \`supersededBy\` to this decision.`;
      return side === 'older'
        ? `Add "${older}" to \`supersedes\` of "${newer}".`
        : 'Name the decision that replaced it in `supersededBy`.';
    },
  }),
  'decision/cyclic-supersede': define<{ titles: readonly string[] }>({
    severity: 'error',
    title: 'Decisions supersede each other in a circle',
    message: ({ titles }) =>
      titles.length === 1
        ? `The decision "${titles[0]}" supersedes itself.`
        : `The decisions ${listed(titles.map((title) => `"${title}"`))} supersede each other in a circle, so that none of them holds.`,
    fix: () => 'Let only the later decision supersede the earlier one.',
  }),
  'decision/superseded-by-rejected-or-older': define<{ older: string; newer: string; why: 'rejected' | 'older' }>({
    severity: 'error',
    title: 'A decision is replaced by a rejected or an older one',
    message: ({ older, newer, why }) =>
      why === 'rejected'
        ? `The decision "${newer}" was rejected, so it can't supersede "${older}".`
        : `The decision "${newer}" is older than "${older}", so it can't supersede it.`,
    fix: () => 'Correct the status, the number or the date, or remove the relation.',
  }),
  'decision/number-taken': define<Named & { number: number; first: string }>({
    severity: 'error',
    title: 'Two decisions have one number',
    message: ({ title, number, first }) =>
      `The decision "${title}" has the number ${number}, which "${first}" has already.`,
    fix: () => 'Give it the next free number.',
  }),
} as const;
