import {
  constraints,
  count,
  days,
  functionalRequirements,
  hours,
  minutes,
  ms,
  percent,
  perSecond,
  qualityRequirements,
  stated,
  usd,
} from 'casebook';

const brief = stated('Case Study 1, requirements');
const ours = stated('Proposed here; the product owner has to agree');

export const functional = functionalRequirements({
  isolateTenants: {
    title: 'Keep tenants apart',
    description: 'Everything a tenant stores, reads, uploads or receives belongs to that tenant and to no other.',
    verifiedBy: [
      {
        by: 'test',
        how: 'Every route of the API is called with a token of tenant B and ids of tenant A: each answers 404 and logs no row.',
      },
    ],
  },
  manageUsers: {
    title: 'Manage people per tenant',
    description: 'Invite, deactivate, sign in with the tenant’s own provider. A person may belong to several tenants.',
    verifiedBy: [
      { by: 'test', how: 'A person of two tenants holds two sessions; ending the membership in one leaves the other.' },
    ],
  },
  controlAccess: {
    title: 'Control access by role',
    description: 'Roles are the tenant’s own data: sets of permissions that an administrator edits.',
    verifiedBy: [
      { by: 'test', how: 'A table of routes × permissions is generated from the handlers; a route without one fails.' },
    ],
  },
  openApi: {
    title: 'Let customers integrate',
    description: 'The same API by key with scopes; events by signed webhook.',
    verifiedBy: [
      { by: 'test', how: 'Contract tests run with a key; a delivery is repeated and the receiver sees one event id.' },
    ],
  },
  auditLog: {
    title: 'Log who did what',
    description: 'Every change is visible to the tenant’s administrators and provable to an auditor.',
    verifiedBy: [
      {
        by: 'test',
        how: 'Each changing route leaves one audit entry in its own transaction; the daily comparison with the archive is empty.',
      },
    ],
  },
  billTenants: {
    title: 'Subscribe and bill',
    description: 'Plans, seats and usage; the payment provider holds cards and writes invoices.',
    verifiedBy: [{ by: 'test', how: 'Reporting one usage hour twice, in the provider’s sandbox, bills it once.' }],
  },
});

export const quality = qualityRequirements({
  isolation: {
    title: 'No row crosses a tenant boundary',
    characteristic: 'security',
    metric: 'Rows of one tenant returned to another, in production and in tests',
    comparison: 'exactly',
    target: count(0, 'foreign rows'),
    underLoad: 'Pooled connections that change tenant with every transaction',
    origin: brief,
    verifiedBy: [
      {
        by: 'design',
        how: 'Two fences with two sources: the schema comes from the directory, the row policy compares with the signed token. The door refuses when they disagree.',
      },
      {
        by: 'test',
        how: 'Fence test: the door refuses tenant B in the schema of tenant A; with both settings forced past it, 0 rows of each table can be read and none inserted.',
      },
    ],
  },
  availability: {
    title: 'Answer [[requirement.availability.target]] of the time',
    description:
      'The brief says "[[requirement.availability.target]] availability". Here: a signed-in person’s request is answered. Signing in has its own target.',
    characteristic: 'reliability',
    metric: 'API requests with a valid token that are answered without a server error ÷ such requests',
    comparison: 'at-least',
    target: percent(99.9),
    underLoad: 'Any month, planned work included',
    origin: brief,
    verifiedBy: [
      { by: 'computation', computation: 'availability', flow: 'readItems' },
      { by: 'computation', computation: 'availability', flow: 'changeItem' },
      { by: 'computation', computation: 'availability', flow: 'readAsDrawn', forComparison: true },
    ],
  },
  signInAvailability: {
    title: 'Let people in [[requirement.signInAvailability.target]] of the time',
    description: 'Signing in needs the directory and the customer’s own provider; the second is not ours to promise.',
    characteristic: 'reliability',
    metric: 'Sign-ins that reach a token ÷ sign-ins with valid credentials',
    comparison: 'at-least',
    target: percent(99.5),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'signIn' }],
  },
  latency: {
    title: 'Answer within [[requirement.latency.target]]',
    description:
      'Measured at the load balancer. The way to the browser is geography and belongs to the choice of cell.',
    characteristic: 'performance-efficiency',
    metric: 'Time from the request at the entry to its answer',
    comparison: 'at-most',
    target: ms(200),
    percentile: 95,
    underLoad: '[[number driver.peakRequests]] requests a second, tenants mixed',
    origin: brief,
    verifiedBy: [
      { by: 'computation', computation: 'latency', flow: 'readItems' },
      { by: 'computation', computation: 'latency', flow: 'changeItem' },
    ],
  },
  concurrency: {
    title: 'Carry [[number driver.concurrentUsers]] concurrent users',
    description:
      'Concurrent users are not a load. With a request every [[driver.secondsBetweenRequests]] each, [[number driver.concurrentUsers]] of them are [[number driver.peakRequests]] requests a second.',
    characteristic: 'performance-efficiency',
    metric: 'Reading requests answered within the latency target, the four fifths of the load',
    comparison: 'at-least',
    target: perSecond(400),
    underLoad: '[[driver.tenants]], the largest with a tenth of the load',
    origin: brief,
    verifiedBy: [
      { by: 'computation', computation: 'capacity', flow: 'readItems' },
      {
        by: 'test',
        how: 'Load test with [[number driver.tenants]] schemas at the peak of [[number driver.peakRequests]] requests a second and at twice that, before the first customer.',
      },
    ],
  },
  tenantsPerCell: {
    title: 'Hold [[requirement.tenantsPerCell.target]] in one cell, with room',
    description: 'The brief counts "500+" customers; the plus has to be somebody’s number.',
    characteristic: 'flexibility',
    metric: 'Tenants of twelve tables each before memory for the catalog is 70 % used',
    comparison: 'at-least',
    target: count(500, 'tenants'),
    origin: stated('Case Study 1, business context'),
    verifiedBy: [
      {
        by: 'design',
        how: '0.7 × [[resource.catalogueMemory.capacity]] ÷ ([[driver.backends]] × [[number driver.tablesPerTenant]] tables × [[driver.catalogKilobytes]]) = [[driver.tenantsToAct]]; the cap is set to [[number driver.tenantCap]].',
      },
      {
        by: 'test',
        how: 'Soak test: [[number driver.tenantCap]] schemas, every backend visits each, backend memory within ten percent of the formula.',
      },
    ],
  },
  erasure: {
    title: 'Erase within a month, backups included',
    characteristic: 'security',
    metric: 'Time from a confirmed request until no store and no backup holds the personal data',
    comparison: 'at-most',
    target: days(30),
    origin: stated('GDPR, Articles 12(3) and 17, read strictly: backups count'),
    verifiedBy: [
      { by: 'design', how: 'Live stores within 3 days, backups kept 21 days: 24 in the worst case.' },
      {
        by: 'test',
        how: 'Monthly: a synthetic person is erased; a search over stores and a restored backup finds none.',
      },
    ],
  },
  disasterRecovery: {
    title: 'Be back after losing the region',
    characteristic: 'reliability',
    metric: 'Recovery time once the region is gone',
    comparison: 'at-most',
    target: hours(8),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'recovery-time', scenario: 'region-lost' }],
  },
  recoveryPoint: {
    title: 'Lose at most [[number requirement.recoveryPoint.target]] minutes of writes',
    characteristic: 'reliability',
    metric: 'Longest span of writes lost in any scenario',
    comparison: 'at-most',
    target: minutes(15),
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'recovery-point' }],
  },
  monthlyCost: {
    title: 'Stay below [[rounded requirement.monthlyCost.target]] a month',
    description:
      'The brief says "at scale" and estimates [[rounded cost.stated]] at the same scale. The budget is held against ten times that load, where it means something.',
    characteristic: 'performance-efficiency',
    metric: 'List cost of a month at ten times the load',
    comparison: 'at-most',
    target: usd('50000'),
    atScalePoint: 'tenfold',
    underLoad: '[[driver.tenants@tenfold]], [[number driver.concurrentUsers@tenfold]] concurrent users',
    origin: brief,
    verifiedBy: [{ by: 'computation', computation: 'cost' }],
  },
});

export const constraint = constraints({
  gdpr: {
    title: 'GDPR',
    description:
      'We process on behalf of our customers (Article 28). It asks for a lawful transfer, not for a region; customers’ contracts ask for the region.',
    verifiedBy: [
      { by: 'review', how: 'Record of processing, processing agreement, list of sub-processors, transfer assessment.' },
      {
        by: 'design',
        how: 'A tenant lives in one cell of one jurisdiction; only id, slug and cell are known elsewhere.',
      },
    ],
  },
  soc2: {
    title: 'SOC 2 Type II',
    description:
      'An auditor’s report on controls over a period: security, availability and confidentiality. Controls name their criterion.',
    verifiedBy: [
      { by: 'review', how: 'Each control below names its criterion and the evidence it produces by itself.' },
    ],
  },
  schemaPerTenant: {
    title: 'A schema for each tenant',
    description: 'Chosen in the brief. Kept here, with the number of tenants up to which it can be kept.',
    verifiedBy: [{ by: 'review', how: 'Decision 1 and the soak test of its number.' }],
  },
  goOnAws: {
    title: 'Go on AWS Fargate',
    description: 'Services in Go with Gin on ECS Fargate, PostgreSQL on RDS.',
    verifiedBy: [{ by: 'review', how: 'Service template and deployment view.' }],
  },
});

export const requirements = [...Object.values(functional), ...Object.values(quality), ...Object.values(constraint)];
