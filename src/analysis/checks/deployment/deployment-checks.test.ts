import { expect, test } from 'vitest';
import { offer } from '#books';
import { type CaseStudy, driver, gigabytes, quantity, runs, softwareSystem, times, wholeUnits } from '#model';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a container that runs nowhere is reported once there is a deployment', () => {
  const source = soundCaseStudy((study) => {
    const [region] = study.deployments[0]!.nodes;
    if (region?.node === 'deployment')
      study.deployments[0]!.nodes = [{ ...region, children: region.children.filter(({ id }) => id !== 'worker') }];
  });
  expect(reported('deployment/container-not-deployed', source)).toMatchInlineSnapshot(`
    "warning at elements[4]
    "Payment worker" runs in no environment, so that the deployment diagram is incomplete.
    fix: Place it with \`containerInstance\` on the node that runs it."
  `);
  const undeployed = soundCaseStudy((study) => {
    study.deployments = [];
  });
  expect(reported('deployment/container-not-deployed', undeployed)).toBe('');
});

test('a rule for traffic that the model does not have is reported', () => {
  const source = soundCaseStudy((study) => {
    study.relationships = study.relationships.filter(({ destination }) => destination !== 'bank');
  });
  expect(reported('deployment/rule-nobody-needs', source)).toMatchInlineSnapshot(`
    "warning at deployments[0].securityGroupRules[4].allows[0]
    The egress rule of "sg-worker" on port 443 lets "Payment worker" reach "Bank", but the model has neither a relationship nor a connection between the two: an open door without a reason.
    fix: Remove the rule, or add the relationship that needs it."
  `);
});

test('a connection between the nodes that run two elements is what a rule is there for', () => {
  const source = soundCaseStudy((study) => {
    const [production] = study.deployments;
    production!.securityGroupRules[0]!.allows = [{ source: 'worker', destination: 'shop.api' }];
    production!.connections = [
      { source: 'worker', destination: 'api', description: 'Asks', technology: '', interaction: 'synchronous' },
    ];
  });
  expect(reported('deployment/rule-nobody-needs', source)).toBe('');
});

test('a relationship that no rule of a security group allows is reported, components as their container', () => {
  const source = soundCaseStudy((study) => {
    const rules = study.deployments[0]!.securityGroupRules;
    rules[1]!.allows = [{ source: 'shop.worker', destination: 'shop.db' }];
  });
  expect(reported('deployment/relationship-no-rule-allows', source)).toMatchInlineSnapshot(`
    "warning at relationships[1]
    No rule of "sg-data" in "Production" allows the traffic between "Order API" and "Order store", so that the relationship works in the model and times out when deployed.
    fix: Add a rule that allows the traffic between "Order API" and "Order store", or name the two in \`allows\` of the rule that lets it through."
  `);
});

test('an element that reaches out through no egress rule of its own group is reported once', () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.securityGroupRules.splice(4, 1);
    study.relationships.push({ ...study.relationships[4]!, description: 'Refunds through' });
  });
  expect(reported('deployment/relationship-no-rule-allows', source)).toMatchInlineSnapshot(`
    "warning at relationships[4]
    No rule of "sg-worker" in "Production" allows the traffic between "Payment worker" and "Bank", so that the relationship works in the model and times out when deployed.
    fix: Add a rule that allows the traffic between "Payment worker" and "Bank", or name the two in \`allows\` of the rule that lets it through."
  `);
});

test('a relationship that opens no connection needs no rule, and no rule needs it', () => {
  const source = soundCaseStudy((study) => {
    study.relationships[4]!.noConnection = 'A person carries the file over.';
  });
  expect(reported('deployment/rule-nobody-needs', source)).toMatchInlineSnapshot(`
    "warning at deployments[0].securityGroupRules[4].allows[0]
    The egress rule of "sg-worker" on port 443 lets "Payment worker" reach "Bank", but the model has neither a relationship nor a connection between the two: an open door without a reason.
    fix: Remove the rule, or add the relationship that needs it."
  `);
  source.study.deployments[0]!.securityGroupRules.splice(4, 1);
  expect(reported('deployment/relationship-no-rule-allows', source)).toBe('');
});

test('a group without egress rules lets everything out, and a person needs no rule', () => {
  const source = soundCaseStudy((study) => {
    const production = study.deployments[0]!;
    production.securityGroupRules = production.securityGroupRules.filter(({ direction }) => direction === 'ingress');
    production.securityGroupRules[0]!.allows = [{ source: 'bank', destination: 'shop.api' }];
  });
  expect(reported('deployment/relationship-no-rule-allows', source)).toBe('');
});

test('an environment with a rule that does not say what it allows is not compared with the relationships', () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.securityGroupRules.splice(4, 1);
    delete study.deployments[0]!.securityGroupRules[0]!.allows;
  });
  expect(reported('deployment/relationship-no-rule-allows', source)).toBe('');
  expect(reported('deployment/rule-nobody-needs', source)).toBe('');
});

const onFargate = (around: (study: CaseStudy) => void = () => {}) =>
  soundCaseStudy((study) => {
    const [production] = study.deployments;
    const [region] = production!.nodes;
    if (region?.node === 'deployment') production!.nodes = [{ ...region, technology: 'ECS on Fargate' }];
    around(study);
  });
const rulesOf = (study: CaseStudy) => study.deployments[0]!.securityGroupRules;

test('a task whose groups let it out, but not to its image, is reported', () => {
  expect(reported('deployment/no-way-out', onFargate())).toBe('');
  const closed = onFargate((study) => {
    rulesOf(study)[4]!.peer = 'sg-bank';
  });
  expect(reported('deployment/no-way-out', closed)).toMatchInlineSnapshot(`
    "warning at deployments[0].securityGroupRules[3]
    "Payment worker" is started from an image in "Production", but the egress rules of "sg-worker" let nothing out on port 443 to where images, secrets and logs are, so that it never starts.
    fix: Add an egress rule on port 443 to the interface endpoints or to 0.0.0.0/0, or the rules of another group that it carries."
  `);
  const elsewhere = onFargate((study) => {
    rulesOf(study)[4]!.port = '1024-65535';
  });
  expect(reported('deployment/no-way-out', elsewhere)).toContain('"Payment worker" is started from an image');
});

test('a way out is a rule to a node, of the task or of what it runs on, or a group without egress rules', () => {
  const toEndpoints = onFargate((study) => {
    Object.assign(rulesOf(study)[4]!, { peer: 'sg-ends', allows: [{ source: 'worker', destination: 'endpoints' }] });
  });
  expect(reported('deployment/no-way-out', toEndpoints)).toBe('');
  const ofTheRegion = onFargate((study) => {
    Object.assign(rulesOf(study)[4]!, { group: 'sg-all', allows: [{ source: 'region', destination: 'bank' }] });
  });
  expect(reported('deployment/no-way-out', ofTheRegion)).toBe('');
  const open = onFargate((study) => {
    study.deployments[0]!.securityGroupRules = rulesOf(study).filter(({ direction }) => direction === 'ingress');
  });
  expect(reported('deployment/no-way-out', open)).toBe('');
});

const inProduction = (change: (production: CaseStudy['deployments'][number]) => object) =>
  soundCaseStudy((study) => {
    Object.assign(study.deployments[0]!, change(study.deployments[0]!));
  });
const message = (report: string): string => report.split('\n')[1] ?? '';
const apiRuns = (spec: object) =>
  inProduction(({ runs: [api, ...others] }) => ({ runs: [{ ...api, ...spec }, ...others] }));

test('a box that says how many or how large is reported, with how to write it now', () => {
  const source = inProduction(({ nodes: [region] }) => ({
    nodes:
      region?.node === 'deployment'
        ? [
            {
              ...region,
              children: region.children.map((child, i) =>
                i === 0 ? { ...child, instances: 3, size: '1 vCPU' } : child,
              ),
            },
          ]
        : [],
  }));
  expect(reported('deployment/box-says-size', source)).toMatchInlineSnapshot(`
    "error at deployments[0].nodes[0].children[0]
    The box of "Order API" says "3 instances, 1 vCPU". How many run and how large they are stands in one place, \`runs\`, so that picture, bill and capacity can't differ.
    fix: Write \`runs(element, { offer, running })\` in the environment and take count and size off \`containerInstance\`; what only names this box is its \`detail\`."
  `);
});

test('a sizing without a count at a scale point is reported', () => {
  expect(reported('deployment/no-count', apiRuns({ running: { launch: 2, tenfold: 20 } }))).toBe('');
  expect(message(reported('deployment/no-count', apiRuns({ running: { launch: 2 } })))).toBe(
    'The `running` of "Order API" has no value at "10×", or its formula can\'t be computed, so that bill and capacity lack it there.',
  );
});

test.each([
  ['maximum', { running: 2, maximum: { launch: 4 } }, 'has no value at "10×", or its formula can\'t be computed'],
  ['storage', { running: 2, storage: { launch: gigabytes(9) } }, 'has no value at "10×", or its formula'],
  ['running', { running: times(driver('tasks', 'task'), '-1') }, 'comes to −4 at "Launch", which can\'t run'],
  ['running', { running: times(driver('tasks', 'task'), 2500) }, ''],
  ['running', { running: times(driver('tasks', 'task'), 2501) }, 'comes to 100,040 at "10×", which can\'t run'],
])('a %s that has no value, or none that can run, is reported once', (field, spec, said) => {
  const source = apiRuns(spec);
  expect(reported('cost/broken-formula', source)).toBe('');
  const found = message(reported('deployment/no-count', source));
  if (said === '') expect(found).toBe('');
  else expect(found).toContain(`The \`${field}\` of "Order API" ${said}`);
});

test.each([
  [1, 1, ''],
  [
    1,
    0,
    'Nothing of "Order API" runs at "10×", where "Place an order" reaches it 100 times a second: no request of that flow would be answered.',
  ],
])('%d at launch and %d at ten times the load', (launch, tenfold, found) => {
  const running = { launch, tenfold };
  expect(message(reported('deployment/nothing-runs', apiRuns({ running })))).toBe(found);
  expect(reported('deployment/nothing-runs', apiRuns({ running, maximum: 3 }))).toBe('');
});

test('what an alternative does without, or has no load for, need not run there', () => {
  const changed = (change: (study: CaseStudy) => void) => {
    const source = apiRuns({ running: { launch: 2, tenfold: 0 } });
    change(source.study);
    return reported('deployment/nothing-runs', source);
  };
  expect(changed(() => {})).not.toBe('');
  expect(
    changed(({ load }) => {
      load!.scalePoints[1]!.alternativeTo = 'launch';
    }),
  ).toBe('');
  expect(
    changed(({ load }) => {
      Object.assign(load!.drivers[1]!, { values: { launch: '10', tenfold: '0' } });
    }),
  ).toBe('');
});

test('an element that is sized twice with the same is reported, one that differs in offer, region or disk is not', () => {
  const second = (spec: object) => {
    const source = inProduction(({ runs: [api, ...others] }) => ({
      runs: [{ ...api, offer: { offerId: 'alb' } }, ...others, { ...api, offer: { offerId: 'alb' }, ...spec }],
    }));
    return message(reported('deployment/sized-twice', source));
  };
  expect(second({ running: 5 })).toBe(
    '"Production" says a second time that "Order API" runs on Application Load Balancer, after deployments[0].runs[0]: the two are added up in bill, capacity and availability.',
  );
  expect(second({ offer: { offerId: 'nlb' } })).toBe('');
  expect(second({ region: 'eu-central-1' })).toBe('');
  expect(second({ storage: gigabytes(5) })).toBe('');
});

const runsOn = (offerId: string, element: object) => {
  const source = apiRuns({ running: 2, offer: { offerId } });
  Object.assign(source.study.elements.find(({ id }) => id === 'shop.api') ?? {}, element);
  return message(reported('deployment/offer-of-another-kind', source));
};

test.each([
  ['rds.postgres.db.r6g.2xlarge.multi-az', { technology: 'Go' }, 'that is a database, which runs no software of yours'],
  ['rds.postgres.db.r6g.2xlarge.multi-az', { technology: 'MongoDB', role: 'database' }, 'not MongoDB'],
  ['elasticache.redis.cache.r6g.large', { technology: 'PostgreSQL 18', role: 'database' }, 'not PostgreSQL 18'],
  ['msk.kafka.m5.large', { technology: 'Java 25, Spring Boot' }, 'that is messaging, which runs no software'],
  ['fargate.x86', { technology: 'PostgreSQL 18', role: 'database' }, 'loses its data with every task'],
  ['alb', { technology: 'Redis', role: 'cache' }, 'that is network, which keeps nothing'],
])('an offer %s is not for %o', (offerId, element, found) => {
  expect(runsOn(offerId, element)).toContain(found);
});

test.each([
  ['fargate.x86', { technology: 'Go, Gin, PostgreSQL' }],
  ['fargate.x86', { technology: 'Redis 8', role: 'cache' }],
  ['ec2.m6g.large', { technology: 'PostgreSQL 18', role: 'database' }],
  ['rds.postgres.db.r6g.2xlarge.multi-az', { technology: 'Amazon RDS for PostgreSQL', role: 'database' }],
  ['rds.postgres.db.r6g.2xlarge.multi-az', { technology: 'PostgreSQL, PL/Python' }],
  ['rds.postgres.db.r6g.2xlarge.multi-az', { technology: 'Managed service', role: 'service' }],
  ['aurora.postgres.db.r6g.large', { technology: 'PostgreSQL 18', role: 'database' }],
  ['elasticache.valkey.cache.r6g.large', { technology: 'Redis', role: 'cache' }],
  ['elasticache.redis.cache.r6g.large', { technology: 'Redis', role: 'database' }],
  ['s3.standard', { technology: 'TypeScript, React', role: 'browser' }],
  ['alb', { technology: 'Application Load Balancer', role: 'web' }],
  ['opensearch.r6g.large', { technology: 'Java, OpenSearch' }],
])('an offer %s may be for %o', (offerId, element) => {
  expect(runsOn(offerId, element)).toBe('');
});

test.each([
  [2, { zones: 2 }, ''],
  [2, { zones: 3 }, '"Order API" is said to be in 3 zones, but at most 2 of it run, and one unit is in one zone.'],
  [2, { zones: 3, maximum: 3 }, ''],
  [1, { zones: 2, offer: { offerId: 'rds.postgres.db.r6g.2xlarge.multi-az' } }, ''],
  [1, { zones: 3, offer: { offerId: 'alb' } }, ''],
])('%d in zones, with %o', (running, spec, found) => {
  expect(message(reported('deployment/empty-zone', apiRuns({ running, ...spec })))).toBe(found);
});

test('a box that stands in another region than what it shows runs in is reported', () => {
  const elsewhere = (region: string | undefined, element: string) =>
    message(
      reported(
        'deployment/place-differs',
        inProduction(({ runs }) => ({
          runs: runs.map((sizing) =>
            sizing.element === element ? { ...sizing, ...(region ? { region } : {}) } : sizing,
          ),
        })),
      ),
    );
  expect(elsewhere(undefined, 'shop.api')).toBe('');
  expect(elsewhere('us-east-1', 'shop.api')).toBe('');
  expect(elsewhere('eu-central-1', 'shop.api')).toBe(
    'The picture shows "Order API" in us-east-1, but the environment says eu-central-1: prices, quotas and what a lost zone leaves are those of the environment.',
  );
});

test.each([
  ['running', { running: { launch: 2, tenfold: 20, hundredfold: 90 } }],
  ['storage', { running: 2, storage: { launch: gigabytes(1), hundredfold: gigabytes(9) } }],
] as const)('a %s of a scale point that the load lacks is reported', (field, spec) => {
  expect(reported('deployment/unknown-scale-point', apiRuns({ running: { launch: 2, tenfold: 20 } }))).toBe('');
  expect(message(reported('deployment/unknown-scale-point', apiRuns(spec)))).toBe(
    `The \`${field}\` of "Order API" has a value at "hundredfold", which the load doesn't have, so that it counts nowhere.`,
  );
});

test.each([
  [2, ''],
  [wholeUnits(quantity('2.86', 'task')), ''],
  [
    quantity('2.86', 'task'),
    '"Order API" comes to 2.86 at "Launch". Nobody can rent a part of a unit, so that bill and capacity are of something that can\'t run.',
  ],
])('only a count of whole units can run', (running, found) => {
  expect(message(reported('deployment/part-of-a-unit', apiRuns({ running })))).toBe(found);
});

test('more units than can be computed are refused where they are written', () => {
  const shop = softwareSystem('shop', { name: 'Shop', description: 'Sells.' });
  expect(() => runs(shop, { running: 100_000 })).not.toThrow();
  expect(() => runs(shop, { running: 100_001 })).toThrow('At most 100000 of one thing can be computed');
});

test.each([
  [{ running: 2, minimum: 1, maximum: 3 }, ''],
  [{ running: 2, minimum: 2, maximum: 2 }, ''],
  [
    { running: 2, minimum: 3 },
    '"Order API" runs 2 at "Launch", fewer than its minimum of 3: autoscaling would run, and bill, more.',
  ],
  [
    { running: 2, maximum: 1 },
    '"Order API" runs 2 at "Launch", more than its maximum of 1: the bill pays for what can\'t run.',
  ],
])('%j', (spec, expected) => {
  expect(message(reported('deployment/counts-out-of-order', apiRuns(spec)))).toBe(expected);
});

test.each([
  [2, ''],
  [1, '"Production" draws 2 boxes of "Order API", but 1 runs.'],
])('two boxes where %d run', (running, expected) => {
  const source = inProduction(({ runs: [api, ...others], nodes: [region] }) => ({
    runs: [{ ...api, running }, ...others],
    nodes:
      region?.node === 'deployment'
        ? [{ ...region, children: [{ ...region.children[0], id: 'second' }, ...region.children] }]
        : [],
  }));
  expect(message(reported('deployment/more-boxes-than-run', source))).toBe(expected);
});

test.each([
  ['no machine', { running: 0 }, 1, ''],
  ['the two machines of a pair', { running: 1, offer: offer('rds.postgres.db.m6g.2xlarge.multi-az') }, 2, ''],
  [
    'fewer machines than a pair and one more',
    { running: 1, offer: offer('rds.postgres.db.m6g.2xlarge.multi-az') },
    3,
    '"Production" draws 3 boxes of "Order API", but 2 run.',
  ],
])('boxes of %s', (_, spec, boxes, expected) => {
  const source = inProduction(({ runs: [api, ...others], nodes: [region] }) => {
    const children = region?.node === 'deployment' ? region.children : [];
    const more = Array.from({ length: boxes - 1 }, (__, index) => ({ ...children[0]!, id: `more${index}` }));
    return {
      runs: [{ ...api!, ...spec }, ...others],
      nodes: region?.node === 'deployment' ? [{ ...region, children: [...more, ...children] }] : [],
    };
  });
  expect(message(reported('deployment/more-boxes-than-run', source))).toBe(expected);
});

test('a region node and zones of another place than the environment are reported', () => {
  expect(reported('deployment/place-differs', soundCaseStudy())).toBe('');
  expect(
    message(
      reported(
        'deployment/place-differs',
        inProduction(() => ({ region: 'eu-central-1' })),
      ),
    ),
  ).toBe(
    'The picture shows the region us-east-1, but the environment says eu-central-1: prices, quotas and what a lost zone leaves are those of the environment.',
  );
  const zone = (id: string) => ({
    node: 'deployment',
    id,
    name: id,
    kind: 'zone',
    technology: '',
    description: '',
    instances: 1,
    arrangement: 'row',
    children: [],
  });
  const zones = (count: number) =>
    inProduction(({ nodes }) => ({ zones: count, nodes: [...nodes, zone('a'), zone('b')] }));
  expect(reported('deployment/place-differs', zones(2))).toBe('');
  expect(message(reported('deployment/place-differs', zones(1)))).toContain(
    'The picture shows 2 zones, but the environment says 1:',
  );
});

test('a text that names another instance class than what is rented is reported', () => {
  const said = (detail: string) =>
    inProduction(({ runs, nodes: [region] }) => ({
      runs: runs.map((sizing) =>
        sizing.element.endsWith('.db')
          ? { ...sizing, offer: { offerId: 'rds.postgres.db.r6g.xlarge.multi-az' } }
          : sizing,
      ),
      nodes:
        region?.node === 'deployment'
          ? [
              {
                ...region,
                children: region.children.map((child) =>
                  'element' in child && child.element.endsWith('.db') ? { ...child, detail } : child,
                ),
              },
            ]
          : [],
    }));
  expect(reported('deployment/class-differs', said('primary, db.r6g.xlarge'))).toBe('');
  expect(message(reported('deployment/class-differs', said('db.t3.medium, Single-AZ')))).toMatch(
    /^"[^"]+" says db\.t3\.medium, but what runs is r6g\.xlarge: /,
  );
});

test.each([
  [15.99, ''],
  [16, ''],
  [16.01, 'error at caches[0]'],
])('a cache of %d times one GiB on a node of 16 GiB', (times, place) => {
  const source = soundCaseStudy((study) => {
    const [api] = study.deployments[0]!.runs;
    Object.assign(api!, { offer: { offerId: 'fargate.x86', size: { vCpu: 2, memoryGiB: 16 } }, running: 1 });
    const itemSize = { dimension: 'data-size', value: times, unit: 'GiB' } as const;
    study.caches = [{ ...study.caches[0]!, element: api!.element, items: 1, itemSize, inEachInstance: false }];
  });
  expect(reported('deployment/data-exceeds-memory', source).split('\n')[0]).toBe(place);
});
