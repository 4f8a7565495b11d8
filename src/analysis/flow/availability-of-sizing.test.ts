import { expect, test } from 'vitest';
import { limit, offer } from '#books';
import {
  call,
  optional,
  percent,
  perSecond,
  type ReliabilitySpec,
  reliability,
  reply,
  resource,
  runs,
  type SizingSpec,
  send,
  stated,
} from '#model';
import { analyze } from '../analyze.ts';
import { api, db, events, shopper, worker } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { instancesFrom } from './instances-from.ts';

const each = (value: number) => ({ availability: { value: percent(value), origin: stated('Operations') } });

interface Given {
  readonly sizing: SizingSpec;
  readonly rate: number;
  readonly spec?: ReliabilitySpec;
}
/** One API of 100 requests a second an instance, and nothing else on the path. */
const analyzed = ({ sizing, rate, spec = each(99) }: Given) =>
  analyze(
    soundCaseStudy((study) => {
      study.flows = study.flows.slice(0, 1);
      study.flows[0]!.steps = [call(shopper, api, 'order')];
      study.flows[0]!.rate = perSecond(rate);
      study.deployments[0]!.runs = [runs(api, sizing), runs(db, { running: 1 })];
      study.reliability = [reliability(api, spec)];
      study.resources = [
        resource('apis', { name: 'APIs', element: api, kind: 'instances', throughputPerUnit: perSecond(100) }),
      ];
      study.failureModes = [];
      study.evolution = [];
    }),
  );
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

test('how many are needed follows from load, capacity and headroom: three of three at 210 a second are 97.03 %', () => {
  const { availability } = analyzed({ sizing: { running: 3 }, rate: 210 });
  expect(availability[0]?.availability).toBeCloseTo(0.99 ** 3, 12);
  expect(plain(availability[0]?.elements[0]?.basis)).toBe('3 of 3 instances needed at peak, each 99 % (Operations)');
});

test('twice the load needs twice the instances, and more than may run are never available', () => {
  const { availability, findings } = analyzed({ sizing: { running: 3, maximum: 6 }, rate: 420 });
  expect(availability[0]?.availability).toBeCloseTo(0.99 ** 6, 12);
  expect(findings.some(({ check }) => check === 'availability/more-required-than-running')).toBe(false);
  const overloaded = analyzed({ sizing: { running: 3 }, rate: 420 });
  expect(overloaded.availability[0]?.availability).toBe(0);
  expect(overloaded.findings.some(({ check }) => check === 'availability/more-required-than-running')).toBe(true);
});

test('every scale point has its own availability', () => {
  const { availability, load } = analyzed({
    sizing: { running: { launch: 2, tenfold: 3 } },
    rate: 100,
    spec: { ...each(99), needs: { instances: 2, reason: 'a quorum' } },
  });
  expect(load.map(({ id }) => id)).toEqual(['launch', 'tenfold']);
  expect(availability[0]?.at.map(({ scalePoint }) => scalePoint)).toEqual(['launch', 'tenfold']);
  expect(availability[0]?.at[0].availability).toBeCloseTo(0.99 ** 2, 12);
  expect(availability[0]?.at[1]?.availability).toBeGreaterThan(0.99 ** 2);
});

test.each([
  ['all instances are needed', { running: 3, zones: 3 }, 210, 'instance', '3 of 3 instances are needed'],
  ['four in two zones are all needed', { running: 4, zones: 2 }, 280, 'instance', '4 of 4 instances are needed'],
  [
    'a zone holds too many',
    { running: 4, zones: 2 },
    210,
    'zone',
    '3 of 4 instances are needed, and losing a zone leaves 2',
  ],
  ['there is one zone', { running: 4, zones: 1 }, 70, 'zone', 'it runs in one zone'],
  ['there is one instance', { running: 1, zones: 3 }, 70, 'element', ''],
])('a single point of failure where %s', (_, sizing, rate, when, because) => {
  expect(analyzed({ sizing, rate }).risks.singlePointsOfFailure).toMatchObject([{ element: api.id, when, because }]);
});

test.each([
  ['a spare one in every zone', { running: 4, zones: 2 }, 140],
  ['autoscaling that may replace what is lost', { running: 3, maximum: 6, zones: 3 }, 210],
])('no single point of failure with %s', (_, sizing, rate) => {
  expect(analyzed({ sizing, rate }).risks.singlePointsOfFailure).toEqual([]);
});

test("a platform's agreement is taken from the offer, and counts of own software still matter below it", () => {
  const task = offer('fargate.x86', { vCpu: 1, memoryGiB: 2 });
  const { availability, risks } = analyzed({ sizing: { offer: task, running: 3 }, rate: 210, spec: {} });
  expect(availability[0]?.availability).toBeCloseTo(0.9999, 12);
  expect(availability[0]?.elements[0]?.basis).toContain('a refund threshold of the platform');
  expect(risks.singlePointsOfFailure.map(({ when }) => when)).toEqual(['instance']);
});

test('fewer zones never raise it: the agreement of the service gives way', () => {
  const of = (zones: number) =>
    analyzed({ sizing: { running: 3, zones }, rate: 70, spec: { availability: limit('sla.ec2.region') } });
  expect(of(2).availability[0]?.availability).toBeCloseTo(0.9999, 12);
  expect(of(1).availability[0]?.availability).toBeLessThan(0.9999);
});

test('one task is in one zone, so that an agreement for several zones says nothing of it', () => {
  const of = (running: number) =>
    analyzed({ sizing: { running, zones: 3 }, rate: 70, spec: { availability: limit('sla.fargate') } }).availability[0];
  expect(of(2)?.unknown).toEqual([]);
  expect(of(1)?.unknown).toEqual([api.id]);
  // Nothing is promised for one task, so that two are never worse.
  expect(of(1)?.availability).toBe(0.9999);
  expect(plain(of(1)?.elements[0]?.basis)).toMatch(/^at most Fargate: .*, which promises nothing for a single zone/);
});

test('what a request sets off without waiting is delayed while the log is down, and not failed', () => {
  const of = (log: number) =>
    analyze(
      soundCaseStudy((study) => {
        study.flows[0]!.steps = [
          call(shopper, api, 'order'),
          reply(api, shopper, '202'),
          send(api, events, 'placed'),
          send(events, worker, 'placed'),
        ];
        study.reliability = [
          reliability(api, { availability: { ...each(99.9).availability, of: 'service' } }),
          reliability(events, { availability: { ...each(log).availability, of: 'service' } }),
        ];
      }),
    ).availability[0];
  expect(of(99)).toMatchObject({ availability: 0.999, withoutDelay: expect.closeTo(0.999 * 0.99, 12) });
  expect(of(10)).toMatchObject({ availability: 0.999, withoutDelay: expect.closeTo(0.999 * 0.1, 12) });
});

test('a fallback that takes over in one flow leaves a single point of failure in the other', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      const [flow] = study.flows;
      flow!.steps = [call(shopper, api, 'order')];
      study.flows = [flow!, { ...flow!, id: 'report', name: 'Report' }];
      study.deployments[0]!.runs = [runs(api, { running: 1 })];
      study.resources = [];
      study.evolution = [];
      study.reliability = [
        { ...reliability(api, { ...each(99), fallback: db }), fallbackIn: ['report'] },
        reliability(db, each(99)),
      ];
    }),
  );
  expect(risks.singlePointsOfFailure).toMatchObject([{ element: api.id, flows: ['placeOrder'] }]);
});

test.each([
  [{ running: 4, zones: 2 }, 210, 0],
  [{ running: 3, zones: 3 }, 140, 0.99 ** 2],
  [{ running: 1, zones: 1 }, 70, 0],
])('%j without its fullest zone at %d a second leave less than, as many as, and none of what is needed', (...given) => {
  const [sizing, rate, expected] = given;
  expect(analyzed({ sizing, rate }).availability[0]?.withoutZone).toBeCloseTo(expected, 12);
});

test('a single instance is not counted', () => {
  const { availability } = analyzed({ sizing: { running: 1 }, rate: 70 });
  expect(availability[0]?.elements[0]).toMatchObject({ basis: 'Operations', provenance: 'stated' });
});

test.each([
  [0.9994, 0.9994],
  [0.9995, 1],
  [0.9996, 1],
])('an element that a share of %d of the runs needs is needed by a share of %d', (share, expected) => {
  const { availability } = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [optional('miss', [call(shopper, api, 'order')], share)];
      study.reliability = [reliability(api, each(99))];
    }),
  );
  expect(availability[0]?.elements[0]?.shareOfRuns).toBe(expected);
});

test.each([
  [undefined, 'sla.aurora.single-az'],
  [1, 'sla.aurora.single-az'],
  [2, 'sla.aurora.multi-az'],
  [3, 'sla.aurora.multi-az'],
])('in %s zones the agreement of Aurora is %s', (zones, agreement) => {
  const sizing = { offer: offer('aurora.db.r6g.2xlarge'), running: 3, ...(zones === undefined ? {} : { zones }) };
  const { study, sizing: sizings } = analyze(
    soundCaseStudy((changed) => {
      delete changed.deployments[0]!.zones;
      changed.deployments[0]!.runs = [runs(db, sizing)];
    }),
  );
  expect(instancesFrom(study, sizings, [])(db.id, 'launch')?.agreement).toBe(agreement);
});
