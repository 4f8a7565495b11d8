import { expect, test } from 'vitest';
import { call, containerInstance, percent, stated, usd } from '#model';
import { analyze } from '../analyze.ts';
import { shopper, worker } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { riskLevel } from './risk-level.ts';

test('levels cover the 5 × 5 matrix without a gap', () => {
  expect([1, 4, 5, 9, 10, 16, 20, 25].map(riskLevel)).toEqual([
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
    'critical',
    'critical',
  ]);
});

test('a risk has a score and a level before and after treatment, and an exposure in money where it is estimated', () => {
  const register = [
    { id: 'fraud', inherentScore: 12, inherentLevel: 'high', residualScore: 6, residualLevel: 'medium' },
  ];
  const unestimated = soundCaseStudy((study) => {
    delete study.risks[0]!.estimate;
  });
  expect(analyze(unestimated).risks.register).toEqual(register.map((row) => ({ ...row, exposure: null })));
  expect(analyze(soundCaseStudy()).risks.register).toEqual(
    register.map((row) => ({ ...row, exposure: { amount: '2400', currency: 'USD' } })),
  );
});

test('exposure is exact: 5 % of $20,000.10 a year is $1,000.005', () => {
  const source = soundCaseStudy((study) => {
    Object.assign(study.risks[0]!.estimate!, { likelihood: percent(5), impactCost: usd('20000.10') });
  });
  expect(analyze(source).risks.register[0]?.exposure).toEqual({ amount: '1000.005', currency: 'USD' });
});

test('severity 9 and 10 come before any risk priority number', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      const mode = study.failureModes[0]!;
      study.failureModes.unshift({ ...mode, id: 'nuisance', severity: 5, occurrence: 10, detection: 10 });
      study.failureModes.push({ ...mode, id: 'worse', severity: 10, occurrence: 1, detection: 10 });
    }),
  );
  expect(risks.failureModes.map(({ id, riskPriorityNumber }) => [id, riskPriorityNumber])).toEqual([
    ['worse', 100],
    ['db-down', 36],
    ['nuisance', 500],
  ]);
});

test('a single point of failure names its flows and the failure mode that covers it', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      study.reliability[1]!.availability = { value: percent(99.95), origin: stated('Operations') };
    }),
  );
  expect(risks.singlePointsOfFailure).toEqual([
    { element: 'shop.db', when: 'element', because: '', flows: ['placeOrder'], coveredBy: 'db-down' },
  ]);
});

test('without a reliability entry the instances in the deployment decide', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      study.reliability = [];
    }),
  );
  expect(risks.singlePointsOfFailure.map(({ element }) => element)).toEqual(['shop.db']);
  const silent = soundCaseStudy((study) => {
    study.reliability = [];
    study.deployments = [];
  });
  expect(analyze(silent).risks.singlePointsOfFailure).toEqual([]);
});

test.each([
  [1, ['shop.worker']],
  [2, []],
  [3, []],
])('%d boxes of an element that nothing else is said of', (boxes, weak) => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      study.reliability = [];
      study.flows = study.flows.slice(0, 1);
      study.flows[0]!.steps = [call(shopper, worker, 'order')];
      const [production] = study.deployments;
      production!.runs = [];
      production!.nodes = Array.from({ length: boxes }, (_, index) => ({
        ...containerInstance(worker),
        id: `box${index}`,
      }));
    }),
  );
  expect(risks.singlePointsOfFailure.map(({ element }) => element)).toEqual(weak);
});

test('with a reliability entry and no deployment an element that nothing is said of is alone', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      study.reliability = study.reliability.slice(0, 1);
      study.flows = study.flows.slice(0, 1);
      study.flows[0]!.steps = [call(shopper, worker, 'order')];
      study.deployments = [];
    }),
  );
  expect(risks.singlePointsOfFailure.map(({ element }) => element)).toEqual(['shop.worker']);
});

test('STRIDE cells follow the kind of the target, and data flows know whether they cross a trust boundary', () => {
  const { threatCoverage } = analyze(soundCaseStudy()).risks;
  expect(
    threatCoverage.map(({ target, kind, cells, crossesTrustBoundary }) => [
      target,
      kind,
      cells.length,
      crossesTrustBoundary,
    ]),
  ).toEqual([
    ['shopper', 'external-entity', 2, false],
    ['shop.api', 'process', 6, false],
    ['shop.worker', 'process', 6, false],
    ['shop.db', 'data-store', 4, false],
    ['shop.events', 'data-store', 4, false],
    ['bank', 'external-entity', 2, false],
    ['shopper → shop.api', 'data-flow', 3, true],
    ['shop.api → shop.db', 'data-flow', 3, false],
    ['shop.api → shop.events', 'data-flow', 3, false],
    ['shop.worker → shop.events', 'data-flow', 3, false],
    ['shop.worker → bank', 'data-flow', 3, true],
  ]);
});

test('a cell is open while a threat is, covered by a mitigation, and otherwise not applicable or uncovered', () => {
  const { risks } = analyze(
    soundCaseStudy((study) => {
      const [spoofing, repudiation] = study.security!.threats;
      spoofing!.status = 'open';
      Object.assign(repudiation!, { mitigation: '', notApplicable: 'Guests order without an account.' });
    }),
  );
  expect(risks.threatCoverage[0]?.cells).toEqual([
    { category: 'spoofing', state: 'open', threats: ['t0-spoofing'] },
    { category: 'repudiation', state: 'not-applicable', threats: ['t0-repudiation'] },
  ]);
});
