import { dividedBy, driver, product, ratio, wholeUnits } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const requests = driver('requests', 'request/s');
const nodes = driver('nodes', 'node');
const lease = driver('lease', 'token/lease');

export const rateLimiter: DesignQuestionDefinition = {
  id: 'rate-limiter',
  question: 'Design a rate limiter',
  clarify: [
    {
      question: 'Whom do we limit: an address, an account, a key, a tenant?',
      changes: 'The key and its cardinality, and whether a caller can dodge the limit by changing it.',
    },
    {
      question: 'Is the limit a contract or a shield?',
      changes:
        'A contract is exact and explained to the customer. A shield may be off by some percent, but never down.',
    },
    {
      question: 'Which burst is welcome?',
      changes: 'The capacity of the bucket beside its rate; without a burst it is a queue with pacing.',
    },
    {
      question: 'What happens to traffic when the limiter itself is down?',
      changes: 'Fail open or closed, route by route.',
    },
    {
      question: 'Must one number hold over all regions?',
      changes: 'A budget for each region with rebalancing, or a round trip between regions on every request.',
    },
  ],
  assumptions: [
    { id: 'requests', name: 'Requests at peak', value: '200000', unit: 'request/s' },
    { id: 'keys', name: 'Active keys', value: '10000000', unit: 'key' },
    { id: 'bytesPerKey', name: 'Bytes of a key, overhead included', value: '120', unit: 'B/key' },
    { id: 'scriptsPerShard', name: 'Scripts a shard runs at half load', value: '50000', unit: 'request/s per shard' },
    { id: 'nodes', name: 'Gateway nodes', value: '40', unit: 'node' },
    { id: 'lease', name: 'Tokens of a lease', value: '20', unit: 'token/lease' },
  ],
  estimates: [
    {
      name: 'Memory for all keys',
      formula: dividedBy(product('GB', driver('keys', 'key'), driver('bytesPerKey', 'B/key')), 1_000_000_000),
    },
    {
      name: 'Shards if every request asks the store',
      formula: wholeUnits(ratio('shard', requests, driver('scriptsPerShard', 'request/s per shard'))),
    },
    { name: 'Load of one gateway node', formula: ratio('request/s', requests, nodes) },
    { name: 'Calls to the store with leases', formula: ratio('lease/s', requests, lease) },
    { name: 'Tokens of one key that may lie unused on nodes', formula: product('token', nodes, lease) },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 5,
      points: [
        'Decide in about a millisecond at the gateway, before the body is parsed; say why and until when: 429, Retry-After, remaining budget',
        'Several limits at once: by address before authentication, by account and by route after it',
        'Rules change without a release and run in shadow mode first: count what would have been refused',
        'Not a DDoS shield: volume is stopped at the edge, this protects capacity and fairness',
      ],
    },
    {
      part: 'Estimate',
      minutes: 4,
      points: [
        'Memory is small, so the question is not where to keep counters but how often to ask for them',
        'One key lives on one shard: total throughput says nothing about the hottest key',
        'Leases cut calls by their size, and strand up to nodes × lease tokens. For a limit of a hundred a minute that is more than the limit, so leases are for large limits only',
      ],
    },
    {
      part: 'API and data model',
      minutes: 5,
      points: [
        'allow(key, rule, cost) → allowed, remaining, retryAfter; cost lets an expensive route count for ten',
        'State of a token bucket: tokens and time of the last refill. GCRA needs one number, the theoretical arrival time, and behaves the same',
        'Key {account}:rule with the account in a hash tag, so that all limits of an account sit on one shard and one script decides them together',
        'Every key expires by itself after the time that fills its bucket',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Gateway node: local negative cache → local lease → store; rules pushed from a configuration service and kept on disk',
        'Store: Redis with a replica for each shard; the decision is a script, sent by its hash',
        'Decisions go to a log asynchronously: dashboards, billing questions and abuse teams read there, never from the store',
        'Concurrency limits stand beside it: a rate doesn’t notice ten slow requests that hold every connection',
      ],
    },
    {
      part: 'Deep dive: algorithm and atomicity',
      minutes: 9,
      points: [
        'Fixed window: up to twice the limit around its edge. Sliding log: exact, but a timestamp for every request. Sliding window counter: previous count × overlap + current; two numbers, assumes an even previous window',
        'Token bucket for contracts, since it names burst and rate apart; sliding window counter where “n in any minute” was promised',
        'GET, compute, SET from the gateway is a race between nodes. INCR and then EXPIRE is two commands: lose the second and the key blocks for ever, unless the window is part of the key',
        'One Lua script reads, refills, compares and writes. A shard runs it alone, so no lock is needed',
        'The script takes the shard’s clock, not the gateway’s: forty clocks would give forty windows',
        'With several limits: check all of them, deduct only if all agree. A refusal must not consume another budget',
      ],
    },
    {
      part: 'Deep dive: hot keys and many nodes',
      minutes: 7,
      points: [
        'Once a key is refused, the node remembers it until retryAfter and refuses alone: an attack costs no call',
        'Large budgets are leased in slices; the slice shrinks as the bucket empties, so that the last tokens are exact',
        'Leases expire, so that tokens on a dead or idle node are not lost for ever',
        'Regions: each gets a share by recent use, rebalanced every few seconds; the sum stays below the limit at any time',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 5,
      points: [
        'Timeout of five milliseconds and a breaker: a limiter must not add to an outage that it should prevent',
        'Open for reads, with a local limit of limit ÷ nodes and some slack. Closed for sign-in, one-time codes and payments',
        'Failover loses the last writes of a shard: some budgets are full again. It errs toward allowing, which is acceptable for a shield',
        'More shards: only the keys move, and a lost counter heals within a window',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Say what is exact (small limits, one region) and what is approximate (leases, regions, failover)',
        'First signals: decisions by rule, refusals by customer, time to decide, share decided locally',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'Token bucket instead of a sliding log',
      price: 'A caller may spend the whole burst at once; the backend has to bear capacity + rate.',
    },
    {
      choice: 'A central store with leases instead of a call for each request',
      price: 'A customer near the limit may be refused while tokens lie unused on another node.',
    },
    {
      choice: 'Fail open for reads',
      price: 'In the worst minute there is only a coarse local limit, and somebody has to have sized it.',
    },
    {
      choice: 'Approximate over regions',
      price:
        'After a sudden move of traffic a region refuses for some seconds although the global budget is not used up.',
    },
  ],
  breaksFirst:
    'The shard of the hottest key: one key can’t be spread without giving up exactness. The negative cache takes refused traffic away from it, leases take allowed traffic; what remains is a customer large enough for a bucket of its own.',
  shownIn: [
    {
      study: 'multi-tenant-saas',
      decision: 'tenant-limits',
      shows: 'Three limits, because load has three shapes: many, parallel, long',
    },
    {
      study: 'multi-tenant-saas',
      flow: 'noisyTenant',
      shows: 'One tenant asks for everything, step by step',
    },
    {
      study: 'mobile-commerce',
      page: 'security',
      shows: 'Limits by endpoint with a reason for each, one of them by app release',
    },
    {
      study: 'mobile-commerce',
      page: 'data',
      shows: 'The counter whose key holds the minute, and what happens without the cache',
    },
  ],
};
