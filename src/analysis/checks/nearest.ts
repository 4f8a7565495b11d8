/** Levenshtein distance: single-letter insertions, deletions and substitutions. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

function nearestBy(distanceTo: (candidate: string) => number, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = distanceTo(candidate);
    if (distance < bestDistance && distance <= Math.max(2, candidate.length / 3)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const lastSegment = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/**
 * The known word that was probably meant: the nearest by edit distance, at most a third of its letters away.
 * The last segment alone may be meant too: `ledger` suggests `shop.ledger`.
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined =>
  nearestBy(
    (candidate) => Math.min(editDistance(word, candidate), editDistance(lastSegment(word), lastSegment(candidate)) + 1),
    known,
  );

/** Like `nearest`, for ids of the books, many of which end alike (`.hour`): only the whole id counts. */
export const nearestInBook = (id: string, known: Iterable<string>): string | undefined =>
  nearestBy((candidate) => editDistance(id, candidate), known);
