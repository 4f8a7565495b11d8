import { toDecimal, toPlainString } from '../../money/decimal.ts';
import type { BilledMonth, MeasuredBill, Reading } from '../evidence-file.ts';
import { type CsvRow, delimiterOf, readCsv, rowsByColumn } from './csv.ts';

export const isFocus = (firstLine: string): boolean =>
  /\bEffectiveCost\b/.test(firstLine) || (/\bBilledCost\b/.test(firstLine) && /\bChargeCategory\b/.test(firstLine));

const needed = ['EffectiveCost', 'BillingCurrency', 'ServiceName', 'ChargeCategory', 'ChargePeriodStart'] as const;
const dayMs = 86_400_000;

/** Why a charge is none of the month's use at list prices; `null` for one that is. */
function leftOutAs(row: CsvRow): string | null {
  if (row.get('ChargeClass')?.trim().toLowerCase() === 'correction') return 'corrections of earlier periods';
  switch (row.get('ChargeCategory')?.trim().toLowerCase()) {
    case 'tax':
      return 'tax';
    case 'credit':
      return 'credits';
    case 'adjustment':
      return 'adjustments';
    default:
      return null;
  }
}

interface Month {
  readonly services: Map<string, ReturnType<typeof toDecimal>>;
  readonly leftOut: Map<string, ReturnType<typeof toDecimal>>;
  /** Days of the month, from 1, on which something was charged. */
  readonly days: Set<number>;
}

function addTo(sums: Month['services'], key: string, cost: ReturnType<typeof toDecimal>): void {
  sums.set(key, (sums.get(key) ?? toDecimal('0')).plus(cost));
}

function addDays(days: Set<number>, start: number, end: number): void {
  const { year, month } = { year: new Date(start).getUTCFullYear(), month: new Date(start).getUTCMonth() };
  for (let day = start; day < Math.max(end, start + 1) && days.size < 31; day += dayMs) {
    const at = new Date(day);
    if (at.getUTCFullYear() === year && at.getUTCMonth() === month) days.add(at.getUTCDate());
  }
}

const billedMonth = (month: string, { services, leftOut, days }: Month): BilledMonth => ({
  month,
  coveredDays: days.size,
  days: new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate(),
  services: [...services].map(([service, cost]) => ({ service, effectiveCost: toPlainString(cost) })),
  leftOut: [...leftOut].map(([kind, cost]) => ({ kind, effectiveCost: toPlainString(cost) })),
});

const again = 'Export the charges again, as FOCUS 1.0 or later with all its mandatory columns.';

/**
 * A FOCUS export: Σ EffectiveCost (amortised) of each service and month in which a charge begins, in exact decimals.
 * BilledCost isn't read: a commitment is in it when it is bought, in EffectiveCost while it is used. Tax, credits, adjustments
 * and corrections of earlier periods are added up apart. Ends of periods are exclusive.
 * Source: https://focus.finops.org/focus-specification/
 */
export function readFocus(text: string): Reading<MeasuredBill> {
  const [firstLine = ''] = text.split('\n', 1);
  const rows = readCsv(text, delimiterOf(firstLine));
  if ('problem' in rows) return { problem: rows.problem, fix: again };
  const columns = (rows[0] ?? []).map((name) => name.trim());
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { problem: `This FOCUS export has no column ${missing.join(', ')}.`, fix: again };
  const months = new Map<string, Month>();
  let currency: string | null = null;
  for (const [index, row] of rowsByColumn(rows).entries()) {
    const where = `Charge ${index + 1} of this FOCUS export`;
    const start = Date.parse(row.get('ChargePeriodStart') ?? '');
    const end = Date.parse(row.get('ChargePeriodEnd') ?? '');
    if (!Number.isFinite(start)) return { problem: `${where} doesn't say when it begins.`, fix: again };
    const costText = (row.get('EffectiveCost') ?? '').trim();
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$/.test(costText))
      return { problem: `${where} has the EffectiveCost "${costText.slice(0, 40)}", which is no amount.`, fix: again };
    const cost = toDecimal(
      costText
        .replace(/^\+/, '')
        .replace(/^(-?)\./, '$10.')
        .replace(/\.(?=$|[eE])/, ''),
    );
    const of = (row.get('BillingCurrency') ?? '').trim();
    if (currency !== null && of !== currency)
      return {
        problem: `This FOCUS export mixes ${currency} and ${of || 'charges without a currency'}.`,
        fix: 'Export the charges of one billing currency.',
      };
    currency = of;
    const name = new Date(start).toISOString().slice(0, 7);
    const month: Month = months.get(name) ?? { services: new Map(), leftOut: new Map(), days: new Set() };
    months.set(name, month);
    const kind = leftOutAs(row);
    if (kind !== null) addTo(month.leftOut, kind, cost);
    else {
      addTo(month.services, (row.get('ServiceName') ?? '').trim(), cost);
      if (month.days.size < 31) addDays(month.days, start, Number.isFinite(end) ? end : start + 1);
    }
  }
  if (currency === null) return { problem: 'This FOCUS export holds no charge.', fix: again };
  return {
    content: {
      kind: 'bill',
      tool: 'FOCUS',
      currency,
      months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, month]) => billedMonth(name, month)),
    },
  };
}
