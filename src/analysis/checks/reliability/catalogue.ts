import { define } from '../define.ts';
import { listed } from '../words.ts';

const failing = { element: 'it fails', instance: 'any one of its instances fails', zone: 'a zone is lost' } as const;

export const reliabilityCatalogue = {
  'reliability/single-point-of-failure': define<{
    name: string;
    when: 'element' | 'instance' | 'zone';
    because: string;
    flows: readonly string[];
  }>({
    severity: 'warning',
    title: 'One element failing stops a critical flow',
    message: ({ name, when, because, flows }) =>
      `"${name}" stops ${listed(flows.map((flow) => `"${flow}"`))} when ${failing[when]}: ${because === '' ? 'it has no second instance, no second zone' : because} and no fallback${because === '' ? '' : ' takes over'}.`,
    fix: () => 'Add redundancy or a fallback, or describe its failure as a failure mode with `wholeElement: true`.',
  }),
} as const;
