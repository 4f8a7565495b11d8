import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatMoney } from '#analysis';
import { printPath } from '#model';
import { type LoadedCaseStudy, loadPortfolio } from '#publish';

// Three systems as a brief states them, figures included. What is wrong with them was worked out by hand beforehand;
// here Casebook has to find it by itself. The whole lists are in `tests/fixtures/seed-*/findings.txt`.

const fixture = (name: string, file = ''): string =>
  fileURLToPath(new URL(`fixtures/seed-${name}/${file}`, import.meta.url));

async function load(name: string): Promise<LoadedCaseStudy> {
  const { studies, findings } = await loadPortfolio({ root: fixture(name) });
  expect(findings).toEqual([]);
  const [study] = studies;
  if (!study) throw new Error(`The fixture ${name} holds no case study.`);
  return study;
}

/** `error cost/stated-total-differs at cost.stated.total.amount`, and the message below it; todos are left out. */
const listed = ({ findings }: LoadedCaseStudy): string =>
  findings
    .filter(({ severity }) => severity !== 'todo')
    .map(({ severity, check, at, message }) => `${severity} ${check} at ${printPath(at.path)}\n  ${message}\n`)
    .join('');

/** Messages of one check, in order. */
const said = ({ findings }: LoadedCaseStudy, check: string): readonly string[] =>
  findings.filter((found) => found.check === check).map(({ message }) => message);

/** The bill as `[line, stated, computed]`, the total last. */
const bill = ({ analyzed }: LoadedCaseStudy): readonly (readonly string[])[] => {
  const { lines = [], total } = analyzed.cost?.stated ?? {};
  return [...lines, ...(total ? [{ name: 'Total', ...total }] : [])].map(({ name, stated, computed }) => [
    name,
    formatMoney(stated),
    formatMoney(computed),
  ]);
};

test('the multi-tenant platform costs a third less than stated, misses 99.9 % and outgrows a quota', async () => {
  const study = await load('saas');
  await expect(listed(study)).toMatchFileSnapshot(fixture('saas', 'findings.txt'));
  expect(bill(study)).toEqual([
    ['ECS Fargate', '$800.00', '$432.48'],
    ['RDS PostgreSQL', '$1,200.00', '$656.27'],
    ['ElastiCache', '$400.00', '$300.76'],
    ['ALB', '$50.00', '$44.53'],
    ['Data Transfer', '$400.00', '$451.80'],
    ['CloudWatch', '$200.00', '$200.00'],
    ['Total', '$3,050.00', '$2,085.84'],
  ]);
  expect(said(study, 'availability/target-missed')).toEqual([
    'The flow "Call the API" promises 99.9 %, but 99.74 % of the requests find everything up that they wait for; "CloudFront" is the weakest.',
  ]);
  // CloudFront × WAF × API Gateway × Fargate × RDS; the cache falls back to the database that is needed anyway.
  expect(study.analyzed.availability[0]?.availability).toBeCloseTo(0.999 * 0.9995 ** 3 * 0.9999, 12);
  expect(said(study, 'capacity/quota-exceeded')).toEqual([
    '"Fargate processors, 12 tasks of 1 vCPU" is planned with 12, but the documented limit is 6 vCPU (Fargate: On-Demand vCPU resource count, default).',
  ]);
});

test('the order system is refused by PostgreSQL, misses 99.95 % and sends a third of its confirmations', async () => {
  const study = await load('orders');
  await expect(listed(study)).toMatchFileSnapshot(fixture('orders', 'findings.txt'));
  expect(bill(study)).toEqual([
    ['MSK (Kafka)', '$1,200.00', '$459.90'],
    ['ECS Fargate', '$1,500.00', '$864.96'],
    ['RDS PostgreSQL', '$2,400.00', '$1,312.54'],
    ['ElastiCache', '$800.00', '$600.06'],
    ['SES (Email)', '$100.00', '$100.00'],
    ['SNS (SMS)', '$750.00', '$1,002.00'],
    ['Total', '$6,750.00', '$4,339.46'],
  ]);
  expect(study.analyzed.availability[0]?.availability).toBeCloseTo(0.9999 * 0.9995 * 0.999, 12);
  expect(
    study.findings.filter(({ check }) => check.startsWith('data/')).map(({ check, file, line }) => [check, file, line]),
  ).toEqual([
    ['data/partition-key-not-in-primary-key', 'case-studies/order-processing/schema.sql', 2],
    ['data/foreign-key-to-partitioned-table', 'case-studies/order-processing/schema.sql', 15],
  ]);
  expect(said(study, 'figure/stated-differs')).toEqual([
    'The figure "Confirmation e-mails a month, one for each order" is stated as 1M, but Orders a day × 730 ÷ 24 is 3,041,667.',
  ]);
  expect(said(study, 'cost/price-of-older-accounts')).toEqual([
    'The line item "E-mails" uses the price "ses.outbound.1k", but accounts opened since 2026-07-21 start with "ses.essentials.1k": $160.00 a month instead of $100.00.',
  ]);
  expect(said(study, 'saga/unknown-topic')).toHaveLength(1);
}, 60_000);

test('the IoT platform costs eight times as much as stated and is drawn for less than a third of its load', async () => {
  const study = await load('iot');
  await expect(listed(study)).toMatchFileSnapshot(fixture('iot', 'findings.txt'));
  expect(bill(study)).toEqual([
    ['IoT Core', '$3,000.00', '$90,204.00'],
    ['Kinesis', '$1,500.00', '$1,576.30'],
    ['Timestream', '$4,000.00', '$7,024.64'],
    ['S3', '$2,300.00', '$2,304.00'],
    ['Lambda', '$500.00', '$500.00'],
    ['OpenSearch', '$1,200.00', '$365.73'],
    ['Total', '$12,500.00', '$101,974.67'],
  ]);
  expect(said(study, 'capacity/saturated-at-peak')).toEqual([
    '"Kinesis shards" has to carry 33,333 per second at peak, but carries 10,000: its utilization would be 333.3 %. At least 34 shards are needed.',
  ]);
  expect(said(study, 'capacity/quota-exceeded').map((message) => message.split(' (')[0])).toEqual([
    '"Devices connected to IoT Core" is planned with 1,000,000, but the documented limit is 500,000 connections',
    '"Messages published to IoT Core" is planned with 33,333, but the documented limit is 20,000 requests/s',
    '"Rules evaluated by IoT Core" is planned with 33,333, but the documented limit is 20,000 evaluations/s',
  ]);
  expect(said(study, 'cost/service-closed-to-new-customers')).toEqual([
    'The line item "Timestream writes" pays for Timestream for LiveAnalytics, which has been closed to new customers since 2025-06-20.',
  ]);
  // 33,000 a second and 2M a minute are right as rounded; 86 billion a month are not, and seven hot days are no 50 TB.
  expect(said(study, 'figure/stated-differs')).toEqual([
    'The figure "Messages a month" is stated as ~86B, but Devices ÷ 30 × 3,600 × 730 is 87,600,000,000.',
    'The figure "Metrics kept in Timestream, in TB" is stated as 50TB, but Metrics written × 168 ÷ 730 ÷ 1,024 is 2.301.',
  ]);
});

test('a stated figure is shown beside the computed one wherever the two differ', async () => {
  for (const name of ['saas', 'iot'])
    for (const { check, figures } of (await load(name)).findings)
      if (/^cost\/stated|^figure\/stated|^availability\/target/.test(check))
        expect(
          figures?.map(({ provenance }) => provenance),
          check,
        ).toEqual(['stated', 'computed']);
});
