import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { lacksDriver } from '../lacks-driver.ts';
import { nearestInBook } from '../nearest.ts';
import { linePlace } from './line-place.ts';

/** Line items whose price no book holds. */
export function* unknownPrice({ cost, books }: CheckContext): Iterable<Finding> {
  for (const line of cost?.lineItems ?? []) {
    const { item, price } = line;
    if (!price)
      yield finding('cost/unknown-price', linePlace(line, 'price'), {
        name: item.name,
        id: item.price.priceId,
        suggestion: nearestInBook(item.price.priceId, books.priceIds()),
      });
  }
}

/** Line items whose quantity or allowance doesn't count what the price is for. */
export function* unitMismatch({ cost }: CheckContext): Iterable<Finding> {
  for (const line of cost?.lineItems ?? []) {
    const { item, price } = line;
    const quantityUnit = item.quantity.unit;
    if (price && quantityUnit !== price.unit)
      yield finding('cost/unit-mismatch', linePlace(line, 'quantity'), {
        name: item.name,
        quantityUnit,
        priceUnit: price.unit,
      });
    const allowanceUnit = item.allowance?.unit;
    if (price && allowanceUnit !== undefined && allowanceUnit !== price.unit)
      yield finding('cost/unit-mismatch', linePlace(line, 'allowance'), {
        name: item.name,
        allowanceUnit,
        priceUnit: price.unit,
      });
  }
}

/**
 * Line items whose quantity can't be computed at some scale point; each is reported once. What is rented, and has no count
 * or disk, is reported where it is sized; a driver without a value, which a whole bill may wait for, where it is declared.
 */
export function* brokenFormula({ study, cost, load }: CheckContext): Iterable<Finding> {
  for (const line of cost?.lineItems ?? []) {
    const { item, isRented } = line;
    const found = line.at.find(({ problem }) => problem !== null);
    if (!found?.problem || isRented) continue;
    const drivers = load.find(({ id }) => id === found.scalePoint)?.drivers ?? {};
    if (lacksDriver(study, drivers, item.quantity)) continue;
    yield finding('cost/broken-formula', linePlace(line, 'quantity'), {
      name: item.name,
      scalePoint: cost?.scalePoints.find(({ id }) => id === found.scalePoint)?.name ?? found.scalePoint,
      problem: found.problem.text,
      isNegative: found.problem.isNegative,
    });
  }
}

/** Line items for a service that new customers can't order any more. */
export function* serviceClosedToNewCustomers({ study, cost, books }: CheckContext): Iterable<Finding> {
  const closed = [...books.limits.values()].filter(({ id, unit }) => unit === 'date' && id.endsWith('.closed-to-new'));
  const reported = new Set<string>();
  for (const line of cost?.lineItems ?? []) {
    const { item, price } = line;
    const found = closed.find(({ service }) => service === price?.service);
    const since = String(found?.value);
    if (!found || reported.has(found.service) || (study.date !== undefined && study.date < since)) continue;
    reported.add(found.service);
    yield finding('cost/service-closed-to-new-customers', linePlace(line, 'price'), {
      name: item.name,
      service: found.service,
      since,
    });
  }
}
