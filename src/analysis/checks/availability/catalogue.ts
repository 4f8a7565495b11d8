import { define } from '../define.ts';
import { listed } from '../words.ts';

export const availabilityCatalogue = {
  'availability/target-missed': define<{
    flow: string;
    target: string;
    availability: string;
    limiting: string | undefined;
  }>({
    severity: 'error',
    title: 'The parts of a flow cannot reach its availability target',
    message: ({ flow, target, availability, limiting }) =>
      `The flow "${flow}" promises ${target}, but the elements that it waits for reach ${availability} together${limiting === undefined ? '' : `; "${limiting}" is the weakest`}.`,
    fix: () =>
      'Give the weakest element redundancy or a fallback, take it off the synchronous path, or lower the target.',
  }),
  'availability/unknown-element': define<{ flow: string; names: readonly string[] }>({
    severity: 'warning',
    title: 'Nobody says how available an element on the path is',
    message: ({ flow, names }) =>
      `The flow "${flow}" waits for ${listed(names.map((name) => `"${name}"`))}, but no figure says how available ${names.length === 1 ? 'it is' : 'they are'}: the flow's availability is an upper bound.`,
    fix: () => 'Add a `reliability` entry with a service-level agreement or a measured figure.',
  }),
  'availability/more-required-than-running': define<{ name: string; required: number; instances: number }>({
    severity: 'error',
    title: 'An element needs more instances than it has',
    message: ({ name, required, instances }) =>
      `"${name}" needs ${required} instances to be up, but runs ${instances}.`,
    fix: () => 'Raise `instances` or lower `required`.',
  }),
} as const;
