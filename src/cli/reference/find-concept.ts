import { readFile } from 'node:fs/promises';
import type { Concept } from './concept.ts';
import { conceptPage, fieldText } from './concept-page.ts';

const file = new URL('../../../docs/reference/reference.json', import.meta.url);

/** What definitions and the config are written with, as docs/reference holds it. */
export const readReference = async (): Promise<readonly Concept[]> => JSON.parse(await readFile(file, 'utf8'));

/** `steps[].timeout` and `<id>.timeout` both end in `timeout`. */
const lastName = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

/**
 * Finds a builder, a field of one (`failureMode.severity`), or every field of a name (`severity`), whatever its case.
 * @returns what to print, or null when nothing has the name
 */
export function explainConcept(concepts: readonly Concept[], asked: string): string | null {
  const isAsked = (name: string): boolean => name.toLowerCase() === asked.toLowerCase();
  const concept =
    concepts.find(({ name }) => name === asked) ??
    concepts.find(({ name }) => isAsked(name) || name.toLowerCase() === `define${asked.toLowerCase()}`);
  const fields = concepts.flatMap((of) =>
    of.fields
      .filter(({ name }) => isAsked(`${of.name}.${name}`) || isAsked(name) || isAsked(lastName(name)))
      .map((field) => fieldText(of, field)),
  );
  if (concept) return conceptPage(concept);
  return fields.length === 0 ? null : fields.join('\n');
}

/** Every name that can be asked for, for a suggestion. */
export const namesOf = (concepts: readonly Concept[]): readonly string[] => [
  ...new Set(concepts.flatMap(({ name, fields }) => [name, ...fields.map((field) => lastName(field.name))])),
];
