import { defineLoad, dividedBy, fullUnits, product, quantity, ratio, stated, sum, times } from 'casebook';

export const source = 'Case Study 1, cost estimate';
const ours = stated('Assumption of this design');
const trial = stated('Our trial on PostgreSQL 15, script in the listings');
/** What doesn't change with the load. */
const always = <Value extends number | string>(value: Value) => ({ brief: value, twoCells: value, tenfold: value });

export const load = defineLoad({
  scalePoints: {
    brief: { name: '500 tenants', description: 'One cell, 10,000 concurrent users; the brief’s sizing' },
    twoCells: {
      name: 'Two cells',
      description:
        '[[driver.tenants@twoCells]], [[number driver.concurrentUsers@twoCells]] concurrent users, one cell in each jurisdiction, both at us-east-1 prices',
    },
    tenfold: {
      name: 'Ten times',
      description:
        '[[driver.tenants@tenfold]], [[number driver.concurrentUsers@tenfold]] concurrent users: six cells and ten dedicated databases',
    },
  },
  drivers: {
    cells: {
      name: 'Cells',
      unit: 'cell',
      values: { brief: 1, twoCells: 2, tenfold: 6 },
      origin: ours,
      varies: false,
    },
    tenants: {
      name: 'Tenants',
      unit: 'tenant',
      values: { brief: 500, twoCells: 1_000, tenfold: 5_000 },
      origin: stated('Case Study 1, business context'),
    },
    usersPerTenant: {
      name: 'Concurrent users a tenant, at peak',
      unit: 'user/tenant',
      values: always(20),
      origin: stated('Case Study 1, requirements: 10,000 concurrent users, of 500 tenants'),
    },
    secondsBetweenRequests: {
      name: 'Seconds between two requests of a person',
      unit: 'second',
      values: always(20),
      origin: ours,
    },
    busySeconds: {
      name: 'Seconds at peak that carry as much as a month',
      unit: 'second/month',
      values: always(400_000),
      origin: stated('Ten hours a day, 22 days, at half the peak on average: 396,000, rounded up'),
    },
    changedShare: {
      name: 'Requests that change something',
      unit: 'of requests',
      values: always('0.2'),
      origin: ours,
    },
    subscribedShare: {
      name: 'Changes that a webhook has subscribed to',
      unit: 'of changes',
      values: always('0.3'),
      origin: stated('Assumed; the first ten customers replace it'),
    },
    morningSeconds: {
      name: 'Seconds in which everybody signs in on a Monday',
      unit: 'second',
      values: always(1_800),
      origin: ours,
    },
    tokenSeconds: {
      name: 'Seconds that a token is good for',
      unit: 'second',
      values: always(600),
      origin: ours,
      varies: false,
    },
    peoplePerTenant: { name: 'People of a tenant', unit: 'MAU/tenant', values: always(120), origin: ours },
    federatedShare: {
      name: 'Tenants with a sign-in provider of their own',
      unit: 'of tenants',
      values: always('0.8'),
      origin: ours,
    },
    memberChangesPerTenant: {
      name: 'Changes of members a tenant, in the busiest hour',
      unit: 'change/tenant',
      values: always('7.2'),
      origin: ours,
    },
    uploadsPerTenant: { name: 'Uploads a tenant and day', unit: 'upload/tenant', values: always(14), origin: ours },
    mailsPerPerson: {
      name: 'E-mails a person and month',
      unit: 'e-mail/MAU',
      values: always(5),
      origin: ours,
    },
    gigabytesOutPerUser: {
      name: 'Traffic to the Internet a month for each concurrent user',
      unit: 'GB/user',
      values: always('0.512'),
      origin: stated('Case Study 1, cost estimate: about 5 TB a month for 10,000'),
    },
    logKilobytesPerRequest: {
      name: 'Log volume a request',
      unit: 'KB/request',
      values: always('1.2'),
      origin: ours,
    },
    tablesPerTenant: {
      name: 'Tables in the schema of a tenant',
      unit: 'table/tenant',
      values: always(12),
      origin: ours,
      varies: false,
    },
    coreBackends: {
      name: 'Connections of the core service to a cell’s database, which its tasks divide',
      unit: 'backend',
      values: always(24),
      origin: stated('Pool of this design'),
      varies: false,
    },
    otherBackends: {
      name: 'Connections of the other services to a cell’s database',
      unit: 'backend',
      values: always(18),
      origin: stated(
        'Pools of this design, which the tasks of each divide: access 8, webhooks 4, billing 2, operator 4',
      ),
      varies: false,
    },
    catalogMegabytes: {
      name: 'Memory of a cell’s database that is set aside for the catalog',
      unit: 'MB',
      values: always(12_885),
      origin: stated('12 of the instance’s 32 GiB'),
      varies: false,
    },
    tenantCap: {
      name: 'Tenants at which a cell is closed',
      unit: 'tenant',
      values: always(850),
      origin: ours,
      varies: false,
    },
    catalogKilobytes: {
      name: 'Memory for the catalog of a table in a backend',
      unit: 'KB',
      values: always('20.6'),
      origin: trial,
    },
  },
  derived: ({
    cells,
    tenants,
    usersPerTenant,
    secondsBetweenRequests,
    busySeconds,
    changedShare,
    morningSeconds,
    tokenSeconds,
    peoplePerTenant,
    federatedShare,
    memberChangesPerTenant,
    uploadsPerTenant,
    mailsPerPerson,
    gigabytesOutPerUser,
    tablesPerTenant,
    coreBackends,
    otherBackends,
    catalogKilobytes,
    catalogMegabytes,
  }) => {
    const backends = sum(coreBackends, otherBackends);
    const tenantKilobytes = product('KB', tablesPerTenant, catalogKilobytes);
    const statedBackends = times(quantity(25, 'backend'), 12);
    /** Tenants whose catalogs fill a share of the memory that is set aside, with so many backends. */
    const tenantsOf = (share: number | string, of: typeof backends) =>
      fullUnits(
        ratio('tenant', times(catalogMegabytes, 1_000 * Number(share)), product('KB/tenant', of, tenantKilobytes)),
      );
    /** Tables that take the share of the memory at which one has to act. */
    const tablesToAct = fullUnits(
      ratio('table', times(catalogMegabytes, '700'), product('KB/table', backends, catalogKilobytes)),
    );
    const concurrentUsers = product('user', tenants, usersPerTenant);
    const peakRequests = ratio('request/s', concurrentUsers, secondsBetweenRequests);
    const requestsAMonth = product('request/month', peakRequests, busySeconds);
    const changesAMonth = product('change/month', requestsAMonth, changedShare);
    const peakRenewals = ratio('renewal/s', concurrentUsers, tokenSeconds);
    const peakChanges = product('change/s', peakRequests, changedShare);
    return {
      concurrentUsers: { name: 'Concurrent users at peak', formula: concurrentUsers },
      peakRequests: { name: 'Requests a second at peak', formula: peakRequests },
      requestsAMonth: { name: 'Requests a month', formula: requestsAMonth },
      peakChanges: { name: 'Changes a second at peak', formula: peakChanges },
      changesAMonth: { name: 'Changes a month', formula: changesAMonth },
      peakReads: {
        name: 'Reads a second at peak',
        formula: sum(peakRequests, times(product('request/s', peakChanges), -1)),
      },
      readsAMonth: {
        name: 'Reads a month',
        formula: sum(requestsAMonth, times(product('request/month', changesAMonth), -1)),
      },
      changesPerDay: {
        name: 'Changes a day',
        formula: dividedBy(product('change/day', changesAMonth, quantity(24, 'h/day')), 730),
      },
      peakSignIns: {
        name: 'Sign-ins a second on a Monday morning',
        formula: ratio('sign-in/s', concurrentUsers, morningSeconds),
      },
      peakRenewals: { name: 'Renewals of tokens a second at peak', formula: peakRenewals },
      renewalsAMonth: {
        name: 'Renewals of tokens a month',
        formula: product('renewal/month', peakRenewals, busySeconds),
      },
      peakMemberChanges: {
        name: 'Changes of members a second at peak',
        formula: dividedBy(product('change/s', tenants, memberChangesPerTenant), 3_600),
      },
      activeUsers: { name: 'Monthly active users', formula: product('MAU', tenants, peoplePerTenant) },
      federatedTenants: {
        name: 'Tenants that sign in with a provider of their own',
        formula: product('tenant', tenants, federatedShare),
      },
      uploadsPerDay: { name: 'Uploads a day', formula: product('upload/day', tenants, uploadsPerTenant) },
      mails: { name: 'E-mails a month', formula: product('e-mail', tenants, peoplePerTenant, mailsPerPerson) },
      backends: { name: 'Backends on the database of a cell', formula: backends },
      tenantKilobytes: { name: 'Catalog of a tenant in one backend', formula: tenantKilobytes },
      tenantsToAct: { name: 'Tenants of a cell before one has to act', formula: tenantsOf('0.7', backends) },
      tablesToAct: { name: 'Tables of a cell before one has to act', formula: tablesToAct },
      tablesThatFit: {
        name: 'Tables a tenant with which a cell still holds its tenants',
        formula: fullUnits(ratio('table', product('table', tablesToAct, cells), tenants)),
      },
      tenantsWhenFull: { name: 'Tenants that fill the catalog memory of a cell', formula: tenantsOf(1, backends) },
      statedBackends: {
        name: 'Backends that the brief’s pools allow',
        formula: statedBackends,
        origin: stated('Roadmap, connection pooling configuration, in the twelve tasks of the brief'),
      },
      tenantsWithStatedPools: {
        name: 'Tenants that fill the same memory with the brief’s pools',
        formula: tenantsOf(1, statedBackends),
      },
      catalogOfStatedPools: {
        name: 'Catalogs of all tenants in all backends of the brief’s pools',
        formula: dividedBy(product('GB', tenants, tenantKilobytes, statedBackends), 1_000_000),
      },
      transferOut: {
        name: 'Traffic to the Internet a month',
        formula: product('GB', concurrentUsers, gigabytesOutPerUser),
      },
    };
  },
});
