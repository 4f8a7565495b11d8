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
