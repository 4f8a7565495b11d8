import { expect, test } from 'vitest';
import { type quantity, times } from '#model';
import { type Changed, changeableStudy, driven } from './changed-study.ts';

// One number of the platform is changed where it stands, and everything that follows from it has to move. What is
// expected was worked out by hand.

/** One figure each that moves if its area does. */
const { shipped, changed } = await changeableStudy('multi-tenant-saas', {
  bill: 'cost.total',
  users: 'driver.concurrentUsers',
  requests: 'driver.peakRequests',
  utilization: 'resource.coreTasks.utilization',
  catalog: 'resource.catalogueMemory.utilization',
  connections: 'resource.databaseConnections.utilization',
  providers: 'resource.signInProviders.utilization',
  answered: 'flow.readItems.availability',
  singlePoints: 'count.singlePointsOfFailure',
  tenantsToAct: 'driver.tenantsToAct',
  storage: 'storage.platformData.steadyState',
});
type Study = Changed<string>;

test('twice the tenants bring their users, requests, rows and catalogs, and fill the cell', () => {
  const after = changed(driven('tenants', 1_000));
  // 60,000 more people at $0.015, none of them free, are $900; 5,120 GB more that leave at $0.09 are $460.80; a disk of
  // 1,000 GB instead of 500 with its backup is $138.75; writes of uploads $1.06; what is paid by use otherwise is $654.90.
  expect(after.moved).toEqual({
    bill: ['$3,579.99', '$5,735.51'],
    users: ['10,000 users', '20,000 users'],
    requests: ['500 requests/s', '1,000 requests/s'],
    // 500 of 1,000 a second before; six tasks keep the headroom at twice that.
    utilization: ['50 %', '66.7 %'],
    catalog: ['40.3 %', '80.6 %'],
    providers: ['40 %', '80 %'],
    storage: ['229 GB', '457 GB'],
  });
  expect(after.say('cost.service.amazon-cognito')).toBe('$1,650.00');
  expect(after.say('cost.line.internetOut')).toBe('$912.60');
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    ...['context', 'cost', 'decisions', 'evolution', 'flows', 'interview', 'keyFigures', 'load', 'operations'],
    'requirements',
    ...['resources', 'risks', 'rollout', 'story', 'summary'],
  ]);
  expect(after.analyzed.study.context).toMatch(
    /serves more than 1,000 enterprise customers .* for 20,000 concurrent users/,
  );
  expect(after.found).toEqual([
    'capacity/above-headroom at resources.catalogueMemory',
    'capacity/above-headroom at resources.signInProviders',
    'capacity/zone-loss at resources.webhookCalls',
  ]);
});

test('one zone instead of two saves a gateway, breaks the promises and contradicts the picture', () => {
  const after = changed((study) => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      zones: 1,
      runs: environment.runs.map(({ zones: _, ...sizing }) => sizing),
    }));
  });
  // A gateway of $32.85 and three addresses of $3.65.
  expect(after.moved).toEqual({
    bill: ['$3,579.99', '$3,536.19'],
    answered: ['99.923 %', '99.47 %'],
    singlePoints: ['1', '3'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    'cost',
    'decisions',
    'deployments',
    'evolution',
    'interview',
    'knownFindings',
    'risks',
    'story',
  ]);
  const unknownOn = [
    ...['changeItem', 'erasePerson', 'failover', 'noisyTenant', 'provisionTenant', 'readAsDrawn', 'readItems'],
    ...['refreshSession', 'signIn', 'wrongTenant'],
  ];
  expect(after.found).toEqual([
    'availability/target-missed at requirements.signInAvailability.target',
    // Nothing says how available a Fargate task in one zone is.
    ...unknownOn.map((flow) => `availability/unknown-element at flows.${flow}.steps`),
    'deployment/place-differs at deployments.production.zones',
    // There is no zone left to lose.
    'known-finding/unused at knownFindings.3',
    'reliability/single-point-of-failure at elements.platform.access',
    'reliability/single-point-of-failure at elements.platform.core',
  ]);
});

test('half the pool of the core service makes room for more tenants, in the headline as well', () => {
  const after = changed(driven('coreBackends', 12));
  // 30 backends instead of 42 × 247.2 KB × 500 tenants of 12,885 MB; 0.7 × 12,885,000 ÷ (30 × 247.2) = 1,216.2.
  expect(after.moved).toEqual({
    catalog: ['40.3 %', '28.8 %'],
    connections: ['1.17 %', '0.832 %'],
    tenantsToAct: ['868 tenants', '1,216 tenants'],
  });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual([
    ...['decisions', 'failureModes', 'flows', 'interview', 'keyFigures', 'load', 'operations', 'requirements'],
    ...['resources', 'risks', 'security', 'story'],
  ]);
  expect(after.analyzed.study.keyFigures[0]).toMatchObject({ value: '1,216' });
  expect(after.analyzed.story).toContain('I gave the tasks 30 between them.');
  expect(after.say('driver.tenantsWithStatedPools')).toBe(shipped.say('driver.tenantsWithStatedPools'));
  expect(after.found).toEqual([]);
});

test('ten times the rows need larger disks, backups, buckets and archives', () => {
  const after = changed((study) => {
    study.dataStores = study.dataStores.map((store) => ({
      ...store,
      growth: store.growth.map(({ rowsPerDay, ...table }) => ({
        ...table,
        rowsPerDay:
          typeof rowsPerDay === 'number' ? rowsPerDay * 10 : times(rowsPerDay as ReturnType<typeof quantity>, 10),
      })),
    }));
  });
  // 2,290 GB × 1.6 are 3,665, bought as 4,000: 3,500 more × ($0.23 + half of $0.095) = $971.25; nine times $47.01 of
  // attachments and $2.21 of archive.
  expect(after.moved).toEqual({ bill: ['$3,579.99', '$4,994.22'], storage: ['229 GB', '2.29 TB'] });
  expect(after.redrawn).toEqual({});
  expect(after.retold).toEqual(['cost', 'dataStores', 'decisions', 'evolution', 'interview', 'risks', 'story']);
  const disk = ({ analyzed }: Study) =>
    analyzed.study.cost?.lineItems.find(({ id }) => id === 'databaseStorage')?.assumption;
  expect(disk(shipped)).toMatch(/^Two years: about 230 GB of rows/);
  expect(disk(after)).toMatch(/^Two years: about 2\.3 TB of rows/);
  // The budget is that of ten times the tenants.
  expect(after.found).toEqual([
    'cost/budget-exceeded at cost.budget.0.amount',
    'cost/target-missed at requirements.monthlyCost.target',
  ]);
});
