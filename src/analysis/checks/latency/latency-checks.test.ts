import { expect, test } from 'vitest';
import { call, ms } from '#model';
import { api, shopper } from '../../sound-architecture.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a flow that is slower than promised is reported with its slowest step', () => {
  const source = soundCaseStudy((study) => {
    const requirement = study.requirements[2]!;
    if (requirement.kind === 'quality') requirement.target = ms(20);
  });
  expect(reported('latency/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[2].target
    The flow "Place an order" promises 20 ms at the 95th percentile, but its steps take 38 ms there; most of it is "Order API: POST /orders".
    fix: Make the slowest step faster, run steps in parallel, answer before they are done, or lower the target."
  `);
});

test('a step whose p95 is below its median is reported', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'POST /orders', { p50: ms(30), p95: ms(10) })];
  });
  expect(reported('latency/percentiles-reversed', source)).toMatchInlineSnapshot(`
    "error at flows[0].steps[0].latency
    The step "POST /orders" of the flow "Place an order" has a p95 below its p50, which no measurement gives.
    fix: Swap or correct the two."
  `);
});
