import type { ResourceAnalysis } from '#analysis';
import { formatNumber, formatSignificant, withUnit } from './number.ts';

/** What is stated or counted is printed as it is; what follows from rates has three significant digits. */
const exact = (value: number): string => (Number.isInteger(value) ? formatNumber(value) : formatSignificant(value));

/** Demand at today's peak: exact where it is stated. */
export const formatDemand = ({ demand, resource }: Pick<ResourceAnalysis, 'demand' | 'resource'>): string =>
  resource.demand.from === 'occupied' || resource.demand.from === 'rate' ? exact(demand) : formatSignificant(demand);

/** Capacity with its unit: `3,604 connections`. */
export const formatCapacity = ({
  capacity,
  capacityUnit,
}: Pick<ResourceAnalysis, 'capacity' | 'capacityUnit'>): string => withUnit(exact(capacity), capacityUnit);
