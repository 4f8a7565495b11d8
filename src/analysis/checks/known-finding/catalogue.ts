import { define } from '../define.ts';

export const knownFindingCatalogue = {
  'known-finding/unused': define<{ check: string; at: string | undefined }>({
    severity: 'warning',
    title: 'A known finding no longer occurs',
    message: ({ check, at }) =>
      `The finding "${check}"${at === undefined ? '' : ` at ${at}`} is listed as known, but no longer occurs.`,
    fix: () => 'Remove it from `knownFindings`, so that it is noticed when it comes back.',
  }),
  'known-finding/excuses-all': define<{ check: string; place: string }>({
    severity: 'warning',
    title: 'A known finding excuses every error of its check',
    message: ({ check }) =>
      `The known finding "${check}" names no place, so that it excuses every error of this check, also those that come later.`,
    fix: ({ place }) => `Say where it was judged: \`at: '${place}'\`.`,
  }),
  'known-finding/unknown-check': define<{ check: string; suggestion: string | undefined }>({
    severity: 'error',
    title: 'A known finding names a check that does not exist',
    message: ({ check }) => `The known finding names the check "${check}", which doesn't exist.`,
    fix: ({ suggestion }) => (suggestion ? `Use "${suggestion}" if that is meant.` : 'Use the id of a check.'),
  }),
} as const;
