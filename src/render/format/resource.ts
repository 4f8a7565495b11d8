import type { ResourceAnalysis } from '#analysis';
import { formatNumber, formatSignificant, withUnit } from './number.ts';

/** What is stated or counted is printed as it is; what follows from rates has three significant digits. */
const exact = (value: number): string => (Number.isInteger(value) ? formatNumber(value) : formatSignificant(value));

/** Demand at today's peak: exact where it is stated. */
export const formatDemand = ({ demand, resource }: Pick<ResourceAnalysis, 'demand' | 'resource'>): string =>
  resource.demand.from === 'occupied' || resource.demand.from === 'rate' ? exact(demand) : formatSignificant(demand);

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
