import { entryAge, isWeak, type PriceEntry } from '#books';
import type { Finding, Location } from '#model';
import { shareOf, sumMoney } from '../../money/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { linePlace } from './line-place.ts';

/** Every price in use once, at the first line item that uses it. */
function* pricesInUse({ cost }: CheckContext): Generator<readonly [PriceEntry, Location]> {
  const seen = new Set<string>();
  for (const line of cost?.lineItems ?? []) {
    const { price } = line;
    if (!price || seen.has(price.id)) continue;
    seen.add(price.id);
    yield [price, linePlace(line, 'price')];
  }
}

/** Prices that are more than a year older than the case study; nothing is said about a study without a date. */
export function* priceStale(context: CheckContext): Iterable<Finding> {
  const { date } = context.study;
  if (date === undefined) return;
  for (const [price, place] of pricesInUse(context))
    if (price.asOf !== null && entryAge(price, date) === 'stale')
      yield finding('cost/price-stale', place, { id: price.id, asOf: price.asOf, date });
}

/** Prices with a source but without a date; one from memory has neither, and is reported as such. */
export function* priceUndated(context: CheckContext): Iterable<Finding> {
  for (const [price, place] of pricesInUse(context))
    if (price.asOf === null && price.confidence !== 'from memory')
      yield finding('cost/price-undated', place, { id: price.id });
}

/** Prices without a source. */
export function* priceFromMemory(context: CheckContext): Iterable<Finding> {
  for (const [price, place] of pricesInUse(context))
    if (price.confidence === 'from memory') yield finding('cost/price-from-memory', place, { id: price.id });
}

/** Share of a bill that may rest on weak sources. */
const weakShare = 0.05;

/** Prices with a weak source that carry more than 5 % of the bill at some scale point; reported once, where they weigh most. */
export function* weakPrice({ cost }: CheckContext): Iterable<Finding> {
  const weak = (cost?.lineItems ?? []).flatMap((line) =>
    line.price && isWeak(line.price) ? [{ price: line.price, points: line.at, line }] : [],
  );
  const [first] = weak;
  if (!cost || !first) return;
  const shares = cost.scalePoints.map(({ name, total }, point) => {
    const carried = sumMoney(weak.flatMap(({ points }) => points[point]?.listCost ?? []));
    return { scalePoint: name, share: shareOf(carried, total), carried };
  });
  const worst = shares.reduce((most, other) => (other.share > most.share ? other : most));
  if (worst.share <= weakShare) return;
  const ids = [...new Set(weak.map(({ price }) => price.id))];
  yield finding('cost/weak-price', linePlace(first.line, 'price'), { ...worst, ids });
}

/**
 * Line items at prices of another region than they are paid for in, because the book has none of its own; reported once
 * for each region.
 */
export function* priceOfAnotherRegion({ cost }: CheckContext): Iterable<Finding> {
  const elsewhere = (cost?.lineItems ?? []).filter(({ price, isOfRegion }) => price && !isOfRegion);
  for (const [region, lines] of Map.groupBy(elsewhere, (line) => line.region)) {
    const [first] = lines;
    if (!first) continue;
    const unique = new Map(lines.flatMap(({ price }) => (price ? [[price.id, price.region]] : [])));
    yield finding('cost/price-of-another-region', linePlace(first, 'price'), {
      region,
      lineItems: lines.length,
      of: cost?.lineItems.filter((line) => line.region === region).length ?? 0,
      prices: [...unique].map(([id, of]) => ({ id, region: of })),
    });
  }
}
