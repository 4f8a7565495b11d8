import { isSold, soldText } from '#books';
import type { Finding, OfferReference } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { nearestInBook } from '../nearest.ts';

interface OfferInUse {
  readonly offer: OfferReference;
  /** What runs on it. */
  readonly name: string;
  readonly place: ReturnType<typeof at>;
}

/** Everything that runs on a named offer, or would with an option, with its place. */
function* offersInUse({ study, index }: CheckContext): Generator<OfferInUse> {
  for (const [environment, { runs }] of study.deployments.entries())
    for (const [position, { element, offer }] of runs.entries())
      if (offer)
        yield { offer, name: index.nameOf(element), place: at('deployments', environment, 'runs', position, 'offer') };
  for (const [option, { name, offer: instead, runs }] of (study.cost?.options ?? []).entries()) {
    if (instead) yield { offer: instead, name, place: at('cost', 'options', option, 'offer') };
    for (const [position, { element, offer }] of runs.entries())
      if (offer)
        yield { offer, name: index.nameOf(element), place: at('cost', 'options', option, 'runs', position, 'offer') };
  }
}

/** Offers that no book holds. */
export function* unknownOffer(context: CheckContext): Iterable<Finding> {
  const { books } = context;
  for (const { offer, name, place } of offersInUse(context))
    if (!books.lookupOffer(offer))
      yield finding('model/unknown-offer', place, {
        name,
        id: offer.offerId,
        suggestion: nearestInBook(offer.offerId, books.offerIds()),
      });
}

/** Offers whose size is chosen without one, and the other way round. */
export function* offerSize(context: CheckContext): Iterable<Finding> {
  for (const { offer, name, place } of offersInUse(context)) {
    const found = context.books.lookupOffer(offer);
    const isSized = found?.sized === true;
    if (found && isSized !== (offer.size !== undefined))
      yield finding('model/offer-size', place, { name, id: found.id, isSized });
  }
}

/** Chosen sizes that the vendor doesn't sell. */
export function* sizeNotSold(context: CheckContext): Iterable<Finding> {
  for (const { offer, name, place } of offersInUse(context)) {
    const found = context.books.lookupOffer(offer);
    if (found?.sizes && offer.size && !isSold(found.sizes, offer.size))
      yield finding('model/size-not-sold', place, {
        name,
        service: found.service,
        ...offer.size,
        sold: soldText(found.sizes, offer.size),
      });
  }
}
