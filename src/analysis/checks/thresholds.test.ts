import { expect, test } from 'vitest';
import { type CaseStudy, deploymentNode, ms, percent, perSecond, type Resource, usd } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

// Two API tasks of 50 a second carry 10: utilization 10 %, headroom used up at 7×, full at 10×.

type Fault<Value> = (study: CaseStudy, value: Value) => void;
const found = <Value>(check: string, fault: Fault<Value>, values: readonly Value[]): readonly boolean[] =>
  values.map((value) =>
    analyze(soundCaseStudy((study) => fault(study, value))).findings.some((finding) => finding.check === check),
  );
const tasksOf = (change: (value: number) => Partial<Resource>): Fault<number> => {
  return (study, value) => void Object.assign(study.resources[0]!, change(value));
};
/** A second risk like the first, whose inherent score and estimate differ. */
function beside(
  given: (value: number) => { likelihood?: number; impact?: number; chance?: number; cost?: number },
): Fault<number> {
  return (study, value) => {
    const [first] = study.risks;
    const { likelihood = 4, impact = 3, chance = 60, cost = 4000 } = given(value);
    const other = structuredClone(first!);
    Object.assign(other, { id: 'other', title: 'Other' });
    Object.assign(other.inherent, { likelihood, impact });
    Object.assign(other.estimate!, { likelihood: percent(chance), impactCost: usd(String(cost)) });
    study.risks.push(other);
  };
}

const rows: readonly (readonly [string, string, readonly number[], readonly boolean[], Fault<number>])[] = [
  [
    'capacity/saturated-at-peak',
    'units that carry 10.02, 10 and 9.98 of 10 a second',
    [5.01, 5, 4.99],
    [false, true, true],
    tasksOf((each) => ({ throughputPerUnit: perSecond(each) })),
  ],
  [
    'capacity/above-headroom',
    'units that carry 10.02, 10 and 9.98 of 10 a second: what is full has a check of its own',
    [5.01, 5, 4.99],
    [true, false, false],
    tasksOf((each) => ({ throughputPerUnit: perSecond(each) })),
  ],
  [
    'capacity/above-headroom',
    'a utilization of 62.5 %',
    [62.6, 62.5, 62.4],
    [false, false, true],
    tasksOf((headroom) => ({ throughputPerUnit: perSecond(8), headroom: percent(headroom) })),
  ],
  [
    'capacity/quota-exceeded',
    'a quota of 6 vCPU',
    [5, 6, 7],
    [false, false, true],
    (study, running) => {
      study.deployments[0]!.runs[0]!.running = running;
    },
  ],
  [
    'capacity/limit-without-remedy',
    'a headroom that is used up at 99.9, 100 and 100.1 times the load',
    [999, 1000, 1001],
    [true, false, false],
    (study, each) => {
      study.evolution = [];
      tasksOf(() => ({ throughputPerUnit: perSecond(each), headroom: percent(50), remedy: '' }))(study, each);
    },
  ],
  [
    'capacity/evolution-step-relieves-nothing',
    'a step that comes at more and less than half of 7×',
    [3.6, 3.5, 3.4],
    [false, false, true],
    (study, atLoad) => {
      study.evolution[0]!.atLoad = atLoad;
    },
  ],
  [
    'capacity/evolution-step-too-late',
    'a step for what is full at 10×',
    [9.9, 10, 10.1],
    [false, false, true],
    (study, atLoad) => {
      study.evolution[0]!.atLoad = atLoad;
      study.resources[0]!.remedy = '';
    },
  ],
  [
    'capacity/evolution-step-too-late',
    'a step at 12× for what is full at 10×, beside another one in time, with it and after it',
    [10, 12, 13],
    [false, true, true],
    (study, atLoad) => {
      study.resources[0]!.remedy = '';
      study.evolution[0]!.atLoad = 12;
      study.evolution.push({ ...study.evolution[0]!, id: 'other', atLoad });
    },
  ],
  [
    'cost/stated-line-differs',
    'a stated line 5 % above $118.2016',
    [124.1116, 124.11168, 124.1117],
    [false, false, true],
    (study, amount) => {
      study.cost!.stated!.lines[0]!.amount = usd(String(amount));
    },
  ],
  [
    'cost/stated-line-differs',
    'a stated line 5 % below $118.2016',
    [112.2916, 112.29152, 112.2915],
    [false, false, true],
    (study, amount) => {
      study.cost!.stated!.lines[0]!.amount = usd(String(amount));
    },
  ],
  [
    'risk/residual-above-inherent',
    'a residual score below, at and above an inherent one of 6',
    [1, 2, 3],
    [false, false, true],
    (study, likelihood) => {
      Object.assign(study.risks[0]!, { inherent: { likelihood: 2, impact: 3 }, residual: { likelihood, impact: 3 } });
    },
  ],
  [
    'risk/treatment-without-action',
    'a residual score below, at and above an inherent one of 6',
    [1, 2, 3],
    [true, false, false],
    (study, likelihood) => {
      Object.assign(study.risks[0]!, { inherent: { likelihood: 2, impact: 3 }, residual: { likelihood, impact: 3 } });
      Object.assign(study.risks[0]!, { actions: [], existingControls: [] });
    },
  ],
  [
    'risk/figures-against-scale',
    'a risk less, as and more likely on the scale, with a higher chance',
    [3, 4, 5],
    [true, false, false],
    beside((likelihood) => ({ likelihood, chance: 70 })),
  ],
  [
    'risk/figures-against-scale',
    'a risk less likely on the scale, with a lower, the same and a higher chance',
    [59.9, 60, 60.1],
    [false, false, true],
    beside((chance) => ({ likelihood: 3, chance })),
  ],
  [
    'risk/figures-against-scale',
    'a risk of less, the same and more impact on the scale that costs more',
    [2, 3, 4],
    [true, false, false],
    beside((impact) => ({ impact, cost: 5000 })),
  ],
  [
    'risk/figures-against-scale',
    'a risk of less impact on the scale that costs less, the same and more',
    [3999, 4000, 4001],
    [false, false, true],
    beside((cost) => ({ impact: 2, cost })),
  ],
  [
    'failure-mode/high-severity-without-action',
    'a severity',
    [8, 9, 10],
    [false, true, true],
    (study, severity) => void Object.assign(study.failureModes[0]!, { severity, action: '', actionTaken: '' }),
  ],
  [
    'failure-mode/no-alert',
    'a severity',
    [7, 8, 9],
    [false, true, true],
    (study, severity) => void Object.assign(study.failureModes[0]!, { severity, detectedBy: [] }),
  ],
  [
    'failure-mode/revised-above-original',
    'a revised number of 18, 36 and 54 against 36',
    [1, 2, 3],
    [false, false, true],
    (study, occurrence) => {
      study.failureModes[0]!.revised = { severity: 9, occurrence, detection: 2 };
    },
  ],
  [
    'operations/objective-below-requirement',
    'an objective of 99.95 % against a requirement',
    [99.94, 99.95, 99.96],
    [false, false, true],
    (study, target) => void Object.assign(study.requirements[1]!, { target: percent(target) }),
  ],
  [
    'event/partitions-below-consumers',
    'six partitions',
    [5, 6, 7],
    [false, false, true],
    (study, instances) => {
      study.topics[0]!.consumers[0]!.instances = instances;
    },
  ],
  [
    'event/rates-below-flows',
    'a topic that says 5 % less than the 21 a second that are sent',
    [20.1, 20, 19.9],
    [false, false, true],
    (study, rate) => {
      study.flows[0]!.rate = perSecond(21);
      study.topics[0]!.rate = perSecond(rate);
    },
  ],
  [
    'deployment/place-differs',
    'two zones that are drawn',
    [3, 2, 1],
    [false, false, true],
    (study, zones) => {
      study.deployments[0]!.zones = zones;
      for (const id of ['a', 'b']) study.deployments[0]!.nodes.push(deploymentNode(id, { name: id, kind: 'zone' }));
    },
  ],
  [
    'deployment/counts-out-of-order',
    'a maximum for two that run',
    [3, 2, 1],
    [false, false, true],
    (study, maximum) => {
      study.deployments[0]!.runs[0]!.maximum = maximum;
    },
  ],
  [
    'deployment/counts-out-of-order',
    'a minimum for two that run',
    [1, 2, 3],
    [false, false, true],
    (study, minimum) => {
      study.deployments[0]!.runs[0]!.minimum = minimum;
    },
  ],
  [
    'latency/percentiles-reversed',
    'a 95th percentile beside a median of 10 ms',
    [11, 10, 9],
    [false, false, true],
    (study, p95) => {
      const [step] = study.flows[0]!.steps;
      if (step?.step === 'message') Object.assign(step, { latency: { p50: ms(10), p95: ms(p95) } });
    },
  ],
  [
    'load/rate-is-fixed',
    'a fixed rate with so many scale points',
    [1, 2],
    [false, true],
    (study, points) => {
      study.load!.scalePoints = study.load!.scalePoints.slice(0, points);
      study.flows[0]!.rate = perSecond(10);
    },
  ],
  [
    'load/mean-above-peak',
    'a mean beside a peak of 10 a second',
    [9.9, 10, 10.1],
    [false, false, true],
    (study, mean) => {
      study.flows[0]!.rate = { mean: perSecond(mean), peak: perSecond(10) };
    },
  ],
];

test.each(rows)('%s: %s, at %j: %j', (check, _, values, expected, fault) => {
  expect(found(check, fault, values)).toEqual(expected);
});
