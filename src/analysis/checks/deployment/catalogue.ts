import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';

export const deploymentCatalogue = {
  'deployment/container-not-deployed': define<{ name: string }>({
    severity: 'warning',
    title: 'A container runs nowhere',
    message: ({ name }) => `"${name}" runs in no environment, so that the deployment diagram is incomplete.`,
    fix: () => 'Place it with `containerInstance` on the node that runs it.',
  }),
  'deployment/rule-nobody-needs': define<{
    group: string;
    direction: 'ingress' | 'egress';
    port: string;
    source: string;
    destination: string;
  }>({
    severity: 'warning',
    title: 'A security-group rule allows what nothing needs',
    message: ({ group, direction, port, source, destination }) =>
      `The ${direction} rule of "${group}" on port ${port} lets "${source}" reach "${destination}", but the model has neither a relationship nor a connection between the two: an open door without a reason.`,
    fix: () => 'Remove the rule, or add the relationship that needs it.',
  }),
  'deployment/relationship-no-rule-allows': define<{
    source: string;
    destination: string;
    /** The groups of the guarded end, quoted. */
    groups: string;
    environment: string;
  }>({
    severity: 'warning',
    title: 'No security-group rule allows a relationship',
    message: ({ source, destination, groups, environment }) =>
      `No rule of ${groups} in "${environment}" allows the traffic between "${source}" and "${destination}", so that the relationship works in the model and times out when deployed.`,
    fix: ({ source, destination }) =>
      `Add a rule that allows the traffic between "${source}" and "${destination}", or name the two in \`allows\` of the rule that lets it through.`,
  }),
  'deployment/no-way-out': define<{
    name: string;
    /** The groups that it carries, quoted. */
    groups: string;
    environment: string;
  }>({
    severity: 'warning',
    title: 'A task cannot pull its own image',
    message: ({ name, groups, environment }) =>
      `"${name}" is started from an image in "${environment}", but the egress rules of ${groups} let nothing out on port 443 to where images, secrets and logs are, so that it never starts.`,
    fix: () =>
      'Add an egress rule on port 443 to the interface endpoints or to 0.0.0.0/0, or the rules of another group that it carries.',
  }),
  'deployment/box-says-size': define<{ name: string; said: string }>({
    severity: 'error',
    title: 'A box of the deployment says how many or how large',
    message: ({ name, said }) =>
      `The box of "${name}" says "${said}". How many run and how large they are stands in one place, \`runs\`, so that picture, bill and capacity can't differ.`,
    fix: () =>
      'Write `runs(element, { offer, running })` in the environment and take count and size off `containerInstance`; what only names this box is its `detail`.',
  }),
  'deployment/no-count': define<{
    name: string;
    field: 'running' | 'minimum' | 'maximum' | 'storage';
    scalePoint: string;
    /** What its formula gives where that can't run. */
    comesTo: string | undefined;
  }>({
    severity: 'error',
    title: 'Nothing says how many run at a scale point',
    message: ({ name, field, scalePoint, comesTo }) =>
      comesTo === undefined
        ? `The \`${field}\` of "${name}" has no value at "${scalePoint}", or its formula can't be computed, so that bill and capacity lack it there.`
        : `The \`${field}\` of "${name}" comes to ${decimalText(Number(comesTo))} at "${scalePoint}", which can't run, so that bill and capacity lack it there.`,
    fix: ({ field, scalePoint, comesTo }) =>
      comesTo === undefined
        ? `Add the value at "${scalePoint}" to \`${field}\`, or correct its formula.`
        : 'Correct the formula: it has to come to 0 or more at every scale point, and to fewer than 100,000.',
  }),
  'deployment/nothing-runs': define<{ name: string; scalePoint: string; flow: string; perSecond: number }>({
    severity: 'error',
    title: 'Nothing runs where there is load',
    message: ({ name, scalePoint, flow, perSecond }) =>
      `Nothing of "${name}" runs at "${scalePoint}", where "${flow}" reaches it ${decimalText(perSecond)} times a second: no request of that flow would be answered.`,
    fix: ({ scalePoint }) =>
      `Say in \`running\` how many run at "${scalePoint}" (or in \`maximum\`, where they only come with the load), or give the flow a rate of 0 there.`,
  }),
  'deployment/sized-twice': define<{ name: string; environment: string; size: string; first: string }>({
    severity: 'error',
    title: 'An element is sized twice with the same',
    message: ({ name, environment, size, first }) =>
      `"${environment}" says a second time that "${name}" runs${size === '' ? '' : ` on ${size}`}, after ${first}: the two are added up in bill, capacity and availability.`,
    fix: () =>
      'Remove one of them, or write the sum into one. Two sizings of one element differ in offer, region or disk.',
  }),
  'deployment/offer-of-another-kind': define<{
    name: string;
    is: string;
    offer: string;
    category: string;
    because: string;
  }>({
    severity: 'warning',
    title: 'An element runs on an offer of another kind',
    message: ({ name, is, offer, category, because }) =>
      `"${name}" (${is}) is to run on "${offer}": that is ${category}, ${because}. Its bill, memory, connections and service-level agreement are those of something else.`,
    fix: () =>
      'Rent what it runs on, or correct its `technology` or `role`; if it is meant, say why in `knownFindings`.',
  }),
  'deployment/unknown-scale-point': define<{
    name: string;
    field: string;
    scalePoint: string;
    known: readonly string[];
  }>({
    severity: 'error',
    title: 'A sizing counts at a scale point that doesn’t exist',
    message: ({ name, field, scalePoint }) =>
      `The \`${field}\` of "${name}" has a value at "${scalePoint}", which the load doesn't have, so that it counts nowhere.`,
    fix: ({ known }) => `Write one of ${known.join(', ')}, or add the scale point to \`defineLoad\`.`,
  }),
  'deployment/part-of-a-unit': define<{ name: string; count: string; scalePoint: string }>({
    severity: 'warning',
    title: 'A part of a unit runs',
    message: ({ name, count, scalePoint }) =>
      `"${name}" comes to ${count} at "${scalePoint}". Nobody can rent a part of a unit, so that bill and capacity are of something that can't run.`,
    fix: () => 'Round up what is needed with `wholeUnits(…)`, or down what fits with `fullUnits(…)`.',
  }),
  'deployment/counts-out-of-order': define<{
    name: string;
    scalePoint: string;
    minimum: number;
    running: number;
    maximum: number;
  }>({
    severity: 'error',
    title: 'Minimum, running and maximum are out of order',
    message: ({ name, scalePoint, minimum, running, maximum }) =>
      running > maximum
        ? `"${name}" runs ${decimalText(running)} at "${scalePoint}", more than its maximum of ${decimalText(maximum)}: the bill pays for what can't run.`
        : `"${name}" runs ${decimalText(running)} at "${scalePoint}", fewer than its minimum of ${decimalText(minimum)}: autoscaling would run, and bill, more.`,
    fix: () => 'Correct the one that is wrong: minimum ≤ running ≤ maximum at every scale point.',
  }),
  'deployment/more-boxes-than-run': define<{ name: string; environment: string; boxes: number; machines: number }>({
    severity: 'warning',
    title: 'The picture has more boxes than run',
    message: ({ name, environment, boxes, machines }) =>
      `"${environment}" draws ${boxes} boxes of "${name}", but ${decimalText(machines)} ${machines === 1 ? 'runs' : 'run'}.`,
    fix: () => 'Remove the box too many, or correct `running`.',
  }),
  'deployment/empty-zone': define<{ name: string; zones: number; most: number }>({
    severity: 'warning',
    title: 'A zone in which nothing runs',
    message: ({ name, zones, most }) =>
      `"${name}" is said to be in ${zones} zones, but at most ${most} of it ${most === 1 ? 'runs' : 'run'}, and one unit is in one zone.`,
    fix: ({ most }) => `Write \`zones: ${most}\` at most, or run one in each zone.`,
  }),
  'deployment/place-differs': define<{ said: string; runs: string }>({
    severity: 'error',
    title: 'The picture shows another place than the environment runs in',
    message: ({ said, runs }) =>
      `The picture shows ${said}, but the environment says ${runs}: prices, quotas and what a lost zone leaves are those of the environment.`,
    fix: () => 'Correct the node, or `region` and `zones` of the environment.',
  }),
  'deployment/class-differs': define<{ where: string; said: string; rented: readonly string[] }>({
    severity: 'error',
    title: 'A text names an instance class that is not rented',
    message: ({ where, said, rented }) =>
      `"${where}" says ${said}, but ${rented.length === 0 ? 'nothing of that kind is rented' : `what runs is ${rented.join(', ')}`}: bill, capacity and limits are those of what runs.`,
    fix: () => 'Take the class off the text (the box shows what runs), or correct the offer.',
  }),
  'deployment/data-exceeds-memory': define<{ name: string; data: string; memory: string }>({
    severity: 'error',
    title: 'A cache holds more than its memory',
    message: ({ name, data, memory }) => `"${name}" is to hold ${data}, but what runs has ${memory} of memory.`,
    fix: () => 'Rent a larger class or more nodes, or cache less.',
  }),
} as const;
