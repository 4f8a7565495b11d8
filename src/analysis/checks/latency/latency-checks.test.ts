import { expect, test } from 'vitest';
import { type CaseStudy, call, ms, perSecond, reply, resource, send } from '#model';
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
    The flow "Place an order" promises 20 ms at the 95th percentile, but it takes 39 ms there; most of it is "Order API: POST /orders".
    fix: Make the slowest step faster, run steps in parallel, answer before they are done, or lower the target."
  `);
});

test.each([
  ['at-least', 'promises at least 200 ms', "Write 'at-most' as `comparison`, if the target is a ceiling"],
  ['exactly', 'promises exactly 200 ms', "Write 'at-most' or 'at-least' as `comparison`"],
] as const)('a latency that is to be %s its target says so, and what was probably meant', (comparison, said, fix) => {
  const source = soundCaseStudy((study) => {
    Object.assign(study.requirements[2]!, { comparison });
  });
  expect(reported('latency/target-missed', source)).toContain(said);
  expect(reported('latency/target-missed', source)).toContain(`fix: ${fix}`);
});

test('a flow to something of which nothing runs is never over', () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[0]!.running = 0;
  });
  expect(reported('latency/target-missed', source)).toContain(
    'but nothing of "Order API" runs, so that no run is ever over.',
  );
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

test('a flow whose runs fail too often for its percentile is reported with their share', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [
      call(shopper, bank, 'Pay', { p50: ms(20), p95: ms(80), retries: { probability: 0.9, attempts: 5 } }),
    ];
  });
  expect(reported('latency/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[2].target
    The flow "Place an order" promises 200 ms at the 95th percentile, but 59 % of its runs fail after their last attempt, so that no time is kept by so many.
    fix: Make the failing call more reliable, allow more attempts, or answer without it."
  `);
});

test('a flow through a saturated resource is reported with its name, one just below saturation by its time', () => {
  const loaded = (rate: number) =>
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'order', { p50: ms(10), p95: ms(20) })];
      study.flows[0]!.rate = perSecond(rate);
      study.resources = [
        resource('tasks', {
          name: 'API tasks',
          element: api,
          kind: 'instances',
          units: 1,
          throughputPerUnit: perSecond(100),
        }),
      ];
    });
  expect(reported('latency/target-missed', loaded(150))).toMatchInlineSnapshot(`
    "error at requirements[2].target
    The flow "Place an order" promises 200 ms at the 95th percentile, but "API tasks" is saturated at the peak: the queue in front of it grows without end.
    fix: Give it more units, make it faster, or take load off it."
  `);
  expect(reported('latency/target-missed', loaded(99))).toContain('Waiting: API tasks');
  expect(reported('latency/target-missed', loaded(10))).toBe('');
});

test('every requirement on a flow that fails is reported, not only the first', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'order', { p50: ms(20), p95: ms(80) })];
    study.resources = [];
    const first = study.requirements[2]!;
    if (first.kind !== 'quality') return;
    first.target = ms(100);
    study.requirements.push({ ...first, id: 'p90', percentile: 90, target: ms(30) });
    study.requirements.push({ ...first, id: 'p99', percentile: 99, target: ms(100) });
  });
  expect(reported('latency/target-missed', source)).toContain(
    'promises 30 ms at the 90th percentile, but it takes 59 ms',
  );
  expect(reported('latency/target-missed', source)).toContain(
    'promises 100 ms at the 99th percentile, but it takes 142 ms',
  );
  expect(reported('latency/target-missed', source)).not.toContain('95th');
});

test('a step whose median is 0 is reported', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'POST /orders', { p50: ms(0), p95: ms(10) })];
  });
  expect(reported('latency/median-zero', source)).toMatchInlineSnapshot(`
    "error at flows[0].steps[0].latency
    Half of the calls of the step "POST /orders" of the flow "Place an order" are said to take 0 ms, so that the step is left out of the flow's latency.
    fix: Give its p50 and p95 as measured or budgeted, or neither of them."
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
