import { expect, test } from 'vitest';
import { lookupPrice, mergeBooks, offer, price } from '#books';
import { bytes, days, driver, type Exclusion, measured, product, quantity, times, usd } from '#model';
import { analyze } from '../../analyze.ts';
import { evidenceFiles } from '../../evidence/evidence.test-data.ts';
import { focus, k6Export } from '../../evidence/read/samples.test-data.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a stated total that the line items contradict is reported with both figures', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.stated!.total.amount = usd('250');
  });
  expect(reported('cost/stated-total-differs', source)).toMatchInlineSnapshot(`
    "error at cost.stated.total.amount
    The stated total is $250.00, but the line items add up to $141.20: it is 77.1 % too high.
    fix: Correct the stated total or the line items, or explain the difference in \`stated.total.reason\`."
  `);
  expect(analyze(source).findings.find(({ check }) => check === 'cost/stated-total-differs')?.figures).toEqual([
    { label: 'stated', value: '$250.00', provenance: 'stated' },
    { label: 'computed', value: '$141.20', provenance: 'computed' },
  ]);
});

test('a stated total that differs for a stated reason is a known finding with both figures', () => {
  const source = soundCaseStudy((study) => {
    Object.assign(study.cost!.stated!.total, { amount: usd('250'), reason: 'Made before storage was known.' });
  });
  expect(analyze(source).findings).toMatchObject([
    {
      check: 'cost/stated-total-differs',
      known: { reason: 'Made before storage was known.', resolvedBy: null },
      figures: [{ value: '$250.00' }, { value: '$141.20' }],
    },
  ]);
});

test('a stated line that differs for a stated reason is a known finding, and one that agrees is none', () => {
  const source = soundCaseStudy((study) => {
    const [line] = study.cost!.stated!.lines;
    Object.assign(line!, { amount: usd('60'), reason: 'Made for half of the tasks.' });
    study.cost!.stated!.total.reason = 'Rounded.';
  });
  expect(analyze(source).findings.map(({ check, known }) => [check, known?.reason])).toEqual([
    ['cost/stated-line-differs', 'Made for half of the tasks.'],
  ]);
});

test('a stated total may be five percent off', () => {
  const rounded = soundCaseStudy((study) => {
    study.cost!.stated!.total.amount = usd('148');
  });
  expect(reported('cost/stated-total-differs', rounded)).toBe('');
});

test('stated lines that differ, or that no line item belongs to, are reported', () => {
  const source = soundCaseStudy((study) => {
    const [line] = study.cost!.stated!.lines;
    line!.amount = usd('60');
    study.cost!.stated!.lines.push({ ...line!, id: 'cdn', name: 'CDN', amount: usd('50') });
  });
  expect(reported('cost/stated-line-differs', source)).toMatchInlineSnapshot(`
    "warning at cost.stated.lines[0].amount
    The stated line "Compute" is $60.00, but its line items add up to $118.20: it is 49.2 % too low.
    fix: Correct the amount or the line items, or explain the difference in the line's \`reason\`.

    warning at cost.stated.lines[1].amount
    The stated line "CDN" is $50.00, but no line item belongs to it, so that it can't be checked.
    fix: Name the line in \`statedLine\` of the line items that it stands for."
  `);
});

test('a bill above the budget is reported', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.budget[0]!.atScalePoint = 'tenfold';
  });
  expect(reported('cost/budget-exceeded', source)).toMatchInlineSnapshot(`
    "error at cost.budget[0].amount
    The system costs $968.61 a month (10×), which is more than the budget of $500.00.
    fix: Make the design cheaper, commit to what runs all month, or agree on another budget."
  `);
});

test('a bill without a budget is a todo', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.budget = [];
  });
  expect(reported('cost/missing-budget', source)).toMatchInlineSnapshot(`
    "todo at cost.budget
    The cost model has no budget, so that nothing says whether the bill is acceptable.
    fix: Add the budget and who set it in \`cost.budget\`."
  `);
});

test('a missed cost requirement is reported', () => {
  const source = soundCaseStudy((study) => {
    const requirement = study.requirements[4]!;
    if (requirement.kind === 'quality') requirement.target = { dimension: 'money', ...usd('100') };
  });
  expect(reported('cost/target-missed', source)).toMatchInlineSnapshot(`
    "error at requirements[4].target
    The requirement "Running costs" is missed: $117.56 a month (Launch), against $100.00.
    fix: Make the design cheaper, or agree on another target."
  `);
});

test('a price that no book holds is reported', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[0]!.price.priceId = 'fargate.x86.vcpu-hours';
  });
  expect(reported('cost/unknown-price', source)).toMatchInlineSnapshot(`
    "error at cost.lineItems[0].price
    The line item "Fargate processors" uses the price "fargate.x86.vcpu-hours", which neither the shipped price book nor your own holds.
    fix: Use "fargate.x86.vcpu-hour" if that is meant, or add the price to your own book."
  `);
});

test('a quantity in another unit than its price is reported', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[1]!.quantity = { op: 'constant', value: '100', unit: 'GB' };
  });
  expect(reported('cost/unit-mismatch', source)).toMatchInlineSnapshot(`
    "error at cost.lineItems[1].quantity
    The line item "Database storage" multiplies a quantity in "GB" by a price per "GB-month".
    fix: Give the quantity in "GB-month"."
  `);
});

test("a quantity that can't be computed is reported once, at the first scale point where it can't", () => {
  const source = soundCaseStudy((study) => {
    const { quantity } = study.cost!.lineItems[0]!;
    study.cost!.lineItems[0]!.quantity = {
      op: 'quotient',
      of: [quantity, times(quantity, 0)],
      unit: quantity.unit,
    };
  });
  expect(reported('cost/broken-formula', source)).toMatchInlineSnapshot(`
    "error at cost.lineItems[0].quantity
    The line item "Fargate processors" has no quantity at the scale point "Launch", so that the bill has no total there. The formula divides by zero.
    fix: Give every driver a value at every scale point, and divide by nothing that can be zero."
  `);
});

test('a driver without a value is one error, however many line items, commitments and counts wait for it', () => {
  const source = soundCaseStudy((study) => {
    Object.assign(study.load!.drivers[0]!, { values: { launch: '4' } });
    const { quantity } = study.cost!.lineItems[0]!;
    study.cost!.lineItems[1]!.quantity = { op: 'sum', of: [quantity], unit: 'GB-month' };
    study.deployments[0]!.runs[0]!.running = driver('tasks', 'task');
  });
  const waiting = ['load/driver-without-value', 'cost/broken-formula', 'cost/broken-commitment', 'deployment/no-count'];
  const found = analyze(source).findings.map(({ check }) => check);
  expect(found.filter((check) => waiting.includes(check))).toEqual(['load/driver-without-value']);
});

test('a price more than a year older than the case study is reported, unless the study has no date', () => {
  const source = soundCaseStudy((study) => {
    study.date = '2027-08-01';
  });
  expect(reported('cost/price-stale', source)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[0].price
    The price "fargate.x86.vcpu-hour" dates from 2026-07-07, more than a year before the case study's date 2027-08-01.
    fix: Look the price up again and put the new one into your own book."
  `);
  const undated = soundCaseStudy((study) => {
    delete study.date;
  });
  expect(reported('cost/price-stale', undated)).toBe('');
});

test('a price without a date is reported, one from memory is reported as that alone', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[1]!.price = { priceId: 'mq.rabbitmq.storage.gb-month', unit: 'GB-month' };
    study.cost!.lineItems[0]!.price = { priceId: 'ssm.parameter.standard.month', unit: 'parameter-month' };
  });
  expect(reported('cost/price-undated', source)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].price
    The source of the price "mq.rabbitmq.storage.gb-month" has no date, so that nobody can tell whether the price still holds.
    fix: Look the price up and put it into your own book with the date on which it was read."
  `);
});

test('a price from memory is reported', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[1]!.price = { priceId: 'ssm.parameter.standard.month', unit: 'parameter-month' };
  });
  expect(reported('cost/price-from-memory', source)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].price
    The price "ssm.parameter.standard.month" has no source: it was written down from memory.
    fix: Look the price up and put it into your own book with its source and date."
  `);
});

test("prices of another region are reported once, those of the region or of everywhere aren't", () => {
  const source = soundCaseStudy((study) => {
    study.deployments[0]!.region = 'eu-central-1';
    study.cost!.lineItems[1]!.price = { priceId: 'eventbridge.custom.million', unit: '1M events' };
    for (const priceId of ['route53.zone-month', 'eventbridge.pipes.million', 'eventbridge.custom.million'])
      study.cost!.lineItems.push({ ...study.cost!.lineItems[1]!, id: priceId, price: { priceId, unit: '1M events' } });
  });
  expect(reported('cost/price-of-another-region', source)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].price
    In eu-central-1, 3 of 5 line items are at prices of another region, because the book has none of eu-central-1: eventbridge.custom.million (us-east-1), eventbridge.pipes.million (us-east-1).
    fix: Put the prices of eu-central-1 into your own book, or say that the bill is one of another region."
  `);
  expect(lookupPrice('route53.zone-month')?.region).toBe('global');
  expect(analyze(source).cost?.priceRegions).toEqual([
    { region: 'us-east-1', lineItems: 3 },
    { region: 'eu-central-1', lineItems: 1 },
  ]);
});

test('a region of the bill that is no region of the deployment is reported, and one that is drawn elsewhere', () => {
  const priced = (change: Parameters<typeof soundCaseStudy>[0]) =>
    reported('cost/region-differs', soundCaseStudy(change));
  expect(
    priced((study) => {
      study.cost!.region = 'eu-central-1';
    }),
  ).toMatchInlineSnapshot(`
    "error at cost.region
    The prices are asked for in eu-central-1, but "Production" is drawn in us-east-1.
    fix: Give the environment its \`region\`, draw it there, and leave \`region\` out of the cost model."
  `);
  expect(
    priced((study) => {
      study.deployments[0]!.region = 'eu-central-1';
      delete study.cost!.region;
    }),
  ).toMatchInlineSnapshot(`
    "error at deployments[0].region
    The prices are asked for in eu-central-1, but "Production" is drawn in us-east-1.
    fix: Give the environment its \`region\`, draw it there, and leave \`region\` out of the cost model."
  `);
  expect(
    priced((study) => {
      study.deployments[0]!.region = 'us-east-1';
      study.cost!.region = 'us-east-1';
    }),
  ).toBe('');
});

test.each([
  ['below', '2.50', false],
  ['at', '2.78', false],
  ['above', '2.79', true],
])('prices with a weak source may carry five percent of the bill: %s it', (_, priceUsd, isReported) => {
  const books = mergeBooks({
    prices: [{ ...lookupPrice('iot.rules-triggered.million')!, id: 'own.weak', unit: 'month', priceUsd }],
  });
  const source = soundCaseStudy((study) => {
    const [compute] = study.cost!.lineItems;
    study.cost!.lineItems = [
      {
        ...compute!,
        price: { priceId: 'waf.acl-month', unit: 'ACL-month' },
        quantity: { op: 'constant', value: '10.564', unit: 'ACL-month' },
      },
      {
        ...compute!,
        id: 'weak',
        price: { priceId: 'own.weak', unit: 'month' },
        quantity: { op: 'constant', value: '1', unit: 'month' },
      },
    ];
  });
  const found = analyze(source, { books }).findings.filter(({ check }) => check === 'cost/weak-price');
  expect(found).toHaveLength(isReported ? 1 : 0);
});

test('what weak sources carry is said where it weighs most', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[1]!.price = { priceId: 'iot.rules-triggered.million', unit: 'GB-month' };
  });
  expect(reported('cost/weak-price', source)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].price
    $15.00 a month (11.26 % of the bill, Launch) rests on prices that neither a copy of the vendor's list nor its pages give: iot.rules-triggered.million.
    fix: Look the prices up at the vendor and put them into your own book, or say in \`knownFindings\` why they will do."
  `);
});

test("a service that new customers can't order is reported, unless the case study is older", () => {
  const timestream = (date: string) =>
    soundCaseStudy((study) => {
      study.date = date;
      study.cost!.lineItems[1]!.price = { priceId: 'timestream.ingest.gb', unit: 'GB' };
    });
  expect(reported('cost/service-closed-to-new-customers', timestream('2026-01-01'))).toMatchInlineSnapshot(`
    "error at cost.lineItems[1].price
    The line item "Database storage" pays for Timestream for LiveAnalytics, which has been closed to new customers since 2025-06-20.
    fix: Choose another service; the note in the limit book says what its vendor recommends."
  `);
  expect(reported('cost/service-closed-to-new-customers', timestream('2025-06-19'))).toBe('');
  expect(reported('cost/service-closed-to-new-customers', timestream('2025-06-20'))).not.toBe('');
});

test("a price that new accounts don't get is reported with what they pay, unless the case study is older", () => {
  const mails = (date: string) =>
    soundCaseStudy((study) => {
      study.date = date;
      study.cost!.lineItems[1]!.price = { priceId: 'ses.outbound.1k', unit: '1k recipients' };
      study.cost!.lineItems[1]!.quantity = { op: 'constant', value: '1000', unit: '1k recipients' };
    });
  expect(reported('cost/price-of-older-accounts', mails('2026-11-01'))).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].price
    The line item "Database storage" uses the price "ses.outbound.1k", but accounts opened since 2026-07-21 start with "ses.essentials.1k": $160.00 a month instead of $100.00.
    fix: Use "ses.essentials.1k", or note in \`knownFindings\` that the account is older."
  `);
  expect(reported('cost/price-of-older-accounts', mails('2026-07-20'))).toBe('');
  expect(reported('cost/price-of-older-accounts', mails('2026-07-21'))).not.toBe('');
});

test('a quantity below zero is reported with what to write instead', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[1]!.quantity = {
      op: 'sum',
      of: [quantity(40, 'GB-month'), quantity(-100, 'GB-month')],
      unit: 'GB-month',
    };
  });
  expect(reported('cost/broken-formula', source)).toMatchInlineSnapshot(`
    "error at cost.lineItems[1].quantity
    The line item "Database storage" has no quantity at the scale point "Launch", so that the bill has no total there. It comes to -60, less than nothing.
    fix: Give what is free of it as \`allowance\` of the line item instead of taking it off in the formula: a quantity never falls below zero by it."
  `);
});

test('a line item for what runs anyway is reported, at its price and at that of another size', () => {
  const paid = (priceId: string, element = 'shop.db') =>
    soundCaseStudy((study) => {
      study.deployments[0]!.runs = [
        { element: 'shop.db', offer: offer('rds.postgres.db.r6g.xlarge.multi-az'), running: 1, size: '', note: '' },
      ];
      study.cost!.lineItems.push({
        ...study.cost!.lineItems[1]!,
        id: 'instance',
        name: 'Database instance',
        element,
        price: { priceId, unit: 'hour' },
        quantity: quantity(730, 'hour'),
      });
    });
  expect(reported('cost/paid-twice', paid('rds.postgres.db.r6g.xlarge.multi-az.hour'))).toMatchInlineSnapshot(`
    "error at cost.lineItems[2].price
    The line item "Database instance" pays for "Order store" at the price "rds.postgres.db.r6g.xlarge.multi-az.hour", and so does what runs of it in the deployment.
    fix: Take the line item out: what is rented follows from the offer and the count in \`runs\`."
  `);
  expect(reported('cost/paid-twice', paid('rds.postgres.db.t3.medium.multi-az.hour'))).toMatchInlineSnapshot(`
    "error at cost.lineItems[2].price
    The line item "Database instance" pays for "Order store" at the price "rds.postgres.db.t3.medium.multi-az.hour", but the deployment runs it at "rds.postgres.db.r6g.xlarge.multi-az.hour", and pays for that.
    fix: Take the line item out: what is rented follows from the offer and the count in \`runs\`."
  `);
  expect(reported('cost/paid-twice', paid('rds.postgres.db.r6g.xlarge.multi-az.hour', 'shop.events'))).toBe('');
});

test('a number a unit that is typed where a driver counts in that unit is reported', () => {
  const perTask = (unit: string) =>
    soundCaseStudy((study) => {
      study.load!.drivers.push({
        id: 'memory',
        name: 'Memory a task',
        unit: 'GB/task',
        values: { launch: '2', tenfold: '2' },
      });
      study.cost!.lineItems[1]!.quantity = product('GB-month', driver('tasks', 'task'), quantity(4, unit));
    });
  expect(reported('cost/literal-beside-driver', perTask('GB/task'))).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].quantity
    The formula of the line item "Database storage" says 4 GB/task, and the driver "Memory a task" counts in the same unit, so that the two don't move together.
    fix: Use the driver \`memory\`, or what follows from it: \`times(memory, 0.74)\`; or give the number a unit of its own."
  `);
  expect(reported('cost/literal-beside-driver', perTask('GB'))).toBe('');
});

test.each([
  ['request/session', true],
  ['requests/session', true],
  ['requests per session', true],
  ['request a session', true],
  ['request / session', true],
  ['request/visit', false],
  ['session/request', false],
  ['session', false],
])('a literal in %s is that of a driver in request/session: %s', (unit, isReported) => {
  const source = soundCaseStudy((study) => {
    const values = { launch: '40', tenfold: '40' };
    study.load!.drivers.push(
      { id: 'each', name: 'Requests a session', unit: 'request/session', values },
      { id: 'pages', name: 'Pages a session', unit: 'page/session', values },
    );
    study.cost!.lineItems[1]!.quantity = product('GB-month', driver('tasks', 'task'), quantity('29.6', unit));
  });
  expect(reported('cost/literal-beside-driver', source) !== '').toBe(isReported);
});

const literal = quantity(10, 'order/s');
const formulas: readonly (readonly [string, Parameters<typeof soundCaseStudy>[0]])[] = [
  ['flow "Place an order"', (study) => Object.assign(study.flows[0]!, { rate: { mean: literal, peak: literal } })],
  ['topic "orders.placed"', (study) => Object.assign(study.topics[0]!, { rate: { mean: literal, peak: literal } })],
  ['unit cost "order"', (study) => Object.assign(study.cost!, { costPer: [{ name: 'order', perMonth: literal }] })],
  ['line item "Database storage"', (study) => Object.assign(study.cost!.lineItems[1]!, { allowance: literal })],
  [
    'table "orders.orders"',
    (study) =>
      Object.assign(study.dataStores[0]!, {
        growth: [{ table: 'orders.orders', rowSize: bytes(200), rowsPerDay: literal, retention: days(30) }],
      }),
  ],
  [
    'driver "Twice"',
    (study) => study.load!.drivers.push({ id: 'twice', name: 'Twice', unit: 'order', formula: times(literal, 2) }),
  ],
];
test.each(formulas)('a literal beside a driver is found in the formula of the %s', (of, change) => {
  expect(reported('cost/literal-beside-driver', soundCaseStudy(change))).toContain(
    `The formula of the ${of} says 10 orders/s, and the driver "Orders a second" counts`,
  );
});

test('a driver that follows from a number of its own unit is not beside itself', () => {
  const source = soundCaseStudy((study) => {
    const formula = quantity(3, 'page/session');
    study.load!.drivers.push({ id: 'pages', name: 'Pages a session', unit: 'page/session', formula });
  });
  expect(reported('cost/literal-beside-driver', source)).toBe('');
});

test('lines of one price with different allowances are reported, and neither with the same nor in two accounts', () => {
  const transfer = (second: number, account?: string) =>
    soundCaseStudy((study) => {
      const [, storage] = study.cost!.lineItems;
      const line = { ...storage!, price: price('dto.internet.gb'), quantity: quantity(500, 'GB') };
      study.cost!.lineItems = [
        { ...line, id: 'one', name: 'Uploads', allowance: quantity(100, 'GB') },
        { ...line, id: 'two', name: 'Pages', allowance: quantity(second, 'GB'), ...(account ? { account } : {}) },
      ];
    });
  expect(reported('cost/allowances-differ', transfer(50))).toMatchInlineSnapshot(`
    "error at cost.lineItems[1].allowance
    The line items "Pages" and "Uploads" have different allowances, but both have the price "dto.internet.gb", and what is free of a price is free once in an account. The larger one is counted.
    fix: Give what is free of all of them together as \`allowance\` of one, or name the \`account\` that each is paid by."
  `);
  expect(reported('cost/allowances-differ', transfer(100))).toBe('');
  expect(reported('cost/allowances-differ', transfer(50, 'staging'))).toBe('');
});

test('a commitment of which a part is paid for nothing is reported, with whether it still saves', () => {
  const committed = (hours: number) =>
    soundCaseStudy((study) => {
      study.cost!.commitments[0]!.quantity = quantity(hours, 'vCPU-hour');
    });
  expect(reported('cost/commitment-unused', committed(2921))).toMatchInlineSnapshot(`
    "warning at cost.commitments[0].quantity
    Of the commitment "Savings plan" only 99.97 % is used (Launch): 1 vCPU-hour a month are paid for nothing, $0.03. It still saves $23.61.
    fix: Commit to less, to what runs at every scale point, or note in \`knownFindings\` why more is promised."
  `);
  expect(reported('cost/commitment-unused', committed(5840))).toMatchInlineSnapshot(`
    "warning at cost.commitments[0].quantity
    Of the commitment "Savings plan" only 50 % is used (Launch): 2,920 vCPU-hours a month are paid for nothing, $94.56. Below 80 % list price is cheaper: it loses $70.92 a month.
    fix: Commit to less, to what runs at every scale point, or note in \`knownFindings\` why more is promised."
  `);
  expect(reported('cost/commitment-unused', committed(2920))).toBe('');
  expect(reported('cost/commitment-unused', committed(2919))).toBe('');
});

test("a commitment that can't be computed is reported", () => {
  const source = soundCaseStudy((study) => {
    study.cost!.commitments[0]!.quantity = quantity(2920, 'hour');
  });
  expect(reported('cost/broken-commitment', source)).toMatchInlineSnapshot(`
    "error at cost.commitments[0]
    The commitment "Savings plan" counts for nothing. Its quantity is in "hour", but the price is per "vCPU-hour".
    fix: Let it cover line items of one price, with a quantity in the unit of that price; or commit to a sum in "USD" with a discount as \`rate\`."
  `);
  expect(reported('cost/broken-commitment', soundCaseStudy())).toBe('');
});

test.each([
  ['0.04048', ''],
  ['0.0405', 'One vCPU-hour costs $0.0405 with it and $0.04048 without, so that it saves nothing.'],
])('a commitment at $%s for what is listed at $0.04048', (rate, said) => {
  const source = soundCaseStudy((study) => {
    study.cost!.commitments[0]!.rate = usd(rate);
  });
  const found = reported('cost/broken-commitment', source);
  if (said === '') expect(found).toBe('');
  else expect(found).toContain(said);
});

test('an allowance in another unit than its price is reported', () => {
  const allowed = (unit: string) =>
    soundCaseStudy((study) => {
      study.cost!.lineItems[1]!.allowance = quantity(20, unit);
    });
  expect(reported('cost/unit-mismatch', allowed('GB-month'))).toBe('');
  expect(reported('cost/unit-mismatch', allowed('GB'))).toMatchInlineSnapshot(`
    "error at cost.lineItems[1].allowance
    The line item "Database storage" takes an allowance in "GB" off a quantity in "GB-month".
    fix: Give the allowance in "GB-month"."
  `);
});

test('an option that changes nothing, or replaces what does not run, is reported', () => {
  const replacing = (...replaces: readonly string[]) => {
    const source = soundCaseStudy((study) => {
      const offer = { offerId: 'alb' };
      study.cost!.options = [
        { id: 'o', name: 'Other', replaces: [...replaces], offer, runs: [], drivers: {}, without: [] },
      ];
    });
    return reported('cost/option-changes-nothing', source);
  };
  expect(replacing('shop.db')).toBe('');
  expect(replacing('shop.db', 'bank')).toMatchInlineSnapshot(`
    "error at cost.options[0].replaces[1]
    The option "Other" replaces "Bank", of which nothing runs in "Production", so that the bill of the option leaves in what it should replace.
    fix: Name the element that \`runs\` sizes, or size it."
  `);
  expect(replacing()).toMatchInlineSnapshot(`
    "error at cost.options[0]
    The option "Other" changes nothing, so that its bill is the study's own.
    fix: Say what runs instead in \`with\`, or which \`drivers\` or line items differ."
  `);
});

test('what the bill leaves out as not used, but deployment or a control names, is reported', () => {
  const leftOut = (because: Exclusion['because'], elements: string[] = []) =>
    soundCaseStudy((study) => {
      study.cost!.exclusions.push({
        name: 'WAF Bot Control',
        because,
        reason: 'Later',
        alsoCalled: ['bot control'],
        elements,
      });
      study.security!.controls.push({ layer: 'edge', name: 'Web ACL', how: 'Managed rules, bot-control, limits' });
    });
  expect(reported('cost/excluded-but-used', leftOut('not-used'))).toMatchInlineSnapshot(`
    "error at cost.exclusions[1]
    The bill leaves out "WAF Bot Control" because it isn't used, but the security control "Web ACL" names it.
    fix: Add a line item for it, or take it out of the design; somebody else who pays for it is said with \`because: 'paid-elsewhere'\`."
  `);
  expect(reported('cost/excluded-but-used', leftOut('not-used', ['shop.db']))).toMatchInlineSnapshot(`
    "error at cost.exclusions[1]
    The bill leaves out "WAF Bot Control" because it isn't used, but the deployment of "Order store" and the security control "Web ACL" name it.
    fix: Add a line item for it, or take it out of the design; somebody else who pays for it is said with \`because: 'paid-elsewhere'\`."
  `);
  expect(reported('cost/excluded-but-used', leftOut('paid-elsewhere', ['shop.db']))).toBe('');
  expect(reported('cost/excluded-but-used', soundCaseStudy())).toBe('');
});

test('a queue that no line item pays for and no exclusion names is reported', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.exclusions = [];
  });
  expect(reported('cost/element-without-line-item', source)).toMatchInlineSnapshot(`
    "warning at elements[6]
    No line item is of "Event log", and neither a line item nor an exclusion names it, so that the bill may be too low.
    fix: Add a line item with it as \`element\`, or say in \`exclusions\` why it costs nothing here."
  `);
});

test('services need a line item of their own only where nothing is paid for compute', () => {
  const source = soundCaseStudy((study) => {
    study.cost!.lineItems[0]!.category = 'other';
    study.cost!.lineItems[0]!.element = 'shop.api.checkout';
  });
  expect(reported('cost/element-without-line-item', source)).toMatchInlineSnapshot(`
    "warning at elements[4]
    No line item is of "Payment worker", and neither a line item nor an exclusion names it, so that the bill may be too low.
    fix: Add a line item with it as \`element\`, or say in \`exclusions\` why it costs nothing here."
  `);
});

test('a study without costs, and one whose line item names the container, have no finding', () => {
  const free = soundCaseStudy((study) => {
    delete study.cost;
  });
  expect(reported('cost/element-without-line-item', free)).toBe('');
  const named = soundCaseStudy((study) => {
    study.cost!.exclusions = [];
    study.cost!.lineItems[0]!.assumption = 'The Event log runs on the same machines.';
  });
  expect(reported('cost/element-without-line-item', named)).toBe('');
});

/** The sound study, whose launch costs $118.20 for AWS Fargate and $23.00 for Amazon RDS, with a bill of September. */
const billed = (rds: string, fargate = '118.20', more: Parameters<typeof focus>[0] = [], currency = 'USD') =>
  soundCaseStudy(
    (study) => {
      study.cost!.commitments = [];
      study.cost!.bill = {
        evidence: measured({ file: 'bill.csv' }),
        services: { 'Amazon Relational Database Service': 'Amazon RDS' },
      };
    },
    {
      evidence: evidenceFiles({
        'bill.csv': focus(
          [
            ['2026-09', 'AWS Fargate', 'Usage', '', '0', fargate],
            ['2026-09', 'Amazon Relational Database Service', 'Usage', '', '0', rds],
            ...more,
          ],
          currency,
        ),
      }),
    },
  );

test('a service whose bill is not what its line items give is reported with both', () => {
  expect(reported('cost/bill-differs', billed('41.4'))).toMatchInlineSnapshot(`
    "error at cost.lineItems[1]
    For "Amazon RDS" the bill of 2026-09 has $41.40, but $23.00 is computed (Launch): it is 80 % higher.
    fix: Correct the quantities or the load of the scale point, or name the scale point of the bill in \`at\`."
  `);
  expect(analyze(billed('23')).findings).toEqual([]);
});

test.each([
  ['25.30', false],
  ['25.31', true],
  ['20.70', false],
  ['20.69', true],
])('a bill of $%s against $23.00 differs: %s', (rds, differs) => {
  expect(reported('cost/bill-differs', billed(rds)) !== '').toBe(differs);
});

test('what only the bill has is reported when it is more than one hundredth of the whole', () => {
  const other = (cost: string) =>
    reported('cost/bill-differs', billed('23', '118.20', [['2026-09', 'Amazon S3', 'Usage', '', '0', cost]]));
  expect(other('1.412015')).toBe('');
  // 4 × 730 × $0.04048 + $23.00 = $141.2016
  expect(other('1.412016')).toBe('');
  expect(other('1.412017')).not.toBe('');
  expect(other('1.42')).toMatchInlineSnapshot(`
    "error at cost.bill
    The bill of 2026-09 has $1.42 for "Amazon S3", but no line item pays for it.
    fix: Add the line items, or say in \`services\` of the bill which service is meant."
  `);
});

test('tax, credits and corrections are no difference, and of several months the last whole one counts', () => {
  const source = billed('23', '118.20', [
    ['2026-09', 'Amazon RDS', 'Tax', '', '50', '50'],
    ['2026-09', 'Amazon RDS', 'Credit', '', '-50', '-50'],
    ['2026-09', 'Amazon RDS', 'Usage', 'Correction', '-50', '-50'],
    ['2026-08', 'Amazon RDS', 'Usage', '', '0', '99'],
  ]);
  expect(analyze(source).findings).toEqual([]);
  source.study.cost!.bill!.month = '2026-08';
  expect(reported('cost/bill-differs', source)).toContain('the bill of 2026-08 has $99.00');
});

test('what commitments save is allowed for on what they cover', () => {
  const source = (fargate: string) => {
    const made = billed('23', fargate);
    made.study.cost!.commitments = soundCaseStudy().study.cost!.commitments;
    return reported('cost/bill-differs', made);
  };
  expect(source('94.56')).toBe('');
  expect(source('85.11')).toBe('');
  expect(source('85.10')).toContain('For "AWS Fargate"');
  expect(source('118.20')).toContain('In all the bill of 2026-09 has $141.20, but $117.56 is computed');
});

test('a bill of another currency or month, or a file that is none, is reported', () => {
  expect(reported('cost/bill-not-comparable', billed('23', '118.20', [], 'EUR'))).toMatchInlineSnapshot(`
    "error at cost.bill
    bill.csv is in EUR, but the cost model is in USD. The bill shows nothing, then.
    fix: Name a FOCUS export of the month and in the currency of the cost model."
  `);
  const source = billed('23');
  source.study.cost!.bill!.month = '2026-07';
  expect(reported('cost/bill-not-comparable', source)).toContain(
    'bill.csv holds no charge of 2026-07, only of 2026-09.',
  );
  const run = soundCaseStudy(
    (study) => {
      study.cost!.bill = { evidence: measured({ file: 'run.json', date: '2026-10-01' }), services: {} };
    },
    { evidence: evidenceFiles({ 'run.json': k6Export }) },
  );
  expect(reported('cost/bill-not-comparable', run)).toContain('run.json is a run of k6 and no bill.');
});
