import { sourceLine } from '#books';
import { money } from '../../money/index.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureResult, FigureValue } from '../figure.ts';

/** `price.<id>` and `limit.<id>` of the books, whether the study uses the entry or not. */
export function bookFigure(
  { books, cost }: Pick<FigureContext, 'books' | 'cost'>,
  name: string,
): FigureEntry | undefined {
  const [, book, id = ''] = /^(price|limit)\.(.+)$/.exec(name) ?? [];
  if (book === 'price') {
    const entry = cost ? books.priceIn(id, cost.region)?.price : books.lookupPrice(id);
    if (!entry) return undefined;
    const { service, sku, unit, priceUsd, tiers } = entry;
    const first = priceUsd ?? tiers?.[0]?.priceUsd ?? '0';
    return fromBook(name, `Price of ${service}, ${sku}, per ${unit}`, [service, sku], {
      value: { kind: 'unit-money', amount: money(first) },
      provenance: 'sourced',
      basis: sourceLine(entry),
    });
  }
  const entry = book === 'limit' ? books.lookupLimit(id) : undefined;
  if (!entry) return undefined;
  const { service, limit, value, unit } = entry;
  return fromBook(name, `${service}: ${limit}`, [service, limit], {
    value: limitValue(value, unit),
    provenance: 'sourced',
    basis: sourceLine(entry),
  });
}

const fromBook = (name: string, title: string, about: readonly string[], result: FigureResult): FigureEntry => ({
  name,
  title,
  atScalePoints: false,
  about,
  at: () => result,
});

function limitValue(value: string | number, unit: string): FigureValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  return unit === '%'
    ? { kind: 'availability', value: Number((value / 100).toPrecision(12)) }
    : { kind: 'count', value, unit };
}

/** The entries of the books that the study names. */
export const bookFigures: FigureProvider = function* (context) {
  const { study } = context;
  const named = [
    ...(study.cost?.lineItems.map(({ price }) => `price.${price.priceId}`) ?? []),
    ...study.resources.flatMap(({ limit }) => (limit ? `limit.${limit.limitId}` : [])),
    ...study.reliability.flatMap(({ availability }) =>
      availability && 'limitId' in availability ? `limit.${availability.limitId}` : [],
    ),
  ];
  for (const name of new Set(named)) {
    const entry = bookFigure(context, name);
    if (entry) yield entry;
  }
};
