import { expect, test } from 'vitest';
import { ms, perSecond } from '#model';
import { analyze } from '../../analyze.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test("a resource that can't carry the peak is reported", () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.throughputPerUnit = perSecond(4);
  });
  expect(reported('capacity/saturated-at-peak', source)).toMatchInlineSnapshot(`
    "error at resources[0]
    "API tasks" has to carry 10 per second at peak, but carries 8: its utilization would be 125 %. At least 3 instances are needed.
    fix: Add units, raise the throughput of one, or send it less."
  `);
});

test('the units needed follow from service time and concurrency too', () => {
  const source = soundCaseStudy((study) => {
    delete study.resources[0]!.throughputPerUnit;
    Object.assign(study.resources[0]!, { serviceTime: ms(500), concurrency: 2 });
  });
  expect(reported('capacity/saturated-at-peak', source)).toMatchInlineSnapshot(`
    "error at resources[0]
    "API tasks" has to carry 10 per second at peak, but carries 8: its utilization would be 125 %. At least 3 instances are needed.
    fix: Add units, raise the throughput of one, or send it less."
  `);
});

test('a quota that the load goes beyond is reported by its own check alone', () => {
  const source = soundCaseStudy((study) => {
    const { throughputPerUnit: _, ...tasks } = study.resources[0]!;
    const held = { from: 'occupied', units: 12, growsWithLoad: true } as const;
    study.resources.push({ ...tasks, id: 'processors', name: 'Processors', kind: 'quota', units: 12, demand: held });
  });
  expect(reported('capacity/quota-exceeded', source)).toMatchInlineSnapshot(`
    "error at resources[5].limit
    "Processors" is planned with 12, but the documented limit is 6 vCPU (Fargate: On-Demand vCPU resource count, default).
    fix: Have the quota raised and note it in your own limit book, or spread the load."
  `);
  expect(reported('capacity/saturated-at-peak', source)).toBe('');
});

test('a resource with less headroom than planned is reported', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.throughputPerUnit = perSecond(6);
  });
  expect(reported('capacity/above-headroom', source)).toMatchInlineSnapshot(`
    "warning at resources[0]
    "API tasks" is 83.3 % utilized at peak, above the 70 % at which one has to act: queues grow fast from here.
    fix: Add units before the next peak, or explain why this utilization is safe with another \`headroom\`."
  `);
  expect(reported('capacity/saturated-at-peak', source)).toBe('');
});

test('units above a documented count, and a throughput above a documented rate, are reported', () => {
  const source = soundCaseStudy((study) => {
    const tasks = study.resources[0]!;
    study.deployments[0]!.runs[0]!.maximum = 24;
    const shards = { ...tasks, id: 'shards', name: 'Shards', throughputPerUnit: perSecond(1500) };
    study.resources.push({ ...shards, limit: { limitId: 'kinesis.shard.in.records' } });
  });
  expect(reported('capacity/quota-exceeded', source)).toMatchInlineSnapshot(`
    "error at resources[0].limit
    "API tasks" is planned with 24, but the documented limit is 6 vCPU (Fargate: On-Demand vCPU resource count, default).
    fix: Have the quota raised and note it in your own limit book, or spread the load.

    error at resources[5].limit
    "Shards" is planned with 1,500, but the documented limit is 1,000 records/s (Kinesis Data Streams: Write per shard).
    fix: Have the quota raised and note it in your own limit book, or spread the load."
  `);
});

test('a default quota of another region is reported, with the one that holds', () => {
  const held = (limitId: string, region: string) =>
    soundCaseStudy((study) => {
      study.resources[0]!.limit = { limitId };
      study.deployments[0]!.region = region;
    });
  expect(reported('capacity/limit-of-another-region', held('firehose.records', 'eu-central-1'))).toMatchInlineSnapshot(`
    "warning at resources[0].limit
    "API tasks" is held against the limit "firehose.records", which is the default of us-east-1, us-west-2, eu-west-1, but the system runs in eu-central-1.
    fix: Use "firehose.records.other", which holds in eu-central-1."
  `);
  expect(
    reported('capacity/limit-of-another-region', held('kinesis.shards.account', 'eu-central-1')),
  ).toMatchInlineSnapshot(`
    "warning at resources[0].limit
    "API tasks" is held against the limit "kinesis.shards.account", which is the default of us-east-1, but the system runs in eu-central-1.
    fix: Put the quota of eu-central-1 into your own limit book."
  `);
  expect(reported('capacity/limit-of-another-region', held('firehose.records', 'us-east-1'))).toBe('');
  expect(reported('capacity/limit-of-another-region', held('firehose.records.other', 'eu-central-1'))).toBe('');
});

test('a step of growth that relieves nothing, or what holds far longer, is reported', () => {
  const source = soundCaseStudy((study) => {
    const step = study.evolution[0]!;
    step.atLoad = 2;
    study.evolution.push({ ...step, id: 'multi-region', title: 'Second region', relieves: [] });
  });
  expect(reported('capacity/evolution-step-relieves-nothing', source)).toMatchInlineSnapshot(`
    "warning at evolution[0].relieves
    The step "More tasks" is planned for 2×, but "API tasks" holds until 7×.
    fix: Name the resources whose limit it moves in \`relieves\`, move the step, or drop it.

    warning at evolution[1].relieves
    The step "Second region" at 2× doesn't say which resource it relieves.
    fix: Name the resources whose limit it moves in \`relieves\`, move the step, or drop it."
  `);
});

test('a step of growth after its resource has given way is reported, unless a remedy bridges the time', () => {
  const source = soundCaseStudy((study) => {
    study.evolution[0]!.atLoad = 20;
    study.resources[0]!.remedy = '';
  });
  expect(reported('capacity/evolution-step-too-late', source)).toMatchInlineSnapshot(`
    "warning at evolution[0].atLoad
    The step "More tasks" is planned for 20×, but "API tasks" gives way at 10×, and no earlier step relieves it.
    fix: Plan the step for less than 10×, or add an earlier one."
  `);
  const bridged = soundCaseStudy((study) => {
    study.evolution[0]!.atLoad = 20;
  });
  expect(reported('capacity/evolution-step-too-late', bridged)).toBe('');
});

test('a limit with neither remedy nor step is a todo', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.remedy = '';
    study.evolution = [];
  });
  expect(reported('capacity/limit-without-remedy', source)).toMatchInlineSnapshot(`
    "todo at resources[0].remedy
    "API tasks" has to be dealt with at 7× today's peak, but neither a remedy nor a step of growth says how.
    fix: Add a \`remedy\`, or an evolution step that relieves it."
  `);
});

test('a missed throughput requirement is reported', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.units = 1;
    study.resources[0]!.throughputPerUnit = perSecond(15);
  });
  expect(reported('capacity/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[3].target
    The requirement "Orders at peak" is missed: 15/s of Place an order before API tasks gives way, against 20/s.
    fix: Add capacity to the resource that gives way first, or lower the target."
  `);
});

test('a unit that is to carry more than its places allow is reported', () => {
  const stating = (concurrency: number) =>
    soundCaseStudy((study) => {
      Object.assign(study.resources[0]!, { throughputPerUnit: perSecond(50), serviceTime: ms(200), concurrency });
    });
  expect(reported('capacity/impossible-throughput', stating(8))).toMatchInlineSnapshot(`
    "error at resources[0]
    One unit of "API tasks" is to carry 50 per second, but what it works on at once, each taking its service time, gives 40 at most.
    fix: Correct one of \`throughputPerUnit\`, \`serviceTime\` and \`concurrency\`, or leave the first out."
  `);
  expect(reported('capacity/impossible-throughput', stating(10))).toBe('');
});

test('a step after which its resource gives way before the next one, or before the last, is reported', () => {
  const source = (to: number, laterRelieves: readonly string[]) =>
    soundCaseStudy((study) => {
      const [first] = study.evolution;
      first!.carries = [{ resource: 'apiTasks', to }];
      study.evolution.push({
        ...first!,
        id: 'cells',
        title: 'Cells',
        atLoad: 30,
        relieves: [...laterRelieves],
        carries: [],
      });
    });
  expect(reported('capacity/evolution-step-too-small', source(250, ['apiTasks']))).toMatchInlineSnapshot(`
    "warning at evolution[0].carries
    After the step "More tasks" "API tasks" carries 25×, but the next step that relieves it, "Cells", is planned for 30×.
    fix: Make the step larger, or plan another one for less than 25×."
  `);
  expect(reported('capacity/evolution-step-too-small', source(250, []))).toMatchInlineSnapshot(`
    "warning at evolution[0].carries
    After the step "More tasks" "API tasks" carries 25×, but no later step relieves it, and the steps are planned up to 30×.
    fix: Make the step larger, or plan another one for less than 25×."
  `);
  expect(reported('capacity/evolution-step-too-small', source(300, ['apiTasks']))).toBe('');
});

test('a resource of which nothing says how many there are is reported', () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs = [];
    delete study.resources[0]!.limit;
  });
  expect(reported('capacity/no-units', source)).toMatchInlineSnapshot(`
    "error at resources[0]
    Nothing says how many units "API tasks" has, so that it is missing from what gives way first, from waits and from verdicts.
    fix: Say how many of its element run with \`runs\` in the environment, name the \`topic\` whose partitions they are, or give \`units\` for what the deployment does not run."
  `);
});

test('a resource that says how many instances run beside the deployment is reported', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.units = 6;
  });
  expect(reported('capacity/units-said-twice', source).split('\n')[1]).toBe(
    '"API tasks" gives `units`, but how many of "Order API" run stands in the deployment: the two can differ, and the bill pays what runs.',
  );
});

test.each([
  [49.9, ''],
  [50, 'warning at resources[0]'],
  [90, 'warning at resources[0]'],
  // Saturated with all zones, which is a finding of its own.
  [100, ''],
])('four tasks of 25 a second in two zones at %d a second', (perSecondAtPeak, place) => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[0]!.running = 4;
    study.resources[0]!.throughputPerUnit = perSecond(25);
    study.resources[0]!.headroom = { dimension: 'fraction', value: 1 };
    Object.assign(study.load!.drivers[1]!, { values: { launch: String(perSecondAtPeak), tenfold: '1' } });
  });
  expect(reported('capacity/zone-loss', source).split('\n')[0]).toBe(place);
});

test.each([
  [101, ''],
  [100, 'error at evolution[0].runs'],
])('a step to five tasks with pools of 20 against %d connections', (units, place) => {
  const source = soundCaseStudy((study) => {
    const [api] = study.deployments[0]!.runs;
    study.resources.push({
      ...study.resources[0]!,
      id: 'connections',
      name: 'Connections',
      kind: 'connections',
      throughputPerUnit: undefined,
      limit: undefined,
      units,
      demand: { from: 'pools', pools: [{ client: api!.element, size: 20 }] },
    });
    study.evolution[0]!.runs = [{ element: api!.element, maximum: 5 }];
  });
  expect(reported('capacity/evolution-step-saturates', source).split('\n')[0]).toBe(place);
});

test.each([
  [39, ''],
  [40, ''],
  [41, 'warning at flows[0].catchUp'],
])('a backlog of %d a second beside 10 that arrive, against 50', (backlog, place) => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[0]!.running = 1;
    study.flows[0]!.catchUp = perSecond(backlog);
  });
  expect(reported('capacity/catch-up-saturates', source).split('\n')[0]).toBe(place);
});

test.each([
  [49, 'warning at flows[0].catchUp'],
  [50, ''],
  [51, ''],
])('a backlog of 20 beside %d a second that arrive, against 50, which alone is another finding', (orders, place) => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.runs[0]!.running = 1;
    study.flows[0]!.catchUp = perSecond(20);
    Object.assign(study.load!.drivers[1]!, { values: { launch: String(orders), tenfold: '1' } });
  });
  expect(reported('capacity/catch-up-saturates', source).split('\n')[0]).toBe(place);
});

const withVisits = (visits: number, reason?: string) =>
  soundCaseStudy((study) => {
    const [flow] = study.flows;
    study.resources[0]!.demand = { from: 'flow', flow: flow!.id, visits, ...(reason ? { reason } : {}) };
  });

test.each([
  [0.94, true],
  [0.95, false],
  [1, false],
  [1.05, false],
  [1.06, true],
])('%d stated visits where the flow draws one', (visits, differs) => {
  expect(reported('capacity/visits-differ', withVisits(visits)) !== '').toBe(differs);
});

test('stated visits that differ from the drawn ones are reported, known with a reason, and called stated', () => {
  expect(reported('capacity/visits-differ', withVisits(16, 'The workers commit too.'))).toMatchInlineSnapshot(`
    "warning at resources[0].demand.visits
    The load of "API tasks" counts 16 visits in a run of "Place an order", but the flow draws 1. One of the two is not what is built.
    fix: Draw the missing steps or correct \`visits\`, or say in \`demand.reason\` why they differ.
    known: The workers commit too. (no decision)"
  `);
  expect(analyze(withVisits(16)).capacity[0]?.demandBasis).toContain('16 stated visits');
});
