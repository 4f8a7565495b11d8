/** Gives a safe id to each id of the model: `n1`, `n2`… in order of appearance; no word is reserved among them. */
export function generatedIds(prefix: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = `${prefix}${known.size + 1}`;
    known.set(id, made);
    return made;
  };
}
