import { decimalText, percentText } from '../../quantity-text.ts';
import { define } from '../define.ts';
import { fixOfSide, type UnusualSide } from '../unusual-side.ts';

export interface OfResource {
  readonly name: string;
}
const percent = (fraction: number): string => percentText(Math.round(fraction * 1000) / 10);

export const capacityCatalogue = {
  'capacity/saturated-at-peak': define<
    OfResource & { demand: number; capacity: number; unit: string; utilization: number; needed: string | undefined }
  >({
    severity: 'error',
    title: 'A resource cannot carry the peak load',
    message: ({ name, demand, capacity, unit, utilization, needed }) =>
      `"${name}" has to carry ${decimalText(demand)} ${unit} at peak, but carries ${capacity === 0 ? 'nothing' : `${decimalText(capacity)}: its utilization would be ${percent(utilization)}`}.${needed === undefined ? '' : ` At least ${needed} are needed.`}`,
    fix: () => 'Add units, raise the throughput of one, or send it less.',
  }),
  'capacity/impossible-throughput': define<OfResource & { stated: number; possible: number }>({
    severity: 'error',
    title: 'A unit is to carry more than its service time and concurrency allow',
    message: ({ name, stated, possible }) =>
      `One unit of "${name}" is to carry ${decimalText(stated)} per second, but what it works on at once, each taking its service time, gives ${decimalText(possible)} at most.`,
    fix: () => 'Correct one of `throughputPerUnit`, `serviceTime` and `concurrency`, or leave the first out.',
  }),
  'capacity/above-headroom': define<OfResource & { utilization: number; headroom: number }>({
    severity: 'warning',
    title: 'A resource has less headroom than planned',
    message: ({ name, utilization, headroom }) =>
      `"${name}" is ${percent(utilization)} utilized at peak, above the ${percent(headroom)} at which one has to act: queues grow fast from here.`,
    fix: () => 'Add units before the next peak, or explain why this utilization is safe with another `headroom`.',
  }),
  'capacity/quota-exceeded': define<OfResource & { needed: number; limit: string; value: number; unit: string }>({
    severity: 'error',
    title: 'A resource is planned above a documented limit',
    message: ({ name, needed, limit, value, unit }) =>
      `"${name}" is planned with ${decimalText(needed)}, but the documented limit is ${decimalText(value)} ${unit} (${limit}).`,
    fix: () => 'Have the quota raised and note it in your own limit book, or spread the load.',
  }),
  'capacity/limit-of-another-region': define<
    OfResource & { id: string; regions: readonly string[]; region: string; other: string | undefined }
  >({
    severity: 'warning',
    title: 'A quota is the default of another region',
    message: ({ name, id, regions, region }) =>
      `"${name}" is held against the limit "${id}", which is the default of ${regions.join(', ')}, but the system runs in ${region}.`,
    fix: ({ other, region }) =>
      other === undefined
        ? `Put the quota of ${region} into your own limit book.`
        : `Use "${other}", which holds in ${region}.`,
  }),
  'capacity/evolution-step-relieves-nothing': define<{
    title: string;
    atLoad: number;
    resources: readonly string[];
    firstLoad: number | undefined;
  }>({
    severity: 'warning',
    title: 'A step of growth moves no limit',
    message: ({ title, atLoad, resources, firstLoad }) =>
      resources.length === 0
        ? `The step "${title}" at ${decimalText(atLoad)}× doesn't say which resource it relieves.`
        : `The step "${title}" is planned for ${decimalText(atLoad)}×, but ${resources.map((name) => `"${name}"`).join(' and ')} ${resources.length === 1 ? 'holds' : 'hold'} until ${firstLoad === Number.POSITIVE_INFINITY ? 'any load' : `${decimalText(firstLoad ?? 0)}×`}.`,
    fix: () => 'Name the resources whose limit it moves in `relieves`, move the step, or drop it.',
  }),
  'capacity/evolution-step-too-late': define<{ title: string; atLoad: number; resource: string; load: number }>({
    severity: 'warning',
    title: 'A step of growth comes after the limit that it moves',
    message: ({ title, atLoad, resource, load }) =>
      `The step "${title}" is planned for ${decimalText(atLoad)}×, but "${resource}" gives way at ${decimalText(load)}×, and no earlier step relieves it.`,
    fix: ({ load }) => `Plan the step for less than ${decimalText(load)}×, or add an earlier one.`,
  }),
  'capacity/evolution-step-too-small': define<{
    title: string;
    resource: string;
    until: number;
    nextLoad: number;
    /** The step that relieves the resource next; undefined when none does. */
    next: string | undefined;
  }>({
    severity: 'warning',
    title: 'A step of growth does not reach the next one',
    message: ({ title, resource, until, nextLoad, next }) =>
      `After the step "${title}" "${resource}" carries ${decimalText(until)}×, but ${next === undefined ? `no later step relieves it, and the steps are planned up to ${decimalText(nextLoad)}×` : `the next step that relieves it, "${next}", is planned for ${decimalText(nextLoad)}×`}.`,
    fix: ({ until }) => `Make the step larger, or plan another one for less than ${decimalText(until)}×.`,
  }),
  'capacity/limit-without-remedy': define<OfResource & { load: number }>({
    severity: 'todo',
    title: 'Nobody says what to do when a resource gives way',
    message: ({ name, load }) =>
      `"${name}" has to be dealt with at ${decimalText(load)}× today's peak, but neither a remedy nor a step of growth says how.`,
    fix: () => 'Add a `remedy`, or an evolution step that relieves it.',
  }),
  'capacity/target-missed': define<{ title: string; result: string; side: UnusualSide }>({
    severity: 'error',
    title: 'A throughput requirement is missed',
    message: ({ title, result }) => `The requirement "${title}" is missed: ${result}.`,
    fix: ({ side }) => fixOfSide(side, 'Add capacity to the resource that gives way first, or lower the target.'),
  }),
  'capacity/no-units': define<OfResource>({
    severity: 'error',
    title: 'Nothing says how many units a resource has',
    message: ({ name }) =>
      `Nothing says how many units "${name}" has, so that it is missing from what gives way first, from waits and from verdicts.`,
    fix: () =>
      'Say how many of its element run with `runs` in the environment, name the `topic` whose partitions they are, or give `units` for what the deployment does not run.',
  }),
  'capacity/units-said-twice': define<OfResource & { element: string }>({
    severity: 'error',
    title: 'A resource says how many instances run',
    message: ({ name, element }) =>
      `"${name}" gives \`units\`, but how many of "${element}" run stands in the deployment: the two can differ, and the bill pays what runs.`,
    fix: () => 'Take `units` and `maximumUnits` off the resource; write them as `running` and `maximum` of `runs`.',
  }),
  'capacity/zone-loss': define<OfResource & { atPeak: number; zones: number; left: number; utilization: number }>({
    severity: 'warning',
    title: 'What is left after a zone is lost does not carry the peak',
    message: ({ name, atPeak, zones, left, utilization }) =>
      left === 0
        ? `"${name}" runs ${decimalText(atPeak)} at peak, which stands in one of ${zones} zones: without that zone nothing is left.`
        : `"${name}" runs ${decimalText(atPeak)} in ${zones} zones at peak; without one zone ${decimalText(left)} ${left === 1 ? 'is' : 'are'} left, which would be ${percent(utilization)} utilized.`,
    fix: () => 'Run one zone’s worth more (N + 1), or say in `knownFindings` why the peak may be lost with a zone.',
  }),
  'capacity/evolution-step-saturates': define<{
    title: string;
    resource: string;
    demand: number;
    capacity: number;
    unit: string;
  }>({
    severity: 'error',
    title: 'A step of growth saturates something else',
    message: ({ title, resource, demand, capacity, unit }) =>
      `With the step "${title}", "${resource}" would need ${decimalText(demand)} of ${decimalText(capacity)} ${unit}: the step moves the limit to there.`,
    fix: () => 'Relieve that resource in the same step, or make the step smaller.',
  }),
  'capacity/catch-up-saturates': define<{
    flow: string;
    resource: string;
    demand: number;
    backlog: number;
    arriving: number;
    capacity: number;
  }>({
    severity: 'warning',
    title: 'A backlog is worked off faster than something carries',
    message: ({ flow, resource, demand, backlog, arriving, capacity }) =>
      `While the backlog of "${flow}" is worked off, "${resource}" gets ${decimalText(demand)} a second (${decimalText(backlog)} from the backlog, ${decimalText(arriving)} that arrive), but carries ${decimalText(capacity)}.`,
    fix: () => 'Work it off more slowly, so that both fit, and say in the runbook how long that takes.',
  }),
  'capacity/visits-differ': define<{ resource: string; flow: string; stated: string; drawn: string }>({
    severity: 'warning',
    title: 'Stated visits are not those that the flow draws',
    message: ({ resource, flow, stated, drawn }) =>
      `The load of "${resource}" counts ${stated} ${stated === '1' ? 'visit' : 'visits'} in a run of "${flow}", but the flow draws ${drawn}. One of the two is not what is built.`,
    fix: () => 'Draw the missing steps or correct `visits`, or say in `demand.reason` why they differ.',
  }),
} as const;
