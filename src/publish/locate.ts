import { findElement } from './locate/find-element.ts';
import type { Place } from './locate/place.ts';
import { type ReadSource, SourceWalk, type Step } from './locate/source-walk.ts';
import { positionAt } from './text-position.ts';

/** A place in an author's file; line and column are 1-based. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** False when only something around it could be found. */
  readonly exact: boolean;
}

export interface LocatorInput {
  /** The file whose default export is the definition. */
  readonly entry: string;
  /** Reads the entry and what it imports; paths are joined the way the entry is given. */
  readonly read: ReadSource;
  /** The data that the definition evaluated to, if it did: with its ids, an index finds the right entry of a record. */
  readonly data?: unknown;
}

export interface Locator {
  /** The place of a path in the data, such as `['relationships', 1, 'destination']`; `null` without a default export. */
  locate(path: readonly PropertyKey[]): SourcePlace | null;
  /** The place of an element, such as `shop.orderApi`, or of a field of it; `null` when no builder call has its id. */
  locateElement(id: string, path?: readonly PropertyKey[]): SourcePlace | null;
}

/**
 * Finds places in a definition by reading it, without running it: through constants, destructuring, spreads, imports
 * between its files and builder calls. A property is found at its key, an argument or list item at its beginning.
 */
export function createLocator({ entry, read, data }: LocatorInput): Locator {
  const walk = new SourceWalk(read);

  const follow = (start: Place, steps: readonly Step[]): SourcePlace => {
    let place = start;
    for (const step of steps) {
      const next = walk.step(place, step);
      // The id of an entry is its key, and that is where the entry begins.
      if (next === null) return sourcePlace(place, step === 'id');
      place = next;
    }
    return sourcePlace(place, true);
  };

  const locateElement = (id: string, path: readonly PropertyKey[] = []): SourcePlace | null => {
    const [system = '', container, component] = id.split('.');
    const module = walk.module(entry);
    const start = module && findElement(walk, module, system);
    if (start === null) return null;
    const inner = [...(container ? ['containers', container] : []), ...(component ? ['components', component] : [])];
    return follow(start, [...inner, ...stepsOf(path, undefined)]);
  };

  return {
    locateElement,
    locate(path) {
      const elementId = path[0] === 'elements' ? idOf(partOf(partOf(data, 'elements'), path[1])) : null;
      const element = elementId === null ? null : locateElement(elementId, path.slice(2));
      if (element !== null) return element;
      const module = walk.module(entry);
      const start = module && walk.exported(module, 'default');
      return start && follow(start, stepsOf(path, data));
    },
  };
}

function sourcePlace({ module, offset }: Place, exact: boolean): SourcePlace {
  return { file: module.file, ...positionAt(module.source, offset), exact };
}

/** The steps of a path; an index into a list of identified things also carries the id. */
function stepsOf(path: readonly PropertyKey[], data: unknown): Step[] {
  let value = data;
  return path.map((key) => {
    value = partOf(value, key);
    const id = idOf(value);
    if (typeof key !== 'number') return String(key);
    return id === null ? key : { id, index: key };
  });
}

const partOf = (value: unknown, key: PropertyKey | undefined): unknown =>
  typeof value === 'object' && value !== null && key !== undefined ? Reflect.get(value, key) : undefined;

function idOf(value: unknown): string | null {
  const id = partOf(value, 'id');
  return typeof id === 'string' ? id : null;
}
