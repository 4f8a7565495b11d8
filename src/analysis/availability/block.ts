import { requireFraction } from './fraction.ts';

/**
 * What a request needs, as a reliability block diagram. Elements with the same id are the same thing: it is up or down
 * everywhere at once. Of a `choice` a request takes one option, with its share; a `loop` makes its choices anew each time.
 */
export type Block =
  | { readonly kind: 'element'; readonly id: string; readonly availability: number }
  | { readonly kind: 'series'; readonly blocks: readonly Block[] }
  | { readonly kind: 'parallel'; readonly blocks: readonly Block[] }
  | { readonly kind: 'choice'; readonly options: readonly { readonly share: number; readonly block: Block }[] }
  | { readonly kind: 'loop'; readonly times: number; readonly block: Block };

/** Needs nothing. */
export const up: Block = { kind: 'series', blocks: [] };
/** Never works. */
const down: Block = { kind: 'parallel', blocks: [] };

const isUp = (block: Block): boolean => block.kind === 'series' && block.blocks.length === 0;
const isDown = (block: Block): boolean => block.kind === 'parallel' && block.blocks.length === 0;

function partsOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'element':
      return [];
    case 'choice':
      return block.options.map((option) => option.block);
    case 'loop':
      return [block.block];
    case 'series':
    case 'parallel':
      return block.blocks;
  }
}

/** Availability of every element by id, in order of first appearance. */
export function elementsOf(block: Block): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (part: Block): void => {
    if (part.kind === 'element') {
      const known = found.get(part.id);
      if (known !== undefined && known !== part.availability)
        throw new RangeError(`The element "${part.id}" has two availabilities, ${known} and ${part.availability}.`);
      found.set(part.id, requireFraction(part.availability));
    }
    partsOf(part).forEach(visit);
  };
  visit(block);
  return found;
}

export const series = (blocks: readonly Block[]): Block => {
  const needed = blocks
    .filter((block) => !isUp(block))
    .flatMap((block) => (block.kind === 'series' ? block.blocks : [block]));
  const [only] = needed;
  return needed.some(isDown) ? down : needed.length === 1 && only ? only : { kind: 'series', blocks: needed };
};

export const parallel = (blocks: readonly Block[]): Block => {
  const possible = blocks.filter((block) => !isDown(block));
  const [only] = possible;
  return possible.some(isUp) ? up : possible.length === 1 && only ? only : { kind: 'parallel', blocks: possible };
};

/** The block once it is known which elements are up and which are down. */
function condition(block: Block, known: ReadonlyMap<string, boolean>): Block {
  switch (block.kind) {
    case 'element': {
      const state = known.get(block.id);
      return state === undefined ? block : state ? up : down;
    }
    case 'series':
      return series(block.blocks.map((part) => condition(part, known)));
    case 'parallel':
      return parallel(block.blocks.map((part) => condition(part, known)));
    case 'choice': {
      const options = block.options.map(({ share, block: part }) => ({ share, block: condition(part, known) }));
      const isAlways = (test: (part: Block) => boolean) => options.every((option) => test(option.block));
      return isAlways(isUp) ? up : isAlways(isDown) ? down : { kind: 'choice', options };
    }
    case 'loop': {
      const part = condition(block.block, known);
      return isUp(part) || isDown(part) ? part : { ...block, block: part };
    }
  }
}

/** How often one request may need each element. Options exclude each other; what a loop needs, it needs again. */
function occurrences(block: Block): ReadonlyMap<string, number> {
  if (block.kind === 'element') return new Map([[block.id, 1]]);
  const counts = new Map<string, number>();
  for (const part of partsOf(block))
    for (const [id, count] of occurrences(part)) {
      const before = counts.get(id) ?? 0;
      counts.set(
        id,
        block.kind === 'choice' ? Math.max(before, count) : before + count * (block.kind === 'loop' ? 2 : 1),
      );
    }
  return counts;
}

/** Availability of a block in which no element stands twice. */
function evaluate(block: Block): number {
  switch (block.kind) {
    case 'element':
      return block.availability;
    case 'series':
      return block.blocks.reduce((product, part) => product * evaluate(part), 1);
    case 'parallel':
      return 1 - block.blocks.reduce((product, part) => product * (1 - evaluate(part)), 1);
    case 'choice':
      return block.options.reduce((sum, { share, block: part }) => sum + share * evaluate(part), 0);
    case 'loop':
      return evaluate(block.block) ** block.times;
  }
}

/** Parts of a series in groups that have no element in common, so that their availabilities multiply. */
function independentGroups(parts: readonly Block[]): readonly Block[] {
  let groups: readonly { readonly ids: ReadonlySet<string>; readonly parts: readonly Block[] }[] = [];
  for (const part of parts) {
    const ids = new Set(elementsOf(part).keys());
    const touched = groups.filter((group) => [...ids].some((id) => group.ids.has(id)));
    const merged = {
      ids: new Set([...touched.flatMap((group) => [...group.ids]), ...ids]),
      parts: [...touched.flatMap((group) => group.parts), part],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), merged];
  }
  return groups.map((group) => series(group.parts));
}

/** What was evaluated before, by the block as text: conditioning leaves the same rest again and again. */
type Known = Map<string, number>;

function available(block: Block, known: Known): number {
  // What stands in the outermost series must be up whatever else happens.
  const direct = block.kind === 'series' ? block.blocks : [block];
  const needed = new Map(
    direct.flatMap((part) => (part.kind === 'element' ? [[part.id, part.availability] as const] : [])),
  );
  if (needed.size > 0) {
    const product = [...needed.values()].reduce((all, availability) => all * availability, 1);
    return product * available(condition(block, new Map([...needed.keys()].map((id) => [id, true]))), known);
  }
  return independentGroups(direct).reduce((product, group) => product * factored(group, known), 1);
}

/** Takes the element that stands most often as up, then as down. */
function factored(block: Block, known: Known): number {
  const [mostShared] = [...occurrences(block)].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  if (!mostShared) return evaluate(block);
  const key = JSON.stringify(block);
  const before = known.get(key);
  if (before !== undefined) return before;
  const [id] = mostShared;
  const availability = elementsOf(block).get(id) ?? 0;
  const given = (state: boolean) => available(condition(block, new Map([[id, state]])), known);
  const found = availability * given(true) + (1 - availability) * given(false);
  known.set(key, found);
  return found;
}

/**
 * Share of requests that find everything they need up: products in series, complements in parallel, the mean over the
 * options of a choice, the power of a loop. An element that a request may need more than once is taken as up, then as
 * down, and the two results are weighted (factoring), so that a shared database isn't counted as two independent ones.
 * Assumes that different elements fail independently, and that a choice doesn't depend on what is up. Takes time
 * exponential in the number of shared elements that hang together, of which some requests do without.
 * Source: Trivedi & Bobbio, Reliability and Availability Engineering (2017), reliability block diagrams and factoring.
 * @throws {RangeError} if an availability is outside 0..1 or one id has two availabilities
 */
export function blockAvailability(block: Block): number {
  elementsOf(block);
  return Math.min(1, available(condition(block, new Map()), new Map()));
}

/** As `blockAvailability`, with one element known to be up or down. */
export const conditionalAvailability = (block: Block, id: string, state: boolean): number =>
  blockAvailability(condition(block, new Map([[id, state]])));

/** What a request needs that takes every option: the lowest availability of all. */
export function everyBranch(block: Block): Block {
  switch (block.kind) {
    case 'element':
      return block;
    case 'choice':
      return series(block.options.filter(({ share }) => share > 0).map((option) => everyBranch(option.block)));
    case 'loop':
      return everyBranch(block.block);
    case 'series':
      return series(block.blocks.map(everyBranch));
    case 'parallel':
      return parallel(block.blocks.map(everyBranch));
  }
}
