import type { NeighborGaps } from './neighbor-gaps.ts';
import { PlacementCost, type RankContext } from './rank-cost.ts';
import { arrange, distancesIn, itemsOf, placeTree, type RankItem, type RankSpacing } from './rank-tree.ts';

/** Splits the children of every level into rows along the edges between them, callers above. */
export function rankRows(root: RankItem, { edges, upward }: RankContext): void {
  const levels = (item: RankItem): void => {
    const children = item.rows.flat();
    const owner = new Map<string, RankItem>();
    const claim = (child: RankItem, inner: RankItem): void => {
      owner.set(inner.id, child);
      for (const below of inner.rows.flat()) claim(child, below);
    };
    for (const child of children) claim(child, child);
    const below = new Map<RankItem, Set<RankItem>>(children.map((child) => [child, new Set()]));
    for (const { id, source, destination } of edges) {
      const [from, to] = upward.has(id) ? [destination, source] : [source, destination];
      const [a, b] = [owner.get(from), owner.get(to)];
      if (a && b && a !== b && !reaches(below, b, a)) below.get(a)!.add(b);
    }
    const rank = new Map<RankItem, number>();
    const rankOf = (child: RankItem): number => {
      const known = rank.get(child);
      if (known !== undefined) return known;
      const above = children.filter((other) => below.get(other)!.has(child));
      const found = Math.max(-1, ...above.map(rankOf)) + 1;
      rank.set(child, found);
      return found;
    };
    const rows: RankItem[][] = [];
    for (const child of children) {
      const row = rankOf(child);
      rows[row] = [...(rows[row] ?? []), child];
    }
    item.rows = rows.flatMap((row) => chunk(row, 4));
    for (const child of children) levels(child);
  };
  levels(root);
}

function reaches(below: ReadonlyMap<RankItem, ReadonlySet<RankItem>>, from: RankItem, to: RankItem): boolean {
  if (from === to) return true;
  return [...(below.get(from) ?? [])].some((next) => reaches(below, next, to));
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const parts = Math.max(1, Math.ceil(items.length / size));
  const each = Math.ceil(items.length / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(part * each, (part + 1) * each)).filter(
    (p) => p.length > 0,
  );
}

/** Every arrangement of one level's rows that differs by one exchange or one move, each once. */
function* neighbors(rows: RankItem['rows']): Iterable<RankItem['rows']> {
  const places = rows.flatMap((row, r) => row.map((item, position) => ({ item, r, position })));
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1)) {
      const first = rows[a.r]!.with(a.position, b.item);
      if (a.r === b.r) yield rows.with(a.r, first.with(b.position, a.item));
      else yield rows.with(a.r, first).with(b.r, rows[b.r]!.with(b.position, a.item));
    }
  for (const { item, r: own, position: before } of places) {
    const alone = rows[own]!.length === 1;
    const without = alone ? rows.toSpliced(own, 1) : rows.with(own, rows[own]!.toSpliced(before, 1));
    for (const [r, row] of without.entries())
      for (let position = 0; position <= row.length; position += 1) {
        const isExchange = !alone && r === own && Math.abs(position - before) <= 1;
        if (!isExchange) yield without.with(r, row.toSpliced(position, 0, item));
      }
    for (let r = 0; r <= without.length; r += 1) if (!alone || r !== own) yield without.toSpliced(r, 0, [item]);
  }
}

const levelsOf = (root: RankItem): RankItem[] => itemsOf(root).filter(({ card }) => card === null);

/** Improves the rows level by level, always by the best single change, until none helps. */
export function improveRows(
  root: RankItem,
  context: RankContext,
  spacing: RankSpacing,
  gaps: NeighborGaps,
  rounds = 40,
): number {
  const price = new PlacementCost(itemsOf(root), context);
  const distances = distancesIn(root, spacing, gaps);
  const evaluate = (limit?: number): number => price.of(placeTree(root, distances), limit);
  for (const level of levelsOf(root)) arrange(level, level.rows);
  let cost = evaluate();
  /** Levels that nothing improved, and around which nothing has changed since. */
  const settled = new Set<RankItem>();
  for (let round = 0; round < rounds && settled.size < levelsOf(root).length; round += 1)
    for (const level of levelsOf(root)) {
      if (settled.has(level)) continue;
      const before = level.rows;
      let best = before;
      for (const rows of neighbors(before)) {
        arrange(level, rows);
        const next = evaluate(cost - 0.5);
        if (next > cost - 0.5) continue;
        cost = next;
        best = rows;
      }
      arrange(level, best);
      if (best === before) settled.add(level);
      else settled.clear();
    }
  return cost;
}

/** Levels with more rows than this are tried in their ranked order only. */
const mostRowsToPermute = 3;

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

/**
 * Fresh trees that differ in the order of the rows of the first level that holds several boundaries:
 * single moves don't lead from one such order to another.
 */
export function rowOrders(ranked: () => RankItem): RankItem[] {
  const first = ranked();
  const position = levelsOf(first).findIndex(
    ({ rows }) =>
      rows.length <= mostRowsToPermute && rows.filter((row) => row.some(({ card }) => card === null)).length > 1,
  );
  if (position < 0) return [first];
  const orders = permutations(levelsOf(first)[position]!.rows.map((_, index) => index));
  return orders.map((order) => {
    const root = ranked();
    const level = levelsOf(root)[position]!;
    const { rows } = level;
    level.rows = order.map((index) => rows[index]!);
    return root;
  });
}
