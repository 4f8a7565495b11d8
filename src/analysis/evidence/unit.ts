import type { MeasuredMetric } from './evidence-file.ts';

/** What a unit measures, and how many of the base unit (`ms`, `/s`, `1`) one of it is. */
export interface Unit {
  readonly dimension: MeasuredMetric['dimension'];
  readonly unit: string;
  readonly factor: number;
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1e3,
  min: 6e4,
  h: 3.6e6,
  d: 8.64e7,
};
const secondsIn: Readonly<Record<string, number>> = {
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  month: 730 * 3600,
};

/**
 * What a written unit means: times (`ms`), rates (`/s`, `request/s`, `order/day`), shares (`%`, `share`); anything else
 * counts things in its own word. A month has 730 hours.
 * @example unitOf('order/min'); // { dimension: 'rate', unit: '/s', factor: 1 / 60 }
 */
export function unitOf(text: string): Unit {
  const unit = text.trim();
  const time = Object.hasOwn(milliseconds, unit) ? milliseconds[unit] : undefined;
  if (time !== undefined) return { dimension: 'duration', unit: 'ms', factor: time };
  if (unit === '%') return { dimension: 'fraction', unit: '1', factor: 0.01 };
  if (['1', 'share', 'fraction'].includes(unit)) return { dimension: 'fraction', unit: '1', factor: 1 };
  if (['tps', 'rps'].includes(unit)) return { dimension: 'rate', unit: '/s', factor: 1 };
  const per = /^[^/]*\/\s*(\w+)$/.exec(unit)?.[1];
  const seconds = per !== undefined && Object.hasOwn(secondsIn, per) ? secondsIn[per] : undefined;
  if (seconds !== undefined) return { dimension: 'rate', unit: '/s', factor: 1 / seconds };
  return { dimension: 'number', unit, factor: 1 };
}
