/** Where a value stands in plain data. Copy it to keep it: it changes as the visit goes on. */
export type DataPath = readonly (string | number)[];

/**
 * Visits plain data and everything in it, in its order. One path is kept for all, and no generator for each level: a
 * definition has ten thousand values, and every check of all texts goes through them.
 * @param visit receives the value, its path and what holds it, and says whether to go on into it
 */
export function visitData(
  value: unknown,
  visit: (value: unknown, path: DataPath, holder: object | null) => boolean,
  path: DataPath = [],
): void {
  const here = [...path];
  const step = (inner: unknown, holder: object | null): void => {
    if (!visit(inner, here, holder) || typeof inner !== 'object' || inner === null) return;
    const last = here.length;
    if (Array.isArray(inner))
      for (let index = 0; index < inner.length; index += 1) {
        here[last] = index;
        step(inner[index], inner);
      }
    else {
      const keys = Object.keys(inner);
      for (let index = 0; index < keys.length; index += 1) {
        const key = keys[index] as string;
        here[last] = key;
        step(Reflect.get(inner, key), inner);
      }
    }
    here.length = last;
  };
  step(value, null);
}
