import { limit, price } from '#books';
import {
  alert,
  type CaseStudy,
  cache,
  caseStudySchema,
  containerInstance,
  costModel,
  dataStore,
  days,
  decision,
  defineCaseStudy,
  defineLoad,
  deploymentEnvironment,
  deploymentNode,
  driver,
  evolutionStep,
  failureMode,
  hoursPerMonth,
  interview,
  kilobytes,
  lineItem,
  minutes,
  notIncluded,
  operations,
  percent,
  perSecond,
  product,
  quantity,
  recoveryScenario,
  reliability,
  resource,
  risk,
  rollout,
  runbookEntry,
  runs,
  saga,
  security,
  serviceLevelObjective,
  stated,
  threat,
  topics,
  trustBoundary,
  usd,
  years,
} from '#model';
import type { CaseStudySource } from './case-study-source.ts';
import {
  api,
  bank,
  db,
  events,
  functional,
  placeOrder,
  quality,
  relationships,
  shop,
  shopper,
  worker,
} from './sound-architecture.ts';
import { ordersSchema } from './sound-schema.ts';

const decisions = [
  decision('one-database', {
    number: 1,
    title: 'Keep orders in one database',
    date: '2026-01-10',
    context: 'Orders need transactions.',
    options: { one: { title: 'One database' }, many: { title: 'One for each service' } },
    chosen: 'one',
    because: 'it is enough',
    consequences: { bad: ['services share it'] },
    affects: [db],
  }),
  decision('poll-outbox', {
    number: 2,
    title: 'Poll the outbox',
    status: 'superseded',
    supersededBy: 'stream-outbox',
    date: '2026-01-11',
    context: 'Events must not be lost.',
    options: { poll: { title: 'Poll' }, stream: { title: 'Stream' } },
    chosen: 'poll',
    affects: [events],
  }),
];
const streamOutbox = decision('stream-outbox', {
  number: 3,
  title: 'Stream the outbox',
  date: '2026-02-01',
  context: 'Polling is slow.',
  options: { poll: { title: 'Poll' }, stream: { title: 'Stream', bad: ['one more thing to run'] } },
  chosen: 'stream',
  affects: [events],
  supersedes: [{ id: 'poll-outbox', number: 2, title: 'Poll the outbox' }],
});

const orderTopics = topics({
  placed: {
    name: 'orders.placed',
    event: 'OrderPlaced',
    on: events,
    partitions: 6,
    retention: days(7),
    key: 'orderId',
    producers: [api],
    consumers: [
      { element: worker, group: 'payment', instances: 6, does: 'Charges', idempotency: 'Key is the order id.' },
    ],
    deadLetter: 'orders.dead',
  },
});

const load = defineLoad({
  scalePoints: { launch: { name: 'Launch' }, tenfold: { name: '10×' } },
  drivers: {
    tasks: { name: 'Tasks', unit: 'task', values: { launch: 4, tenfold: 40 } },
    orders: { name: 'Orders a second', unit: 'order/s', values: { launch: 10, tenfold: 100 } },
  },
});
const { tasks } = load.driver;

const cost = costModel({
  region: 'us-east-1',
  lineItems: {
    processors: lineItem({
      name: 'Fargate processors',
      service: 'AWS Fargate',
      category: 'compute',
      price: price('fargate.x86.vcpu-hour'),
      quantity: product('vCPU-hour', tasks, quantity(1, 'vCPU/task'), hoursPerMonth),
      statedLine: 'compute',
    }),
    database: lineItem({
      name: 'Database storage',
      service: 'Amazon RDS',
      category: 'database',
      element: db,
      price: price('rds.gp3.multi-az.gb-month'),
      quantity: quantity(100, 'GB-month'),
    }),
  },
  commitments: {
    savings: {
      name: 'Savings plan',
      covers: ['processors'],
      quantity: product('vCPU-hour', driver('tasks', 'task'), quantity(1, 'vCPU/task'), hoursPerMonth),
      rate: percent(20),
      term: years(1),
      prepayment: 'none',
      origin: stated('AWS'),
    },
  },
  costPer: { task: tasks },
  budget: { amount: usd('500'), atScalePoint: 'launch', origin: stated('Sponsor') },
  stated: {
    atScalePoint: 'launch',
    total: { amount: usd('140'), source: 'Kick-off' },
    lines: { compute: { name: 'Compute', amount: usd('120'), source: 'Kick-off' } },
  },
  exclusions: [
    notIncluded('Event log', { because: 'paid-elsewhere', reason: 'The platform team runs it', elements: [events] }),
  ],
});

const apiTasks = resource('apiTasks', {
  name: 'API tasks',
  element: api,
  kind: 'instances',
  throughputPerUnit: perSecond(50),
  limit: limit('fargate.vcpu.quota'),
  remedy: 'Add tasks.',
});

/** So large that they never give way first. */
const others = [db, events, worker, bank].map((element) =>
  resource(`of-${element.id.replace('.', '-')}`, {
    name: `All of ${element.name}`,
    element,
    kind: 'quota',
    throughputPerUnit: perSecond(5000),
    units: 1,
  }),
);

const lagging = runbookEntry('lagging', {
  title: 'Payments lag',
  overview: 'The worker is behind.',
  impact: 'Orders stay unpaid.',
  verification: ['Look at the lag: `kafka-consumer-groups --describe | grep "payments_*"`.'],
  troubleshooting: ['Only one partition grows: its consumer hangs.'],
  resolution: ['Add workers.'],
  escalation: 'Payments team',
});
const accepted = serviceLevelObjective('accepted', {
  name: 'Orders accepted',
  indicator: 'Accepted ÷ valid orders',
  objective: percent(99.95),
  window: days(30),
  minimumEvents: 20,
  flow: placeOrder,
  serves: quality.availability,
});

const dealtWith = 'Mutual TLS, least privilege, quotas, and an audit log that nobody can change.';
const categories = {
  person: ['spoofing', 'repudiation'],
  process: [
    'spoofing',
    'tampering',
    'repudiation',
    'information-disclosure',
    'denial-of-service',
    'elevation-of-privilege',
  ],
  store: ['tampering', 'repudiation', 'information-disclosure', 'denial-of-service'],
  flow: ['tampering', 'information-disclosure', 'denial-of-service'],
} as const;
const threats = [
  ...[shopper, bank].map((element) => ({ target: element, of: categories.person })),
  ...[api, worker].map((element) => ({ target: element, of: categories.process })),
  ...[db, events].map((element) => ({ target: element, of: categories.store })),
  ...relationships.map((relationship) => ({ target: relationship, of: categories.flow })),
].flatMap(({ target, of }, index) =>
  of.map((category) =>
    threat(`t${index}-${category}`, target, category, { title: `${category} of ${index}`, mitigation: dealtWith }),
  ),
);

const study = defineCaseStudy({
  slug: 'shop',
  title: 'Shop',
  summary: 'Orders are accepted in 50 ms and paid later.',
  date: '2026-11-01',
  elements: [shopper, shop, bank],
  relationships,
  deployments: [
    deploymentEnvironment('production', {
      name: 'Production',
      region: 'us-east-1',
      zones: 2,
      runs: [
        runs(api, { running: 2 }),
        runs(worker, { running: 2 }),
        runs(db, { running: 1 }),
        runs(events, { running: 3 }),
      ],
      nodes: [
        deploymentNode(
          'region',
          { name: 'us-east-1', kind: 'region' },
          containerInstance(api),
          containerInstance(worker),
          containerInstance(db),
          containerInstance(events),
        ),
      ],
      securityGroupRules: [
        {
          group: 'sg-api',
          direction: 'ingress',
          peer: '0.0.0.0/0',
          port: '443',
          reason: 'Orders',
          allows: [[shopper, api]],
        },
        { group: 'sg-data', direction: 'ingress', peer: 'sg-api', port: '5432', reason: 'Orders', allows: [[api, db]] },
        {
          group: 'sg-data',
          direction: 'ingress',
          peer: 'sg-app',
          port: '9094',
          reason: 'Events',
          allows: [
            [api, events],
            [worker, events],
          ],
        },
        {
          group: 'sg-worker',
          direction: 'egress',
          peer: 'sg-data',
          port: '9094',
          reason: 'Events',
          allows: [[worker, events]],
        },
        {
          group: 'sg-worker',
          direction: 'egress',
          peer: '0.0.0.0/0',
          port: '443',
          reason: 'Charges',
          allows: [[worker, bank]],
        },
      ],
    }),
  ],
  flows: [placeOrder],
  requirements: [...Object.values(functional), ...Object.values(quality)],
  decisions: [...decisions, streamOutbox],
  dataStores: [
    dataStore('orders', {
      element: db,
      engine: 'PostgreSQL',
      purpose: 'Orders',
      ddl: 'schema.sql',
      indexes: [{ name: 'orders_shopper', table: 'orders', reason: 'Orders of one shopper' }],
      auditedTables: ['orders'],
      backup: {
        method: 'Continuous',
        recoveryPoint: minutes(0),
        retention: days(30),
        restoreTest: 'Every quarter, into an empty account.',
      },
      growth: [{ table: 'orders', rowSize: kilobytes(1), rowsPerDay: 1000, retention: days(30) }],
    }),
  ],
  caches: [
    cache('prices', {
      element: api,
      what: 'Prices of one product',
      key: 'price:{productId}',
      pattern: 'cache-aside',
      timeToLive: minutes(1),
      invalidation: 'Time alone: a price is shown as of a minute ago.',
      onFailure: 'Read from the database.',
      items: 10_000,
      itemSize: kilobytes(2),
    }),
  ],
  uncached: [{ what: 'Stock at checkout', reason: 'A unit must not be sold twice.' }],
  topics: orderTopics,
  sagas: [
    saga('pay', {
      name: 'Pay an order',
      style: 'choreography',
      steps: {
        charge: { action: 'Charge the card', element: worker, compensation: 'Refund', succeeds: orderTopics.placed },
        finish: { action: 'Mark as paid', element: worker, noCompensation: 'The last step' },
      },
      success: 'paid',
      failure: 'cancelled',
    }),
  ],
  load,
  cost,
  resources: [apiTasks, ...others],
  reliability: [
    reliability(api, { availability: { value: percent(99.9975), origin: stated('Operations'), of: 'service' } }),
    reliability(db, { availability: limit('sla.rds.multi-az') }),
  ],
  evolution: [evolutionStep('more-tasks', { atLoad: 5, title: 'More tasks', change: 'Run 20.', relieves: [apiTasks] })],
  risks: [
    risk('fraud', {
      title: 'Stolen cards',
      cause: 'Cards get stolen',
      event: 'somebody pays with one',
      consequence: 'chargebacks',
      category: 'financial',
      inherent: { likelihood: 4, impact: 3 },
      treatment: 'mitigate',
      actions: ['Ask for the second factor.'],
      owner: 'Payments lead',
      residual: { likelihood: 2, impact: 3 },
      status: 'mitigated',
      estimate: {
        likelihood: percent(60),
        impactCost: usd('4000'),
        responseCost: usd('900'),
        origin: stated('Payments lead, chargebacks of last year'),
      },
    }),
  ],
  failureModes: [
    failureMode('db-down', {
      element: db,
      function: 'Keeps orders',
      mode: 'The database is down',
      effect: 'No orders',
      cause: 'Disk failure',
      severity: 9,
      occurrence: 2,
      detectedBy: ['lag'],
      detection: 2,
      action: 'Fail over.',
      revised: { severity: 9, occurrence: 1, detection: 2 },
      wholeElement: true,
    }),
  ],
  security: security({
    boundaries: [trustBoundary('inside', 'Inside', [shop])],
    threats,
    authentication: {
      summary: 'Shoppers sign in with the identity provider; the API checks a token that lives ten minutes.',
      flows: [
        {
          name: 'Sign in',
          steps: ['The app opens the sign-in page.', 'The provider returns a code.', 'The app redeems it.'],
        },
        { name: 'Sign out', steps: ['The app drops both tokens.', 'The provider revokes the refresh token.'] },
      ],
      tokens: [
        { name: 'Access token', lifetime: '10 minutes', storage: 'Memory', revocation: 'Expires' },
        { name: 'Refresh token', lifetime: '30 days', storage: 'Keychain', revocation: 'Rotated at each use' },
      ],
      rateLimits: [{ endpoint: 'POST /token', limit: '5 a minute', reason: 'Stops guessing.' }],
      authorization: 'A shopper sees their own orders.',
    },
  }),
  operations: operations({
    objectives: [accepted],
    alerts: [
      alert('lag', {
        name: 'Lag',
        condition: 'Lag above 1,000',
        severity: 'page',
        element: worker,
        runbook: lagging,
        objective: accepted,
      }),
    ],
    runbook: [lagging],
    recovery: [
      recoveryScenario('zone-lost', {
        scenario: 'A zone is lost',
        recoveryTime: minutes(10),
        recoveryPoint: minutes(0),
        strategy: 'Standby',
        steps: ['Wait.'],
      }),
      recoveryScenario('spoiled', {
        scenario: 'A release spoils orders',
        recoveryTime: minutes(45),
        recoveryPoint: minutes(5),
        restores: [db],
        strategy: 'Point-in-time recovery beside the running instance',
        steps: ['Restore to the minute before.', 'Correct by comparison.'],
      }),
    ],
  }),
  rollout: rollout({
    strategy: 'Canary',
    phases: {
      canary: {
        name: 'Canary',
        scope: '1 %',
        durationDays: 1,
        activities: ['Watch'],
        gate: ['No errors'],
        rollback: 'Route back.',
      },
      everyone: {
        name: 'Everyone',
        scope: '100 %',
        durationDays: 1,
        activities: ['Watch'],
        gate: [],
        rollback: 'Route back.',
      },
    },
  }),
  constants: {
    '50 ms': 'Budget of the answer',
    '10 minutes': 'Lifetime of the access token',
    '5 a minute': 'Limit that stops guessing',
    '1 %': 'First phase of the rollout',
  },
  interview: interview({
    pitch30Seconds: 'We accept orders fast.',
    pitch3Minutes: 'We accept orders fast and pay them later.',
    inPlainWords: 'Whoever buys is told at once that we have the order, and a little later that it is paid.',
    deck: [{ title: 'All of it', minutes: 15, points: ['Why'] }],
  }),
});

/**
 * A small case study that holds every concept and in which no check finds anything, for tests to break.
 * @param fault changes the plain data in place
 * @param around replaces what was read beside the definition
 */
export function soundCaseStudy(
  fault: (study: CaseStudy) => void = () => {},
  around: Partial<Omit<CaseStudySource, 'study'>> = {},
): CaseStudySource {
  const copy = structuredClone(caseStudySchema.parse(study));
  fault(copy);
  return { study: copy, schemas: [ordersSchema()], decisionFiles: [], story: null, findings: [], ...around };
}
