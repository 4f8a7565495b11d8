/** A value that is made when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const lazyRecords = new WeakSet<object>();

/** Marks a record with fields that are worked out when they are first read, so that walking over it needn't read them. */
export function lazy<Fields extends object>(record: Fields): Fields {
  lazyRecords.add(record);
  return record;
}

export const isLazy = (record: object): boolean => lazyRecords.has(record);

/** Results of a pure function of an object and of texts or numbers beside it; they go when the object does. */
export class Memory<Owner extends object, Result> {
  readonly #results = new WeakMap<Owner, Map<string, Result>>();

  get(owner: Owner, given: readonly unknown[], make: () => Result): Result {
    const results = this.#results.get(owner) ?? new Map<string, Result>();
    this.#results.set(owner, results);
    const key = given.join('\n');
    const before = results.get(key);
    if (before !== undefined) return before;
    // A slider would otherwise fill it for ever.
    if (results.size >= 100) results.clear();
    const result = make();
    results.set(key, result);
    return result;
  }
}
