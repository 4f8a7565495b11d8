import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';
import { fixOfSide, type UnusualSide } from '../unusual-side.ts';
import { listed } from '../words.ts';

export const availabilityCatalogue = {
  'availability/target-missed': define<{
    flow: string;
    target: string;
    availability: string;
    limiting: string | undefined;
    /** What has fewer instances than the peak needs, so that it is never available there. */
    overloaded: { readonly name: string; readonly needed: number; readonly maximum: number } | undefined;
    side: UnusualSide;
  }>({
    severity: 'error',
    title: 'The parts of a flow cannot reach its availability target',
    message: ({ flow, target, availability, limiting, overloaded }) =>
      overloaded
        ? `The flow "${flow}" promises ${target}, but ${overloaded.maximum === 0 ? `nothing of "${overloaded.name}" runs` : `"${overloaded.name}" needs ${decimalText(overloaded.needed)} instances to carry the peak within its headroom and runs ${decimalText(overloaded.maximum)} at most`}, so that it counts as never available then.`
        : `The flow "${flow}" promises ${target}, but ${availability} of the requests find everything up that they wait for${limiting === undefined ? '' : `; "${limiting}" is the weakest`}.`,
    fix: ({ overloaded, side }) =>
      overloaded
        ? 'Raise its `running` or `maximum` in the deployment, let one instance carry more, or lower the load.'
        : fixOfSide(
            side,
            'Give the weakest element redundancy or a fallback, take it off the synchronous path, or lower the target.',
          ),
  }),
  'availability/unknown-element': define<{ flow: string; names: readonly string[] }>({
    severity: 'warning',
    title: 'Nobody says how available an element on the path is',
    message: ({ flow, names }) =>
      `The flow "${flow}" waits for ${listed(names.map((name) => `"${name}"`))}, but no figure says how available ${names.length === 1 ? 'it is' : 'they are'}: the flow's availability is an upper bound.`,
    fix: () =>
      'Add a `reliability` entry with a service-level agreement or a measured figure, or run it in several zones where its agreement asks for them.',
  }),
  'availability/more-required-than-running': define<{
    name: string;
    required: number;
    instances: number;
    scalePoint: string;
  }>({
    severity: 'error',
    title: 'An element needs more instances than it has',
    message: ({ name, required, instances, scalePoint }) =>
      `"${name}" needs ${decimalText(required)} instances to carry the peak of "${scalePoint}" within its headroom, but runs ${decimalText(instances)} at most: it counts as never available then.`,
    fix: () => 'Raise its `maximum` in the deployment, let one instance carry more, or lower the load.',
  }),
  'availability/fallback-cycle': define<{ names: readonly string[] }>({
    severity: 'warning',
    title: 'Fallbacks lead back to where they started',
    message: ({ names }) =>
      `The fallbacks ${names.map((name) => `"${name}"`).join(' → ')} lead in a circle: any one of them that is up is taken to be enough for the work of all.`,
    fix: () =>
      'End the chain of `fallback` at an element that takes the work by itself, or keep the circle as a known finding that says why each can do the work of the others.',
  }),
  'availability/changes-unsaid': define<{ names: readonly string[] }>({
    severity: 'todo',
    title: 'Nobody says what own releases and defects cost',
    message: ({ names }) =>
      `The availability of ${listed(names.map((name) => `"${name}"`))} is that of the platform below: no release, defect or wrong setting of your own is in it.`,
    fix: () =>
      "Say it once for all own services in `changes: { perMonth: 20, failureRate: percent(5), timeToRestore: minutes(15), origin: stated('…') }` of the case study, or `changes: leftOut('reason')`.",
  }),
} as const;
