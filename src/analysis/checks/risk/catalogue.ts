import { define } from '../define.ts';
import { listed } from '../words.ts';

export interface OfRisk {
  readonly title: string;
}

export const riskCatalogue = {
  'risk/no-owner': define<OfRisk>({
    severity: 'warning',
    title: 'Nobody owns a risk',
    message: ({ title }) => `Nobody owns the risk "${title}", so nobody will act on it.`,
    fix: () => 'Name the role that answers for it in `owner`.',
  }),
  'risk/residual-above-inherent': define<OfRisk & { inherent: number; residual: number }>({
    severity: 'error',
    title: 'Treating a risk makes it worse',
    message: ({ title, inherent, residual }) =>
      `The risk "${title}" scores ${residual} after treatment and ${inherent} before, so that the treatment makes it worse.`,
    fix: () => 'Correct one of the two assessments.',
  }),
  'risk/accepted-without-justification': define<OfRisk & { missing: readonly string[] }>({
    severity: 'error',
    title: 'A risk is accepted without saying why',
    message: ({ title, missing }) =>
      `The risk "${title}" is accepted without ${listed(missing)}, so that the acceptance can't be told from neglect.`,
    fix: ({ missing }) => `Add ${listed(missing)}.`,
  }),
  'risk/treatment-without-action': define<OfRisk & { inherent: number; residual: number }>({
    severity: 'warning',
    title: 'A risk shrinks although nothing is done about it',
    message: ({ title, inherent, residual }) =>
      `The risk "${title}" falls from ${inherent} to ${residual}, but names neither an action nor an existing control that would do it.`,
    fix: () => 'Name what is done in `actions` or `existingControls`.',
  }),
  'risk/figures-against-scale': define<OfRisk & { other: string; dimension: 'likelihood' | 'impact' }>({
    severity: 'warning',
    title: 'The figures of two risks contradict their scores',
    message: ({ title, other, dimension }) =>
      `The risk "${title}" scores higher in ${dimension} than "${other}", but its estimate of it is lower.`,
    fix: () => 'Correct the score or the estimate of one of the two.',
  }),
  'risk/overdue': define<OfRisk & { what: string; due: string; date: string }>({
    severity: 'warning',
    title: 'A date of a risk has passed',
    message: ({ title, what, due, date }) =>
      `The risk "${title}" was to be ${what} by ${due}, and the case study is of ${date}.`,
    fix: () => 'Say what came of it: another status, or the next date.',
  }),
} as const;
