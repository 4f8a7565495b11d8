import type { Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';
import { nearestInBook } from '../nearest.ts';

/** Everything that runs on a named offer, with its place. */
function* offersInUse({ study, index }: CheckContext) {
  for (const [environment, { runs }] of study.deployments.entries())
    for (const [position, { element, offer }] of runs.entries())
      if (offer)
        yield { offer, name: index.nameOf(element), place: at('deployments', environment, 'runs', position, 'offer') };
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
