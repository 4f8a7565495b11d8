import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';

export const loadCatalogue = {
  'load/driver-cycle': define<{ names: readonly string[] }>({
    severity: 'error',
    title: 'A driver follows from itself',
    message: ({ names }) =>
      names.length === 1
        ? `"${names[0]}" follows from itself, so that it has no value, and nothing that is written over it can be computed.`
        : `${names.map((name) => `"${name}"`).join(' → ')} → "${names[0]}": each follows from the next, so that none of them has a value, and nothing that is written over them can be computed.`,
    fix: ({ names }) => `Give ${names.length === 1 ? 'it' : 'one of them'} its own \`values\` instead of a formula.`,
  }),
  'load/driver-without-value': define<{ name: string; scalePoint: string }>({
    severity: 'error',
    title: 'A driver has no value at a scale point',
    message: ({ name, scalePoint }) =>
      `The driver "${name}" has no value at "${scalePoint}", so that the bill, the rates and the counts that are written over it can't be computed there.`,
    fix: ({ scalePoint }) => `Add its value at "${scalePoint}", or correct its formula.`,
  }),
  'load/broken-formula': define<{ where: string; problem: string; scalePoint: string }>({
    severity: 'error',
    title: 'A rate, a growth or a resource cannot be computed',
    message: ({ where, problem, scalePoint }) =>
      `The formula of the ${where} ${problem} at "${scalePoint}", so that what follows from it is missing from load, waits and verdicts there.`,
    fix: () => 'Correct the formula, or the value of the driver that it divides by or takes off.',
  }),
  'load/share-above-one': define<{ name: string; value: string; scalePoint: string }>({
    severity: 'error',
    title: 'A share is above 1',
    message: ({ name, value, scalePoint }) =>
      `The driver "${name}" is a share by its unit, but ${value} at "${scalePoint}": more than all of it.`,
    fix: () => 'Write a share as a part of 1 (0.25 for 25 %), or give the driver the unit of what it counts.',
  }),
  'load/rate-is-fixed': define<{ what: string; name: string; points: number }>({
    severity: 'warning',
    title: 'A rate stays the same while the load grows',
    message: ({ what, name, points }) =>
      `The ${what} "${name}" has a fixed rate, but the study has ${points} scale points: its load stays where it is while everything else grows.`,
    fix: () => 'Write the rate over a driver: `rate: { mean: load.driver.orders, peak: load.driver.ordersAtPeak }`.',
  }),
  'load/mean-above-peak': define<{ name: string; mean: number; peak: number; scalePoint: string }>({
    severity: 'error',
    title: 'A flow runs more often on average than at peak',
    message: ({ name, mean, peak, scalePoint }) =>
      `"${name}" runs ${decimalText(mean)} times a second on average at "${scalePoint}", but ${decimalText(peak)} times at its peak: one of the two is wrong.`,
    fix: () => 'Correct `mean` or `peak`; a peak is the mean times a factor above 1.',
  }),
  'load/periodic-without-opening': define<{ name: string; flow: string }>({
    severity: 'error',
    title: 'What repeats has no rate because what opens it has none',
    message: ({ name, flow }) =>
      `"${name}" repeats while what "${flow}" opens stays open, but nothing says how often "${flow}" runs, so that its own load is unknown.`,
    fix: ({ flow }) => `Give the flow "${flow}" a rate.`,
  }),
} as const;
