import { expect, test } from 'vitest';
import {
  alternatives,
  branch,
  type CaseStudy,
  type Column,
  call,
  type Decision,
  type Message,
  ms,
  reply,
  send,
  type Table,
} from '#model';
import { api, bank, db, events, shopper, worker } from '../../sound-architecture.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { ordersSchema, ordersTable } from '../../sound-schema.ts';
import { reported } from '../reported.ts';

test('a message between elements without a relationship is reported once for each pair', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [
      call(shopper, api, 'POST'),
      call(api, bank, 'Charge'),
      reply(bank, api, 'OK'),
      call(api, bank, 'Again'),
    ];
  });
  expect(reported('flow/step-without-relationship', source)).toMatchInlineSnapshot(`
    "error at flows[0].steps[1]
    The flow "Place an order" has a message from "Order API" to "Bank", but the model has no relationship between them: the diagrams contradict each other.
    fix: Add a relationship from "Order API" to "Bank", or correct the step."
  `);
});

test('a message between containers may travel on the relationship of a component', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'POST'), call(api, db, 'INSERT')];
  });
  expect(reported('flow/step-without-relationship', source)).toBe('');
});

test('waiting where the relationship is asynchronous is reported', () => {
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [call(shopper, api, 'POST'), call(api, events, 'Publish'), call(worker, events, 'Poll')];
  });
  expect(reported('flow/interaction-differs', source)).toMatchInlineSnapshot(`
    "warning at flows[0].steps[1]
    The flow "Place an order" has "Order API" wait for "Event log", but their relationship is asynchronous. Availability and latency depend on which one is true.
    fix: Make the step a \`send\`, or the relationship a \`uses\`."
  `);
});

test('alternatives must have probabilities that add up to 1, where they have any', () => {
  const branches = (...probabilities: (number | undefined)[]) =>
    alternatives(
      ...probabilities.map((p, i) => branch(`${i}`, [call(shopper, api, 'POST', { p50: ms(1), p95: ms(2) })], p)),
    );
  const source = soundCaseStudy((study) => {
    study.flows[0]!.steps = [
      branches(0.5, 0.4),
      branches(0.5, 0.5),
      branches(undefined, undefined),
      branches(0.9, undefined),
      branches(0.9, 0.2, undefined),
    ];
  });
  expect(reported('flow/probabilities-do-not-add-up', source)).toMatchInlineSnapshot(`
    "error at flows[0].steps[0]
    The alternatives in the flow "Place an order" have probabilities that add up to 0.9, so that capacity and latency are computed from runs that can't happen.
    fix: Make the probabilities of the branches add up to 1.

    error at flows[0].steps[4]
    The alternatives in the flow "Place an order" have probabilities that add up to 1.1, so that capacity and latency are computed from runs that can't happen.
    fix: Make the probabilities of the branches add up to 1."
  `);
});

test('a step of an element that nothing has reached is reported', () => {
  const steps = (...more: Message[]) =>
    soundCaseStudy((study) => {
      study.flows[0]!.steps = [call(shopper, api, 'POST'), call(api, db, 'INSERT'), ...more];
    });
  expect(reported('flow/step-from-nowhere', steps(call(worker, bank, 'Charge')))).toMatchInlineSnapshot(`
    "warning at flows[0].steps[2]
    In “Place an order” the step “Charge” starts at "Payment worker", which no step before it has reached: nothing says why it begins.
    fix: Draw the message that sets it off, or start a flow of its own there."
  `);
  // It fetches from what was reached, or a person acts.
  expect(reported('flow/step-from-nowhere', steps(call(worker, db, 'Claim'), call(worker, bank, 'Charge')))).toBe('');
  expect(reported('flow/step-from-nowhere', steps(call(shopper, bank, 'Pays')))).toBe('');
});

/** A flow from the shopper to the bank that serves what the first decision serves, which affects the database. */
const servingBeside = (change: (study: CaseStudy) => void = () => {}) =>
  soundCaseStudy((study) => {
    study.decisions[0]!.serves = ['placeOrders'];
    study.flows.push({ ...structuredClone(study.flows[0]!), id: 'pay', name: 'Pay', serves: ['placeOrders'] });
    study.flows[1]!.steps = [call(shopper, worker, 'Pays'), call(worker, bank, 'Charge')];
    change(study);
  });

test('a flow that touches nothing of what was decided for its requirement is reported', () => {
  expect(reported('flow/serves-elsewhere', servingBeside())).toMatchInlineSnapshot(`
    "warning at flows[1].serves[0]
    “Pay” serves the requirement “Place orders”, but touches none of what was decided for it: “Keep orders in one database” shapes "Order store". One of the two serves something else.
    fix: Draw the step that reaches "Order store", take the requirement out of \`serves\`, or name what the decision shapes here in its \`affects\`."
  `);
  // A second decision about the same requirement, and what of both is reached.
  const both = servingBeside((study) => {
    study.decisions[2]!.serves = ['placeOrders'];
  });
  expect(reported('flow/serves-elsewhere', both)).toMatchInlineSnapshot(`
    "warning at flows[1].serves[0]
    “Pay” serves the requirement “Place orders”, but touches none of what was decided for it: “Keep orders in one database” and “Stream the outbox” shape "Order store" and "Event log". One of the two serves something else.
    fix: Draw the step that reaches "Order store" or "Event log", take the requirement out of \`serves\`, or name what the decision shapes here in its \`affects\`."
  `);
});

test.each<[string, Partial<Decision>, Partial<Decision>?]>([
  ['what contains an affected element', { affects: ['shop'] }],
  ['what holds an affected component', { affects: ['shop.api.checkout'] }],
  ['one of several affected elements', { affects: ['shop.db', 'bank'] }],
  ['what another decision about it affects', {}, { serves: ['placeOrders'], affects: ['shop.worker'] }],
  ['nothing of a rejected decision', { status: 'rejected' }],
  ['nothing of a replaced decision', {}, { supersedes: ['one-database'] }],
  ['nothing of a decision that affects nothing', { affects: [] }],
  ['nothing of a decision about another requirement', { serves: ['cost'] }],
])('a flow may serve a requirement when it touches %s', (_, first, third = {}) => {
  const source = servingBeside((study) => {
    Object.assign(study.decisions[0]!, first);
    Object.assign(study.decisions[2]!, third);
    study.flows[1]!.steps.push(send(worker, api, 'Paid'));
  });
  expect(reported('flow/serves-elsewhere', source)).toBe('');
});

test('a quality of several flows is reported when none of them touches what was decided for it', () => {
  const available = (affects: string[]) =>
    servingBeside((study) => {
      Object.assign(study.decisions[0]!, { serves: ['availability'], affects });
      study.flows[1]!.serves = ['availability'];
      study.flows[0]!.steps = [call(shopper, api, 'POST'), call(api, db, 'INSERT')];
    });
  expect(reported('flow/serves-elsewhere', available(['shop.db']))).toBe('');
  expect(reported('flow/serves-elsewhere', available(['shop.events'])).split('\n\n')).toHaveLength(2);
});

test('what reads the topic that a flow publishes on is touched', () => {
  const publishing = (options = {}) =>
    servingBeside((study) => {
      study.decisions[0]!.affects = ['shop.worker'];
      study.flows[1]!.steps = [send(api, events, 'OrderPlaced', options)];
    });
  expect(reported('flow/serves-elsewhere', publishing({ publishes: { id: 'placed' } }))).toBe('');
  expect(reported('flow/serves-elsewhere', publishing())).toContain('shapes "Payment worker"');
});

/** The sound study whose flow inserts and then sets what is given, over a table whose status is one of three. */
function setting(
  sets: Readonly<Record<string, readonly string[]>>,
  publishes: Readonly<Record<string, readonly string[]>> = {},
) {
  const status: Column = {
    ...ordersTable.columns[1]!,
    name: 'status',
    type: 'character varying(20)',
    default: "'new'::character varying",
  };
  const check = {
    name: 'status',
    expression:
      "((status)::text = ANY ((ARRAY['new'::character varying, 'paid'::character varying, 'won''t'::character varying])::text[]))",
  };
  const mood: Column = { ...status, name: 'mood', type: 'mood', values: ['good', 'bad'], default: null };
  const table: Table = { ...ordersTable, columns: [...ordersTable.columns, status, mood], checks: [check] };
  return soundCaseStudy(
    (study) => {
      study.topics[0]!.schema = {
        properties: {
          reason: { enum: ['asked', 'late'], default: 'asked' },
          order: { properties: { kind: { enum: ['a', 'b'] } } },
        },
      };
      study.flows[0]!.steps.push(
        call(api, db, 'UPDATE', { sets }),
        send(api, events, 'Publishes', { publishes: { id: 'placed' }, sets: publishes }),
      );
    },
    { schemas: [ordersSchema(table)] },
  );
}

test('a value that a step sets and the schema does not allow is reported', () => {
  expect(
    reported(
      'flow/unknown-value',
      setting({ 'orders.status': ['paid', 'payed'], 'orders.total': ['1'] }, { reason: ['early'] }),
    ),
  ).toMatchInlineSnapshot(`
    "error at flows[0].steps[5].sets.orders.status
    The step “UPDATE” sets "orders.status" to "payed", but the schema allows "new", "paid" or "won't".
    fix: Correct the step, or add the value to the schema.

    error at flows[0].steps[5].sets.orders.total
    The step “UPDATE” sets "orders.total" to "1", but no schema lists what that may be.
    fix: Name \`table.column\` of the store that the step reaches, or a field of the topic in \`publishes\`, with a \`CHECK (… IN …)\`, an enum type or an \`enum\`.

    error at flows[0].steps[6].sets.reason
    The step “Publishes” sets "reason of OrderPlaced" to "early", but the schema allows "asked" or "late".
    fix: Correct the step, or add the value to the schema."
  `);
  for (const key of ['orders.status', 'orders.mood', 'reason', 'order.kind']) {
    const [sets, publishes] = key.startsWith('orders.') ? [{ [key]: ['x'] }, {}] : [{}, { [key]: ['x'] }];
    expect(reported('flow/unknown-value', setting(sets, publishes)), key).toContain('but the schema allows');
  }
  for (const key of ['status', 'shoppers.status', 'orders.stat', 'order']) {
    expect(reported('flow/unknown-value', setting({ [key]: ['paid'] })), key).toContain('but no schema lists');
    expect(reported('flow/unknown-value', setting({}, { [key]: ['paid'] })), key).toContain('but no schema lists');
  }
});

test('a value that no step sets is reported once a step sets another one of its column or field', () => {
  expect(reported('flow/value-never-set', setting({}))).toBe('');
  expect(
    reported('flow/value-never-set', setting({ 'orders.status': ['paid'] }, { 'order.kind': ['a'] })),
  ).toMatchInlineSnapshot(`
    "warning at dataStores[0].ddl in schema.sql:1
    No step of a flow sets "orders.status" to "won't", though steps set its other values: either a flow is missing, or the value is dead.
    fix: Say in \`sets\` which step does it, draw its flow, or take the value out of the schema.

    warning at topics[0].schema
    No step of a flow sets "order.kind of OrderPlaced" to "b", though steps set its other values: either a flow is missing, or the value is dead.
    fix: Say in \`sets\` which step does it, draw its flow, or take the value out of the schema."
  `);
  expect(
    reported(
      'flow/value-never-set',
      setting({ 'orders.status': ['paid', "won't"], 'orders.mood': ['good', 'bad'] }, { reason: ['late'] }),
    ),
  ).toBe('');
  expect(reported('flow/value-never-set', setting({ 'orders.mood': ['good'] }))).toContain('to "bad"');
});
