import type { PriceEntry } from '#books';
import { compareDecimals, formatMoney, formatUnitPrice, type TierCharge } from '../money/index.ts';
import { formatQuantity } from './format-quantity.ts';
import { quantityText } from './formula-text.ts';
import type { LineCost } from './price-lines.ts';

/** `17,520 vCPU-hours × $0.04048`, `12 × 1M requests × $0.40`. */
const charge = ({ quantity, unitPrice }: TierCharge, unit: string): string =>
  `${quantityText(quantity, unit)} × ${formatUnitPrice(unitPrice)}`;

/** `10,000 × $0.00 + 10,000 × $0.0055`: what falls into each tier at its price. */
const tiers = (charges: readonly TierCharge[]): string =>
  charges.map(({ quantity, unitPrice }) => `${formatQuantity(quantity)} × ${formatUnitPrice(unitPrice)}`).join(' + ');

/** From a quantity to its cost: the free part, each tier, and the share where other lines have the same price. */
function pricingText(cost: LineCost, unit: string): string {
  const { pricing } = cost;
  const shown = quantityText(cost.quantity, unit);
  if (!pricing) return `${shown}, which nothing prices`;
  const { charges, freeQuantity, lines, quantity } = pricing;
  const [first, second] = charges;
  const isFree = compareDecimals(freeQuantity, 0) > 0;
  const paid = second ? tiers(charges) : first ? charge(first, unit) : 'nothing to pay';
  const isAlone = lines === 1 || compareDecimals(quantity, cost.quantity) === 0;
  if (!isAlone && (isFree || second)) {
    const all = `${shown} of ${quantityText(quantity, unit)} at this price`;
    const free = isFree ? `, ${quantityText(freeQuantity, unit)} of them free` : '';
    return `${all}${free}: (${paid}) × ${formatQuantity(cost.quantity)} ÷ ${formatQuantity(quantity)}`;
  }
  if (isFree) return `${shown} − ${quantityText(freeQuantity, unit)} free: ${paid}`;
  if (second) return `${shown}: ${paid}`;
  return first ? `${shown} × ${formatUnitPrice(first.unitPrice)}` : shown;
}

/**
 * How a line's cost comes about, every value shown:
 * `Fargate tasks (24) × 1 vCPU/task × 730 h = 17,520 vCPU-hours × $0.04048 = $709.21`.
 * @param formula the quantity's formula with the values of its drivers
 */
export function calculationText(formula: string, price: PriceEntry | null, cost: LineCost, unit: string): string {
  if (cost.problem) return `${formula}: ${cost.problem.text}`;
  const pricing = pricingText(cost, price?.unit ?? unit);
  const quantity = quantityText(cost.quantity, unit);
  const start = formula === quantity ? pricing : `${formula} = ${pricing}`;
  return cost.pricing ? `${start} = ${formatMoney(cost.listCost)}` : start;
}
