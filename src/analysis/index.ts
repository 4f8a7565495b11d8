export type * from './analyzed-case-study.ts';
export type * from './case-study-source.ts';
export { formatMoney, formatUnitPrice } from './money/index.ts';
