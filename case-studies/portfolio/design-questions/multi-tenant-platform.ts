import { dividedBy, driver, product, quantity, ratio, times } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const tenants = driver('tenants', 'tenant');
const requests = ratio('request/s', driver('people', 'person'), driver('pause', 's/request'));
const perTenant = product(
  'KB/tenant',
  driver('tables', 'table/tenant'),
  driver('backends', 'backend'),
  driver('perTable', 'KB/table'),
);
const full = ratio('tenant', product('KB', driver('memory', 'GB'), quantity(1_000_000, 'KB/GB')), perTenant);

export const multiTenantPlatform: DesignQuestionDefinition = {
  id: 'multi-tenant-platform',
  question: 'Design a multi-tenant SaaS platform',
  clarify: [
    {
      question: 'Isolation from whom: other customers, our own staff, a court?',
      changes: 'Schemas and policies answer the first, access processes the second, keys and places the third.',
    },
    {
      question: 'How many tenants, and how large is the largest?',
      changes: 'Shared tables, schemas, databases. A thousand small ones and ten of equal size are different systems.',
    },
    {
      question: 'Must one tenant be restored, exported or erased alone?',
      changes: 'The strongest argument for something of its own for each tenant.',
    },
    {
      question: 'Do tenants bring their own sign-in?',
      changes: 'Quotas for federation, and whose word the token is.',
    },
    {
      question: 'May data leave the jurisdiction?',
      changes: 'Cells by region, and what a global directory may know.',
    },
  ],
  assumptions: [
    { id: 'tenants', name: 'Tenants', value: '500', unit: 'tenant' },
    { id: 'people', name: 'Concurrent people', value: '10000', unit: 'person' },
    { id: 'pause', name: 'Pause between requests', value: '20', unit: 's/request' },
    { id: 'inDatabase', name: 'Database time of a request', value: '20', unit: 'ms/request' },
    { id: 'tables', name: 'Tables of a tenant', value: '12', unit: 'table/tenant' },
    { id: 'backends', name: 'Backends, all pools', value: '42', unit: 'backend' },
    { id: 'perTable', name: 'Memory of a table in a backend', value: '20.6', unit: 'KB/table' },
    { id: 'memory', name: 'Memory set aside', value: '12.885', unit: 'GB' },
    { id: 'habit', name: 'Backends by habit', value: '300', unit: 'backend' },
  ],
  estimates: [
    { name: 'Requests', formula: requests },
    {
      name: 'Connections at work, by Little’s law',
      formula: dividedBy(product('connection', requests, driver('inDatabase', 'ms/request')), 1000),
    },
    { name: 'Catalog memory of a tenant', formula: dividedBy(product('MB/tenant', perTenant), 1000) },
    { name: 'Catalog memory today', formula: dividedBy(product('GB', perTenant, tenants), 1_000_000) },
    { name: 'Tenants until that memory is full', formula: full },
    { name: 'Tenants when one should act, at 70 %', formula: times(full, '0.7') },
    {
      name: 'The same memory with the pool sized by habit',
      formula: ratio('tenant', product('KB', full, driver('backends', 'backend')), driver('habit', 'backend')),
    },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 6,
      points: [
        'No row crosses a tenant boundary: an invariant with a test, shown to auditors',
        'The quietest tenant keeps its latency while the loudest tries',
        'Export, erase and restore one tenant; erase a person within a month, backups included',
        'Grow tenfold without a redesign: the unit of growth is decided today',
      ],
    },
    {
      part: 'Estimate',
      minutes: 5,
      points: [
        'Load is modest and connections at work are few; tenants are what grows',
        'Ask of each limit: does it grow with users, with data or with tenants? Catalog memory, sign-in providers, rules, certificates grow with tenants',
        'A pool sized by habit takes six sevenths of the tenants away',
      ],
    },
    {
      part: 'API and data model',
      minutes: 5,
      points: [
        'The tenant comes from the signed token, never from a header or a path that a client can write',
        'Control plane: tenants(id, slug, cell, schema, version, plan), cells(cap, region). Data plane: a schema for each tenant',
        'Every row has tenant_id, checked to one value: redundant in its schema, and the way out of it',
        'Errors about another tenant’s object are 404, not 403',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'A thin directory finds the cell; a cell is the complete stack with a cap on tenants',
        'Provisioning creates schema, policies and limits, runs the isolation test, and then hands over the key',
        'Identity is proven by a directory and federation; an access service signs who may act where, for minutes',
        'Events through an outbox, a rule for each consumer and none for a tenant: whatever grows with tenants is a row',
      ],
    },
    {
      part: 'Deep dive: isolation',
      minutes: 8,
      points: [
        'Shared tables: cheapest, restoring one is archaeology. Schema: export is a command, catalog memory is the limit. Database: connections can’t be shared. Instance: isolated, and a minimum price each',
        'SET LOCAL inside the transaction: it ends with it, whatever happens. A setting on the connection leaks through a pool',
        'Second fence: a row policy that compares tenant_id with the token, while the schema comes from the directory. Two fences fed by one value are one fence',
        'What it doesn’t stop: injected SQL can set the setting. Parameters, no BYPASSRLS, reviewed paths for staff',
        'Wrong schema, right token: no rows. Run it for each table, nightly',
      ],
    },
    {
      part: 'Deep dive: neighbors and releases',
      minutes: 6,
      points: [
        'Load is many, parallel or long: rate, requests in flight and statement timeout, each for a tenant',
        'Exports and imports are jobs with a budget; a large customer buys a cell, not a higher limit',
        'Migrations tenant by tenant, expand and contract: a release runs on two versions, so that stopping half-way is a normal state',
        'lock_timeout on every DDL statement: one tenant’s report must not queue everybody behind an ALTER',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 5,
      points: [
        'A cell fails alone; releases go cell by cell, our own tenant first',
        'The directory down: those who are signed in work on, new sign-ins fail with the cause',
        'Ten times: cells first, then small tenants into shared tables behind the same policy, the largest into databases of their own',
        'Cost by tenant from day one, or pricing is guessed',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Name the number at which the tenancy decision turns around, and who counts',
        'What I would measure first: memory of a backend after it has visited everybody',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'A schema for each tenant up to a cap',
      price: 'Tenants and tables draw on one budget: a feature that adds tables costs customers.',
    },
    {
      choice: 'Cells instead of a larger database',
      price: 'A fixed price for each, half empty or not, and questions over all tenants need a copy.',
    },
    {
      choice: 'Our own access tokens over a bought identity',
      price: 'An issuer to operate: keys, rotation, clocks; and some minutes until a removed person is out.',
    },
    {
      choice: 'Small pools',
      price: 'Six slow queries fill a task, so limits in flight are no longer optional.',
    },
  ],
  breaksFirst:
    'Memory for the catalog, and close to it the quota of sign-in providers: two limits that grow with tenants and not with load. Both are met by closing the cell and opening the next, on a working day.',
  shownIn: [
    { study: 'multi-tenant-saas', decision: 'schema-per-tenant', shows: 'Four ways of keeping tenants apart, priced' },
    { study: 'multi-tenant-saas', decision: 'second-fence', shows: 'What a row policy has to compare' },
    { study: 'multi-tenant-saas', decision: 'cell-cap', shows: 'The number that closes a cell' },
    { study: 'multi-tenant-saas', decision: 'migrate-tenant-by-tenant', shows: 'A release on two versions' },
  ],
};
