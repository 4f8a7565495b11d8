export { breakEvenUtilization, committedCost } from './commitment.ts';
export type { DecimalInput } from './decimal.ts';
export { type DriverSensitivity, driverSensitivity } from './driver-sensitivity.ts';
export { evaluateQuantity, type QuantityFormula } from './evaluate-quantity.ts';
export { formatMoney, formatUnitPrice, roundToCents } from './format-money.ts';
export {
  addMoney,
  compareMoney,
  divideMoney,
  type Money,
  money,
  multiplyMoney,
  shareOf,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from './money.ts';
export { percentageDifference } from './percentage-difference.ts';
export { type PricedQuantity, priceQuantity } from './price-quantity.ts';
export { type PricingUnit, pricingQuantity, pricingUnit } from './pricing-unit.ts';
export { type Tier, type TierCharge, type TieredCost, tieredCost } from './tiered-cost.ts';
