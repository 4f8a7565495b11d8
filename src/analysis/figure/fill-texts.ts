import { isLazy, lazy, once } from '../once.ts';
import { type DataPath, visitData } from '../visit-data.ts';
import { mayRefer } from './reference.ts';

/** Keys whose strings are code, addresses or ids, not text. */
const notText: ReadonlySet<string> = new Set(['id', 'url', 'ddl', 'file', 'fileName', 'schema', 'jsonSchema', 'slug']);

/** Whether a field holds text. A listing's `source` is code; everybody else's says where a figure comes from. */
const isText = (key: string | number | undefined, holder: object | null): boolean =>
  typeof key !== 'string' || !(notText.has(key) || (key === 'source' && holder !== null && 'language' in holder));

/** Every text of plain data with its path, at any depth. */
export function textsIn(
  value: unknown,
  path: DataPath = [],
): readonly { readonly text: string; readonly path: DataPath }[] {
  const found: { readonly text: string; readonly path: DataPath }[] = [];
  visitData(
    value,
    (inner, here, parent) => {
      if (here.length > path.length && !isText(here.at(-1), parent)) return false;
      if (typeof inner === 'string') found.push({ text: inner, path: [...here] });
      return true;
    },
    path,
  );
  return found;
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
    if (copy !== inner) filled.set(inner, copy);
    return copy;
  };
  const filledList = (list: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const value = visit(list[index]);
      if (value === list[index]) continue;
      copy ??= [...list];
      copy[index] = value;
    }
    return copy ?? list;
  };
  const filledRecord = (record: object): object => {
    let copy: object | undefined;
    const change = (key: string, property: PropertyDescriptor): void => {
      copy ??= Object.create(Object.getPrototypeOf(record), Object.getOwnPropertyDescriptors(record));
      Object.defineProperty(copy, key, { ...property, enumerable: true, configurable: true });
    };
    const hasLazyFields = isLazy(record);
    const keys = Object.keys(record);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as string;
      if (!isText(key, record)) continue;
      const make = hasLazyFields ? Object.getOwnPropertyDescriptor(record, key)?.get : undefined;
      if (make === undefined) {
        const before: unknown = Reflect.get(record, key);
        const value = visit(before);
        if (value !== before) change(key, { value, writable: true });
      } else {
        // What is worked out when it is read is filled then.
        change(key, { get: once(() => visit(make.call(record))) });
      }
    }
    if (copy === undefined) return record;
    return hasLazyFields ? lazy(copy) : copy;
  };
  return visit(value) as Value;
}
