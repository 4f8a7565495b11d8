import { expect, test } from 'vitest';
import { call, ms, reply, send } from '#model';
import { api, db, events, shopper, worker } from '../../sound-architecture.ts';
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

const quick = { p50: ms(10), p95: ms(20) };

test('times after the last answer are reported, polled or set off, as long as no later message makes them count', () => {
  const readBy = (closing: readonly Parameters<typeof send>[]) =>
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [
        call(shopper, api, 'POST /orders', quick),
        reply(api, shopper, '202'),
        send(api, db, 'Placed'),
        call(db, events, 'Relay', quick),
        call(worker, events, 'Poll', quick),
        call(worker, events, 'Commit offset'),
        ...closing.map((parts) => send(...parts)),
      ];
    });
  expect(reported('latency/step-not-counted', readBy([]))).toMatchInlineSnapshot(`
    "warning at flows[0].steps[3].latency
    The step "Relay" says how long it takes, but the flow "Place an order" counts neither that time nor the availability behind it: it is set off by a message that nobody waits for, and leads to nothing that the initiator hears.
    fix: End the flow with the message that the initiator waits for, or take the latency off the step if nobody does.

    warning at flows[0].steps[4].latency
    The step "Poll" says how long it takes, but the flow "Place an order" counts neither that time nor the availability behind it: it begins of its own accord, after the last that the initiator hears.
    fix: End the flow with the message that the initiator waits for, or take the latency off the step if nobody does."
  `);
  expect(reported('latency/step-not-counted', readBy([[api, shopper, 'Paid']]))).toMatchInlineSnapshot(`
    "warning at flows[0].steps[3].latency
    The step "Relay" says how long it takes, but the flow "Place an order" counts neither that time nor the availability behind it: it is set off by a message that nobody waits for, and leads to nothing that the initiator hears.
    fix: End the flow with the message that the initiator waits for, or take the latency off the step if nobody does."
  `);
});
