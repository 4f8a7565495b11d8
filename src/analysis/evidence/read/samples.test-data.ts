/** Files as the tools write them, with invented numbers. */

const trend = { avg: 52.5, min: 4.2, med: 40, max: 903.1, 'p(90)': 90.5, 'p(95)': 120.25 };

export const k6Export = JSON.stringify({
  root_group: { name: '', path: '', groups: {}, checks: {} },
  metrics: {
    http_req_duration: { ...trend, thresholds: { 'p(95)<100': true } },
    'http_req_duration{name:POST /orders}': { ...trend, med: 55, 'p(95)': 150 },
    http_req_failed: { value: 0.02, passes: 240, fails: 11_760 },
    'http_req_failed{name:POST /orders}': { value: 0.1, passes: 200, fails: 1_800 },
    http_reqs: { count: 12_000, rate: 100 },
    'http_reqs{name:POST /orders}': { count: 2_000, rate: 16.5 },
    queue_depth: { avg: 3, min: 0, med: 2, max: 9, 'p(90)': 5, 'p(95)': 7 },
    vus: { value: 1, min: 1, max: 50 },
    data_received: { count: 1_250_000, rate: 41_666.6 },
  },
});

export const k6HandleSummary = JSON.stringify({
  options: { summaryTrendStats: ['avg', 'med', 'p(95)', 'p(99)', 'p(99.9)'] },
  state: { testRunDurationMs: 120_000 },
  root_group: { name: '', groups: [], checks: [] },
  metrics: {
    http_req_duration: {
      type: 'trend',
      contains: 'time',
      values: { avg: 52.5, med: 40, 'p(95)': 120.25, 'p(99)': 310, 'p(99.9)': 700 },
      thresholds: { 'p(95)<200': { ok: true } },
    },
    checkout_time: { type: 'trend', contains: 'time', values: { avg: 210, med: 180, 'p(95)': 390 } },
    http_req_failed: { type: 'rate', contains: 'default', values: { rate: 0.004, passes: 48, fails: 11_952 } },
    http_reqs: { type: 'counter', contains: 'default', values: { count: 12_000, rate: 100 } },
    vus_max: { type: 'gauge', contains: 'default', values: { value: 60, min: 60, max: 60 } },
  },
});

const jmeterRow = (transaction: string, median: number, throughput: number, errorPct: number) => ({
  transaction,
  sampleCount: 600,
  errorCount: 6 * errorPct,
  errorPct,
  meanResTime: median + 6.5,
  medianResTime: median,
  minResTime: 3,
  maxResTime: 900,
  pct1ResTime: median * 2,
  pct2ResTime: median * 3,
  pct3ResTime: median * 5,
  throughput,
  receivedKBytesPerSec: 12.5,
  sentKBytesPerSec: 2.25,
});
export const jmeterStatistics = JSON.stringify({
  'GET /orders': jmeterRow('GET /orders', 30, 45.5, 0),
  'POST /orders': jmeterRow('POST /orders', 60, 4.5, 2.5),
  Total: jmeterRow('Total', 32, 50, 0.25),
});

export const jmeterSamples = [
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,allThreads,Latency',
  '1793750400000,40,GET /orders,200,OK,Users 1-1,text,true,,2,38',
  '1793750400500,60,"POST ""fast"", /orders",200,OK,Users 1-1,text,true,,3,55',
  '1793750401000,900,GET /orders,500,Error,Users 1-2,text,false,"expected 200,\nwas 500",3,899',
  '1793750401000,1000,Checkout,,"Number of samples in transaction : 2, number of failing samples : 1",Users 1-2,,false,,3,0',
  '',
].join('\n');

const split = (total: number | string, ok: number | string = total, ko: number | string = 0) => ({ total, ok, ko });
const gatlingStats = (name: string, text: (value: number) => number | string) => ({
  name,
  numberOfRequests: split(text(500), text(490), text(10)),
  minResponseTime: split(text(5)),
  maxResponseTime: split(text(800)),
  meanResponseTime: split(text(48), text(45), '-'),
  standardDeviation: split(text(50)),
  percentiles1: split(text(35)),
  percentiles2: split(text(52)),
  percentiles3: split(text(110)),
  percentiles4: split(text(260)),
  meanNumberOfRequestsPerSecond: split(text(25)),
});
const plain = (value: number): number => value;
export const gatlingGlobalStats = JSON.stringify(gatlingStats('All Requests', plain));
/** Older reports write every number as text. */
export const gatlingStatsAsText = JSON.stringify({
  type: 'GROUP',
  name: 'Global Information',
  stats: gatlingStats('Global Information', String),
  contents: {
    group_checkout: {
      type: 'GROUP',
      name: 'checkout',
      stats: gatlingStats('checkout', String),
      contents: {
        'req_place-order': { type: 'REQUEST', name: 'place order', stats: gatlingStats('place order', String) },
      },
    },
  },
});

export const pgbench16 = `pgbench (16.4 (Debian 16.4-1.pgdg120+1))
starting vacuum...end.
transaction type: reserve.sql
scaling factor: 1
query mode: prepared
number of clients: 16
number of threads: 2
maximum number of tries: 1
duration: 300 s
number of transactions actually processed: 750000
number of failed transactions: 7500 (0.990%)
latency average = 6.400 ms
latency stddev = 2.100 ms
initial connection time = 20.004 ms
tps = 2500.125000 (without initial connection time)
`;
export const pgbench11 = `starting vacuum...end.
transaction type: <builtin: TPC-B (sort of)>
scaling factor: 10
query mode: simple
number of clients: 4
number of threads: 1
number of transactions per client: 1000
number of transactions actually processed: 4000/4000
latency average = 5.000 ms
tps = 790.500000 (including connections establishing)
tps = 800.250000 (excluding connections establishing)
`;
export const pgbench9 = pgbench11.replace('latency average = ', 'latency average: ');

export const locustStats = [
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,95%,99%,100%',
  'GET,/orders,900,0,30,33.5,4,400,900.0,45.0,0.0,30,90,170,400',
  'POST,/orders,100,5,60,70.2,9,900,120.0,5.0,0.25,60,180,420,900',
  'GET,/never,0,0,0,0.0,0,0,0.0,0.0,0.0,N/A,N/A,N/A,N/A',
  ',Aggregated,1000,5,32,37.2,4,900,822.0,50.0,0.25,32,100,210,900',
].join('\r\n');
export const locustHistory = [
  'Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,Total Request Count,Total Failure Count,Total Median Response Time,Total Average Response Time',
  '1793750400,10,,Aggregated,0.000000,0.000000,N/A,N/A,0,0,0,0.0',
  '1793750420,40,,Aggregated,50.000000,0.000000,31,99,1000,4,32,37.2',
].join('\n');

const focusColumns =
  'BilledCost,BillingCurrency,ChargeCategory,ChargeClass,ChargeDescription,ChargePeriodEnd,ChargePeriodStart,EffectiveCost,ServiceName,Tags,x_Team';
/** A FOCUS export of whole months, one charge a line: [month, service, category, class, billed, effective]. */
export const focus = (
  charges: readonly (readonly [
    month: string,
    service: string,
    category: string,
    chargeClass: string,
    billed: string,
    effective: string,
  ])[],
  currency = 'USD',
): string =>
  [
    focusColumns,
    ...charges.map(([month, service, category, chargeClass, billed, effective]) => {
      const [year = 0, number = 0] = month.split('-').map(Number);
      const end = new Date(Date.UTC(year, number, 1)).toISOString();
      return `${billed},${currency},${category},${chargeClass},"one, two\nlines",${end},${month}-01T00:00:00Z,${effective},${service},"{""env"":""prod""}",shop`;
    }),
  ].join('\r\n');
