import type { ResourceAnalysis } from '#analysis';
import { formatNumber, formatSignificant, withUnit } from './number.ts';

/** What is stated or counted is printed as it is, and thousands to the unit, as the basis beside them has them; the rest has three significant digits. */
const exact = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? formatNumber(value, 0) : formatSignificant(value);

/** Demand at today's peak. */
export const formatDemand = ({ demand }: Pick<ResourceAnalysis, 'demand'>): string => exact(demand);

/** Capacity of the units at peak, with its unit, and what the most of them carry: `3,604 connections`, `500 per second, at most 1,500`. */
export const formatCapacity = ({
  capacity,
  capacityUnit,
  atPeak,
  maximum,
}: Pick<ResourceAnalysis, 'capacity' | 'capacityUnit' | 'atPeak' | 'maximum'>): string =>
  atPeak < maximum
    ? `${withUnit(exact((capacity * atPeak) / maximum), capacityUnit)}, at most ${exact(capacity)}`
    : withUnit(exact(capacity), capacityUnit);
