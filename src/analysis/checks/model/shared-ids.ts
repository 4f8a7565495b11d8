import { type Location, printPath } from '#model';

/** Something that others refer to, or that a reader looks up, by a word of its own. */
export interface Declared {
  readonly id: string;
  readonly at: Location;
}

/** A word that two entries of one list share. */
export interface SharedId {
  readonly id: string;
  /** What the entries are: `data class`. */
  readonly kind: string;
  /** Where the later one says it. */
  readonly at: Location;
  /** Where the first one is. */
  readonly first: string;
}

/** The entries that have the id of an earlier one. */
export function* sharedIn(kind: string, entries: readonly Declared[]): Generator<SharedId> {
  const first = new Map<string, Declared>();
  for (const { id, at } of entries) {
    const before = first.get(id);
    if (before) yield { id, kind, at, first: before.at.file ?? printPath(before.at.path.slice(0, -1)) };
    else first.set(id, { id, at });
  }
}

/**
 * The shared ids of every list within a value, however deep. A list of plain data that gets entries with ids tomorrow is
 * looked through like those of today.
 * @param without paths, printed without indexes, of lists whose ids are looked for elsewhere
 */
export function sharedIds(
  value: unknown,
  without: readonly string[] = [],
  path: Location['path'] = [],
): readonly SharedId[] {
  const found: SharedId[] = [];
  const visit = (inner: unknown, at: Location['path'], list: string): void => {
    if (typeof inner !== 'object' || inner === null || without.includes(list)) return;
    if (Array.isArray(inner)) {
      const entries = inner.flatMap((entry: unknown, index): Declared[] => {
        const word = wordOf(entry);
        return word === null ? [] : [{ id: word.value, at: { path: [...at, index, word.field] } }];
      });
      found.push(...sharedIn(kindOf(list), entries));
      for (const [index, entry] of inner.entries()) if (typeof entry === 'object') visit(entry, [...at, index], list);
    } else
      for (const [key, field] of Object.entries(inner))
        if (typeof field === 'object') visit(field, [...at, key], list === '' ? key : `${list}.${key}`);
  };
  visit(value, path, path.filter((step) => typeof step === 'string').join('.'));
  return found;
}

/** What an entry is found by: its id; a term or a name where it has none. */
function wordOf(entry: unknown): { readonly field: string; readonly value: string } | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const field = ['id', 'term', 'name'].find((each) => each in entry);
  if (field === undefined) return null;
  const value: unknown = Reflect.get(entry, field);
  // Controls of several layers may have one name: a firewall at the edge, and one of the host.
  const layer: unknown = Reflect.get(entry, 'layer');
  if (typeof value !== 'string') return null;
  return { field, value: typeof layer === 'string' && field === 'name' ? `${value} (${layer})` : value };
}

const kinds: Readonly<Record<string, string>> = {
  'dataStores.indexes': 'index',
  deployments: 'environment',
  evolution: 'evolution step',
  glossary: 'glossary term',
  'operations.recovery': 'recovery scenario',
  'operations.runbook': 'runbook entry',
  roadmap: 'pillar',
  'security.boundaries': 'trust boundary',
  'security.dataClasses': 'data class',
};

/** `statedFigures` → `stated figure` */
const kindOf = (list: string): string =>
  kinds[list] ??
  list
    .slice(list.lastIndexOf('.') + 1)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
