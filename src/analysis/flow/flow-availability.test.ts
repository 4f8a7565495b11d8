import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limit, mergeBooks } from '#books';
import {
  alternatives,
  branch,
  type Changes,
  call,
  type FlowStep,
  leftOut,
  minutes,
  optional,
  parallel,
  percent,
  type Reliability,
  reliability,
  stated,
} from '#model';
import { analyze } from '../analyze.ts';
import { api, bank, db, shopper, worker } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { indexStudy } from '../study-index/study-index.ts';
import type { ElementInstances } from './element-instances.ts';
import { flowAvailability } from './flow-availability.ts';

fc.configureGlobal({ seed: 20_261_122 });

const assumed = (value: number) => ({ value: percent(value), origin: stated('Contract') });
const all = [call(shopper, api, 'order'), call(api, db, 'insert'), call(api, bank, 'charge')];

interface Given {
  readonly entries: readonly Reliability[];
  readonly steps?: readonly FlowStep[];
  readonly instances?: Readonly<Record<string, Partial<ElementInstances>>>;
  readonly changes?: Changes;
}
const found = ({ entries, steps = all, instances = {}, changes }: Given) => {
  const { study } = soundCaseStudy((data) => {
    data.flows[0]!.steps = [...steps];
    data.reliability = [...entries];
    if (changes) data.changes = changes;
  });
  const instancesOf = (id: string): ElementInstances | undefined => {
    const given = instances[id];
    if (!given) return undefined;
    const running = given.running ?? 1;
    const base = { running, atPeak: running, maximum: running, needed: 1, zones: null, hasStandby: false };
    return { ...base, agreement: null, agreementAcrossZones: null, ...given };
  };
  const context = { study, index: indexStudy(study, []), books: mergeBooks({}), instancesOf };
  return flowAvailability(context, study.flows[0]!, ['today']);
};
const alone = [call(shopper, api, 'order')];

test('elements in series multiply, each with its source', () => {
  const path = found({
    entries: [
      reliability(api, { availability: assumed(99.9) }),
      reliability(db, { availability: limit('sla.rds.multi-az') }),
      reliability(bank, { availability: assumed(99) }),
    ],
  });
  expect(path?.availability).toBeCloseTo(0.999 * 0.9995 * 0.99, 12);
  expect(path?.elements.map(({ basis, provenance }) => [basis, provenance])).toEqual([
    ['Contract', 'stated'],
    [
      'RDS: Multi-AZ DB instance and Multi-AZ DB cluster monthly uptime SLA, as of 2024-01-22; a refund threshold of the platform',
      'sourced',
    ],
    ['Contract', 'stated'],
  ]);
  expect(path?.limiting).toBe('bank');
  expect(path?.improvements[0]).toMatchObject({ element: 'bank', availability: expect.closeTo(0.999 * 0.9995, 12) });
});

test('three of three instances at 99 % are 97.03 %, and a spare one counts with what they share', () => {
  const entries = [reliability(api, { availability: assumed(99) })];
  const of = (running: number, needed: number) =>
    found({ entries, steps: alone, instances: { 'shop.api': { running, needed } } });
  expect(of(3, 3)?.availability).toBeCloseTo(0.970299, 9);
  expect(of(24, 2)?.availability).toBeCloseTo(0.999, 6);
  expect(of(3, 2)?.elements[0]?.basis.replaceAll('\u202f', ' ')).toBe(
    '2 of 3 instances needed at peak, each 99 % (Contract); 10 % of the failures hit all of them (the generic β of NUREG/CR-4780)',
  );
});

test('the author may say how many are needed and how much they share, with the reason', () => {
  const entry = reliability(api, {
    availability: assumed(99),
    needs: { instances: 1, reason: 'one serves reads from memory' },
    sharedCause: { value: percent(2), origin: stated('Incidents of 2025') },
  });
  const path = found({ entries: [entry], steps: alone, instances: { 'shop.api': { running: 2, needed: 2 } } });
  expect(path?.elements[0]?.basis.replaceAll('\u202f', ' ')).toBe(
    '1 of 2 instances needed at peak because one serves reads from memory, each 99 % (Contract); 2 % of the failures hit all of them (Incidents of 2025)',
  );
  expect(path?.availability).toBeCloseTo(0.9998 * (1 - (1 - 0.99 / 0.9998) ** 2), 9);
});

test('an agreement of the whole service does not count instances, one of an instance does', () => {
  const of = (availability: Parameters<typeof reliability>[1]['availability']) =>
    found({
      entries: [reliability(api, { availability: availability! })],
      steps: alone,
      instances: { 'shop.api': { running: 3, needed: 3 } },
      changes: leftOut('test'),
    })?.availability;
  expect(of(limit('sla.fargate'))).toBeCloseTo(0.9999, 12);
  expect(of(limit('sla.ec2.instance'))).toBeCloseTo(0.995 ** 3, 12);
  expect(of({ ...limit('sla.fargate'), of: 'instance' })).toBeCloseTo(0.9999 ** 3, 12);
});

test('an agreement for several zones gives way to that of one where there is one zone only', () => {
  const of = (availability: ReturnType<typeof limit>, zones: number) =>
    found({
      entries: [reliability(db, { availability })],
      steps: [call(shopper, db, 'q')],
      instances: { 'shop.db': { zones } },
    });
  expect(of(limit('sla.rds.multi-az'), 2)?.availability).toBeCloseTo(0.9995, 12);
  expect(of(limit('sla.rds.multi-az'), 1)?.availability).toBeCloseTo(0.995, 12);
  expect(of(limit('sla.rds.multi-az'), 1)?.elements[0]?.basis).toContain('the one that holds in a single zone');
  expect(of(limit('sla.msk'), 1)?.unknown ?? ['shop.db']).toEqual(['shop.db']);
});

test('an element that may never run as many as the peak needs is not available then', () => {
  const path = found({
    entries: [reliability(api, { availability: assumed(99) })],
    steps: alone,
    instances: { 'shop.api': { running: 3, needed: 4 } },
  });
  expect(path?.availability).toBe(0);
  expect(path?.overloaded).toEqual([{ element: 'shop.api', needed: 4, maximum: 3 }]);
});

test('while a zone is lost what is left of it counts, and autoscaling replaces what it may', () => {
  const entries = [reliability(api, { availability: assumed(99) })];
  const of = (given: Partial<ElementInstances>) =>
    found({ entries, steps: alone, instances: { 'shop.api': given } })?.withoutZone;
  expect(of({ running: 4, needed: 2, zones: 2 })).toBeCloseTo(0.99 ** 2, 9);
  expect(of({ running: 4, needed: 3, zones: 2 })).toBe(0);
  expect(of({ running: 4, needed: 3, zones: 2, maximum: 8 })).toBeCloseTo(0.99 ** 3, 9);
  expect(of({ running: 4, needed: 1, zones: 1, maximum: 8 })).toBe(0);
  expect(of({ running: 1, needed: 1, zones: 2, hasStandby: true })).toBeCloseTo(0.99, 9);
  expect(of({ running: 4, needed: 3 })).toBeNull();
});

test('losing a zone never raises availability, nor does having one less', () => {
  const count = fc.integer({ min: 1, max: 9 });
  const sla = fc.constantFrom(assumed(99), limit('sla.fargate'), limit('sla.rds.multi-az'));
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.integer({ min: 2, max: 4 }),
      sla,
      (running, needed, spare, zones, availability) => {
        const of = (z: number) =>
          found({
            entries: [reliability(api, { availability })],
            steps: alone,
            instances: { 'shop.api': { running, needed, maximum: running + spare, zones: z } },
          });
        const now = of(zones);
        const less = of(zones - 1);
        expect(now?.withoutZone ?? 0).toBeLessThanOrEqual((now?.availability ?? 1) + 1e-12);
        if (less && less.unknown.length === 0) {
          expect(less.availability).toBeLessThanOrEqual((now?.availability ?? 1) + 1e-12);
          expect(less.withoutZone ?? 0).toBeLessThanOrEqual((now?.withoutZone ?? 1) + 1e-12);
        }
      },
    ),
  );
});

test('fallbacks are parallel, however long their chain is', () => {
  const path = found({
    entries: [
      reliability(api, { availability: assumed(90), fallback: db }),
      reliability(db, { availability: assumed(90), fallback: worker }),
      reliability(worker, { availability: assumed(90) }),
    ],
    steps: alone,
  });
  expect(path?.availability).toBeCloseTo(0.999, 12);
  expect(path?.elements[0]?.basis.replaceAll('\u202f', ' ')).toBe('90 % (Contract), or else Order store with 99 %');
});

test('a circle of fallbacks ends where it comes back', () => {
  const path = found({
    entries: [
      reliability(api, { availability: assumed(90), fallback: db }),
      reliability(db, { availability: assumed(90), fallback: api }),
    ],
    steps: alone,
  });
  expect(path?.availability).toBeCloseTo(0.99, 12);
});

test('an element of two redundant paths is not counted as two independent ones', () => {
  const path = found({
    entries: [
      reliability(api, { availability: assumed(99), fallback: db }),
      reliability(db, { availability: assumed(90) }),
      reliability(bank, { availability: assumed(100) }),
    ],
  });
  // The store is needed anyway, so that the fallback to it helps whenever it matters: 0.9 × 1, not (1 − 0.01 × 0.1) × 0.9.
  expect(path?.availability).toBeCloseTo(0.9, 12);
});

test('what has no figure is listed, and a study without any figure is not judged', () => {
  expect(found({ entries: [reliability(db, { availability: assumed(99) })] })?.unknown).toEqual(['shop.api', 'bank']);
  const silent = analyze(
    soundCaseStudy((study) => {
      study.reliability = [];
      study.requirements = [];
    }),
  );
  expect(silent.availability).toEqual([]);
});

test('an element that only some requests need counts for those, and for all of a request that takes every branch', () => {
  const path = found({
    steps: [
      call(shopper, api, 'order'),
      optional('Not in the cache', [call(api, db, 'read'), optional('Suspicious', [call(api, bank, 'ask')], 0.1)], 0.3),
      alternatives(branch('New', [call(api, worker, 'greet')], 0.2), branch('Known', [])),
      parallel(branch('Again', [optional('Gift', [call(api, worker, 'wrap')], 0.5)])),
    ],
    entries: [api, db, bank, worker].map((element) => reliability(element, { availability: assumed(99) })),
  });
  const read = 0.7 + 0.3 * 0.99 * (0.9 + 0.1 * 0.99);
  expect(path?.availability).toBeCloseTo(0.99 * read * (0.99 + 0.01 * 0.8 * 0.5), 12);
  expect(path?.everyBranch).toBeCloseTo(0.99 ** 4, 12);
  expect(path?.elements.map(({ basis }) => basis.replaceAll('\u202f', ' '))).toEqual([
    'Contract',
    'Contract; needed by 30 % of the runs',
    'Contract; needed by 3 % of the runs',
    'Contract; needed by 60 % of the runs',
  ]);
});

test('own releases are a term beside the agreement of the platform, and marked where nobody says them', () => {
  const changes = { perMonth: 20, failureRate: percent(5), timeToRestore: minutes(15), origin: stated('Deployments') };
  const fargate = { availability: limit('sla.fargate') };
  const of = (given: Partial<Given>) => found({ entries: [reliability(api, fargate)], steps: alone, ...given });
  const term = 1 - (20 * 0.05 * 15) / 43_800;
  expect(of({})).toMatchObject({ availability: expect.closeTo(0.9999, 12), withoutChanges: ['shop.api'] });
  expect(of({ changes })).toMatchObject({ availability: expect.closeTo(0.9999 * term, 12), withoutChanges: [] });
  const canary = of({ entries: [reliability(api, { ...fargate, changes: { ...changes, reaches: percent(10) } })] });
  expect(canary?.availability).toBeCloseTo(0.9999 * (1 - (20 * 0.05 * 15 * 0.1) / 43_800), 12);
  const frozen = of({ entries: [reliability(api, { ...fargate, changes: leftOut('Frozen') })], changes });
  expect(frozen).toMatchObject({ availability: expect.closeTo(0.9999, 12), withoutChanges: [] });
  expect(frozen?.elements[0]?.basis).toContain('without own releases: Frozen');
});

test('the software of a provider has no releases of ours', () => {
  const changes = { perMonth: 20, failureRate: percent(5), timeToRestore: minutes(15), origin: stated('Deployments') };
  const path = found({ entries: [reliability(api, { availability: limit('sla.alb') })], steps: alone, changes });
  expect(path?.availability).toBeCloseTo(0.9999, 12);
});

test('a requirement that names no flow holds for every critical flow', () => {
  const { availability } = analyze(
    soundCaseStudy((study) => {
      study.requirements[1]!.verifiedBy = [{ by: 'computation', computation: 'availability' }];
      study.flows.push({ ...study.flows[0]!, id: 'report', critical: false });
    }),
  );
  expect(availability.map(({ flow, target }) => [flow, target?.requirement])).toEqual([
    ['placeOrder', 'availability'],
    ['report', undefined],
  ]);
});

test.each([
  [99.89, true],
  [99.9, true],
  [99.91, false],
])('a path of 99.9 %% against a target of %d %%', (target, met) => {
  const { traceability, findings } = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [...alone];
      study.reliability = [reliability(api, { availability: { ...assumed(99.9), of: 'service' } })];
      const requirement = study.requirements[1]!;
      if (requirement.kind === 'quality') requirement.target = percent(target);
    }),
  );
  expect(traceability.find(({ requirement }) => requirement === 'availability')?.verdict).toBe(met ? 'holds' : 'fails');
  expect(findings.some(({ check }) => check === 'availability/target-missed')).toBe(!met);
});
