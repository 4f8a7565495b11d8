import type {
  EntityView,
  GraphView,
  Look,
  SequenceStep,
  SequenceView,
  StateView,
  ViewBoundary,
  ViewEdge,
  ViewNode,
} from '../view/view.ts';

/** Views that the tests of the diagram engine share: smallest, typical, hostile. */

export function sampleNode(
  id: string,
  name: string,
  look: Look,
  subtitle: string,
  description: string,
  more: Partial<ViewNode> = {},
): ViewNode {
  return { type: 'node', id, name, look, subtitle, description, href: null, icon: null, multiplicity: null, ...more };
}

export function sampleBoundary(
  id: string,
  name: string,
  style: ViewBoundary['style'],
  subtitle: string,
  children: ViewBoundary['children'],
  arrangement: ViewBoundary['arrangement'] = 'column',
): ViewBoundary {
  return { type: 'boundary', id, name, style, subtitle, arrangement, children };
}

export function sampleEdges(rows: readonly (readonly [string, string, string, string?, 'async'?])[]): ViewEdge[] {
  return rows.map(([source, destination, description, technology = '', mode], index) => ({
    id: `edge-${index + 1}`,
    source,
    destination,
    description,
    technology,
    interaction: mode === 'async' ? 'asynchronous' : 'synchronous',
  }));
}

export const contextView: GraphView = {
  type: 'graph',
  kind: 'context',
  key: 'context',
  title: 'Order processing: system context',
  description: 'Shoppers and support staff use the order platform, which relies on three external systems.',
  children: [
    sampleNode('shopper', 'Shopper', 'person', 'Person', 'Buys things and follows the parcel.'),
    sampleNode('support', 'Support agent', 'person', 'Person', 'Answers questions, refunds orders.'),
    sampleNode('shop', 'Order platform', 'system', 'Software system', 'Takes, pays and ships orders.', {
      href: 'containers',
    }),
    sampleNode('psp', 'Payment provider', 'external', 'External system', 'Authorizes and captures card payments.'),
    sampleNode('carrier', 'Carrier', 'external', 'External system', 'Collects and delivers parcels.'),
    sampleNode('mail', 'E-mail service', 'external', 'External system', 'Delivers transactional mail.'),
  ],
  edges: sampleEdges([
    ['shopper', 'shop', 'Places and tracks orders', 'HTTPS'],
    ['support', 'shop', 'Looks up and refunds orders', 'HTTPS'],
    ['shop', 'psp', 'Authorizes and captures payments', 'HTTPS, JSON'],
    ['shop', 'carrier', 'Books collections', 'HTTPS, JSON'],
    ['carrier', 'shop', 'Reports parcel status', 'Webhook', 'async'],
    ['shop', 'mail', 'Sends confirmations', 'SMTP', 'async'],
    ['mail', 'shopper', 'Delivers mail', 'SMTP', 'async'],
  ]),
};

export const containersView: GraphView = {
  type: 'graph',
  kind: 'containers',
  key: 'containers',
  title: 'Order processing: containers',
  description: 'Two people, fourteen containers in three groups and three external systems.',
  children: [
    sampleNode('shopper', 'Shopper', 'person', 'Person', 'Buys things and follows the parcel.'),
    sampleNode('support', 'Support agent', 'person', 'Person', 'Answers questions, refunds orders.'),
    sampleBoundary('shop', 'Order platform', 'system', 'Software system', [
      sampleBoundary('experience', 'Experience', 'group', 'Group', [
        sampleNode('web', 'Storefront', 'web', 'Container: Next.js', 'Catalogue, basket and checkout.'),
        sampleNode('app', 'Mobile app', 'mobile', 'Container: React Native', 'Basket, checkout and parcel tracking.'),
        sampleNode('desk', 'Support desk', 'web', 'Container: React', 'Order search and refunds.'),
        sampleNode('gateway', 'API gateway', 'edge', 'Container: Envoy', 'Authenticates, limits and routes calls.'),
      ]),
      sampleBoundary('core', 'Core services', 'group', 'Group', [
        sampleNode(
          'orders',
          'Order API',
          'container',
          'Container: Go, Gin',
          'Validates and accepts orders, owns the order lifecycle.',
          { href: 'components-orders', multiplicity: '×6' },
        ),
        sampleNode(
          'payments',
          'Payment service',
          'container',
          'Container: Go',
          'Authorizes, captures and refunds payments.',
          { href: 'components-payments' },
        ),
        sampleNode('inventory', 'Inventory service', 'container', 'Container: Kotlin', 'Reserves and releases stock.'),
        sampleNode(
          'shipping',
          'Shipping service',
          'container',
          'Container: Kotlin',
          'Books carriers and follows parcels.',
        ),
        sampleNode('notify', 'Notification service', 'container', 'Container: Node.js', 'Mail, text message and push.'),
      ]),
      sampleBoundary('stores', 'Data and events', 'group', 'Group', [
        sampleNode('orderdb', 'Order database', 'data', 'Container: PostgreSQL 17', 'Orders, lines and the outbox.'),
        sampleNode('stockdb', 'Stock database', 'data', 'Container: PostgreSQL 17', 'Stock levels and reservations.'),
        sampleNode('cache', 'Catalogue cache', 'cache', 'Container: Valkey 8', 'Prices and stock hints, 30 s.'),
        sampleNode(
          'kafka',
          'Event log',
          'messaging',
          'Container: Apache Kafka',
          'Carries every domain event, 14 days.',
        ),
        sampleNode('archive', 'Archive', 'data', 'Container: Amazon S3', 'Invoices and closed orders.'),
      ]),
    ]),
    sampleNode('psp', 'Payment provider', 'external', 'External system', 'Authorizes and captures card payments.'),
    sampleNode('carrier', 'Carrier', 'external', 'External system', 'Collects and delivers parcels.'),
    sampleNode('mail', 'E-mail service', 'external', 'External system', 'Delivers transactional mail.'),
  ],
  edges: sampleEdges([
    ['shopper', 'web', 'Shops', 'HTTPS'],
    ['shopper', 'app', 'Shops and tracks', 'HTTPS'],
    ['support', 'desk', 'Looks up orders', 'HTTPS'],
    ['web', 'gateway', 'Calls', 'JSON, HTTPS'],
    ['app', 'gateway', 'Calls', 'JSON, HTTPS'],
    ['desk', 'gateway', 'Calls', 'JSON, HTTPS'],
    ['gateway', 'orders', 'Places and reads orders', 'gRPC'],
    ['gateway', 'inventory', 'Reads availability', 'gRPC'],
    ['gateway', 'cache', 'Reads prices', 'RESP'],
    ['orders', 'orderdb', 'Reads and writes', 'SQL'],
    ['orders', 'inventory', 'Reserves stock', 'gRPC'],
    ['orders', 'payments', 'Authorizes payment', 'gRPC'],
    ['orders', 'kafka', 'Publishes OrderCreated', 'Kafka', 'async'],
    ['orders', 'archive', 'Stores invoices', 'S3 API'],
    ['inventory', 'stockdb', 'Reads and writes', 'SQL'],
    ['inventory', 'cache', 'Refreshes hints', 'RESP'],
    ['inventory', 'kafka', 'Publishes StockReserved', 'Kafka', 'async'],
    ['payments', 'psp', 'Authorizes and captures', 'HTTPS, JSON'],
    ['payments', 'kafka', 'Publishes PaymentCaptured', 'Kafka', 'async'],
    ['kafka', 'shipping', 'Delivers PaymentCaptured', 'Kafka', 'async'],
    ['kafka', 'notify', 'Delivers order events', 'Kafka', 'async'],
    ['shipping', 'carrier', 'Books collections', 'HTTPS, JSON'],
    ['notify', 'mail', 'Sends mail', 'SMTP', 'async'],
    ['mail', 'shopper', 'Delivers mail', 'SMTP', 'async'],
  ]),
};

function zone(
  letter: 'a' | 'b' | 'c',
  block: number,
  tasks: readonly ViewNode[],
  stores: readonly ViewNode[],
): ViewBoundary {
  return sampleBoundary(`zone-${letter}`, `eu-central-1${letter}`, 'zone', 'Availability zone', [
    sampleBoundary(
      `public-${letter}`,
      `10.20.${block}.0/24`,
      'subnet',
      'Public subnet',
      [sampleNode(`nat-${letter}`, 'NAT gateway', 'network', 'VPC', '', { icon: 'nat-gateway' })],
      'row',
    ),
    sampleBoundary(`app-${letter}`, `10.20.${block + 10}.0/24`, 'subnet', 'Application subnet', tasks, 'row'),
    sampleBoundary(`data-${letter}`, `10.20.${block + 20}.0/24`, 'subnet', 'Data subnet', stores, 'row'),
  ]);
}

const task = (id: string, name: string, multiplicity: string): ViewNode =>
  sampleNode(id, name, 'compute', 'ECS Fargate', '', { icon: 'aws-fargate', multiplicity });
const aurora = (id: string, name: string): ViewNode =>
  sampleNode(id, name, 'data', 'PostgreSQL 17', '', { icon: 'amazon-rds' });
const broker = (id: string, name: string): ViewNode =>
  sampleNode(id, name, 'messaging', 'Kafka 3.8', '', { icon: 'amazon-msk' });

export const deploymentView: GraphView = {
  type: 'graph',
  kind: 'deployment',
  key: 'deployment-production',
  title: 'Order processing: production on AWS',
  description:
    'One region with one network, three availability zones, each with a public, an application and a data subnet.',
  children: [
    sampleNode('dns', 'Route 53', 'edge', 'DNS', '', { icon: 'amazon-route-53' }),
    sampleNode('cdn', 'CloudFront', 'edge', 'CDN', '', { icon: 'amazon-cloudfront' }),
    sampleNode('waf', 'AWS WAF', 'security', 'Web ACL', '', { icon: 'aws-waf' }),
    sampleBoundary('region', 'eu-central-1', 'region', 'AWS Region', [
      sampleBoundary('vpc', '10.20.0.0/16', 'vpc', 'VPC', [
        sampleNode('alb', 'Load balancer', 'network', 'Application LB', '', { icon: 'elastic-load-balancing' }),
        sampleBoundary(
          'zones',
          'Zones',
          'group',
          'Availability zones',
          [
            zone(
              'a',
              0,
              [task('orders-a', 'Order API', '×2'), task('pay-a', 'Payment service', '×2')],
              [aurora('db-a', 'Aurora writer'), broker('msk-a', 'Broker 1')],
            ),
            zone(
              'b',
              1,
              [task('orders-b', 'Order API', '×2'), task('pay-b', 'Payment service', '×1')],
              [aurora('db-b', 'Aurora reader'), broker('msk-b', 'Broker 2')],
            ),
            zone('c', 2, [task('orders-c', 'Order API', '×2')], [broker('msk-c', 'Broker 3')]),
          ],
          'row',
        ),
      ]),
      sampleBoundary(
        'services',
        'Regional services',
        'group',
        '',
        [
          sampleNode('s3', 'Archive', 'data', 'S3 bucket', '', { icon: 'amazon-s3' }),
          sampleNode('kms', 'Keys', 'security', 'KMS', '', { icon: 'aws-kms' }),
          sampleNode('ecr', 'Images', 'compute', 'ECR', '', { icon: 'amazon-ecr' }),
        ],
        'row',
      ),
    ]),
  ],
  edges: sampleEdges([
    ['dns', 'cdn', 'resolves'],
    ['cdn', 'waf', 'filters'],
    ['waf', 'alb', '443', 'HTTPS'],
    ['alb', 'orders-a', '8080'],
    ['alb', 'orders-b', '8080'],
    ['alb', 'orders-c', '8080'],
    ['orders-a', 'db-a', '5432'],
    ['orders-b', 'db-b', '5432'],
    ['pay-a', 'msk-a', '9096'],
    ['pay-b', 'msk-b', '9096'],
    ['orders-c', 'msk-c', '9096'],
    ['db-a', 'db-b', 'replicates', '', 'async'],
    ['pay-a', 'nat-a', 'egress'],
    ['pay-b', 'nat-b', 'egress'],
    ['orders-a', 's3', 'invoices', 'S3 API'],
    ['s3', 'kms', 'SSE-KMS'],
  ]),
};

function message(
  source: string,
  destination: string,
  description: string,
  interaction: 'synchronous' | 'asynchronous' | 'reply' = 'synchronous',
  detail = '',
): SequenceStep {
  return { type: 'message', source, destination, description, detail, interaction };
}

export const sequenceView: SequenceView = {
  type: 'sequence',
  key: 'flow-checkout',
  title: 'Checkout: from basket to confirmed order',
  description: 'The shopper places an order; stock is reserved and the card is charged before the order is confirmed.',
  participants: [
    { id: 'shopper', name: 'Shopper', subtitle: 'Person', look: 'person' },
    { id: 'web', name: 'Storefront', subtitle: 'Next.js', look: 'web' },
    { id: 'orders', name: 'Order API', subtitle: 'Go, Gin', look: 'container' },
    { id: 'stock', name: 'Inventory service', subtitle: 'Kotlin', look: 'container' },
    { id: 'payments', name: 'Payment service', subtitle: 'Go', look: 'container' },
    { id: 'psp', name: 'Payment provider', subtitle: 'External system', look: 'external' },
    { id: 'kafka', name: 'Event log', subtitle: 'Apache Kafka', look: 'messaging' },
  ],
  steps: [
    message('shopper', 'web', 'Confirms the basket'),
    message('web', 'orders', 'POST /v1/orders', 'synchronous', 'p50 20 ms · p95 60 ms'),
    message('orders', 'orders', 'Validates, assigns the number, checks the idempotency key'),
    message('orders', 'stock', 'Reserve(lines)', 'synchronous', 'p50 8 ms · p95 25 ms'),
    message('stock', 'orders', 'Reservation', 'reply'),
    {
      type: 'fragment',
      operator: 'alt',
      branches: [
        {
          label: 'Everything is in stock',
          steps: [
            message('orders', 'payments', 'Authorize(amount)'),
            {
              type: 'fragment',
              operator: 'loop',
              branches: [
                {
                  label: 'Up to 3 tries with back-off',
                  steps: [
                    message('payments', 'psp', 'POST /authorizations', 'synchronous', 'p50 180 ms · p95 600 ms'),
                    message('psp', 'payments', '201 or 503', 'reply'),
                  ],
                },
              ],
            },
            message('payments', 'orders', 'Authorization', 'reply'),
            {
              type: 'fragment',
              operator: 'par',
              branches: [
                { label: 'Event', steps: [message('orders', 'kafka', 'OrderConfirmed', 'asynchronous')] },
                {
                  label: 'Answer',
                  steps: [
                    message('orders', 'web', '201 Created', 'reply'),
                    message('web', 'shopper', 'Shows the confirmation', 'reply'),
                  ],
                },
              ],
            },
          ],
        },
        {
          label: 'A line is sold out',
          steps: [
            { type: 'note', over: ['orders', 'stock'], text: 'Nothing was charged; the basket keeps the other lines.' },
            message('orders', 'web', '409 Conflict with the missing lines', 'reply'),
          ],
        },
      ],
    },
    {
      type: 'fragment',
      operator: 'opt',
      branches: [
        {
          label: 'The shopper asked for a text message',
          steps: [message('kafka', 'shopper', 'Sends a text message', 'asynchronous')],
        },
      ],
    },
  ],
};

type ColumnRow = readonly [
  string,
  string,
  ('primary' | 'foreign' | 'primary-foreign' | 'unique' | undefined)?,
  'null'?,
];

function entity(name: string, rows: readonly ColumnRow[], note = ''): EntityView['entities'][number] {
  return {
    id: name,
    name,
    note,
    columns: rows.map(([column, type, key, nullable]) => ({
      name: column,
      type,
      key: key ?? null,
      nullable: nullable === 'null',
    })),
  };
}

function relation(
  source: string,
  destination: string,
  label: string,
  more: Partial<EntityView['relations'][number]> = {},
): EntityView['relations'][number] {
  return {
    source,
    destination,
    label,
    sourceCardinality: 'zero-or-many',
    destinationCardinality: 'one',
    logical: false,
    ...more,
  };
}

export const entityView: EntityView = {
  type: 'entity',
  key: 'data-model',
  title: 'Order processing: data model',
  description: 'Eight tables around orders with their keys.',
  entities: [
    entity('customers', [
      ['id', 'uuid', 'primary'],
      ['email', 'citext', 'unique'],
      ['name', 'text'],
      ['created_at', 'timestamptz'],
    ]),
    entity('addresses', [
      ['id', 'uuid', 'primary'],
      ['customer_id', 'uuid', 'foreign'],
      ['street', 'text'],
      ['city', 'text'],
      ['country', 'char(2)'],
    ]),
    entity(
      'orders',
      [
        ['id', 'uuid', 'primary'],
        ['customer_id', 'uuid', 'foreign'],
        ['address_id', 'uuid', 'foreign'],
        ['status', 'order_status'],
        ['total_cents', 'bigint'],
        ['currency', 'char(3)'],
        ['created_at', 'timestamptz', 'primary'],
      ],
      'partitioned by range (created_at)',
    ),
    entity('order_lines', [
      ['order_id', 'uuid', 'primary-foreign'],
      ['line_number', 'int', 'primary'],
      ['product_id', 'uuid', 'foreign'],
      ['quantity', 'int'],
      ['price_cents', 'bigint'],
    ]),
    entity('products', [
      ['id', 'uuid', 'primary'],
      ['sku', 'text', 'unique'],
      ['name', 'text'],
      ['price_cents', 'bigint'],
    ]),
    entity('payments', [
      ['id', 'uuid', 'primary'],
      ['order_id', 'uuid', 'foreign'],
      ['provider_reference', 'text', 'unique'],
      ['amount_cents', 'bigint'],
      ['captured_at', 'timestamptz', undefined, 'null'],
    ]),
    entity('shipments', [
      ['id', 'uuid', 'primary'],
      ['order_id', 'uuid', 'foreign'],
      ['carrier', 'text'],
      ['tracking_code', 'text', undefined, 'null'],
    ]),
    entity('outbox', [
      ['id', 'bigint', 'primary'],
      ['order_id', 'uuid'],
      ['topic', 'text'],
      ['payload', 'jsonb'],
      ['sent_at', 'timestamptz', undefined, 'null'],
    ]),
  ],
  relations: [
    relation('addresses', 'customers', 'belongs to'),
    relation('orders', 'customers', 'is placed by'),
    relation('orders', 'addresses', 'is sent to'),
    relation('order_lines', 'orders', 'is part of', { sourceCardinality: 'one-or-many' }),
    relation('order_lines', 'products', 'sells'),
    relation('payments', 'orders', 'pays'),
    relation('shipments', 'orders', 'delivers', { sourceCardinality: 'zero-or-one' }),
    relation('outbox', 'orders', 'tells of', { logical: true }),
  ],
};

export const stateView: StateView = {
  type: 'state',
  key: 'saga-order',
  title: 'Order saga',
  description: 'Five forward steps, three of them with a compensation.',
  steps: [
    {
      id: 'create',
      name: 'Create order',
      actor: 'Order API',
      compensation: { name: 'Cancel order', actor: 'Order API' },
    },
    {
      id: 'reserve',
      name: 'Reserve stock',
      actor: 'Inventory service',
      compensation: { name: 'Release stock', actor: 'Inventory service' },
    },
    {
      id: 'authorize',
      name: 'Authorize payment',
      actor: 'Payment service',
      compensation: { name: 'Void authorization', actor: 'Payment service' },
    },
    { id: 'book', name: 'Book carrier', actor: 'Shipping service', compensation: null },
    { id: 'capture', name: 'Capture payment', actor: 'Payment service', compensation: null },
  ],
  success: 'Order confirmed',
  failure: 'Order cancelled',
};

export const eventFlowView: GraphView = {
  type: 'graph',
  kind: 'event-flow',
  key: 'event-flow',
  title: 'Order processing: events',
  description: 'Which service publishes and consumes which topic.',
  children: [
    sampleNode('orders', 'Order API', 'container', 'Container: Go, Gin', ''),
    sampleNode('payments', 'Payment service', 'container', 'Container: Go', ''),
    sampleNode('inventory', 'Inventory service', 'container', 'Container: Kotlin', ''),
    sampleNode('created', 'orders.created', 'messaging', 'Topic: 12 partitions, 14 days', ''),
    sampleNode('captured', 'payments.captured', 'messaging', 'Topic: 6 partitions, 14 days', ''),
    sampleNode('reserved', 'stock.reserved', 'messaging', 'Topic: 12 partitions, 7 days', ''),
    sampleNode('shipping', 'Shipping service', 'container', 'Container: Kotlin', ''),
    sampleNode('notify', 'Notification service', 'container', 'Container: Node.js', ''),
  ],
  edges: sampleEdges([
    ['orders', 'created', 'OrderCreated', 'Avro', 'async'],
    ['payments', 'captured', 'PaymentCaptured', 'Avro', 'async'],
    ['inventory', 'reserved', 'StockReserved', 'Avro', 'async'],
    ['created', 'inventory', 'OrderCreated', '', 'async'],
    ['created', 'notify', 'OrderCreated', '', 'async'],
    ['reserved', 'payments', 'StockReserved', '', 'async'],
    ['captured', 'shipping', 'PaymentCaptured', '', 'async'],
    ['captured', 'notify', 'PaymentCaptured', '', 'async'],
    ['captured', 'orders', 'PaymentCaptured', '', 'async'],
  ]),
};

export const dataFlowView: GraphView = {
  type: 'graph',
  kind: 'data-flow',
  key: 'data-flow',
  title: 'Order processing: data flow and trust boundaries',
  description: 'What data crosses which trust boundary.',
  children: [
    sampleBoundary('internet', 'Internet', 'trust', 'Trust boundary', [
      sampleNode('shopper', 'Shopper', 'person', 'Person', ''),
    ]),
    sampleBoundary('dmz', 'Edge', 'trust', 'Trust boundary', [
      sampleNode('web', 'Storefront', 'web', 'Process', 'Renders pages.'),
      sampleNode('gateway', 'API gateway', 'edge', 'Process', 'Checks tokens.'),
    ]),
    sampleBoundary('private', 'Private network', 'trust', 'Trust boundary', [
      sampleNode('orders', 'Order API', 'container', 'Process', 'Owns orders.'),
      sampleNode('payments', 'Payment service', 'container', 'Process', 'Holds no card data.'),
      sampleNode('orderdb', 'Order database', 'data', 'Data store: confidential', 'Orders and addresses.'),
    ]),
    sampleBoundary('provider', 'Payment provider', 'trust', 'Trust boundary', [
      sampleNode('psp', 'Payment provider', 'external', 'External entity', ''),
    ]),
  ],
  edges: sampleEdges([
    ['shopper', 'web', 'Credentials, basket', 'HTTPS'],
    ['shopper', 'psp', 'Card data', 'HTTPS'],
    ['web', 'gateway', 'Session, basket', 'HTTPS'],
    ['gateway', 'orders', 'Order with address', 'mTLS'],
    ['orders', 'orderdb', 'Orders, addresses', 'TLS, SQL'],
    ['orders', 'payments', 'Amount, token', 'mTLS'],
    ['payments', 'psp', 'Amount, token', 'HTTPS'],
    ['psp', 'payments', 'Authorization', 'Webhook', 'async'],
  ]),
};

export const componentsView: GraphView = {
  type: 'graph',
  kind: 'components',
  key: 'components-orders',
  title: 'Order API: components',
  description: 'The parts of the Order API and what they use.',
  children: [
    sampleNode('gateway', 'API gateway', 'edge', 'Container: Envoy', 'Authenticates, limits and routes calls.'),
    sampleBoundary('orders', 'Order API', 'system', 'Container: Go, Gin', [
      sampleNode('http', 'HTTP handlers', 'component', 'Component: Gin', 'Validate requests and map errors.'),
      sampleNode(
        'saga',
        'Saga orchestrator',
        'component',
        'Component: Go',
        'Drives the order through its steps and undoes them on failure.',
      ),
      sampleNode('domain', 'Order aggregate', 'component', 'Component: Go', 'States and invariants of an order.'),
      sampleNode(
        'store',
        'Order store',
        'component',
        'Component: pgx',
        'Loads and saves orders with the outbox in one transaction.',
      ),
      sampleNode('relay', 'Outbox relay', 'component', 'Component: Go', 'Publishes committed events in order.'),
    ]),
    sampleNode('orderdb', 'Order database', 'data', 'Container: PostgreSQL 17', 'Orders, lines and the outbox.'),
    sampleNode('kafka', 'Event log', 'messaging', 'Container: Apache Kafka', 'Carries every domain event.'),
    sampleNode('payments', 'Payment service', 'container', 'Container: Go', 'Authorizes and captures payments.'),
    sampleNode('inventory', 'Inventory service', 'container', 'Container: Kotlin', 'Reserves stock.'),
  ],
  edges: sampleEdges([
    ['gateway', 'http', 'Places and reads orders', 'gRPC'],
    ['http', 'saga', 'Starts'],
    ['http', 'domain', 'Reads'],
    ['saga', 'domain', 'Advances'],
    ['saga', 'inventory', 'Reserves, releases', 'gRPC'],
    ['saga', 'payments', 'Authorizes, voids', 'gRPC'],
    ['domain', 'store', 'Persists'],
    ['store', 'orderdb', 'Reads and writes', 'SQL'],
    ['relay', 'orderdb', 'Tails the outbox', 'Logical replication'],
    ['relay', 'kafka', 'Publishes', 'Kafka', 'async'],
  ]),
};

const unbroken = 'Synchronisierungsbestätigungsnachrichtenwarteschlangenverarbeitungsdienstkoordinatorkomponente';

export const hostileView: GraphView = {
  type: 'graph',
  kind: 'containers',
  key: 'hostile "view" & <co>',
  title:
    'R&D <svc> | "quotes" and \'apostrophes\' 🚀 in a title that is long enough to need more than one line of its own',
  description: 'Names that break naive generators: & < > " | ; 🚀 Łódź',
  children: [
    sampleNode('a b', 'R&D <svc>', 'person', 'Person | "quoted"', 'Says "hello" & goodbye; then <leaves>.', {
      href: 'a?b=1&c="2"',
    }),
    sampleBoundary('end', 'end | <boundary> with a name that goes on and on and on', 'system', 'Software system', [
      sampleNode(unbroken, unbroken, 'container', 'Container: Łódź → Kraków, Ünïcode', `${unbroken} ${unbroken}`, {
        multiplicity: '×1000',
      }),
      sampleNode(
        'emoji',
        '👩‍💻🚀 注文サービス Заказы',
        'messaging',
        'Container: 日本語のとても長いサブタイトルです',
        '日本語の説明文はとても長くて空白がありませんが、それでも箱の中に収まらなければなりません。',
      ),
      sampleNode('empty', '', 'cache', '', ''),
    ]),
    sampleNode('alone', 'Unconnected', 'external', 'External system', ''),
  ],
  edges: sampleEdges([
    ['a b', unbroken, `${unbroken}`, unbroken],
    ['a b', unbroken, 'A second edge between the same two | "nodes"', 'A&B <C>'],
    [unbroken, 'a b', 'And one back', '', 'async'],
    [unbroken, 'emoji', '', ''],
    ['emoji', 'empty', '🚀'],
    ['empty', 'empty', 'Calls itself'],
    ['a b', 'nowhere', 'Dangles'],
  ]),
};
