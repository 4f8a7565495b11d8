import { expect, test } from 'vitest';
import { lookupPrice, type PriceReference, price } from '#books';
import { type DecimalInput, formatMoney, type Money, money, multiplyMoney, priceQuantity, sumMoney } from './index.ts';

const hours = 730;

function cost({ priceId }: PriceReference, quantity: DecimalInput, freeQuantity: DecimalInput = 0): Money {
  const entry = lookupPrice(priceId);
  if (!entry) throw new Error(`The price book has no ${priceId}.`);
  return priceQuantity(entry, quantity, freeQuantity).cost;
}
/** Of things that a price may count in lots: `1M requests`, `10k requests`. */
const costOfCount = (reference: PriceReference, count: number): Money => {
  const [, lots = '1', magnitude] = /^(\d+)([kM]?) /.exec(reference.unit) ?? [];
  return cost(reference, count / Number(lots) / (magnitude === 'M' ? 1e6 : magnitude === 'k' ? 1e3 : 1));
};

const fargate = (tasks: number, vcpu: number, gigabytes: number, architecture: 'x86' | 'arm' = 'x86'): Money =>
  sumMoney([
    cost(price(`fargate.${architecture}.vcpu-hour`), tasks * vcpu * hours),
    cost(price(`fargate.${architecture}.gb-hour`), tasks * gigabytes * hours),
  ]);

const shown = (lines: Readonly<Record<string, Money>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Object.entries(lines), ['total', sumMoney(Object.values(lines))] as const].map(([name, amount]) => [
      name,
      formatMoney(amount),
    ]),
  );

test('the SaaS estimate of 3,050 recomputes to 2,085.84', () => {
  expect(
    shown({
      fargate: fargate(12, 1, 2),
      database: cost(price('rds.postgres.db.r6g.xlarge.multi-az.hour'), hours),
      cache: cost(price('elasticache.redis.cache.r6g.large.hour'), 2 * hours),
      loadBalancers: sumMoney([cost(price('alb.hour'), 2 * hours), cost(price('alb.lcu-hour'), 2 * hours)]),
      transferOut: cost(price('dto.internet.gb'), 5120, 100),
      cloudWatch: money('200'),
    }),
  ).toEqual({
    fargate: '$432.48',
    database: '$656.27',
    cache: '$300.76',
    loadBalancers: '$44.53',
    transferOut: '$451.80',
    cloudWatch: '$200.00',
    total: '$2,085.84',
  });
});

test('the alternatives named beside the SaaS estimate recompute to the cent', () => {
  const database = cost(price('rds.postgres.db.r6g.xlarge.multi-az.hour'), hours);
  const storage = price('rds.gp3.multi-az.gb-month');
  expect({
    fargateOnArm: formatMoney(fargate(12, 1, 2, 'arm')),
    databaseWithStorage: formatMoney(sumMoney([database, cost(storage, 500)])),
    databaseAtStatedCost: formatMoney(sumMoney([database, cost(storage, 2364)])),
    cacheOnValkey: formatMoney(cost(price('elasticache.valkey.cache.r6g.large.hour'), 2 * hours)),
    loadBalancersIdle: formatMoney(cost(price('alb.hour'), 2 * hours)),
    transferOutDecimal: formatMoney(cost(price('dto.internet.gb'), 5000, 100)),
    transferOutNoneFree: formatMoney(cost(price('dto.internet.gb'), 5120)),
    natGateway: formatMoney(cost(price('nat.hour'), hours)),
    publicAddress: formatMoney(cost(price('ipv4.public.hour'), hours)),
  }).toEqual({
    fargateOnArm: '$346.02',
    databaseWithStorage: '$771.27',
    databaseAtStatedCost: '$1,199.99',
    cacheOnValkey: '$240.61',
    loadBalancersIdle: '$32.85',
    transferOutDecimal: '$441.00',
    transferOutNoneFree: '$460.80',
    natGateway: '$32.85',
    publicAddress: '$3.65',
  });
});

const orders = (cacheNodes: number, vcpu: number, gigabytes: number): Readonly<Record<string, Money>> => ({
  eventLog: cost(price('msk.kafka.m5.large.broker-hour'), 3 * hours),
  fargate: fargate(24, vcpu, gigabytes),
  database: cost(price('rds.postgres.db.r6g.2xlarge.multi-az.hour'), hours),
  cache: cost(price('elasticache.redis.cache.r6g.xlarge.hour'), cacheNodes * hours),
  email: costOfCount(price('ses.outbound.1k'), 1_000_000),
  textMessages: costOfCount(price('sns.sms.us.allin'), 100_000),
});

test('the order processing estimate of 6,750 recomputes to 4,339.46 with two cache nodes', () => {
  expect(shown(orders(2, 1, 2))).toEqual({
    eventLog: '$459.90',
    fargate: '$864.96',
    database: '$1,312.54',
    cache: '$600.06',
    email: '$100.00',
    textMessages: '$1,002.00',
    total: '$4,339.46',
  });
});

test('the order processing estimate recomputes to 4,639.49 with three cache nodes, and more with larger tasks', () => {
  expect(shown(orders(3, 1, 2))).toMatchObject({ cache: '$900.09', total: '$4,639.49' });
  expect(shown(orders(2, 2, 4))).toMatchObject({ fargate: '$1,729.92', total: '$5,204.42' });
  expect(shown(orders(3, 2, 4))).toMatchObject({ total: '$5,504.45' });
  expect(formatMoney(costOfCount(price('ses.essentials.1k'), 1_000_000))).toBe('$160.00');
});

const messages = 86_000_000_000;
const gigabytesIn = 10 * 1024;
const iotCore = (messaging: Money): Readonly<Record<string, Money>> => ({
  messages: messaging,
  connectivity: costOfCount(price('iot.connectivity.million-minutes'), 1_000_000 * hours * 60),
  rules: costOfCount(price('iot.rules-triggered.million'), messages),
  actions: costOfCount(price('iot.rule-actions.million'), messages),
});
const kinesis = (shards: number): Money =>
  sumMoney([
    cost(price('kinesis.shard-hour'), shards * hours),
    costOfCount(price('kinesis.put-units.million'), messages),
  ]);
const timestream = (memoryHours: number): Readonly<Record<string, Money>> => ({
  ingest: cost(price('timestream.ingest.gb'), gigabytesIn),
  magnetic: cost(price('timestream.magnetic.gb-month'), 50 * 1024),
  memory: cost(price('timestream.memory.gb-hour'), gigabytesIn * memoryHours),
});
const iot = (messaging: Money): Readonly<Record<string, Money>> => ({
  iotCore: sumMoney(Object.values(iotCore(messaging))),
  kinesis: kinesis(34),
  timestream: sumMoney(Object.values(timestream(1))),
  storage: cost(price('s3.standard.gb-month'), 100 * 1024),
  lambda: money('500'),
  openSearch: cost(price('opensearch.r6g.large.hour'), 3 * hours),
});

test('the IoT estimate of 12,500 recomputes to 101,974.67', () => {
  expect(shown(iot(costOfCount(price('iot.messages.million'), messages)))).toEqual({
    iotCore: '$90,204.00',
    kinesis: '$1,576.30',
    timestream: '$7,024.64',
    storage: '$2,304.00',
    lambda: '$500.00',
    openSearch: '$365.73',
    total: '$101,974.67',
  });
});

test('the parts of the IoT lines recompute to the cent', () => {
  expect(shown(iotCore(costOfCount(price('iot.messages.million'), messages)))).toEqual({
    messages: '$60,900.00',
    connectivity: '$3,504.00',
    rules: '$12,900.00',
    actions: '$12,900.00',
    total: '$90,204.00',
  });
  expect(shown(timestream(1))).toMatchObject({ ingest: '$5,120.00', magnetic: '$1,536.00', memory: '$368.64' });
  expect(shown(timestream(24))).toMatchObject({ memory: '$8,847.36' });
  expect([10, 34, 43].map((shards) => formatMoney(kinesis(shards)))).toEqual(['$1,313.50', '$1,576.30', '$1,674.85']);
});

test('with Basic Ingest the IoT total falls to 41,074.67', () => {
  const messaging = costOfCount(price('iot.basic-ingest.messaging'), messages);
  expect(shown(iotCore(messaging))).toMatchObject({ total: '$29,304.00' });
  expect(shown(iot(messaging))).toMatchObject({ total: '$41,074.67' });
});

test('the alternatives named beside the IoT estimate recompute to the cent', () => {
  expect({
    glacierInstantRetrieval: formatMoney(cost(price('s3.glacier-ir.gb-month'), 100 * 1024)),
    searchWithStorage: formatMoney(
      sumMoney([cost(price('opensearch.r6g.large.hour'), 3 * hours), cost(price('opensearch.gp3.gb-month'), 3000)]),
    ),
    onePutForEachMessage: formatMoney(costOfCount(price('s3.standard.put.1k'), messages)),
    oneInvocationForEachMessage: formatMoney(costOfCount(price('lambda.requests.million'), messages)),
    oneInvocationForAHundred: formatMoney(costOfCount(price('lambda.requests.million'), messages / 100)),
    writesAtOneKilobyte: formatMoney(multiplyMoney(money('0.50'), messages / 1e6)),
  }).toEqual({
    glacierInstantRetrieval: '$409.60',
    searchWithStorage: '$731.73',
    onePutForEachMessage: '$430,000.00',
    oneInvocationForEachMessage: '$17,200.00',
    oneInvocationForAHundred: '$172.00',
    writesAtOneKilobyte: '$43,000.00',
  });
});
