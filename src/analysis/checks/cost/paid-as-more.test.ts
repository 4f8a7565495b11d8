import { expect, test } from 'vitest';
import { type PriceId, price } from '#books';
import {
  atLeast,
  bytes,
  dividedBy,
  driver,
  type Expression,
  perSecond,
  product,
  quantity,
  ratio,
  sum,
  times,
  wholeUnits,
} from '#model';
import type { CaseStudySource } from '../../case-study-source.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

const records = quantity(1_000_000_000, 'record');
const gigabytesPerByte = quantity('0.000000001', 'GB/byte');

type Change = Parameters<typeof soundCaseStudy>[0];
const paid = (id: PriceId, formula: Expression, change: Change = () => undefined): CaseStudySource =>
  soundCaseStudy((study) => {
    Object.assign(study.cost!.lineItems[1]!, { price: price(id), quantity: formula });
    study.load!.drivers.push(
      { id: 'size', name: 'Bytes of a record', unit: 'byte', values: { launch: '290', tenfold: '290' } },
      { id: 'sent', name: 'Sent', unit: 'GB', formula: product('GB', records, quantity('0.29', 'KB/record')) },
    );
    change(study);
  });

const delivered = (bytesOfARecord: number | string, unit = 'byte/record'): string =>
  reported(
    'cost/paid-as-more',
    paid('firehose.ingest.gb', product('GB', records, quantity(bytesOfARecord, unit), gigabytesPerByte)),
  );

test('a size below what each is paid for is reported, with how often it is paid', () => {
  expect(delivered(290)).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].quantity
    The line item "Database storage" counts 290 bytes/record, but its price takes each record for at least 5 KB: 17.24 times as much is paid.
    fix: Write the size as \`atLeast(size, quantity(5000, 'byte/record'))\`; where several travel in one, count that one with its own size."
  `);
});

test.each([
  ['below', 4_999, true],
  ['at', 5_000, false],
  ['above', 5_001, false],
  ['nothing', 0, false],
] as const)('a size that is %s the minimum of its price', (_, size, isReported) => {
  expect(delivered(size) !== '').toBe(isReported);
});

test.each([
  ['KB/record', '0.29'],
  ['bytes per message', 290],
  ['GB per million messages', '0.29'],
  ['kB a record', '0.29'],
  ['GB/million', '0.29'],
])('%s is the size of each', (unit, value) => {
  expect(delivered(value, unit)).toContain('at least 5 KB: 17.24 times');
});

test.each(['byte/s', 'KB a day', 'byte/GB', '', 'page/record'])('%s is not the size of each', (unit) => {
  expect(delivered(290, unit)).toBe('');
});

const size = driver('size', 'byte');
const count = quantity('1', 'million records');
const found: readonly (readonly [string, PriceId, Expression])[] = [
  ['a driver in bytes', 'firehose.ingest.gb', product('GB', count, size)],
  ['what a driver follows from', 'kinesis.ondemand.in.gb', driver('sent', 'GB')],
  ['one of two terms', 'firehose.ingest.gb', sum(quantity(1, 'GB'), driver('sent', 'GB'))],
  [
    'a part of a unit',
    'kinesis.put-units.million',
    ratio('1M units', product('', count, size), quantity(25, 'KB/unit')),
  ],
  ['a total that is rounded up', 'dynamodb.ondemand.write.million', wholeUnits(product('1M WRU', count, size))],
  ['a small object', 's3.standard-ia.gb-month', product('GB-month', count, quantity(100, 'KB/object'))],
  ['a short run', 'azure.functions.consumption.gb-second', product('GB-second', count, quantity('0.03', 's/run'))],
];
test.each(found)('the size of %s is found', (_, id, formula) => {
  expect(reported('cost/paid-as-more', paid(id, formula))).toContain('times as much is paid');
});

const fine: readonly (readonly [string, PriceId, Expression])[] = [
  ['at least the minimum', 'firehose.ingest.gb', product('GB', count, atLeast(size, quantity(5_000, 'byte')))],
  ['rounded up to steps', 'firehose.ingest.gb', product('GB', count, times(wholeUnits(dividedBy(size, 5_000)), 5_000))],
  ['rounded up to units', 'kinesis.put-units.million', product('1M units', count, wholeUnits(dividedBy(size, 25_000)))],
  [
    'what is packed into one',
    'kinesis.put-units.million',
    ratio('1M units', count, ratio('', quantity(25, 'KB'), size)),
  ],
  ['of a price without a minimum', 's3.standard.gb-month', product('GB-month', count, size)],
  ['a span beside a minimum of size', 'firehose.ingest.gb', product('GB', count, quantity(3, 'ms/run'))],
];
test.each(fine)('a size that is %s is fine', (_, id, formula) => {
  expect(reported('cost/paid-as-more', paid(id, formula))).toBe('');
});

/** 1 message a second is 2,628,000 a month; of 1,000 bytes they are 2.628 GB. */
const carried = (gigabytes: string, messageSize = 1_000, mean = 1): string =>
  reported(
    'cost/paid-as-more',
    paid('firehose.ingest.gb', quantity(gigabytes, 'GB'), (study) => {
      const [topic] = study.topics;
      Object.assign(topic!, {
        messageSize: bytes(messageSize),
        rate: { mean: perSecond(mean), peak: perSecond(mean) },
      });
      Object.assign(study.cost!.lineItems[1]!, { element: topic!.on });
    }),
  );

test('gigabytes that are just what small messages of the topics carry are reported', () => {
  expect(carried('2.628')).toMatchInlineSnapshot(`
    "warning at cost.lineItems[1].quantity
    The line item "Database storage" counts 1,000 bytes/message, but its price takes each record for at least 5 KB: 5 times as much is paid.
    fix: Write the size as \`atLeast(size, quantity(5000, 'byte/message'))\`; where several travel in one, count that one with its own size."
  `);
  expect(carried('13.14', 5_000)).toBe('');
});

test.each([
  ['2.49', false],
  ['2.5', true],
  ['2.75', true],
  ['2.77', false],
])('%s GB for 2.628 GB of messages', (gigabytes, isReported) => {
  expect(carried(gigabytes) !== '').toBe(isReported);
});
