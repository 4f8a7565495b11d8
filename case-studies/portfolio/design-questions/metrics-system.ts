import { dividedBy, driver, product, quantity, ratio, sum, wholeUnits } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const series = product('series', driver('targets', 'target'), driver('perTarget', 'series/target'));
const samples = ratio('sample/s', series, driver('interval', 's'));
const terabyte = 1_000_000_000_000;

export const metricsSystem: DesignQuestionDefinition = {
  id: 'metrics-system',
  question: 'Design a metrics and monitoring system',
  clarify: [
    {
      question: 'What decides: dashboards, alerts or invoices?',
      changes: 'Alerts need minutes and may lose a sample; invoices need every event and are not metrics at all.',
    },
    {
      question: 'Who writes the labels, and can we refuse one?',
      changes: 'Cardinality: whether the limit is a convention or enforced when samples arrive.',
    },
    {
      question: 'Can we reach the targets, or do they have to reach us?',
      changes: 'Pull or push: services in a cluster, or devices and short jobs behind networks.',
    },
    {
      question: 'How old may a question be, and how exact its answer?',
      changes: 'Retention of raw samples, and how coarse the rest may be.',
    },
    {
      question: 'What still has to work when the region is down?',
      changes: 'Where alerts are evaluated, and who watches the watcher.',
    },
  ],
  assumptions: [
    { id: 'targets', name: 'Targets', value: '20000', unit: 'target' },
    { id: 'perTarget', name: 'Series of a target', value: '500', unit: 'series/target' },
    { id: 'interval', name: 'Scrape interval', value: '15', unit: 's' },
    { id: 'bytes', name: 'Bytes of a compressed sample', value: '1.5', unit: 'B/sample' },
    { id: 'rawDays', name: 'Days of raw samples', value: '15', unit: 'day' },
    { id: 'rolledDays', name: 'Days of rollups', value: '395', unit: 'day' },
    { id: 'aggregates', name: 'Values of a rollup', value: '5', unit: 'value' },
    { id: 'copies', name: 'Replicas', value: '2', unit: 'copy' },
    { id: 'headBytes', name: 'Bytes of an active series', value: '4000', unit: 'B/series' },
    { id: 'perNode', name: 'Samples an ingester takes', value: '200000', unit: 'sample/s per node' },
    { id: 'newLabel', name: 'Values of one careless label', value: '1000', unit: 'series/target' },
  ],
  estimates: [
    { name: 'Active series', formula: series },
    { name: 'Samples', formula: samples },
    {
      name: 'Ingesters, replicas included',
      formula: wholeUnits(
        ratio('node', product('sample/s', samples, driver('copies', 'copy')), driver('perNode', 'sample/s per node')),
      ),
    },
    {
      name: 'Memory for active series, one copy',
      formula: dividedBy(product('GB', series, driver('headBytes', 'B/series')), 1_000_000_000),
    },
    {
      name: 'Raw samples, one copy',
      formula: dividedBy(
        product('TB', samples, quantity(86_400, 's/day'), driver('rawDays', 'day'), driver('bytes', 'B/sample')),
        terabyte,
      ),
    },
    {
      name: 'Rollups, one copy',
      formula: dividedBy(
        product(
          'TB',
          series,
          quantity(288, 'rollup/day'),
          driver('rolledDays', 'day'),
          driver('aggregates', 'value'),
          driver('bytes', 'B/sample'),
        ),
        terabyte,
      ),
    },
    {
      name: 'Series after one metric of each target gets that label',
      formula: sum(series, product('series', driver('targets', 'target'), driver('newLabel', 'series/target'))),
    },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 5,
      points: [
        'From sample to alert within a minute; a dashboard of an hour within a second; a year within ten',
        'Alerts outlive queries: no dashboard may slow an alert down',
        'Losing a sample is fine, losing an alert is not; silence is an alert',
        'Several teams: limits for each, and none can fill the memory of all',
      ],
    },
    {
      part: 'Estimate',
      minutes: 5,
      points: [
        'Samples a second are easy to shard. Active series are what memory is bought for',
        'Rollups of a year weigh more than raw samples of two weeks: downsampling by twenty, times five values, times twenty-six the days',
        'One label with a thousand values on one metric triples the system. Cardinality is the design problem',
      ],
    },
    {
      part: 'Data model and API',
      minutes: 5,
      points: [
        'A series is a name and labels; a sample is a timestamp and a float. Counters only rise; rates are taken before sums',
        'Histograms instead of percentiles: buckets add up over targets and time, percentiles don’t',
        'Index: label value → sorted list of series ids; a selector is an intersection of lists',
        'write(batch), query(expression, from, to, step), rules as code with an owner',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Pull inside a cluster: discovery tells what should be there, so a missing target is visible, and the scraper sets the pace. Push gateway for devices and short jobs',
        'Distributor: checks limits for each team, hashes labels, writes to two ingesters of different zones. One acknowledgment is enough: the querier takes the union of both',
        'Ingester: newest hours in memory behind a write-ahead log; blocks of two hours go to object storage',
        'Compactor merges blocks and writes rollups; queriers read ingesters for now and blocks for then',
        'Rule evaluators read the ingesters only; a notifier groups, deduplicates and routes',
      ],
    },
    {
      part: 'Deep dive: storage',
      minutes: 7,
      points: [
        'Regular timestamps shrink to a bit (delta of deltas), floats by XOR with the one before: 16 bytes become about one and a half',
        'Write-ahead log in segments, checkpointed; replay takes minutes, in which the replica answers',
        'Rollups keep min, max, sum and count. The mean of means is wrong, and the peak is what one looks for',
        'Late samples: a window of some minutes is accepted, older ones are counted and refused',
        'Sharding by all labels spreads a hot metric; the price is that each query asks every shard',
      ],
    },
    {
      part: 'Deep dive: cardinality and queries',
      minutes: 5,
      points: [
        'Limit active series by team when they arrive: new series are refused, known ones go on. Tell the owner, with the label that did it',
        'User ids belong into logs and traces; an exemplar links a bucket to a trace',
        'Limits on series and samples for a query; split by day; cache results aligned to the step',
        'Recording rules compute once what a hundred dashboards ask for',
      ],
    },
    {
      part: 'Deep dive: alerts',
      minutes: 4,
      points: [
        'Burn rate over two windows instead of thresholds: fast burns page, slow leaks make a ticket',
        '“For five minutes” against flapping; absent() for what stopped reporting',
        'Two evaluators, one notifier cluster that deduplicates: better twice than never',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 4,
      points: [
        'It must not depend on what it monitors: other account, other DNS, other sign-in',
        'A heartbeat alert that always fires, and a service outside that pages when it stops',
        'Restart of all ingesters: replay, then scrape; the gap is at most an interval',
        'Ten times: shard by team first, by labels second; remote regions keep raw data and send rollups',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: ['Numbers to watch: active series by team, age of the newest sample, evaluations missed'],
    },
  ],
  tradeOffs: [
    {
      choice: 'Newest hours in memory with a log behind it',
      price: 'A restart replays for minutes, so every series is held twice.',
    },
    {
      choice: 'New series are refused at a limit',
      price: 'A release with one label too many loses sight of its new metrics, on the day it needs them.',
    },
    {
      choice: 'Pull inside, push outside',
      price: 'Two ways in, and “is it down or only silent?” has a sure answer on one of them only.',
    },
    {
      choice: 'Rollups after two weeks',
      price: 'The spike of last spring is a maximum in a bucket of five minutes; its shape is gone.',
    },
  ],
  breaksFirst:
    'Memory of the ingesters, by a label that somebody adds on a Friday. It isn’t load that breaks this system but cardinality, and it comes in one release. Then queries over many series, which limits turn into an error for one person instead of an outage for all.',
  shownIn: [
    {
      study: 'mobile-commerce',
      decision: 'objectives-by-journey',
      shows: 'Alerts on burn rates, two speeds and a floor for low traffic',
    },
    { study: 'mobile-commerce', failureMode: 'blind', shows: 'No data, and therefore no alerts' },
    {
      study: 'iot-ingestion',
      decision: 'batches-as-rows-in-postgresql',
      shows: 'A time-series store weighed with cardinality, and an ordinary one chosen',
    },
    {
      study: 'iot-ingestion',
      decision: 'aggregate-without-flink',
      shows: 'Rollups that a late batch may reopen',
    },
  ],
};
