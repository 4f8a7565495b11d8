import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { totalDefects } from '../defects.ts';
import { niceStep, ticksTo } from './chart-frame.ts';
import {
  distributionCurve,
  loadCurve,
  riskBand,
  riskMatrix,
  rolloutTimeline,
  stackedBars,
  thresholdBars,
} from './index.ts';
import { costChart, downtimeChart, latencyChart, loadChart, riskChart, rolloutChart } from './sample-charts.ts';

const charts = [
  { name: 'stacked bars', text: costChart, draw: () => stackedBars(costChart, 'print') },
  { name: 'bars with a threshold', text: downtimeChart, draw: () => thresholdBars(downtimeChart, 'print') },
  { name: 'distribution curve', text: latencyChart, draw: () => distributionCurve(latencyChart, 'print') },
  { name: 'load curve', text: loadChart, draw: () => loadCurve(loadChart, 'print') },
  { name: 'risk matrix', text: riskChart, draw: () => riskMatrix(riskChart, 'print') },
  { name: 'rollout timeline', text: rolloutChart, draw: () => rolloutTimeline(rolloutChart, 'print') },
];

test.each(charts)('$name: no label lies on another or outside', ({ draw }) => {
  const defects = draw().defects!();
  expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
});

test.each(charts)('$name: is well-formed, described in words, and free of CSS variables in print', ({ draw, text }) => {
  const { svg } = draw();
  const document = new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  expect(document.querySelector('desc')?.textContent).toBe(text.description);
  expect(svg).not.toContain('var(');
  expect(draw().svg).toBe(svg);
});

test('a bar that stands apart says why, has a gap above it and an axis of its own', () => {
  const [first, second, third] = costChart.bars;
  const apart = { ...third!, apart: 'Instead of “10,000 orders/day”' };
  const { svg, height, ...chart } = stackedBars({ ...costChart, bars: [first!, second!, apart] }, 'print');
  const defects = chart.defects!();
  const together = stackedBars(costChart, 'print');
  expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
  expect(svg).toContain('>Instead of “10,000 orders/day”<');
  expect(height - together.height).toBe(34);
  const axes = (drawn: string) => drawn.match(/<path class="line"/g)?.length ?? 0;
  expect([axes(together.svg), axes(svg)]).toEqual([1, 2]);
});

test('bars grow from zero in proportion to their values', () => {
  const { svg } = thresholdBars(
    {
      ...downtimeChart,
      threshold: { value: 5, label: 'limit' },
      bars: [
        { label: 'a', value: 10, printed: '10' },
        { label: 'b', value: 5, printed: '5' },
      ],
    },
    'print',
  );
  const widths = [...svg.matchAll(/<rect class="f-(?:own|security)"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toEqual([480, 240]);
});

test('a value beyond the threshold carries a mark beside its colour', () => {
  const { svg } = thresholdBars(downtimeChart, 'print');
  expect(svg.match(/▲/g)).toHaveLength(1);
});

test('steps of an axis are round numbers', () => {
  expect(niceStep(840)).toBe(200);
  expect(ticksTo(840)).toEqual([0, 200, 400, 600, 800, 1000]);
  expect(ticksTo(0)).toEqual([0, 1]);
});

test('a risk score has the level that the register gives it', () => {
  expect([20, 16, 9, 4].map((score) => riskBand(score).name)).toEqual(['critical', 'high', 'medium', 'low']);
});

test('a bar beyond the longest is broken, and the others keep their proportion', () => {
  const { svg } = thresholdBars(
    {
      ...downtimeChart,
      bars: [
        { label: 'near', value: 5, printed: '5×' },
        { label: 'far', value: 300, printed: '300×' },
      ],
      threshold: { value: 1, label: 'peak' },
      bad: 'below',
      longest: 20,
    },
    'print',
  );
  const widths = [...svg.matchAll(/<rect class="f-(?:own|security)"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toEqual([120, 453, 22]);
  expect(svg).toContain('300×');
});

test('long words of a phase stay within the picture, clear of the gate beside them and of the next phase', () => {
  const long = 'a copy of production for ten days, with synthetic orders and the sandbox of the provider, at night';
  const phases = rolloutChart.phases.map((phase) => ({ ...phase, note: `${long}, ${long}`, gate: `${long}, ${long}` }));
  const defects = rolloutTimeline({ ...rolloutChart, phases }, 'print').defects!();
  expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
});

test('the curve of a load is cut where it leaves the plot, and the wall stands at its load', () => {
  const { svg } = loadCurve(loadChart, 'print');
  const [, path] = /<path class="outline s-own" d="M([^"]*)"/.exec(svg) ?? [];
  const ys = path?.split('L').map((point) => Number(point.split(' ')[1])) ?? [];
  expect(ys).toHaveLength(loadChart.points.length);
  expect(Math.min(...ys)).toBe(ys.at(-1));
  const wall = loadCurve({ ...loadChart, points: [...loadChart.points, { load: 3, ms: Infinity }] }, 'print').svg;
  expect(wall).not.toContain('NaN');
  expect(wall).not.toContain('Infinity');
});
