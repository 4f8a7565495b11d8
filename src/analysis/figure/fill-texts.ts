import { mayRefer } from './reference.ts';

/** Keys whose strings are code, addresses or ids, not text. */
const notText: ReadonlySet<string> = new Set(['id', 'url', 'ddl', 'file', 'fileName', 'schema', 'jsonSchema', 'slug']);

/** A listing's `source` is code; everybody else's says where a figure comes from. */
const isListing = (value: object): boolean => 'language' in value && 'source' in value;

/** Every text of plain data with its path, at any depth. */
export function* textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ readonly text: string; readonly path: readonly (string | number)[] }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* textsIn(inner, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      if (!notText.has(key) && !(key === 'source' && isListing(value))) yield* textsIn(inner, [...path, key]);
}

/**
 * The same data with its texts replaced. What holds no reference is returned as it is, and what several places share
 * stays shared.
 */
export function fillTexts<Value>(value: Value, fill: (text: string) => string): Value {
  const filled = new Map<object, unknown>();
  const visit = (inner: unknown): unknown => {
    if (typeof inner === 'string') return mayRefer(inner) ? fill(inner) : inner;
    if (typeof inner !== 'object' || inner === null) return inner;
    const before = filled.get(inner);
    if (before !== undefined) return before;
    filled.set(inner, inner);
    const copy = Array.isArray(inner) ? filledList(inner) : filledRecord(inner);
    filled.set(inner, copy);
    return copy;
  };
  const filledList = (list: readonly unknown[]): readonly unknown[] => {
    const copy = list.map(visit);
    return copy.every((entry, index) => entry === list[index]) ? list : copy;
  };
  const filledRecord = (record: object): object => {
    let isChanged = false;
    const entries = Object.entries(record).map(([key, entry]): [string, unknown] => {
      const kept = notText.has(key) || (key === 'source' && isListing(record));
      const next = kept ? entry : visit(entry);
      isChanged ||= next !== entry;
      return [key, next];
    });
    return isChanged ? Object.fromEntries(entries) : record;
  };
  return visit(value) as Value;
}
