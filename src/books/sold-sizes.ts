import type { OfferSize } from './offer-book.ts';
import type { SoldSize } from './offer-schema.ts';

const isStep = (memoryGiB: number, { fromGiB, toGiB, stepGiB }: SoldSize): boolean =>
  memoryGiB >= fromGiB && memoryGiB <= toGiB && Number.isInteger((memoryGiB - fromGiB) / stepGiB);

/** Whether a size is among those that are sold. */
export const isSold = (sizes: readonly SoldSize[], { vCpu, memoryGiB }: OfferSize): boolean =>
  sizes.some((sold) => sold.vCpu === vCpu && isStep(memoryGiB, sold));

const memoryText = ({ fromGiB, toGiB, stepGiB }: SoldSize): string => {
  if (fromGiB === toGiB) return `${fromGiB}`;
  return stepGiB === 1 ? `${fromGiB} to ${toGiB}` : `${fromGiB} to ${toGiB} in steps of ${stepGiB}`;
};

/** What can be chosen instead: the memory of as many vCPUs, or else every number of vCPUs. */
export function soldText(sizes: readonly SoldSize[], { vCpu }: OfferSize): string {
  const same = sizes.filter((sold) => sold.vCpu === vCpu);
  if (same.length > 0) return `${vCpu} vCPU with ${same.map(memoryText).join(' or ')} GB`;
  return `one of ${[...new Set(sizes.map((sold) => sold.vCpu))].join(', ')} vCPU`;
}
