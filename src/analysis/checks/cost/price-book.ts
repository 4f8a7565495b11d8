import { entryAge, type PriceEntry } from '#books';
import type { Finding, Location } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Every price in use once, at the first line item that uses it. */
function* pricesInUse({ cost }: CheckContext): Generator<readonly [PriceEntry, Location]> {
  const seen = new Set<string>();
  for (const [index, { price }] of (cost?.lineItems ?? []).entries()) {
    if (!price || seen.has(price.id)) continue;
    seen.add(price.id);
    yield [price, at('cost', 'lineItems', index, 'price')];
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

/** What a price book calls a place that isn't one region: the price holds wherever the system runs. */
const holdsEverywhere = (region: string): boolean => !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region);

/** Prices of a region in which the system doesn't run. */
export function* otherRegion(context: CheckContext): Iterable<Finding> {
  const region = context.cost?.region ?? '';
  for (const [price, place] of pricesInUse(context))
    if (price.region !== region && !holdsEverywhere(price.region))
      yield finding('cost/other-region', place, { id: price.id, priceRegion: price.region, region });
}
