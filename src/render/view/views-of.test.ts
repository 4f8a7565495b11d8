import { expect, test } from 'vitest';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import type { GraphView, View, ViewBoundary, ViewNode } from './view.ts';
import { viewsOf } from './views-of.ts';

const viewNamed = <Type extends View['type']>(key: string, type: Type): Extract<View, { type: Type }> => {
  const found = viewsOf(analyzedFixture('typical')).find((view) => view.key === key);
  if (found?.type !== type) throw new Error(`No ${type} view ${key}`);
  return found as Extract<View, { type: Type }>;
};

/** `booking [Front [web], …]`: what is drawn inside what. */
const outline = (children: GraphView['children']): string =>
  children.map((child) => (child.type === 'node' ? child.id : `${child.id}[${outline(child.children)}]`)).join(' ');
const everything = (children: GraphView['children']): (ViewNode | ViewBoundary)[] =>
  children.flatMap((child) => [child, ...(child.type === 'boundary' ? everything(child.children) : [])]);
const arrows = ({ edges }: GraphView): string[] =>
  edges.map(
    ({ source, destination, description, technology, interaction }) =>
      `${source} ${interaction === 'asynchronous' ? '~>' : '->'} ${destination}: ${description} [${technology}]`,
  );

test.each(fixtureNames)('each view of %s can be made alone', (name) => {
  const analyzed = analyzedFixture(name);
  for (const view of viewsOf(analyzed)) expect(viewsOf(analyzed, (key) => key === view.key)).toEqual([view]);
});

test('a study has the views that it has content for, from the outside in', () => {
  expect(viewsOf(analyzedFixture('smallest')).map(({ key }) => key)).toEqual([
    'context',
    'containers',
    'flow-redirect',
  ]);
  expect(viewsOf(analyzedFixture('typical')).map(({ key }) => key)).toEqual([
    'context',
    'containers',
    'components-booking-api',
    'deployment-production',
    'network',
    'security-groups',
    'flow-book-seats',
    'flow-show-seat-map',
    'data-model',
    'event-flow',
    'data-flow',
    'saga-booking',
  ]);
});

test('the context shows the system as a whole, with one merged arrow for everything between two', () => {
  const view = viewNamed('context', 'graph');
  expect(outline(view.children)).toBe('visitor manager booking paymentProvider mailService');
  expect(arrows(view)).toEqual([
    'visitor -> booking: Books seats [HTTPS]',
    'manager -> booking: Opens shows [HTTPS]',
    'booking -> paymentProvider: Charges cards and refunds cards [JSON, HTTPS]',
    'booking ~> mailService: Hands over mail [SMTP]',
    'mailService ~> visitor: Delivers tickets [SMTP]',
  ]);
});

test('the context marks its system as what it is about', () => {
  const marked = everything(viewNamed('context', 'graph').children).filter((child) => 'isSubject' in child);
  expect(marked.map(({ id }) => id)).toEqual(['booking']);
});

test('containers are framed by their system and their groups, and components count for their container', () => {
  const view = viewNamed('containers', 'graph');
  expect(outline(view.children)).toBe(
    'visitor manager booking[booking--group-1[booking.web] booking--group-2[booking.bookingApi booking.paymentWorker booking.ticketMailer] booking--group-3[booking.bookingDb booking.seatCache booking.eventLog]] paymentProvider mailService',
  );
  expect(arrows(view)).toContain('booking.web -> booking.bookingApi: Calls [JSON, HTTPS]');
  expect(arrows(view)).toContain(
    'booking.bookingApi -> booking.bookingDb: Holds seats, writes bookings and outbox and reads the outbox [SQL]',
  );
});

test('components are shown with the neighbors they relate to, and nothing between neighbors', () => {
  const view = viewNamed('components-booking-api', 'graph');
  expect(outline(view.children)).toBe(
    'booking.bookingApi[booking.bookingApi.seatAllocator booking.bookingApi.saga booking.bookingApi.outbox] booking.web booking.bookingDb booking.seatCache booking.eventLog',
  );
  expect(view.edges.filter(({ source, destination }) => !`${source} ${destination}`.includes('bookingApi.'))).toEqual(
    [],
  );
});

test('an element links to the view of what is inside it', () => {
  const links = (key: string) =>
    everything(viewNamed(key, 'graph').children).flatMap((child) =>
      child.type === 'node' && child.href !== null ? [`${child.id} → ${child.href}`] : [],
    );
  expect(links('context')).toEqual(['booking → view:containers']);
  expect(links('containers')).toEqual([
    'booking.bookingApi → view:components-booking-api',
    'booking.bookingDb → view:data-model',
    'booking.eventLog → view:event-flow',
  ]);
});

test('a deployment nests nodes, tells instances apart by count and size, and keeps its declared traffic', () => {
  const view = viewNamed('deployment-production', 'graph');
  expect(outline(view.children)).toBe(
    'edge[cdn] region[vpc[zoneA[publicA[balancer] privateA[site apiA worker] dataA[primary cache]] zoneB[privateB[apiB] dataB[standby]] brokers]]',
  );
  const api = everything(view.children).find(({ id }) => id === 'apiA');
  expect(api).toEqual({
    type: 'node',
    id: 'apiA',
    name: 'Booking API',
    subtitle: '1 vCPU, 2 GB',
    description: '',
    look: 'container',
    href: 'view:components-booking-api',
    icon: 'aws-fargate',
    multiplicity: '×3',
  });
  expect(view.edges).toHaveLength(10);
});

test('a deployment without declared traffic draws what the relationships imply between the closest instances', () => {
  const analyzed = analyzedFixture('typical');
  const deployments = analyzed.study.deployments.map((environment) => ({ ...environment, connections: [] }));
  const view = viewsOf({ ...analyzed, study: { ...analyzed.study, deployments } }).find(
    ({ key }) => key === 'deployment-production',
  );
  if (view?.type !== 'graph') throw new Error('No deployment view');
  expect(view.edges.filter(({ source }) => source.startsWith('api')).map(({ id }) => id)).toEqual([
    'apiA--cache',
    'apiB--cache',
    'apiA--primary',
    'apiB--standby',
    'apiA--brokers',
    'apiB--brokers',
  ]);
});

test('the network shows the subnets with what they hold, and the traffic that leaves them', () => {
  const view = viewNamed('network', 'graph');
  expect(outline(view.children)).toBe('edge region[vpc[zoneA[publicA privateA dataA] zoneB[privateB dataB] brokers]]');
  expect(everything(view.children).find(({ id }) => id === 'privateA')).toMatchObject({
    type: 'node',
    look: 'network',
    description: 'Holds Booking site, Booking API and Payment worker.',
  });
  expect(arrows(view)).toEqual([
    'edge -> publicA: Forwards [HTTPS]',
    'publicA -> privateA: Balances [HTTPS]',
    'publicA -> privateB: Balances [HTTPS]',
    'privateA -> dataA: Reads and writes and reads [SQL, TLS, RESP]',
    'privateB -> dataA: Reads and writes [SQL, TLS]',
    'privateA ~> brokers: Publishes [Kafka]',
    'brokers ~> privateA: Delivers [Kafka]',
    'dataA ~> dataB: Replicates [WAL]',
  ]);
});

test('the security groups show who may reach which on which port, and why', () => {
  expect(arrows(viewNamed('security-groups', 'graph'))).toEqual([
    'security-group-2 -> security-group-1: Takes calls [tcp 443]',
    'security-group-1 -> security-group-3: Takes balanced calls [tcp 8080]',
    'security-group-3 -> security-group-4: Runs SQL and reads seat maps [tcp 5432, tcp 6379]',
  ]);
});

const ruleTo = (group: string, peer: string, port = '443') => ({
  group,
  direction: 'egress' as 'ingress' | 'egress',
  peer,
  port,
  protocol: 'tcp' as const,
  reason: 'Calls',
});

function securityGroupsOf(rules: readonly ReturnType<typeof ruleTo>[]) {
  const analyzed = analyzedFixture('typical');
  const deployments = analyzed.study.deployments.map((environment) => ({
    ...environment,
    securityGroupRules: [
      { ...ruleTo('entry', '0.0.0.0/0'), direction: 'ingress' as const, reason: 'Takes calls' },
      ...rules,
    ],
  }));
  const view = viewsOf({ ...analyzed, study: { ...analyzed.study, deployments } }).find(
    ({ key }) => key === 'security-groups',
  );
  if (view?.type !== 'graph') throw new Error('No view of the security groups');
  return view;
}

test('the whole internet as a caller is not the same as any address that may be called, nor is a prefix list a group', () => {
  const view = securityGroupsOf([
    ruleTo('entry', '0.0.0.0/0'),
    ruleTo('entry', 'pl-s3'),
    ruleTo('entry', '10.0.0.0/8'),
  ]);
  expect(view.children.map((child) => child.type === 'node' && [child.name, child.subtitle, child.look])).toEqual([
    ['entry', 'Security group', 'security'],
    ['0.0.0.0/0', 'Anyone on the internet', 'external'],
    ['0.0.0.0/0', 'Any address', 'external'],
    ['pl-s3', 'Prefix list', 'network'],
    ['10.0.0.0/8', 'Address range', 'external'],
  ]);
  expect(arrows(view)).toEqual([
    'security-group-2 -> security-group-1: Takes calls [tcp 443]',
    'security-group-1 -> security-group-3: Calls [tcp 443]',
    'security-group-1 -> security-group-4: Calls [tcp 443]',
    'security-group-1 -> security-group-5: Calls [tcp 443]',
  ]);
  expect(view.description).toContain('Which of 1 security group in');
});

test('of an ingress and an egress rule for one connection the fuller reason is told, of rules without one the port', () => {
  const ingress = { ...ruleTo('orders', 'entry', '8443'), direction: 'ingress' as const };
  const view = securityGroupsOf([
    { ...ruleTo('entry', 'orders', '8443'), reason: 'Orders' },
    { ...ingress, reason: 'Orders and returns' },
    { ...ruleTo('orders', 'data', '5432'), reason: '' },
    { ...ruleTo('orders', 'cache', '6379'), reason: '' },
    { ...ruleTo('orders', 'cache', '6380'), reason: 'Over TLS' },
  ]);
  expect(arrows(view).slice(1)).toEqual([
    'security-group-1 -> security-group-3: Orders and returns [tcp 8443]',
    'security-group-3 -> security-group-4: tcp 5432 []',
    'security-group-3 -> security-group-5: Over TLS [tcp 6379, tcp 6380]',
  ]);
});

test('a way out that many groups have is a line in their boxes and no arrow of each', () => {
  const groups = ['entry', 'orders', 'stock', 'mail'];
  const view = securityGroupsOf([
    ...groups.map((group) => ruleTo(group, '0.0.0.0/0')),
    ruleTo('mail', '0.0.0.0/0', '587'),
  ]);
  const boxes = view.children.flatMap((child) => (child.type === 'node' ? [[child.name, child.description]] : []));
  expect(boxes).toEqual([
    ['entry', 'Out: tcp 443 to any address.'],
    ['0.0.0.0/0', ''],
    ['orders', 'Out: tcp 443 to any address.'],
    ['stock', 'Out: tcp 443 to any address.'],
    ['mail', 'Out: tcp 443 to any address.'],
    ['0.0.0.0/0', ''],
  ]);
  expect(arrows(view)).toEqual([
    'security-group-2 -> security-group-1: Takes calls [tcp 443]',
    'security-group-5 -> security-group-6: Calls [tcp 587]',
  ]);
});

test('many security-group rules leave their reasons to the table, and print only ports', () => {
  const analyzed = analyzedFixture('typical');
  const deployments = analyzed.study.deployments.map((environment) => ({
    ...environment,
    securityGroupRules: Array.from({ length: 22 }, (_, index) => ({
      group: `group-${Math.floor(index / 2)}`,
      direction: 'ingress' as const,
      peer: `peer-${Math.floor(index / 2) * 2 + (index === 1 ? 0 : index % 2)}`,
      port: `${8000 + index}`,
      protocol: 'tcp' as const,
      reason: 'Because of many things',
    })),
  }));
  const view = viewsOf({ ...analyzed, study: { ...analyzed.study, deployments } }).find(
    ({ key }) => key === 'security-groups',
  );
  if (view?.type !== 'graph') throw new Error('No view of the security groups');
  expect(view.edges).toHaveLength(21);
  expect(view.edges[0]).toMatchObject({ description: 'tcp 8000, tcp 8001', technology: '' });
});

test('a flow keeps its fragments, and says how long a step takes and how likely a branch is', () => {
  const view = viewNamed('flow-book-seats', 'sequence');
  expect(view.participants.map(({ id }) => id)).toEqual([
    'visitor',
    'booking.web',
    'booking.bookingApi',
    'booking.bookingDb',
    'booking.eventLog',
    'booking.paymentWorker',
    'paymentProvider',
    'booking.ticketMailer',
    'mailService',
  ]);
  const plain = JSON.stringify(view.steps).replaceAll('\u202f', ' ');
  expect(JSON.parse(plain).slice(0, 3)).toEqual([
    {
      type: 'message',
      source: 'visitor',
      destination: 'booking.web',
      description: 'Picks seats',
      detail: 'p50 5 ms · p95 20 ms',
      interaction: 'synchronous',
    },
    {
      type: 'message',
      source: 'booking.web',
      destination: 'booking.bookingApi',
      description: 'POST /holds',
      detail: 'p50 12 ms · p95 40 ms',
      interaction: 'synchronous',
    },
    {
      type: 'fragment',
      operator: 'alt',
      branches: [
        {
          label: 'Seats are free, 95 %',
          steps: [
            {
              type: 'message',
              source: 'booking.bookingApi',
              destination: 'booking.bookingDb',
              description: 'Holds seats',
              detail: 'p50 3 ms · p95 9 ms',
              interaction: 'synchronous',
            },
          ],
        },
        {
          label: 'Somebody was faster, 5 %',
          steps: [
            {
              type: 'message',
              source: 'booking.bookingApi',
              destination: 'booking.web',
              description: '409 with other seats',
              detail: '',
              interaction: 'reply',
            },
          ],
        },
      ],
    },
  ]);
});

test('a loop says its count once, in the words of its author when they hold it', () => {
  const analyzed = analyzedFixture('typical');
  const [flow] = analyzed.study.flows;
  if (!flow) throw new Error('The typical study has a flow.');
  const loop = (label: string, repetitions: number) => ({
    step: 'loop' as const,
    repetitions,
    branches: [{ label, steps: [] }],
  });
  const steps = [loop('200 at once', 200), loop('A page of 1,000', 1000), loop('Every 30 seconds', 12)];
  const view = viewsOf({ ...analyzed, study: { ...analyzed.study, flows: [{ ...flow, steps }] } }).find(
    ({ type }) => type === 'sequence',
  );
  if (view?.type !== 'sequence') throw new Error('No flow');
  expect(
    view.steps.flatMap((step) => (step.type === 'fragment' ? step.branches.map(({ label }) => label) : [])),
  ).toEqual(['200 at once', 'A page of 1,000', 'Every 30 seconds, 12×']);
});

test('partitions collapse into their table, and cardinalities follow from keys and nullability', () => {
  const view = viewNamed('data-model', 'entity');
  expect(view.entities.map(({ name, note }) => `${name} ${note}`.trim())).toEqual([
    'customers',
    'shows',
    'bookings partitioned by range (created_at), 2 partitions',
    'seats',
    'tickets',
  ]);
  expect(view.entities[4]?.columns).toEqual([
    { name: 'ticket_id', type: 'uuid', key: 'primary', nullable: false },
    { name: 'show_id', type: 'uuid', key: 'foreign', nullable: false },
    { name: 'seat', type: 'varchar(8)', key: 'foreign', nullable: false },
  ]);
  expect(
    view.relations.map(
      ({ source, destination, label, sourceCardinality, destinationCardinality, logical }) =>
        `${source} ${sourceCardinality} ${logical ? '..' : '--'} ${destinationCardinality} ${destination}: ${label}`,
    ),
  ).toEqual([
    'bookings.bookings zero-or-many -- one bookings.customers: customer_id',
    'bookings.bookings zero-or-many -- one bookings.shows: show_id',
    'bookings.seats zero-or-many -- one bookings.shows: show_id',
    'bookings.seats zero-or-many -- zero-or-one bookings.customers: held_by',
    'bookings.tickets zero-or-one -- one bookings.seats: show_id, seat',
    'bookings.seats zero-or-many .. zero-or-one bookings.bookings: booking_id',
  ]);
});

test('events go from producers over topics to consumers, and what fails to its own topic', () => {
  const view = viewNamed('event-flow', 'graph');
  expect(arrows(view)).toEqual([
    'booking.bookingApi.outbox ~> topic-bookingPlaced:  []',
    'topic-bookingPlaced ~> booking.paymentWorker:  []',
    'topic-bookingPlaced ~> topic-bookingRejected: Sets aside what fails []',
    'booking.paymentWorker ~> topic-paymentCaptured:  []',
    'topic-paymentCaptured ~> booking.bookingApi.saga:  []',
    'topic-paymentCaptured ~> booking.ticketMailer:  []',
    'booking.paymentWorker ~> topic-bookingRejected:  []',
    'topic-bookingRejected ~> booking.bookingApi:  []',
  ]);
});

test('one arrow from the broker stands for those from every topic to an element that reads them all', () => {
  const analyzed = analyzedFixture('typical');
  const [reader] = analyzed.study.topics.flatMap(({ consumers }) => consumers);
  if (!reader) throw new Error('The typical study has a consumer.');
  const archive = { ...reader, element: 'booking.seatCache' };
  const topics = analyzed.study.topics.map((topic) => ({ ...topic, consumers: [...topic.consumers, archive] }));
  const view = viewsOf({ ...analyzed, study: { ...analyzed.study, topics } }).find(({ key }) => key === 'event-flow');
  if (view?.type !== 'graph') throw new Error('No event flow');
  expect(arrows(view).filter((arrow) => arrow.includes('seatCache'))).toEqual([
    'broker-booking.eventLog ~> booking.seatCache: Every topic []',
  ]);
  expect(view.description).toContain('Every topic is read by Seat cache.');
});

test('a trust boundary inside another is nested, and a store says what it holds', () => {
  const view = viewNamed('data-flow', 'graph');
  expect(outline(view.children)).toBe(
    'visitor manager paymentProvider mailService boundary-public[booking.web] boundary-network[boundary-data[booking.bookingDb booking.seatCache booking.eventLog] booking.bookingApi booking.paymentWorker booking.ticketMailer]',
  );
  const store = everything(view.children).find(({ id }) => id === 'booking.bookingDb');
  expect(store).toMatchObject({
    subtitle: 'Data store: PostgreSQL 18',
    description: 'Holds Personal data (confidential).',
  });
});

test('a saga lists its steps with what undoes each', () => {
  expect(viewNamed('saga-booking', 'state').steps).toEqual([
    {
      id: 'hold',
      name: 'Hold seats',
      actor: 'Seat allocator',
      compensation: { name: 'Release seats', actor: 'Seat allocator' },
    },
    {
      id: 'charge',
      name: 'Charge card',
      actor: 'Payment worker',
      compensation: { name: 'Refund card', actor: 'Payment worker' },
    },
    { id: 'mail', name: 'Mail tickets', actor: 'Ticket mailer', compensation: null },
  ]);
});

test.each(fixtureNames)('in the %s study every edge joins two things of its view, and no id occurs twice', (name) => {
  const views = viewsOf(analyzedFixture(name));
  expect(new Set(views.map(({ key }) => key)).size).toBe(views.length);
  for (const view of views.filter((candidate) => candidate.type === 'graph')) {
    const ids = everything(view.children).map(({ id }) => id);
    expect(ids, view.key).toEqual([...new Set(ids)]);
    const dangling = view.edges.filter(
      ({ source, destination }) => !ids.includes(source) || !ids.includes(destination),
    );
    expect(dangling, view.key).toEqual([]);
    expect(new Set(view.edges.map(({ id }) => id)).size, view.key).toBe(view.edges.length);
  }
});
