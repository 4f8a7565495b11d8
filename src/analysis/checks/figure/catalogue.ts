import { define } from '../define.ts';

export const figureCatalogue = {
  'figure/measured-without-evidence': define<{ source: string }>({
    severity: 'error',
    title: 'A measured figure has no link to its evidence',
    message: ({ source }) =>
      `The figure "${source}" is called measured, but has no link to the measurement: without one it is stated.`,
    fix: () => 'Add the link in `url`, or use `stated`.',
  }),
  'figure/stated-differs': define<{ label: string; value: string; formula: string; computed: string }>({
    severity: 'error',
    title: 'A stated figure is not what its own arithmetic gives',
    message: ({ label, value, formula, computed }) =>
      `The figure "${label}" is stated as ${value}, but ${formula} is ${computed}.`,
    fix: () => 'Correct the figure or what it is computed from, or explain the difference in `recomputed.reason`.',
  }),
  'figure/broken-formula': define<{ label: string; problem: string }>({
    severity: 'error',
    title: 'A stated figure cannot be recomputed',
    message: ({ label, problem }) => `The figure "${label}" can't be checked. ${problem}`,
    fix: () => 'Give every driver of the formula a value at the scale point, and divide by nothing that can be zero.',
  }),
  'figure/unknown-reference': define<{ written: string; problem: string; remedy: string }>({
    severity: 'error',
    title: 'A text refers to a figure that does not exist',
    message: ({ written, problem }) => `The text refers to [[${written}]], but ${problem}.`,
    fix: ({ remedy }) => remedy,
  }),
  'figure/uncomputed-reference': define<{ written: string; reason: string }>({
    severity: 'error',
    title: 'A text refers to a figure that cannot be computed',
    message: ({ written, reason }) => `The text refers to [[${written}]], which can't be computed. ${reason}`,
    fix: () => 'Define what the figure needs, or refer to another one.',
  }),
} as const;
