import { type Block, type DecisionBlock, type Inline, type PdfData, type PdfKeyFigure, tableBlock } from '#render';

type Column = Parameters<typeof tableBlock>[0][number];

const text = (value: string): Inline => ({ type: 'text', text: value });
const code = (value: string): Inline => ({ type: 'code', text: value });
const bold = (value: string): Inline => ({ type: 'strong', content: [text(value)] });
const to = (url: string, value: string): Inline => ({ type: 'link', url, content: [text(value)] });
const computed: Inline = { type: 'provenance', kind: 'computed' };
const sourced: Inline = { type: 'provenance', kind: 'sourced' };
const measured: Inline = { type: 'provenance', kind: 'measured' };
const statedMark: Inline = { type: 'provenance', kind: 'stated' };

const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const heading = (level: 1 | 2 | 3, title: string, id: string): Block => ({ type: 'heading', level, text: title, id });
const left = (title: string): Column => ({ title, align: 'left' });
const right = (title: string): Column => ({ title, align: 'right' });
const cell = (value: string | Inline | readonly Inline[]): readonly Inline[] =>
  typeof value === 'string' ? [text(value)] : 'type' in value ? [value] : value;
const table = (
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Inline | readonly Inline[])[])[],
): Block =>
  tableBlock(
    columns,
    rows.map((row) => row.map(cell)),
    { id, caption },
  );
const list = (...items: (readonly Inline[])[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((content) => [{ type: 'paragraph', content }]),
});
const figure = (
  name: string,
  size: readonly [number, number],
  caption: string,
  links: readonly string[] = [],
): Block => ({
  type: 'figure',
  id: `figure-${name}`,
  name,
  alt: `${caption} Every element is described in the table of containers.`,
  caption,
  title: name,
  width: size[0],
  height: size[1],
  links: links.map((url, index) => ({ x: 20 + index * 150, y: 20, width: 120, height: 60, url })),
});

const keyFigures: readonly PdfKeyFigure[] = [
  {
    label: 'Orders at peak',
    value: '1,150',
    unit: 'orders/s',
    provenance: 'stated',
    note: 'Black Friday forecast, sales planning',
  },
  {
    label: 'Time to accept, p99',
    value: '412',
    unit: 'ms',
    provenance: 'computed',
    note: 'target 500 ms, from seven steps',
  },
  {
    label: 'Availability',
    value: '99.962',
    unit: '%',
    provenance: 'computed',
    note: '16.4 minutes a month, target 99.95 %',
  },
  {
    label: 'Cost a month',
    value: '$18,240',
    unit: '',
    provenance: 'sourced',
    note: 'list prices of 3 November 2026, eu-west-1',
  },
  {
    label: 'First thing to break',
    value: '2.3×',
    unit: 'today',
    provenance: 'computed',
    note: 'connections of the ledger database',
  },
];

const outbox: DecisionBlock = {
  type: 'decision',
  id: 'adr-0003',
  reference: 'ADR-0003',
  title: 'Publish events through an outbox',
  status: 'accepted',
  date: '2026-02-11',
  context: [
    text(
      'An accepted order must reach the event log exactly as often as it is stored. The API writes to PostgreSQL and to Kafka, and no transaction spans the two; in the load test one process in ',
    ),
    bold('4,000'),
    text(' died between the writes.'),
  ],
  options: [
    {
      title: 'Transactional outbox',
      chosen: true,
      argument: [
        text('One local transaction; the relay may send twice, so consumers deduplicate by '),
        code('event_id'),
        text('.'),
      ],
    },
    {
      title: 'Change data capture on the order tables',
      chosen: false,
      argument: [
        text('No code in the API, but the events then follow the tables, and every migration is an event change.'),
      ],
    },
    {
      title: 'Dual write with a nightly repair',
      chosen: false,
      argument: [text('Simple until the repair is wrong: up to a day of orders without a shipment.')],
    },
  ],
  insteadOf: [],
  outcome: [
    text(
      'The outbox keeps the failure inside one database that the team already operates, and its cost is a table and a relay of 300 lines.',
    ),
  ],
  consequences: [
    { verdict: 'good', text: [text('A crash loses no event; the relay resumes at the last acknowledged row.')] },
    { verdict: 'good', text: [text('The API answers without waiting for Kafka, which takes 38 ms off the p99.')] },
    {
      verdict: 'bad',
      text: [
        text(
          'The outbox table grows by 9 million rows a day at peak and needs its own partitions and vacuum settings.',
        ),
      ],
    },
    { verdict: 'neutral', text: [text('Events are up to 250 ms late, the interval at which the relay polls.')] },
  ],
  tags: ['events', 'data'],
  affects: [
    to('#containers', 'Order API'),
    text(', '),
    to('#containers', 'Outbox relay'),
    text(', '),
    to('#containers', 'Event log'),
  ],
};

const containers: readonly (readonly (string | Inline)[])[] = [
  ['Order API', 'Go 1.24, Gin', 'Validates and accepts orders; the only synchronous path.', '6–24', '1,420'],
  ['Outbox relay', 'Go 1.24', 'Moves events from the outbox to the event log, in order per customer.', '2', '18,000'],
  ['Event log', 'Amazon MSK 3.8', 'Carries every domain event for seven days.', '3', '52,000'],
  ['Order store', 'Aurora PostgreSQL 17', 'Orders and outbox, partitioned by month.', '1 + 2', '3,900'],
  [
    'Saga orchestrator',
    'Kotlin 2.2, Temporal',
    'Reserves stock, takes payment, books shipment, and undoes them.',
    '4–12',
    '1,600',
  ],
  [
    'Inventory service',
    'Java 25, Spring Boot',
    'Reserves stock with a time limit of fifteen minutes.',
    '4–10',
    '2,100',
  ],
  ['Payment adapter', 'Go 1.24', 'Talks to two payment providers and never stores a card number.', '3–9', '1,250'],
  ['Read model', 'OpenSearch 2.19', 'Answers “where is my order” within 80 ms.', '3', '6,500'],
];

const risks: readonly (readonly [string, string, string, string, string, string, string])[] = Array.from(
  { length: 18 },
  (_, index) => [
    `R-${String(index + 1).padStart(2, '0')}`,
    [
      'A payment provider is down for more than an hour',
      'The outbox grows faster than the relay drains it',
      'A customer with 40,000 orders makes one partition hot',
      'A schema change breaks a consumer that nobody owns any more',
      'Stock is sold twice while the inventory service fails over',
      'A region is lost during the sale',
    ][index % 6] ?? '',
    String(16 - (index % 9)),
    ['mitigate', 'transfer', 'accept', 'avoid'][index % 4] ?? '',
    [
      'Second provider takes over after three failures in ten seconds; the saga retries with the same idempotency key.',
      'Alert at 60,000 unsent rows, relay scales to four instances.',
      'Key by customer and order hash; checked by the skew test.',
      'Contract tests run against every consumer registered in the catalogue.',
    ][index % 4] ?? '',
    ['Payments', 'Platform', 'Orders', 'Warehouse'][index % 4] ?? '',
    String(8 - (index % 5)),
  ],
);

const ddl = `create table orders (
  order_id     uuid        not null,
  customer_id  bigint      not null,
  placed_at    timestamptz not null default clock_timestamp(),
  status       text        not null check (status in ('accepted', 'paid', 'shipped', 'cancelled')),
  total_minor  bigint      not null check (total_minor >= 0),
  currency     char(3)     not null,
  primary key (order_id, placed_at)
) partition by range (placed_at);

-- the relay reads unsent rows in order; the partial index stays small
create index outbox_unsent on outbox (outbox_id) where sent_at is null;`;

const sections: readonly Block[] = [
  heading(1, 'Summary', 'summary'),
  paragraph(
    'A retailer with eleven million customers takes orders through a website, an app and four marketplaces. On the last two sale days the old order service lost ',
    bold('3,170 orders'),
    measured,
    ': it answered “thank you” and then failed to tell the warehouse. This case study replaces it with a service that stores an order and its event in one transaction, and lets a saga do the rest.',
  ),
  paragraph(
    'The design accepts an order in 412 ms at the 99th percentile',
    computed,
    ' and costs 18,240 dollars a month',
    sourced,
    '. It breaks first at the database connections, at 2.3 times today’s peak. The text explains why that is acceptable, and ',
    to('#risks', 'what happens then'),
    '.',
  ),
  {
    type: 'note',
    kind: 'finding',
    title: 'The stated total was 14 % below the sum of its line items.',
    content: [
      paragraph(
        'The first budget left out traffic between availability zones. Replication of the event log alone moves 41 TB a month. The budget was raised, and ',
        to('#adr-0003', 'ADR-0003'),
        ' now lets consumers read from the nearest replica, which took back a third of the difference.',
      ),
    ],
    figures: [
      {
        label: 'Stated in the budget',
        value: '$15,700',
        unit: '/ month',
        provenance: 'stated',
        note: 'steering committee, January',
      },
      {
        label: 'Sum of the line items',
        value: '$18,240',
        unit: '/ month',
        provenance: 'computed',
        note: '27 line items',
      },
    ],
  },
  paragraph('What the system must do, in the order in which it would be missed:'),
  list(
    [
      bold('Never lose an accepted order.'),
      text(
        ' An answer with status 201 means that the order survives the loss of a machine and of an availability zone.',
      ),
    ],
    [
      bold('Stay open on sale days.'),
      text(' Ten times the median load for six hours, without a change of plan by a human.'),
    ],
    [
      bold('Say the truth about stock.'),
      text(' Selling what isn’t there costs 31 dollars an order in refunds and calls'),
      statedMark,
      text('.'),
    ],
  ),
  heading(1, 'Context', 'context'),
  paragraph(
    'Six systems surround the order service. Two of them, the payment providers, are outside our control and have no common contract; the warehouse accepts files only.',
  ),
  figure(
    'context',
    [900, 470],
    'System context. Customers and marketplaces place orders; the warehouse and two payment providers fulfil them.',
    ['#containers', 'https://example.com/context'],
  ),
  heading(2, 'Who depends on it', 'stakeholders'),
  table(
    'stakeholder-table',
    'People, and what they would call about first',
    [left('Who'), left('Needs')],
    [
      ['Shopper', 'A confirmation that means something, within a second.'],
      ['Warehouse shift lead', 'Orders in the sequence in which trucks leave.'],
      ['Finance', 'Every payment traceable to an order, for ten years.'],
      ['On-call engineer', 'One page that says what is broken and what to do.'],
    ],
  ),
  heading(1, 'Requirements', 'requirements'),
  paragraph(
    'Each quality scenario names its load, and the computation or the evidence that verifies it. A requirement without either is listed as a gap in the readiness report.',
  ),
  table(
    'quality-table',
    'Quality scenarios (ISO/IEC 25010:2023), with target and verification',
    [left('Id'), left('Characteristic'), left('Scenario'), right('Target'), right('Now'), left('Verified by')],
    [
      [
        'Q-01',
        'Performance efficiency',
        'A shopper places an order at 1,150 orders a second.',
        'p99 < 500 ms',
        [text('412 ms'), computed],
        [to('#latency', 'Latency model')],
      ],
      [
        'Q-02',
        'Reliability',
        'An availability zone is lost during the sale.',
        '99.95 %',
        [text('99.962 %'), computed],
        [to('#availability', 'Availability')],
      ],
      [
        'Q-03',
        'Reliability',
        'A process dies between storing an order and publishing it.',
        '0 lost',
        [text('0 of 40,000'), measured],
        'Fault injection, run 118',
      ],
      [
        'Q-04',
        'Security',
        'A support agent looks up an order that isn’t in his queue.',
        'refused',
        'refused',
        'Policy test',
      ],
      [
        'Q-05',
        'Flexibility',
        'A third payment provider is added.',
        '< 10 days',
        [text('7 days'), statedMark],
        'Estimate',
      ],
      [
        'Q-06',
        'Maintainability',
        'A new engineer changes a validation rule.',
        '< 1 day',
        [text('3 h'), measured],
        'Onboarding, two people',
      ],
    ],
  ),
  heading(1, 'Building blocks', 'containers'),
  paragraph(
    'Eight containers, of which only the Order API stands between the shopper and an answer. Everything to the right of the event log may be down for an hour without a shopper noticing.',
  ),
  figure('containers', [1240, 640], 'Containers. Solid lines are synchronous calls, dashed ones events.', [
    '#adr-0003',
  ]),
  table(
    'container-table',
    'Containers with their instances and the throughput of one instance',
    [left('Container'), left('Technology'), left('Responsibility'), right('Instances'), right('Requests/s')],
    containers,
  ),
  {
    type: 'note',
    kind: 'aside',
    title: '',
    content: [
      paragraph(
        'The instance counts are those of the production environment. Staging runs one of each, which is why its latency isn’t quoted anywhere in this document.',
      ),
    ],
  },
  heading(2, 'Accepting an order', 'flow-accept'),
  paragraph(
    'The flow has one transaction and no call to another service. The idempotency key of the client becomes part of the primary key, so that a retry finds the first answer',
    {
      type: 'footnote',
      content: [
        text('A client that sends no key gets one derived from customer, basket and minute; 0.02 % of orders need it.'),
      ],
    },
    '.',
  ),
  figure(
    'flow',
    [900, 428],
    'Flow “accept an order”, from the tap to the confirmation, with the 50th and the 99th percentile of each step.',
  ),
  heading(3, 'What is not in the flow', 'not-in-flow'),
  paragraph(
    'Stock is not checked before the order is accepted. A reservation takes 90 ms and fails for 0.4 % of orders; those customers get a message within a minute, and nobody waits for the others.',
  ),
  heading(1, 'Decisions', 'decisions'),
  paragraph(
    'Eleven decisions shaped the design. The two that were hardest to take back are printed in full, the others in ',
    to('https://example.com/decisions', 'the decision log'),
    '.',
  ),
  outbox,
  {
    ...outbox,
    id: 'adr-0007',
    reference: 'ADR-0007',
    title: 'Partition orders by month, not by customer',
    status: 'superseded by ADR-0011',
  },
  heading(1, 'Data', 'data'),
  paragraph(
    'Orders are partitioned by month because every report and every deletion follows time. ',
    code('customer_id'),
    ' would have balanced better, and would have made the legal hold a scan of everything.',
  ),
  { type: 'code', language: 'sql', caption: 'The order table and the index that the relay lives on', source: ddl },
  figure('data-model', [620, 980], 'Data model of the order store. Keys are bold; every foreign key has an index.'),
  {
    type: 'code',
    language: 'yaml',
    caption: '',
    source: 'topic: orders.v2\nkey: customer_id\npartitions: 48\nretention: 7d',
    tokens: [
      [
        { text: 'topic', color: '#2b5a8a' },
        { text: ': orders.v2', color: null },
      ],
      [
        { text: 'key', color: '#2b5a8a' },
        { text: ': customer_id', color: null },
      ],
      [
        { text: 'partitions', color: '#2b5a8a' },
        { text: ': 48', color: '#96570b' },
      ],
      [
        { text: 'retention', color: '#2b5a8a' },
        { text: ': 7d', color: null },
      ],
    ],
  },
  heading(1, 'Numbers', 'numbers'),
  heading(2, 'Latency', 'latency'),
  paragraph(
    'Percentiles don’t add. Each step is a lognormal distribution fitted to its median and its 99th percentile; 200,000 seeded draws give the distribution of the sum.',
  ),
  { type: 'keyFigures', figures: keyFigures.slice(1, 4) },
  heading(2, 'Availability', 'availability'),
  table(
    'availability-table',
    'Availability along the synchronous path',
    [left('Element'), right('Instances'), right('Availability'), right('Minutes down a month')],
    [
      ['Load balancer', '2', [text('99.990 %'), sourced], '4.4'],
      ['Order API', '6', [text('99.999 %'), computed], '0.4'],
      ['Order store', '1 + 2', [text('99.990 %'), sourced], '4.4'],
      ['Identity provider', '–', [text('99.983 %'), statedMark], '7.4'],
      [[bold('Together')], '', [bold('99.962 %'), computed], [bold('16.6')]],
    ],
  ),
  heading(2, 'Cost', 'cost'),
  table(
    'cost-table',
    'Cost a month at three scale points, in US dollars at list prices',
    [left('Line item'), left('SKU'), right('Today'), right('×10'), right('×100')],
    [
      ['Order API, vCPU', [code('fargate.x86.vcpu-hour')], '1,773.04', '14,184.32', '141,843.20'],
      ['Order API, memory', [code('fargate.x86.gb-hour')], '389.53', '3,116.24', '31,162.40'],
      ['Order store, instances', [code('aurora.postgresql.r8g.2xlarge-hour')], '2,540.40', '10,161.60', '81,292.80'],
      ['Order store, storage', [code('aurora.storage.gb-month')], '410.00', '4,100.00', '41,000.00'],
      ['Event log, brokers', [code('msk.m7g.xlarge-hour')], '1,839.60', '7,358.40', '58,867.20'],
      ['Traffic between zones', [code('ec2.data-transfer.regional.gb')], '820.00', '8,200.00', '82,000.00'],
      [
        [bold('Together')],
        '',
        [bold('18,240.00'), computed],
        [bold('104,310.00'), computed],
        [bold('871,460.00'), computed],
      ],
    ],
  ),
  figure('cost-chart', [560, 300], 'Cost a month against the budget of 20,000 dollars.'),
  heading(1, 'Risks', 'risks'),
  paragraph(
    'Scores are likelihood × impact, each from 1 to 5. A risk that is accepted has an owner and a date on which it is looked at again.',
  ),
  figure('risk-matrix', [560, 560], 'Risk matrix before and after treatment; an arrow leads from one to the other.'),
  table(
    'risk-table',
    'Risk register',
    [left('Id'), left('Risk'), right('Score'), left('Treatment'), left('Action'), left('Owner'), right('After')],
    risks,
  ),
  heading(1, 'Threat model', 'threats'),
  heading(2, 'Trust boundaries', 'boundaries'),
  figure(
    'data-flow',
    [1600, 700],
    'Data flow with the three trust boundaries, and the classification of what crosses them.',
  ),
  table(
    'threat-table',
    'Threats by element, with control and evidence',
    [left('Element'), left('STRIDE'), left('Threat'), left('Control'), left('Evidence'), left('Owner'), left('State')],
    containers.map(([name]) => [
      name ?? '',
      'Tampering',
      'A message is changed between the relay and the log.',
      'TLS 1.3 with client certificates, and a signature over the payload.',
      'Configuration test in the pipeline, run at every change.',
      'Platform',
      'mitigated',
    ]),
  ),
];

const reference: readonly Block[] = [
  heading(1, 'Operations', 'operations'),
  {
    type: 'list',
    ordered: true,
    items: [
      [
        {
          type: 'paragraph',
          content: [
            text('Look at '),
            code('outbox_unsent_rows'),
            text('. Below 60,000 the relay catches up by itself.'),
          ],
        },
      ],
      [
        { type: 'paragraph', content: [text('Restart the relay; it resumes at the last acknowledged row.')] },
        {
          type: 'list',
          ordered: false,
          items: [
            [{ type: 'paragraph', content: [text('If it fails twice, page Platform.')] }],
            [{ type: 'paragraph', content: [text('Never truncate the outbox.')] }],
          ],
        },
      ],
      [{ type: 'paragraph', content: [text('Tell the warehouse if the delay passes ten minutes.')] }],
    ],
  },
  {
    type: 'note',
    kind: 'decision',
    title: 'The relay is restarted before anybody is woken.',
    content: [
      paragraph(
        'Nine of ten alerts end with the first step, so the automation takes it and pages only when the second one is due.',
      ),
    ],
  },
];

/** A case study that has every kind of block, each long and short. */
export const sampleData: PdfData = {
  meta: {
    kind: 'Case study',
    title: 'Orders that survive the sale',
    subtitle: 'An order service that accepts 1,150 orders a second, loses none, and says what it costs.',
    author: 'Solution Architecture Übung',
    role: 'Principal engineer',
    date: '2026-03-14',
    lang: 'en-GB',
    paper: 'a4',
    url: 'https://example.com/orders',
    keywords: ['order processing', 'event-driven', 'PostgreSQL'],
  },
  keyFigures,
  sections,
  reference,
};

/** Pictures for every figure in a document: a frame with its name, of the figure's natural size. */
export function sampleImages(data: PdfData): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const block of data.sections) {
    if (block.type !== 'figure') continue;
    const { name, width, height } = block;
    images.set(
      name,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="#f6f3ed" stroke="#8f8575"/><text x="20" y="40" font-family="Inter" font-size="13" fill="#1e1b17">${name}</text></svg>`,
    );
  }
  return images;
}
