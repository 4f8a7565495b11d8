import { type CaseStudy, type Location, printPath } from '#model';

/** How an entry of a list is named where its position says nothing: by its id, or by the two ends that it joins. */
function nameOf(entry: object): string | undefined {
  const { id, source, destination } = entry as Readonly<Record<string, unknown>>;
  if (typeof id === 'string') return id;
  return typeof source === 'string' && typeof destination === 'string' ? `${source}→${destination}` : undefined;
}

/**
 * Every way to name a place and what holds it, outermost first: by position, and by ids where entries have them.
 * @example placesOf(study, ['resources', 14, 'limit'])
 * // resources, resources[14], resources.fargateQuota, resources[14].limit, resources.fargateQuota.limit
 */
export function placesOf(study: CaseStudy, path: Location['path']): ReadonlySet<string> {
  const places = new Set<string>();
  const named: (string | number)[] = [];
  let value: unknown = study;
  for (const [depth, key] of path.entries()) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const name = typeof key === 'number' && typeof value === 'object' && value !== null ? nameOf(value) : undefined;
    named.push(name ?? key);
    places.add(printPath(path.slice(0, depth + 1)));
    places.add(printPath(named));
  }
  return places;
}
