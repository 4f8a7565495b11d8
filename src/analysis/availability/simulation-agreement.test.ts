import { expect, test } from 'vitest';
import { call, percent, perSecond, reliability, resource, runs, stated } from '#model';
import { analyze } from '../analyze.ts';
import { randomStream } from '../latency/random.ts';
import { api, shopper } from '../sound-architecture.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const requests = 200_000;

interface Tasks {
  readonly running: number;
  readonly zones: number;
  /** Requests a second; one task carries 70 within its headroom. */
  readonly rate: number;
  /** Share of the time that one is up, 0–1. */
  readonly up: number;
  /** Share of the failures that hits all. */
  readonly beta: number;
}

/** Share of requests that find enough tasks up: each request looks at a state of its own, drawn task by task. */
function simulated({ running, zones, rate, up, beta }: Tasks, isZoneLost: boolean): number {
  const random = randomStream(JSON.stringify([running, zones, rate, isZoneLost]));
  const needed = Math.ceil(rate / 70);
  const common = running > needed ? beta * (1 - up) : 0;
  let served = 0;
  for (let request = 0; request < requests; request++) {
    let left = 0;
    const isAllDown = random() < common;
    for (let task = 0; task < running; task++) {
      const isUp = random() < up / (1 - common);
      if (!isAllDown && isUp && !(isZoneLost && task % zones === 0)) left++;
    }
    if (left >= needed) served++;
  }
  return served / requests;
}

test.each<Tasks>([
  { running: 3, zones: 3, rate: 210, up: 0.97, beta: 0.1 },
  { running: 3, zones: 3, rate: 70, up: 0.9, beta: 0.1 },
  { running: 6, zones: 3, rate: 280, up: 0.95, beta: 0.2 },
  { running: 5, zones: 2, rate: 140, up: 0.9, beta: 0.05 },
  { running: 24, zones: 3, rate: 140, up: 0.99, beta: 0.1 },
])('$running tasks in $zones zones at $rate a second are as available as simulated ones', (tasks) => {
  const { running, zones, rate, up, beta } = tasks;
  const [path] = analyze(
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'order')];
      study.flows[0]!.rate = perSecond(rate);
      study.deployments[0]!.runs = [runs(api, { running, zones })];
      study.resources = [
        resource('tasks', { name: 'Tasks', element: api, kind: 'instances', throughputPerUnit: perSecond(100) }),
      ];
      const origin = stated('Operations');
      study.reliability = [
        reliability(api, {
          availability: { value: percent(up * 100), origin },
          sharedCause: { value: percent(beta * 100), origin },
        }),
      ];
    }),
  ).availability;
  const expectAgreement = (value: number, share: number): void => {
    // Four standard errors of a share of so many independent requests, and of one request where none or all are served.
    const error = Math.sqrt(Math.max(share * (1 - share), 1 / requests) / requests);
    expect(Math.abs(value - share)).toBeLessThan(4 * error);
  };
  expectAgreement(path!.availability, simulated(tasks, false));
  const lost = Math.ceil(running / zones);
  const isTooFew = running - lost < Math.ceil(rate / 70);
  if (isTooFew) expect(path!.withoutZone).toBe(0);
  else if (running - lost > Math.ceil(rate / 70)) expectAgreement(path!.withoutZone!, simulated(tasks, true));
});
