import { type CountAtScale, type DeploymentChild, type Finding, inBytes, nodesOf } from '#model';
import { decimalText } from '../../quantity-text.ts';
import { countAt, type ElementSizing, evaluatedCount, sizingOf } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { lacksDriver } from '../lacks-driver.ts';
import { at } from '../locations.ts';

type Path = readonly (string | number)[];

function* located(nodes: readonly DeploymentChild[], path: Path): Generator<{ node: DeploymentChild; path: Path }> {
  for (const [index, node] of nodes.entries()) {
    const here = [...path, index];
    yield { node, path: here };
    if (node.node === 'deployment') yield* located(node.children, [...here, 'children']);
  }
}

/** Boxes of a picture that say how many or how large, which what runs says. */
export function* boxSaysSize({ written, index: names }: CheckContext): Iterable<Finding> {
  for (const [environment, { nodes }] of written.study.deployments.entries())
    for (const { node, path } of located(nodes, ['deployments', environment, 'nodes']))
      if (node.node === 'instance' && (node.instances !== 1 || node.size !== ''))
        yield finding('deployment/box-says-size', at(...path), {
          name: names.nameOf(node.element),
          said: [node.instances === 1 ? '' : `${node.instances} instances`, node.size].filter(Boolean).join(', '),
        });
}

const byScalePoint = ['running', 'minimum', 'maximum', 'storage'] as const;
type Storage = NonNullable<ElementSizing['sizing']['storage']>;
const isStorage = (field: (typeof byScalePoint)[number], _value: CountAtScale | Storage): _value is Storage =>
  field === 'storage';
/** Keys of an expression and of a size of data; any other record has scale points for keys. */
const isPlain = (value: object): boolean => 'op' in value || 'dimension' in value;

const isFormula = (value: CountAtScale | Storage): value is Extract<CountAtScale, { op: unknown }> =>
  typeof value === 'object' && typeof Reflect.get(value, 'op') === 'string';

/** Sizings without a possible count, or without a disk that they have elsewhere, at some scale point; each is reported once. */
export function* noCount({ study, sizing, load, index }: CheckContext): Iterable<Finding> {
  for (const { element, path, sizing: written } of sizing)
    for (const field of byScalePoint) {
      const value = written[field];
      if (value === undefined) continue;
      const missing = load.find(({ id, drivers }) =>
        isStorage(field, value) ? !('dimension' in value || id in value) : countAt(value, id, drivers) === undefined,
      );
      if (!missing || (isFormula(value) && lacksDriver(study, missing.drivers, value))) continue;
      yield finding('deployment/no-count', at(...path, field), {
        name: index.nameOf(element),
        field,
        scalePoint: missing.name,
        comesTo: isStorage(field, value) ? undefined : evaluatedCount(value, missing.id, missing.drivers),
      });
      break;
    }
}

/** Counts and disks of scale points that the load doesn't have. */
export function* unknownScalePoint({ written: { study }, load, index: names }: CheckContext): Iterable<Finding> {
  const known: ReadonlySet<string> = new Set(load.map(({ id }) => id));
  for (const [environment, { runs }] of study.deployments.entries())
    for (const [entry, sizing] of runs.entries())
      for (const field of byScalePoint) {
        const value = sizing[field];
        if (typeof value !== 'object' || isPlain(value)) continue;
        for (const scalePoint of Object.keys(value))
          if (!known.has(scalePoint))
            yield finding(
              'deployment/unknown-scale-point',
              at('deployments', environment, 'runs', entry, field, scalePoint),
              { name: names.nameOf(sizing.element), field, scalePoint, known: [...known] },
            );
      }
}

/** Formulas that come to a part of a machine. */
export function* partOfAUnit({ sizing, load, index }: CheckContext): Iterable<Finding> {
  for (const { element, path, at: points } of sizing)
    for (const field of ['running', 'minimum', 'maximum'] as const) {
      const part = points.find((point) => !Number.isInteger(point[field]));
      if (!part) continue;
      yield finding('deployment/part-of-a-unit', at(...path, field), {
        name: index.nameOf(element),
        count: decimalText(part[field]),
        scalePoint: load.find(({ id }) => id === part.scalePoint)?.name ?? part.scalePoint,
      });
      break;
    }
}

/** Sizings whose minimum is above what runs, or what runs above the maximum. */
export function* countsOutOfOrder({ sizing, load, index }: CheckContext): Iterable<Finding> {
  for (const { element, path, at: points } of sizing) {
    const wrong = points.find(({ minimum, running, maximum }) => minimum > running || running > maximum);
    if (!wrong) continue;
    const { minimum, running, maximum } = wrong;
    const scalePoint = load.find(({ id }) => id === wrong.scalePoint)?.name ?? wrong.scalePoint;
    const params = { name: index.nameOf(element), scalePoint, minimum, running, maximum };
    yield finding('deployment/counts-out-of-order', at(...path), params);
  }
}

/** Pictures with more boxes of an element than machines that run. */
export function* moreBoxesThanRun({ study, sizing, index }: CheckContext): Iterable<Finding> {
  for (const [position, { id, name, nodes }] of study.deployments.entries()) {
    const own = sizing.filter(({ environment }) => environment === id);
    for (const element of new Set(own.map((entry) => entry.element))) {
      const entries = own.filter((entry) => entry.element === element);
      const machines = entries.reduce(
        (sum, { at: [today], offer }) => sum + (today?.running ?? 0) * (offer?.nodes ?? 1),
        0,
      );
      const boxes = [...nodesOf(nodes)].filter((node) => node.node === 'instance' && node.element === element).length;
      if (boxes > Math.ceil(machines) && machines > 0)
        yield finding('deployment/more-boxes-than-run', at('deployments', position, 'nodes'), {
          name: index.nameOf(element),
          environment: name,
          boxes,
          machines,
        });
    }
  }
}

/** Sizings that name more zones than may run; what the vendor spreads over zones, or has no units of its own, is left out. */
export function* emptyZone({ sizing, index }: CheckContext): Iterable<Finding> {
  for (const { element, path, sizing: written, offer, at: points } of sizing) {
    const { zones } = written;
    const isSpread = offer?.multiAz === true || offer?.category === 'network' || offer?.rented.length === 0;
    const most = Math.ceil(Math.max(0, ...points.map(({ maximum }) => maximum)) * (offer?.nodes ?? 1));
    if (zones === undefined || isSpread || most === 0 || most >= zones || (offer === null && most === 1)) continue;
    yield finding('deployment/empty-zone', at(...path, 'zones'), { name: index.nameOf(element), zones, most });
  }
}

/** A region's own code, where its node is named by it. */
const regionCode = /^[a-z]{2,}-?[a-z]+-?\d$/;

/** Boxes with the code of the region that they are drawn in. */
function* boxesInRegions(
  nodes: readonly DeploymentChild[],
  path: Path,
  region?: string,
): Generator<{ element: string; region: string; path: Path }> {
  for (const [index, node] of nodes.entries()) {
    const here = [...path, index];
    if (node.node === 'instance' && region !== undefined) yield { element: node.element, region, path: here };
    if (node.node !== 'deployment') continue;
    const inside = node.kind === 'region' && regionCode.test(node.name) ? node.name : region;
    yield* boxesInRegions(node.children, [...here, 'children'], inside);
  }
}

/** Boxes that stand in a region of the environment, of elements that run in another one of it alone. */
function* boxesElsewhere(
  { sizing, index }: Pick<CheckContext, 'sizing' | 'index'>,
  environment: string,
  boxes: ReturnType<typeof boxesInRegions>,
): Iterable<Finding> {
  const own = sizing.filter((entry) => entry.environment === environment);
  for (const { element, region, path } of boxes) {
    const regions = own.flatMap((entry) => (entry.element === element ? (entry.region ?? []) : []));
    if (regions.length === 0 || regions.includes(region) || !own.some((entry) => entry.region === region)) continue;
    yield finding('deployment/place-differs', at(...path), {
      said: `"${index.nameOf(element)}" in ${region}`,
      runs: [...new Set(regions)].join(' and '),
    });
  }
}

/** Region nodes of a picture, their zones and the boxes in them, that the environment doesn't run in. */
export function* placeDiffers(context: CheckContext): Iterable<Finding> {
  const { study, sizing } = context;
  for (const [position, { id, region, zones, nodes }] of study.deployments.entries()) {
    const regions = new Set([region, ...sizing.filter(({ environment }) => environment === id).map((s) => s.region)]);
    const all = [...located(nodes, ['deployments', position, 'nodes'])];
    for (const { node, path } of all)
      if (region !== undefined && node.node === 'deployment' && node.kind === 'region' && !regions.has(node.name))
        if (regionCode.test(node.name))
          yield finding('deployment/place-differs', at(...path, 'name'), {
            said: `the region ${node.name}`,
            runs: region,
          });
    const drawn = new Set(
      all.flatMap(({ node }) => (node.node === 'deployment' && node.kind === 'zone' ? node.name : [])),
    );
    if (zones !== undefined && drawn.size > zones)
      yield finding('deployment/place-differs', at('deployments', position, 'zones'), {
        said: `${drawn.size} zones`,
        runs: `${zones}`,
      });
    yield* boxesElsewhere(context, id, boxesInRegions(nodes, ['deployments', position, 'nodes']));
  }
}

const classPattern =
  /\b(?:db|cache|kafka|ml)\.[a-z]\d[a-z]*\.(?:nano|micro|small|medium|\d*x?large)\b|\b[a-z]\d[a-z]*\.(?:nano|micro|small|medium|\d*x?large)\b/g;
const bare = (name: string): string => name.replace(/^(?:db|cache|kafka|ml)\./, '');

/** Texts of a deployment that name an instance class which nothing in the environment rents. */
export function* classDiffers({ study, sizing, index }: CheckContext): Iterable<Finding> {
  for (const [position, { id, nodes }] of study.deployments.entries()) {
    const own = sizing.filter(({ environment, offer }) => environment === id && offer !== null);
    if (own.length === 0) continue;
    const rented = (entries: readonly ElementSizing[]) =>
      new Set(
        entries.flatMap(({ offer }) => [...(offer?.id.matchAll(classPattern) ?? [])].map(([name]) => bare(name))),
      );
    for (const { node, path } of located(nodes, ['deployments', position, 'nodes'])) {
      const texts = node.node === 'instance' ? [node.detail] : [node.name, node.technology, node.description];
      const allowed = rented(node.node === 'instance' ? own.filter(({ element }) => element === node.element) : own);
      const said = texts.flatMap((text) => [...text.matchAll(classPattern)].map(([name]) => name));
      const wrong = said.find((name) => !allowed.has(bare(name)));
      if (wrong !== undefined && (node.node !== 'instance' || allowed.size > 0))
        yield finding('deployment/class-differs', at(...path), {
          where: node.node === 'instance' ? index.nameOf(node.element) : node.name,
          said: wrong,
          rented: [...allowed],
        });
    }
  }
}

/** Caches that hold more than the memory of what runs. */
export function* dataExceedsMemory({ study, sizing, load, index }: CheckContext): Iterable<Finding> {
  const [today] = load;
  for (const element of new Set(study.caches.map((cache) => cache.element))) {
    const running = sizingOf(sizing, element, today.id);
    const memory = running?.offer?.memoryGiB;
    if (!running || memory === undefined) continue;
    const caches = study.caches.filter((cache) => cache.element === element && !cache.inEachInstance);
    const bytes = caches.reduce((sum, { items, itemSize }) => sum + items * inBytes(itemSize), 0);
    const held = memory * 2 ** 30 * running.running;
    if (bytes > held)
      yield finding(
        'deployment/data-exceeds-memory',
        at(
          'caches',
          study.caches.findIndex((c) => c.element === element),
        ),
        {
          name: index.nameOf(element),
          data: `${decimalText(bytes / 1e9)} GB`,
          memory: `${decimalText(held / 1e9)} GB`,
        },
      );
  }
}
