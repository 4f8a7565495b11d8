import type { DistributionCurveChart } from './distribution-curve.ts';
import type { LoadCurveChart } from './load-curve.ts';
import type { RiskMatrixChart } from './risk-matrix.ts';
import type { RolloutTimelineChart } from './rollout-timeline.ts';
import type { StackedBarsChart } from './stacked-bars.ts';
import type { ThresholdBarsChart } from './threshold-bars.ts';

/** Charts that the tests share. */

export const costChart: StackedBarsChart = {
  key: 'cost-by-scale',
  title: 'Monthly cost by scale point',
  description:
    'At 1,000 orders a day 1,840 USD, at 10,000 4,120 USD, at 100,000 18,300 USD; databases lead throughout.',
  series: ['Compute', 'Database', 'Messaging', 'Network', 'Storage', 'Observability'],
  bars: [
    { label: '1,000 orders/day', values: [420, 760, 380, 120, 60, 100], total: '$1,840' },
    { label: '10,000 orders/day', values: [1100, 1600, 620, 410, 150, 240], total: '$4,120' },
    { label: '100,000 orders/day', values: [6100, 6400, 1900, 2300, 700, 900], total: '$18,300' },
  ],
};

export const downtimeChart: ThresholdBarsChart = {
  key: 'downtime-budget',
  title: 'Downtime against the monthly budget',
  description: 'The budget is 43.2 minutes a month; the provider alone takes 87.6.',
  bars: [
    { label: 'Order API', value: 4.3, printed: '4.3 min' },
    { label: 'Order database', value: 21.9, printed: '21.9 min' },
    { label: 'Payment provider', value: 87.6, printed: '87.6 min' },
    { label: 'Event log', value: 39.9, printed: '39.9 min' },
  ],
  threshold: { value: 43.2, label: 'Budget 43.2 min' },
  bad: 'above',
};

export const latencyChart: DistributionCurveChart = {
  key: 'latency-checkout',
  title: 'Checkout latency',
  description: 'Median 236 ms, 95th percentile 512 ms, target 500 ms.',
  points: Array.from({ length: 120 }, (_, index) => {
    const x = 4 + index * 7;
    const z = (Math.log(x) - Math.log(236)) / 0.47;
    return { x, density: Math.exp((-z * z) / 2) / x };
  }),
  unit: 'ms',
  marks: [
    { x: 236, label: 'p50 236 ms', role: 'percentile' },
    { x: 512, label: 'p95 512 ms', role: 'percentile' },
    { x: 500, label: 'Target 500 ms', role: 'limit' },
    { x: 704, label: 'p99 704 ms', role: 'percentile' },
  ],
};

export const loadChart: LoadCurveChart = {
  key: 'load-checkout',
  title: 'Checkout as load grows',
  description: '200 ms today, without end at 3×.',
  points: [0.1, 0.5, 1, 1.5, 2, 2.4, 2.7, 2.85, 2.95].map((load) => ({ load, ms: 180 + 20 / (1 - load / 3) })),
  marks: [
    { x: 1, label: 'Today 210 ms', role: 'today' },
    { x: 2.1, label: 'Headroom used up at 2.1×', role: 'knee' },
    { x: 3, label: 'Order API tasks full at 3×', role: 'end' },
  ],
  limit: { ms: 300, label: 'Target 300 ms' },
  highest: 450,
};

export const riskChart: RiskMatrixChart = {
  key: 'risk-matrix',
  title: 'Risks before and after treatment',
  description: 'Five risks; none stays high.',
  risks: [
    {
      id: 'R1',
      title: 'The payment provider is down during a sale',
      inherent: { likelihood: 4, impact: 5 },
      residual: { likelihood: 4, impact: 2 },
    },
    {
      id: 'R2',
      title: 'A hot shard saturates the order database',
      inherent: { likelihood: 3, impact: 5 },
      residual: { likelihood: 2, impact: 3 },
    },
    {
      id: 'R3',
      title: 'Events are published twice',
      inherent: { likelihood: 5, impact: 3 },
      residual: { likelihood: 5, impact: 1 },
    },
    { id: 'R4', title: 'A key person leaves', inherent: { likelihood: 2, impact: 3 }, residual: null },
    {
      id: 'R5',
      title: 'Costs outgrow the budget',
      inherent: { likelihood: 3, impact: 3 },
      residual: { likelihood: 2, impact: 3 },
    },
  ],
};

export const rolloutChart: RolloutTimelineChart = {
  key: 'rollout',
  title: 'Rollout',
  description: 'Four phases over fourteen weeks, each ended by a gate.',
  unit: 'week',
  phases: [
    { name: 'Shadow traffic', duration: 4, note: '0 % visible', gate: 'Results equal for 7 days' },
    { name: 'Canary', duration: 2, note: '5 % of orders', gate: 'Error rate below 0.1 %, p95 below 500 ms' },
    { name: 'Ramp-up', duration: 6, note: '50 % of orders', gate: 'Cost per order within 10 % of the model' },
    { name: 'Switch off the old path', duration: 2, note: '100 %', gate: null },
  ],
};
