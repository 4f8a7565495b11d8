import { expect, test } from 'vitest';
import { mergeBooks } from '#books';
import type { CaseStudy } from '#model';
import { analyzeLoad } from '../load/index.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { newlySaturated } from './after-step.ts';

/** What a step to another number of API tasks saturates; a task carries 50 a second of the 10 that there are today. */
function saturatedBy(running: number, atLoad: number, change: (study: CaseStudy) => void = () => {}) {
  const { study } = soundCaseStudy(change);
  const [step] = study.evolution;
  const [api] = study.deployments[0]!.runs;
  const made = { ...step!, atLoad, relieves: [], runs: [{ element: api!.element, running }] };
  return newlySaturated(study, analyzeLoad(study), mergeBooks({}), made);
}

test.each([
  ['below', 4.9, []],
  ['at', 5, [{ resource: 'API tasks', demand: 50, capacity: 50, unit: 'per second' }]],
  ['above', 5.1, [{ resource: 'API tasks', demand: 51, capacity: 50, unit: 'per second' }]],
])('a step to one task, %s five times the load', (_, atLoad, saturated) => {
  expect(saturatedBy(1, atLoad)).toEqual(saturated);
});

test.each([
  ['below', 9.9, 1],
  ['at', 10, 0],
  ['above', 10.1, 0],
])('what two tasks are saturated by already is not new: %s ten times the load', (_, atLoad, count) => {
  expect(saturatedBy(1, atLoad)).toHaveLength(count);
});

test.each([
  [101, []],
  [100, [{ resource: 'Connections', demand: 100, capacity: 100, unit: 'connections' }]],
])('what the tasks hold of %d connections does not grow with the load', (units, saturated) => {
  const pools = (study: CaseStudy) => {
    const { throughputPerUnit: _, limit: __, ...tasks } = study.resources[0]!;
    const demand = { from: 'pools' as const, pools: [{ client: tasks.element, size: 20 }] };
    study.resources.push({ ...tasks, id: 'connections', name: 'Connections', kind: 'connections', units, demand });
  };
  expect(saturatedBy(5, 3, pools)).toEqual(saturated);
});
