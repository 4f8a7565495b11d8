export { breakEvenUtilization, type CommitmentCost, commitmentCost, committedPrice } from './commitment.ts';
export { convertMoney, moneyIn } from './convert-money.ts';
export { compareDecimals, type DecimalInput } from './decimal.ts';
export { driverSensitivity } from './driver-sensitivity.ts';
export { evaluateQuantity, type QuantityFormula } from './evaluate-quantity.ts';
export { currencySymbol, formatMoney, formatUnitPrice } from './format-money.ts';
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
export { isPartial, partial } from './partial-money.ts';
export { percentageDifference } from './percentage-difference.ts';
export { type PricedQuantity, priceQuantity, priceTogether } from './price-quantity.ts';
export { shareCost } from './share-cost.ts';
export { type Tier, type TierCharge, tieredCost } from './tiered-cost.ts';
