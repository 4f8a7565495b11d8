/** A figure with half a unit of its last digit: 13.4 stands for anything from 13.35 to 13.45. */
export interface StatedFigure {
  readonly value: number;
  readonly tolerance: number;
}

/** A burn rate as an alert's condition states it. Windows are in milliseconds. */
export interface StatedBurnRate {
  readonly burnRate: StatedFigure;
  readonly longWindow: StatedFigure;
  /** `null` for an alert on one window. */
  readonly shortWindow: StatedFigure | null;
}

const millisecondsIn = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const number = String.raw`\d+(?:\.\d+)?`;
const span = String.raw`(${number}) ?(min|h|d)\b`;
const pattern = new RegExp(`(${number})(?: ?×| times)?(?: the budget)? over ${span}(?:,? and (?:over )?${span})?`, 'g');

function figure(text: string, scale = 1): StatedFigure {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text) * scale, tolerance: (scale / 2) * 10 ** -decimals };
}
const windowOf = (text: string, unit: string): StatedFigure => figure(text, millisecondsIn[unit as 'min' | 'h' | 'd']);

/**
 * The burn rates in an alert's condition, when it speaks of a burn rate or of the budget.
 * @example statedBurnRates('Burn rate above 14.4 over 1 h and 5 min, or above 6 over 6 h and 30 min')[0]?.burnRate.value; // 14.4
 */
export function statedBurnRates(condition: string): StatedBurnRate[] {
  if (!/burn rate|\bbudget\b/i.test(condition)) return [];
  return [...condition.matchAll(pattern)].map(([, rate = '', long = '', longUnit = '', short, shortUnit = '']) => ({
    burnRate: figure(rate),
    longWindow: windowOf(long, longUnit),
    shortWindow: short === undefined ? null : windowOf(short, shortUnit),
  }));
}

/** Whether a computed figure is what the stated one stands for. */
export const standsFor = ({ value, tolerance }: StatedFigure, computed: number): boolean =>
  Math.abs(value - computed) <= tolerance * (1 + 1e-9);
