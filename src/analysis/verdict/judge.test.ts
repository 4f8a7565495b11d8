import { expect, test } from 'vitest';
import {
  type CaseStudy,
  call,
  count,
  driver,
  type Expression,
  hours,
  minutes,
  ms,
  optional,
  percent,
  perMinute,
  perSecond,
  type QualityRequirement,
  seconds,
  stated,
  times,
} from '#model';
import { analyze } from '../analyze.ts';
import { evidenceFiles, ownRun } from '../evidence/evidence.test-data.ts';
import { api, bank, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

/** The quality requirement of that id, to be changed in place. */
function qualityOf(study: CaseStudy, id: string): Extract<CaseStudy['requirements'][number], { kind: 'quality' }> {
  const found = study.requirements.find((requirement) => requirement.id === id);
  if (found?.kind !== 'quality') throw new Error(`No quality requirement "${id}".`);
  return found;
}
const judged = (id: string, fault: (study: CaseStudy) => void, around?: Parameters<typeof soundCaseStudy>[1]) =>
  analyze(soundCaseStudy(fault, around)).traceability.find(({ requirement }) => requirement === id);
const wordsOf = (...given: Parameters<typeof judged>) =>
  judged(...given)?.verification.map(({ verdict, text }) => `${verdict}: ${text}`);

test('a throughput is held against what is carried, however large the target', () => {
  const carrying = (target: QualityRequirement['target']) =>
    wordsOf('throughput', (study) => Object.assign(qualityOf(study, 'throughput'), { target }));
  expect(carrying(perMinute(1_200_000_000))).toEqual([
    'fails: 6,000/min of Place an order before API tasks gives way, against 1,200,000,000/min',
  ]);
  expect(carrying(perMinute(1_200))).toEqual([
    'holds: 6,000/min of Place an order before API tasks gives way, against 1,200/min',
  ]);
});

/** Reads of the API at ten times the load, 100 orders a second, of which two tasks of 100 carry twice as many. */
const reading = (reads: { readonly launch: string; readonly tenfold: string } | number, units: number | Expression) =>
  wordsOf('throughput', (study) => {
    const fixed = typeof reads === 'number';
    if (!fixed) study.load!.drivers.push({ id: 'reads', name: 'Reads', unit: 'read/s', values: reads });
    Object.assign(qualityOf(study, 'throughput'), { target: perSecond(90), atScalePoint: 'tenfold' });
    study.resources[0]!.throughputPerUnit = perSecond(100);
    study.resources.push({
      ...study.resources.at(-1)!,
      id: 'reads',
      name: 'Reads of the API',
      element: api.id,
      units,
      throughputPerUnit: perSecond(1),
      demand: { from: 'rate', perSecond: fixed ? reads : driver('reads', 'read/s'), growsWithLoad: !fixed },
    });
  });

test.each([
  ['a load that is stopped', { launch: '1', tenfold: '0' }, 5, 'holds: 200/s of Place an order before API tasks'],
  [
    'a load that is stopped with what carries it',
    { launch: '4', tenfold: '0' },
    times(driver('reads', 'read/s'), 2),
    'holds: 200/s of Place an order before API tasks',
  ],
  ['a load that has grown', { launch: '1', tenfold: '10' }, 5, 'fails: 50/s of Place an order before Reads of the API'],
  ['a load that is smaller', { launch: '4', tenfold: '1' }, 5, 'holds: 200/s of Place an order before API tasks'],
  ['what is held and fits', 4, 5, 'holds: 200/s of Place an order before API tasks'],
  ['what is held and is full', 5, 5, 'fails: 0/s of Place an order before Reads of the API'],
  ['what is held and does not fit', 6, 5, 'fails: 0/s of Place an order before Reads of the API'],
])('%s at ten times the load counts as it is there', (_, reads, units, words) => {
  expect(reading(reads, units)?.[0]).toContain(words);
});

test('a throughput without a flow is about the only flow that serves it, and not judged where several do', () => {
  const withoutFlow = (study: CaseStudy) => {
    qualityOf(study, 'throughput').verifiedBy = [{ by: 'computation', computation: 'capacity' }];
  };
  expect(judged('throughput', withoutFlow)?.verdict).toBe('holds');
  const severalFlows = (study: CaseStudy) => {
    withoutFlow(study);
    study.flows.push({ ...study.flows[0]!, id: 'another' });
  };
  expect(wordsOf('throughput', severalFlows)).toEqual([
    'not-judged: No flow is named whose rate it is: name it in `flow`',
  ]);
});

test('where nothing of an element runs, neither availability nor latency holds', () => {
  const asRun = (id: string, running: number, maximum: number, lacksResource = false) =>
    judged(id, (study) => {
      Object.assign(study.deployments[0]!.runs[0]!, { running, maximum });
      if (lacksResource) study.resources = study.resources.slice(1);
    })?.verdict;
  for (const id of ['availability', 'latency'])
    for (const lacksResource of [false, true]) {
      expect(asRun(id, 2, 2, lacksResource)).toBe('holds');
      expect(asRun(id, 0, 2, lacksResource)).toBe('holds');
      expect(asRun(id, 0, 0, lacksResource)).toBe('fails');
    }
});

test('an availability is not judged where its flow has no load', () => {
  const withoutLoad = (study: CaseStudy) => {
    study.flows[0]!.rate = perSecond(0);
  };
  expect(wordsOf('availability', withoutLoad)).toEqual(['not-judged: Place an order has no load at "Launch"']);
});

test('a throughput of several flows is held against the sum of their rates', () => {
  const together = wordsOf('throughput', (study) => {
    study.flows.push({ ...study.flows[0]!, id: 'another', name: 'Place another' });
    qualityOf(study, 'throughput').verifiedBy = [
      { by: 'computation', computation: 'capacity', flows: ['placeOrder', 'another'] },
    ];
  });
  expect(together).toEqual([
    'holds: 100/s of Place an order and Place another before API tasks gives way, against 20/s',
  ]);
});

test('a throughput past something without a capacity holds at most uncertainly, and still fails', () => {
  const past = (target: QualityRequirement['target']) =>
    wordsOf('throughput', (study) => {
      study.resources = study.resources.filter(({ element }) => element !== 'bank');
      Object.assign(qualityOf(study, 'throughput'), { target });
    });
  expect(past(perSecond(20))?.[0]).toMatch(/^uncertain: .*: No capacity is stated of Bank$/);
  expect(past(perSecond(200))?.[0]).toMatch(/^fails: /);
});

test("a count can't be held against a rate, but against what is held in the same unit", () => {
  const counted = (of: string, units: number) =>
    wordsOf('throughput', (study) => {
      Object.assign(qualityOf(study, 'throughput'), { target: count(10_000, of) });
      study.resources.push({
        ...study.resources[0]!,
        id: 'pool',
        name: 'Pool',
        kind: 'connections',
        units,
        throughputPerUnit: undefined,
        limit: undefined,
        demand: { from: 'occupied', units: 100, growsWithLoad: true },
      });
    });
  expect(counted('concurrent users', 12_000)).toEqual([
    "not-judged: A count of concurrent users can't be held against what is carried a second: write the target as a rate, or add a resource of which concurrent users are held",
  ]);
  expect(counted('connections', 12_000)).toEqual(['holds: 12,000 connections in Pool, against 10,000 connections']);
  expect(counted('connections', 9_999)).toEqual(['fails: 9,999 connections in Pool, against 10,000 connections']);
});

/** A flow of one call, without waiting, and a second requirement on its latency. */
function twoLatencies(first: [ms: number, percentile: number], second: [ms: number, percentile: number]) {
  return analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'POST /orders', { p50: ms(20), p95: ms(80) })];
      study.resources = [];
      const latency = qualityOf(study, 'latency');
      study.requirements.push({
        ...latency,
        id: 'second',
        title: 'Second',
        target: ms(second[0]),
        percentile: second[1],
      });
      Object.assign(latency, { target: ms(first[0]), percentile: first[1] });
    }),
  );
}
const latencyVerdicts = ({ traceability }: ReturnType<typeof analyze>) =>
  traceability
    .filter(({ requirement }) => requirement === 'latency' || requirement === 'second')
    .map(({ verification: [found] }) => `${found?.verdict}: ${found?.figure}`);
const missed = ({ findings }: ReturnType<typeof analyze>) =>
  findings.filter(({ check }) => check === 'latency/target-missed').map(({ at }) => at.path.join('.'));

test('a latency is judged at its own percentile', () => {
  const analyzed = twoLatencies([100, 95], [30, 90]);
  // exp(ln 20 + 1.2816 × 0.8428) = 58.9 ms
  expect(latencyVerdicts(analyzed)).toEqual(['holds: 80 ms', 'fails: 59 ms']);
  expect(missed(analyzed)).toEqual(['requirements.6.target']);
});

test('every requirement that fails is a finding, not only the first of a flow', () => {
  expect(missed(twoLatencies([100, 95], [100, 99]))).toEqual(['requirements.6.target']);
  expect(missed(twoLatencies([60, 95], [100, 99]))).toEqual(['requirements.2.target', 'requirements.6.target']);
});

test('two availabilities of one flow are two findings', () => {
  const { findings } = analyze(
    soundCaseStudy((study) => {
      const availability = qualityOf(study, 'availability');
      availability.target = percent(99.99);
      study.requirements.push({ ...availability, id: 'second', title: 'Second' });
    }),
  );
  expect(findings.filter(({ check }) => check === 'availability/target-missed')).toHaveLength(2);
});

test.each([
  ['recovery-time', minutes(45), minutes(0), minutes(5), 'fails: 45 min without service'],
  ['recovery-point', minutes(0.5), hours(24), minutes(1), 'fails: 24 h of writes lost'],
  ['recovery-time', minutes(0.5), hours(24), minutes(1), 'holds: 0.5 min without service'],
  ['recovery-point', minutes(45), minutes(0), minutes(5), 'holds: 0 min of writes lost'],
] as const)('%s of %o and %o against %o: %4$s', (computation, recoveryTime, recoveryPoint, target, expected) => {
  const words = wordsOf('recovery', (study) => {
    // The title says one thing; the field decides.
    Object.assign(qualityOf(study, 'recovery'), { title: 'Time until writes are accepted again', target });
    qualityOf(study, 'recovery').verifiedBy = [{ by: 'computation', computation, scenario: 'zone-lost' }];
    Object.assign(study.operations!.recovery[0]!, { recoveryTime, recoveryPoint });
  });
  expect(words?.[0]).toMatch(new RegExp(`^${expected}`));
});

test('an availability of which something is unknown is an upper bound', () => {
  const words = wordsOf('availability', (study) => {
    study.reliability = study.reliability.filter(({ element }) => element !== 'shop.db');
  });
  expect(words?.[0]).toMatch(/^uncertain: .*: Nobody says how available Order store is$/);
});

test('a cost is judged at its own scale point, the first unless it says so', () => {
  const at = (atScalePoint?: string) =>
    wordsOf('cost', (study) => Object.assign(qualityOf(study, 'cost'), { atScalePoint }));
  expect(at()?.[0]).toMatch(/^holds: .* \(Launch\)/);
  expect(at('tenfold')?.[0]).toMatch(/^fails: .* \(10×\)/);
  expect(at('elsewhere')).toEqual(['not-judged: There is no scale point "elsewhere"']);
});

test('what is kept for comparison is judged and decides nothing', () => {
  const row = judged('availability', (study) => {
    const availability = qualityOf(study, 'availability');
    availability.target = percent(99.94);
    study.reliability.push({
      element: 'bank',
      availability: { value: percent(99.5), origin: stated('Bank') },
      note: '',
    });
    study.flows.push({ ...study.flows[0]!, id: 'asDrawn', steps: [call(shopper, { ...api, id: 'bank' }, 'Direct')] });
    availability.verifiedBy.push({
      by: 'computation',
      computation: 'availability',
      flow: 'asDrawn',
      forComparison: true,
    });
  });
  expect(row?.verification.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
  expect(row?.verdict).toBe('holds');
});

test('a computation that is held against another kind of target says so', () => {
  const words = wordsOf('latency', (study) => Object.assign(qualityOf(study, 'latency'), { target: percent(99) }));
  expect(words).toEqual(['not-judged: The computation is held against a span of time, and the target is none']);
});

test.each([
  ['test', undefined, 'planned'],
  ['design', undefined, 'planned'],
  ['design', { provenance: 'stated', source: 'Schema', url: 'https://example.org/schema.sql' }, 'holds'],
  ['review', { provenance: 'stated', source: 'The team' }, 'planned'],
  ['test', { provenance: 'stated', source: 'The team', url: 'https://example.org' }, 'planned'],
  ['test', { provenance: 'measured', source: 'Run 17', url: 'https://example.org/17' }, 'holds'],
] as const)('what somebody has to look at, by %s with %j, is %s', (by, evidence, expected) => {
  const row = judged('placeOrders', (study) => {
    study.requirements[0]!.verifiedBy = [{ by, how: 'Look.', ...(evidence ? { evidence } : {}) }];
  });
  expect(row?.verdict).toBe(expected);
});

test('a requirement without a verification is not judged', () => {
  const row = judged('placeOrders', (study) => {
    study.requirements[0]!.verifiedBy = [];
  });
  expect(row?.verdict).toBe('not-judged');
});

test.each([
  [199, 'holds'],
  [200, 'holds'],
  [200.1, 'fails'],
])('a measured %d ms against at most 200 ms: %s', (value, expected) => {
  const measuring = (study: CaseStudy) => {
    const evidence = {
      provenance: 'measured' as const,
      source: 'Load test',
      measurement: { file: 'run.json', metric: 'POST /orders' },
    };
    qualityOf(study, 'latency').verifiedBy = [{ by: 'measurement', how: 'Load test', evidence }];
  };
  const evidence = evidenceFiles({ 'run.json': ownRun(10, value) });
  expect(judged('latency', measuring, { evidence })?.verdict).toBe(expected);
});

test('a link shows no figure, and so decides nothing about a target', () => {
  const words = wordsOf('latency', (study) => {
    const evidence = { provenance: 'measured' as const, source: 'Run 17', url: 'https://example.org/17' };
    qualityOf(study, 'latency').verifiedBy = [{ by: 'measurement', how: 'Load test', evidence }];
  });
  expect(words).toEqual(['not-judged: "Run 17" gives no figure to hold against 200 ms: name a file of evidence']);
});

test('times are compared in one unit', () => {
  const verdict = judged('recovery', (study) =>
    Object.assign(qualityOf(study, 'recovery'), { target: seconds(2_700) }),
  )?.verdict;
  expect(verdict).toBe('holds');
});

test.each([
  [50, 'holds'],
  [99, 'fails'],
  [150, 'fails'],
])('a call of p95 20 ms to what carries 100 a second, at %d a second against 50 ms: %s', (rate, expected) => {
  const row = judged('latency', (study) => {
    Object.assign(qualityOf(study, 'latency'), { target: ms(50) });
    study.flows[0]!.rate = perSecond(rate);
    study.flows[0]!.steps = [call(shopper, api, 'order', { p50: ms(10), p95: ms(20) })];
    study.deployments[0]!.runs[0]!.running = 1;
    study.resources = [{ ...study.resources[0]!, throughputPerUnit: perSecond(100) }];
  });
  expect(row?.verdict).toBe(expected);
});

test('retries of which 59 % have failed after the fifth keep no percentile', () => {
  const words = wordsOf('latency', (study) => {
    Object.assign(qualityOf(study, 'latency'), { target: ms(300) });
    study.resources = [];
    const retries = { probability: 0.9, attempts: 5 };
    study.flows[0]!.steps = [call(shopper, api, 'order', { p50: ms(20), p95: ms(80), retries })];
  });
  expect(words).toEqual(['fails: not reachable at the 95th percentile of Place an order, against 300 ms']);
});

test('what one request in a hundred needs fails as many of them', () => {
  const { availability } = analyze(
    soundCaseStudy((study) => {
      const said = (element: string, share: number) => {
        const origin = stated('Operations');
        return { element, availability: { value: percent(share), origin, of: 'service' as const }, note: '' };
      };
      study.flows[0]!.steps = [call(shopper, api, 'order'), optional('gift card', [call(api, bank, 'pay')], 0.01)];
      study.reliability = [said(api.id, 99.99), said(bank.id, 99)];
    }),
  );
  expect(availability[0]?.availability).toBeCloseTo(0.9999 * (0.99 + 0.01 * 0.99), 12);
  expect(availability[0]?.everyBranch).toBeCloseTo(0.9999 * 0.99, 12);
});
