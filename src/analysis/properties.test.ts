import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { limit, offer } from '#books';
import {
  call,
  caseStudySchema,
  costModel,
  defineCaseStudy,
  deploymentEnvironment,
  flow,
  optional,
  percent,
  perSecond,
  person,
  reliability,
  resource,
  runs,
  softwareSystem,
  stated,
  uses,
} from '#model';
import { analyze } from './analyze.ts';
import type { AnalyzedCaseStudy } from './analyzed-case-study.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 200 });
vi.setConfig({ testTimeout: 60_000 });

const visitor = person('visitor', { name: 'Visitor', description: 'Visits.' });
const system = softwareSystem('shop', {
  name: 'Shop',
  description: 'Sells.',
  containers: {
    web: { name: 'Web', technology: 'Go', description: 'Answers.' },
    api: { name: 'API', technology: 'Go', description: 'Works.' },
    log: { name: 'Log', technology: 'Kafka', role: 'queue', description: 'Keeps.' },
  },
});
const { web, api, log } = system.containers;
const fargate = offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });

/** What stands behind an element: how many run in how many zones, and who says how available it is. */
interface Part {
  readonly running: number;
  readonly more: number;
  readonly zones: number;
  readonly throughput: number;
  /** `null`: the agreement of its offer. */
  readonly available: number | null;
}
interface Given {
  readonly rate: number;
  readonly share: number;
  readonly parts: readonly [Part, Part, Part];
}
const part: fc.Arbitrary<Part> = fc.record({
  running: fc.integer({ min: 1, max: 6 }),
  more: fc.integer({ min: 0, max: 6 }),
  zones: fc.integer({ min: 1, max: 4 }),
  throughput: fc.integer({ min: 20, max: 500 }),
  available: fc.option(fc.double({ min: 90, max: 99.999, noNaN: true }), { nil: null }),
});
const given: fc.Arbitrary<Given> = fc.record({
  rate: fc.double({ min: 1, max: 1500, noNaN: true }),
  share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  parts: fc.tuple(part, part, part),
});
const which = fc.constantFrom(0, 1, 2);

const names = { title: 'Shop', of: (name: string) => name };
function analyzed({ rate, share, parts }: Given, { isReversed = false, text = names } = {}): AnalyzedCaseStudy {
  const ordered = <Item>(items: readonly Item[]): Item[] => (isReversed ? [...items].reverse() : [...items]);
  const elements = [web, api, log] as const;
  const of = <Item>(make: (element: (typeof elements)[number], one: Part, index: number) => Item): Item[] =>
    ordered(elements.map((element, index) => make(element, parts[index]!, index)));
  const definition = defineCaseStudy({
    slug: 'shop',
    title: text.title,
    summary: 'A shop.',
    date: '2026-11-01',
    elements: [visitor, system],
    relationships: ordered([
      uses(visitor, web, 'Visits', 'HTTPS'),
      uses(web, api, 'Asks', 'HTTPS'),
      uses(api, log, 'Writes', 'TCP'),
    ]),
    flows: ordered([
      flow('visit', {
        name: text.of('Visit'),
        description: '',
        rate: perSecond(rate),
        steps: [call(visitor, web, text.of('open')), optional('miss', [call(web, api, text.of('ask'))], share)],
      }),
      flow('buy', {
        name: text.of('Buy'),
        description: '',
        rate: perSecond(rate / 10),
        steps: [call(visitor, web, text.of('buy')), call(web, api, 'order'), call(api, log, 'write')],
      }),
    ]),
    deployments: [
      deploymentEnvironment('production', {
        name: text.of('Production'),
        region: 'us-east-1',
        zones: 3,
        runs: of((element, { running, more, zones }, index) =>
          runs(element, {
            offer: index === 2 ? offer('msk.kafka.m5.large') : fargate,
            running,
            maximum: running + more,
            zones,
          }),
        ),
      }),
    ],
    resources: of((element, { throughput }, index) =>
      resource(['webs', 'apis', 'logs'][index]!, {
        name: text.of('Units'),
        element,
        kind: 'instances',
        throughputPerUnit: perSecond(throughput),
      }),
    ),
    reliability: of((element, { available }, index) =>
      reliability(element, {
        ...(available === null
          ? { availability: index === 2 ? limit('sla.msk') : limit('sla.fargate') }
          : { availability: { value: percent(available), origin: stated('Operations') } }),
      }),
    ),
    cost: costModel({ region: 'us-east-1', lineItems: {} }),
  });
  return analyze({
    study: caseStudySchema.parse(definition),
    schemas: [],
    decisionFiles: [],
    story: null,
    findings: [],
  });
}

const changed = (whole: Given, index: number, change: (one: Part) => Part): Given => {
  const [first, second, third] = whole.parts.map((one, at) => (at === index ? change(one) : one));
  return { ...whole, parts: [first!, second!, third!] };
};
const endless = (milliseconds: number | null): number => milliseconds ?? Number.POSITIVE_INFINITY;
/** Rounding apart. */
const atLeast = (value: number, least: number): void => expect(value).toBeGreaterThanOrEqual(least - 1e-12);

test('more load never lowers a utilization or a wait of what runs, nor any where nothing is added', () => {
  fc.assert(
    fc.property(given, fc.double({ min: 1, max: 5, noNaN: true }), (whole, times) => {
      const [now, later] = [analyzed(whole), analyzed({ ...whole, rate: whole.rate * times })];
      for (const { resource: of, ...before } of now.capacity) {
        const after = later.capacity.find(({ resource: { id } }) => id === of.id)!;
        atLeast(after.utilizationOfRunning, before.utilizationOfRunning);
        atLeast(endless(after.waitMillisecondsOfRunning), endless(before.waitMillisecondsOfRunning));
        atLeast(after.needed ?? 0, before.needed ?? 0);
        atLeast(after.atPeak, before.atPeak);
        if (before.maximum > before.running) continue;
        atLeast(after.utilization, before.utilization);
        atLeast(endless(after.waitMilliseconds), endless(before.waitMilliseconds));
      }
    }),
  );
});

test('a zone less, and an instance less of what cannot grow, never raise an availability', () => {
  fc.assert(
    fc.property(given, which, fc.boolean(), (whole, index, isZone) => {
      const one = whole.parts[index]!;
      fc.pre(isZone ? one.zones > 1 : one.running > 1);
      const fixed = isZone ? whole : changed(whole, index, (fewer) => ({ ...fewer, more: 0 }));
      const less = changed(fixed, index, (fewer) =>
        isZone ? { ...fewer, zones: fewer.zones - 1 } : { ...fewer, running: fewer.running - 1 },
      );
      const [now, later] = [analyzed(fixed), analyzed(less)];
      for (const before of now.availability) {
        const after = later.availability.find((path) => path.flow === before.flow)!;
        atLeast(before.availability, after.availability);
        atLeast(before.everyBranch, after.everyBranch);
        atLeast(before.withoutZone ?? 1, after.withoutZone ?? 0);
        expect(after.unknown).toEqual(expect.arrayContaining([...before.unknown]));
      }
    }),
  );
});

test('more that runs never lowers a capacity or the bill', () => {
  fc.assert(
    fc.property(given, which, fc.integer({ min: 1, max: 5 }), (whole, index, more) => {
      const [now, later] = [
        analyzed(whole),
        analyzed(changed(whole, index, (one) => ({ ...one, running: one.running + more }))),
      ];
      for (const { resource: of, capacity } of now.capacity)
        atLeast(later.capacity.find(({ resource: { id } }) => id === of.id)!.capacity, capacity);
      const totals = [now, later].map(({ cost }) => Number(cost?.scalePoints[0]?.total.amount));
      expect(totals[1]).toBeGreaterThan(totals[0]!);
    }),
  );
});

const figuresOf = ({ figures }: AnalyzedCaseStudy) =>
  new Map(
    figures
      .all()
      .flatMap(({ name, scalePoint, value }) => (name.endsWith('.name') ? [] : [[`${name}@${scalePoint}`, value]])),
  );

test('other labels and another order of declaration change no figure', () => {
  fc.assert(
    fc.property(given, fc.string({ minLength: 1 }), (whole, word) => {
      const text = { title: `${word}!`, of: (name: string) => `${word} ${name}` };
      expect(figuresOf(analyzed(whole, { isReversed: true, text }))).toEqual(figuresOf(analyzed(whole)));
    }),
  );
});
