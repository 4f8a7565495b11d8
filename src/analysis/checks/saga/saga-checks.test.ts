import { expect, test } from 'vitest';
import { alternatives, branch, type CaseStudy, call, type FlowStep, parallel, reply, saga, send } from '#model';
import { api, bank, db, events, shopper, worker } from '../../sound-architecture.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a step that nothing undoes is reported, unless it says why', () => {
  const source = soundCaseStudy((study) => {
    delete study.sagas[0]!.steps[0]!.compensation;
  });
  expect(reported('saga/step-without-compensation', source)).toMatchInlineSnapshot(`
    "error at sagas[0].steps[0]
    The step "Charge the card" of the saga "Pay an order" has no compensation, so that a later failure leaves it done.
    fix: Say what undoes it in \`compensation\`, or in \`noCompensation\` why nothing has to be undone."
  `);
});

test('a step that reports to an unknown topic is reported', () => {
  const source = soundCaseStudy((study) => {
    study.sagas[0]!.steps[0]!.fails = 'place';
  });
  expect(reported('saga/unknown-topic', source)).toMatchInlineSnapshot(`
    "error at sagas[0].steps[0].fails
    The step "Charge the card" of the saga "Pay an order" reports to the topic "place", which this case study doesn't define.
    fix: Use "placed" if that is meant, or add the topic."
  `);
});

test('a call that a step names and no flow makes is reported', () => {
  const source = soundCaseStudy((study) => {
    study.sagas[0]!.steps[0]!.calls = [call(worker, bank, 'Charge')];
    study.sagas[0]!.steps[0]!.compensationCalls = [call(worker, bank, 'Refund')];
  });
  expect(reported('saga/unknown-call', source)).toMatchInlineSnapshot(`
    "error at sagas[0].steps[0].compensationCalls[0]
    The step "Charge the card" of the saga "Pay an order" names the call “Refund”, but no flow makes it, so that nothing can be compared with it.
    fix: Declare the call once, and use it in the flow and in the saga."
  `);
});

const reserve = call(api, db, 'Reserve');
const charge = call(api, bank, 'Charge');
const refund = call(api, bank, 'Refund');
const release = call(api, db, 'Release');

/** A saga of the API that reserves, charges and ships, and a flow with the messages. */
const orderSaga = (steps: readonly FlowStep[], change: (saga: CaseStudy['sagas'][number]) => void = () => {}) =>
  soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'POST'), ...steps];
    study.sagas = [
      structuredClone(
        saga('order', {
          name: 'Order',
          style: 'orchestration',
          coordinator: api,
          steps: {
            reserve: {
              action: 'Reserve',
              element: db,
              compensation: 'Release',
              calls: [reserve],
              compensationCalls: [release],
            },
            charge: { action: 'Charge', element: bank, compensation: 'Refund', compensationCalls: [refund] },
            ship: {
              action: 'Ship',
              element: worker,
              noCompensation: 'Last',
              succeeds: { id: 'placed', event: 'OrderPlaced' },
            },
          },
          success: 'Shipped',
          failure: 'Canceled',
        }),
      ),
    ];
    change(study.sagas[0]!);
  });

test('a flow that carries out the steps of a saga in another order is reported', () => {
  expect(
    reported('saga/order-differs', orderSaga([charge, reserve, reply(db, api, 'Reserved')])),
  ).toMatchInlineSnapshot(`
    "error at flows[0].steps[2]
    “Place an order” carries out “Charge” before “Reserve”, but the saga "Order" has “Reserve” first. Their pictures contradict each other.
    fix: Correct the flow, or the order of the saga's steps. Where another call carries a step out, name it in the step's \`calls\`."
  `);
});

test('a flow that undoes the steps of a saga in another order is reported', () => {
  expect(reported('saga/order-differs', orderSaga([reserve, charge, release, refund]))).toMatchInlineSnapshot(`
    "error at flows[0].steps[4]
    “Place an order” undoes “Reserve” before “Charge”, but the saga "Order" undoes the later step first, “Charge”. Their pictures contradict each other.
    fix: Correct the flow, or the order of the saga's steps: what is to be undone last is a step that comes first."
  `);
});

test.each<[string, readonly FlowStep[]]>([
  ['in the order of the saga', [reserve, charge, refund, release]],
  ['and comes back to an element', [reserve, charge, call(api, db, 'Keep'), call(api, worker, 'Ship')]],
  ['and leaves one out', [reserve, call(api, worker, 'Ship')]],
  ['in parallel', [parallel(branch('Money', [charge]), branch('Stock', [reserve]))]],
  ['in alternatives', [alternatives(branch('No money', [release]), branch('No parcel', [refund, release]))]],
  ['when it only undoes, latest first', [refund, release]],
  ['when nothing says that it belongs to the saga', [call(api, bank, 'State of the payment'), call(api, db, 'SELECT')]],
])('a flow may have the steps of a saga %s', (_, steps) => {
  expect(reported('saga/order-differs', orderSaga(steps))).toBe('');
});

test('a flow that reports success, and none that reports failure, carries out a saga whose calls nobody names', () => {
  const unnamed = (...more: FlowStep[]) =>
    orderSaga([charge, reserve, ...more], (saga) => {
      delete saga.steps[0]!.calls;
      saga.steps[1]!.fails = 'declined';
    });
  const shipped = send(api, events, 'OrderPlaced', { publishes: { id: 'placed' } });
  expect(reported('saga/order-differs', unnamed())).toBe('');
  expect(reported('saga/order-differs', unnamed(shipped))).toContain('carries out “Charge” before “Reserve”');
  // A question beforehand: which of the two calls carries the step out?
  expect(reported('saga/order-differs', unnamed(call(api, bank, 'Is the card good?'), shipped))).toBe('');
  const failed = send(api, events, 'Declined', { publishes: { id: 'declined' } });
  expect(reported('saga/order-differs', unnamed(shipped, failed))).toBe('');
});

test('in a choreography the topics of success tell the order', () => {
  const published = (...ids: string[]) =>
    orderSaga(
      ids.map((id) => send(api, events, id, { publishes: { id } })),
      (saga) => {
        saga.style = 'choreography';
        for (const [step, topic] of ['reserved', 'charged', 'shipped'].entries()) saga.steps[step]!.succeeds = topic;
        delete saga.steps[0]!.calls;
      },
    );
  expect(reported('saga/order-differs', published('reserved', 'charged', 'shipped'))).toBe('');
  expect(reported('saga/order-differs', published('reserved', 'shipped', 'charged'))).toContain(
    'carries out “Ship” before “Charge”',
  );
});
