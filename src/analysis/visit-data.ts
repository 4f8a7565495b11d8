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
    const entries = Array.isArray(inner) ? inner.entries() : Object.entries(inner);
    for (const [key, each] of entries) {
      here.push(key);
      step(each, inner);
      here.pop();
    }
  };
  step(value, null);
}
