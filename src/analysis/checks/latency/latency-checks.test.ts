import { expect, test } from 'vitest';
import { type CaseStudy, call, ms, reply, send } from '#model';
import { api, bank, db, events, shopper, worker } from '../../sound-architecture.ts';
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

test('a timeout that more than one call in a hundred outlasts is reported, nested calls included', () => {
  const charging = (timeout: number, around: (study: CaseStudy) => void = () => {}) =>
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [
        call(shopper, worker, 'Pay', { p50: ms(3), p95: ms(9) }),
        call(worker, bank, 'Charge', { p50: ms(380), p95: ms(950) }),
        reply(worker, shopper, 'Paid'),
      ];
      study.sagas[0]!.steps[0]!.timeout = ms(timeout);
      around(study);
    });
  expect(reported('latency/timeout-cuts-off', charging(1200))).toMatchInlineSnapshot(`
    "warning at sagas[0].steps[0].timeout
    The step "Charge the card" of the saga "Pay an order" gives up after 1,200 ms, but by its own percentiles the call "Charge" takes longer in 1.9 of 100 cases: the saga fails, asks again or compensates for no other reason.
    fix: Give the step more time, use a faster call, or say what the retries and compensations cost."
  `);
  expect(reported('latency/timeout-cuts-off', charging(1500))).toBe('');
  const another = (study: CaseStudy) =>
    study.flows[0]!.steps.push(call(shopper, worker, 'Refund', { p50: ms(3), p95: ms(9) }));
  expect(reported('latency/timeout-cuts-off', charging(1200, another))).toBe('');
  const named = (study: CaseStudy) => {
    another(study);
    study.sagas[0]!.steps[0]!.calls = [{ source: worker.id, destination: bank.id, description: 'Charge' }];
  };
  expect(reported('latency/timeout-cuts-off', charging(1200, named))).toContain('longer in 1.9 of 100 cases');
});
