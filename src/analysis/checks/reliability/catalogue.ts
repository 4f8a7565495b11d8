import { define } from '../define.ts';
import { listed } from '../words.ts';

export const reliabilityCatalogue = {
  'reliability/single-point-of-failure': define<{ name: string; flows: readonly string[] }>({
    severity: 'warning',
    title: 'One element failing stops a critical flow',
    message: ({ name, flows }) =>
      `"${name}" stops ${listed(flows.map((flow) => `"${flow}"`))} when it fails: it has no second instance, no second zone and no fallback.`,
    fix: () => 'Add redundancy or a fallback, or describe its failure as a failure mode with `wholeElement: true`.',
  }),
} as const;
