import { define } from '../define.ts';

export const figureCatalogue = {
  'figure/measured-without-evidence': define<{ source: string }>({
    severity: 'error',
    title: 'A measured figure has no link to its evidence',
    message: ({ source }) =>
      `The figure "${source}" is called measured, but has no link to the measurement: without one it is stated.`,
    fix: () => 'Add the link in `url`, or use `stated`.',
  }),
} as const;
