import { requireFraction } from './fraction.ts';

/**
 * A reliability block diagram. Elements with the same id are the same thing: it is up or down everywhere at once.
 * `kOfN` needs `required` of its blocks.
 */
export type Block =
  | { readonly kind: 'element'; readonly id: string; readonly availability: number }
  | { readonly kind: 'series'; readonly blocks: readonly Block[] }
  | { readonly kind: 'parallel'; readonly blocks: readonly Block[] }
  | { readonly kind: 'kOfN'; readonly required: number; readonly blocks: readonly Block[] };

/** Availability of every element by id, in order of first appearance. */
export function elementsOf(block: Block): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (part: Block): void => {
    if (part.kind !== 'element') {
      part.blocks.forEach(visit);
      return;
    }
    const known = found.get(part.id);
    if (known !== undefined && known !== part.availability)
      throw new RangeError(`The element "${part.id}" has two availabilities, ${known} and ${part.availability}.`);
    found.set(part.id, requireFraction(part.availability));
  };
  visit(block);
  return found;
}

/** P(at least `required` of independent blocks are up), blocks of different availability, by counting up one at a time. */
function atLeast(required: number, availabilities: readonly number[]): number {
  let upCount: readonly number[] = [1];
  for (const availability of availabilities)
    upCount = [...upCount, 0].map((p, up) => p * (1 - availability) + (upCount[up - 1] ?? 0) * availability);
  return upCount.slice(required).reduce((sum, p) => sum + p, 0);
}

function evaluate(block: Block, fixed: ReadonlyMap<string, number>): number {
  if (block.kind === 'element') return fixed.get(block.id) ?? block.availability;
  const parts = block.blocks.map((part) => evaluate(part, fixed));
  switch (block.kind) {
    case 'series':
      return parts.reduce((product, availability) => product * availability, 1);
    case 'parallel':
      return 1 - parts.reduce((product, availability) => product * (1 - availability), 1);
    case 'kOfN':
      return atLeast(block.required, parts);
  }
}

function repeatedElements(block: Block): readonly string[] {
  const counts = new Map<string, number>();
  const visit = (part: Block): void => {
    if (part.kind === 'element') counts.set(part.id, (counts.get(part.id) ?? 0) + 1);
    else part.blocks.forEach(visit);
  };
  visit(block);
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}

/** Elements that the whole block can't do without: those on the outermost series. */
function indispensable(block: Block): readonly string[] {
  if (block.kind === 'element') return [block.id];
  const isSeries = block.kind === 'series' || block.blocks.length === 1;
  return isSeries ? block.blocks.flatMap(indispensable) : [];
}

/**
 * Availability of a reliability block diagram: products in series, complements in parallel, a count for k of n.
 * An element that appears more than once is taken as up, then as down, and the two results are weighted
 * (factoring), so that a shared database isn't counted as two independent ones.
 * Assumes that different elements fail independently. Takes time exponential in the number of repeated elements that
 * are not on the outermost series.
 * Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), reliability block diagrams and factoring.
 * @throws {RangeError} if an availability is outside 0..1 or one id has two availabilities
 */
export function blockAvailability(block: Block): number {
  return conditionalAvailability(block, new Map());
}

/** As `blockAvailability`, with some elements known to be up (1) or down (0). */
export function conditionalAvailability(block: Block, given: ReadonlyMap<string, number>): number {
  const elements = elementsOf(block);
  const needed = new Set(indispensable(block));
  const repeated = repeatedElements(block).filter((id) => !given.has(id));
  const factored = (ids: readonly string[], fixed: ReadonlyMap<string, number>): number => {
    const [id, ...rest] = ids;
    if (id === undefined) return evaluate(block, fixed);
    const availability = elements.get(id) ?? 0;
    const whenUp = factored(rest, new Map(fixed).set(id, 1));
    const whenDown = needed.has(id) ? 0 : factored(rest, new Map(fixed).set(id, 0));
    return availability * whenUp + (1 - availability) * whenDown;
  };
  return factored(repeated, given);
}
