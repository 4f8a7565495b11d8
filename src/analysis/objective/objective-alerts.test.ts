import { expect, test } from 'vitest';
import { caseStudySchema, days, percent, perMinute, type ServiceLevelObjective, serviceLevelObjective } from '#model';
import { analyzeLoad } from '../load/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { objectiveAlerts } from './objective-alerts.ts';

const { study } = soundCaseStudy((data) => {
  data.flows[0]!.rate = perMinute(12);
});
const flow = study.flows[0]!;
const accepted = (spec: Partial<Pick<ServiceLevelObjective, 'counted' | 'minimumEvents'>>) =>
  serviceLevelObjective('accepted', {
    name: 'Orders accepted',
    indicator: 'Accepted ÷ valid orders',
    objective: percent(99.9),
    window: days(30),
    flow,
    ...spec,
  });
const noticedAfter = (objective: ServiceLevelObjective) =>
  objectiveAlerts(study, analyzeLoad(study), objective).alerts.map(({ detectionTime }) =>
    Math.round(detectionTime / 1000),
  );

test('without a minimum an outage is noticed when the windows say so', () => {
  expect(noticedAfter(accepted({}))).toEqual([52, 130, 259]);
  expect(objectiveAlerts(study, analyzeLoad(study), accepted({})).floor).toBeNull();
});

test('no alert fires before the events that it waits for have come', () => {
  const objective = accepted({ minimumEvents: 20 });
  expect(noticedAfter(objective)).toEqual([100, 130, 259]);
  expect(objectiveAlerts(study, analyzeLoad(study), objective).floor).toEqual({
    events: 20,
    flow: flow.name,
    ratePerSecond: 0.2,
    reachedAfter: 100_000,
  });
});

test('an objective that is counted once a day burns no budget by the hour', () => {
  expect(objectiveAlerts(study, analyzeLoad(study), accepted({ counted: 'daily' })).alerts).toEqual([]);
});

test('the flow of an objective is kept by its id', () => {
  expect(caseStudySchema.shape.operations.parse({ objectives: [accepted({})] })?.objectives[0]?.flow).toBe(flow.id);
});
