import { define } from '../define.ts';
import { listed } from '../words.ts';

export const threatCatalogue = {
  'threat/uncovered-cell': define<{ name: string; gaps: readonly string[] }>({
    severity: 'warning',
    title: 'Nobody has thought about a STRIDE category of an element',
    message: ({ name, gaps }) => `The threat model doesn't say what happens to "${name}" for ${listed(gaps)}.`,
    fix: () => "Add a threat with its mitigation, or say in `notApplicable` why it can't happen.",
  }),
  'threat/crossing-boundary-not-applicable': define<{ title: string; flow: string; category: string }>({
    severity: 'error',
    title: 'A threat to data that crosses a trust boundary is called not applicable',
    message: ({ title, flow, category }) =>
      `"${title}" calls ${category} not applicable to ${flow}, but that data crosses a trust boundary, where somebody else can reach it.`,
    fix: () => 'Name the mitigation, e.g. mutual TLS or a quota at the edge.',
  }),
  'threat/no-mitigation': define<{ title: string }>({
    severity: 'warning',
    title: 'A threat counts as dealt with, but nothing stops it',
    message: ({ title }) => `The threat "${title}" counts as dealt with, but names nothing that stops it.`,
    fix: () => "Describe the mitigation, say why it isn't applicable, or set the status to open.",
  }),
} as const;
