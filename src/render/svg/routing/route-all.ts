import { type Box, center, contains, crossesBox, grow, type Point, simplify } from '../geometry.ts';
import { type LabelSize, placeLabel } from './place-label.ts';
import { type PortSpacing, portsOf } from './ports.ts';
import { RouteGrid, track } from './route-grid.ts';
import { RouteSearch } from './route-search.ts';
import { selfLoops } from './self-loop.ts';

export interface LineToRoute {
  readonly id: string;
  readonly source: Box;
  readonly destination: Box;
  /** Its words in the shapes in which they may be set, the best one first; none without words. */
  readonly labels: readonly LabelSize[];
  /** Where along a side it should dock, 0–1, so that several lines between the same boxes keep apart. */
  readonly preferred: number;
  /** Where it may dock; at every track unless given. */
  readonly ports?: PortSpacing;
  /** Boundaries that hold neither end. */
  readonly foreign: readonly Box[];
  /** The smallest boundary that holds both ends. */
  readonly home: Box | null;
}

interface Terrain {
  readonly width: number;
  readonly height: number;
  /** Never entered: nodes. */
  readonly nodes: readonly Box[];
  /** Never entered: text that already stands. */
  readonly titles: readonly Box[];
  readonly boundaries: readonly Box[];
}

interface RoutedLine {
  readonly points: readonly Point[];
  /** `null` without a label or when it found no place. */
  readonly labelBox: Box | null;
  /** Which of the line's labels stands there. */
  readonly shape: number;
  /** Whether a border runs through the label. */
  readonly isStruck: boolean;
}

const unreachable: RoutedLine = { points: [], labelBox: null, shape: 0, isStruck: false };

function distance(line: LineToRoute): number {
  const a = center(line.source);
  const b = center(line.destination);
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** A line of so few points that crosses nothing can't become better. */
const fewPoints = 4;

/**
 * Routes all lines with their labels, short ones first, then once more those that cross others
 * or turn often, with all others in place. A line without points could not be routed.
 */
export function routeAll(
  terrain: Terrain,
  lines: readonly LineToRoute[],
  first: ReadonlySet<string> = new Set(),
): Map<string, RoutedLine> {
  const grid = new RouteGrid(terrain.width, terrain.height);
  const search = new RouteSearch(grid);
  for (const box of terrain.nodes) {
    grid.block(box);
    grid.avoid(box);
  }
  for (const box of terrain.titles) grid.block(grow(box, 2));
  for (const box of terrain.boundaries) grid.border(box);

  const routed = new Map<string, RoutedLine>();
  const canvas = { x: 0, y: 0, width: terrain.width, height: terrain.height };
  const standing = [...terrain.nodes, ...terrain.titles];

  /** Every line is lifted before it is routed again, so that all others are in place here. */
  const labelled = ({ labels }: LineToRoute, points: readonly Point[]): RoutedLine => {
    const others = [...routed.values()];
    const surroundings = {
      canvas,
      boxes: [...standing, ...others.flatMap(({ labelBox }) => labelBox ?? [])],
      lines: others.map((other) => other.points),
      borders: terrain.boundaries,
    };
    let best: RoutedLine | null = null;
    let fewest = Number.POSITIVE_INFINITY;
    for (const [shape, label] of labels.entries()) {
      const place = placeLabel(points, label, surroundings);
      if (place === null || place.straddled >= fewest) continue;
      best = { points, labelBox: place.box, shape, isStruck: place.straddled > 0 };
      fewest = place.straddled;
      if (fewest === 0) break;
    }
    return best ?? { points, labelBox: null, shape: 0, isStruck: false };
  };
  const loop = (line: LineToRoute): RoutedLine => {
    const loops = selfLoops(line.source, line.ports?.inset)
      .filter((points) => grid.passable(points))
      .map((points) => labelled(line, points));
    return loops.find((result) => complete(line, result)) ?? loops[0] ?? unreachable;
  };
  const attempt = (line: LineToRoute): RoutedLine => {
    if (line.source === line.destination) return loop(line);
    const spacing = line.ports ? { spacing: line.ports } : {};
    const starts = portsOf(line.source, {
      inward: contains(line.source, line.destination),
      preferred: line.preferred,
      ...spacing,
    });
    const goals = portsOf(line.destination, {
      inward: contains(line.destination, line.source),
      preferred: line.preferred,
      ...spacing,
    });
    grid.ground(line.foreign, line.home);
    const path = search.route(starts, goals);
    return path === null ? unreachable : labelled(line, simplify(path));
  };
  const put = (id: string, line: RoutedLine) => {
    routed.set(id, line);
    grid.occupy(line.points);
    if (line.labelBox) grid.block(grow(line.labelBox, 4));
  };
  const lift = (id: string) => {
    const line = routed.get(id);
    if (!line) return;
    routed.delete(id);
    grid.occupy(line.points, false);
    if (line.labelBox) grid.block(grow(line.labelBox, 4), -1);
  };
  const complete = (line: LineToRoute, result: RoutedLine) =>
    result.points.length > 0 && (line.labels.length === 0 || result.labelBox !== null);

  const clear = (line: LineToRoute, result: RoutedLine) => complete(line, result) && !result.isStruck;

  const order = [...lines].sort(
    (a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || distance(a) - distance(b),
  );
  for (const line of order) put(line.id, attempt(line));
  for (const line of order) {
    const before = routed.get(line.id) ?? unreachable;
    if (complete(line, before) && grid.crossings(before.points) === 0 && before.points.length <= fewPoints) continue;
    lift(line.id);
    const after = attempt(line);
    const better = clear(line, after) || (complete(line, after) && !clear(line, before)) || !complete(line, before);
    put(line.id, better ? after : before);
  }
  for (const line of order) {
    const result = routed.get(line.id) ?? unreachable;
    if (clear(line, result) || line.labels.length === 0) continue;
    lift(line.id);
    put(line.id, withRoomForLabel(line, result, attempt, grid, terrain));
  }
  return routed;
}

/** How many detours are tried, and how far in pixels around its middle a stretch is closed off. */
const detoursForRoom = { rounds: 6, reach: 1.5 * track };
const detoursFromBorders = { rounds: 4, reach: 2.5 * track };

/**
 * Tries detours for a line whose label found no place, or only one on a border, by closing off the stretches that were too
 * narrow one after the other.
 */
function withRoomForLabel(
  line: LineToRoute,
  result: RoutedLine,
  attempt: (line: LineToRoute) => RoutedLine,
  grid: RouteGrid,
  terrain: Terrain,
): RoutedLine {
  const { rounds, reach } = result.labelBox ? detoursFromBorders : detoursForRoom;
  const closed: Box[] = [];
  let found = result;
  for (let round = 0; round < rounds && found.points.length > 0; round += 1) {
    const spot = middleOf(found.points);
    const box = grow({ ...spot, width: 0, height: 0 }, reach);
    if (terrain.nodes.some((node) => crossesBox([spot, spot], node))) break;
    grid.block(box);
    closed.push(box);
    found = attempt(line);
    if (found.labelBox && !found.isStruck) break;
  }
  for (const box of closed) grid.block(box, -1);
  return found.labelBox && (!found.isStruck || !result.labelBox) ? found : result;
}

/** The middle of the longest piece. */
function middleOf(points: readonly Point[]): Point {
  let best = { length: -1, x: 0, y: 0 };
  points.slice(1).forEach((b, index) => {
    const a = points[index]!;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > best.length) best = { length, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  });
  return best;
}
