import type { CaseStudy, ConfidentialValue, Finding } from '#model';

/** Fields that are addresses or names of files. */
const identifying = new Set(['id', 'slug', 'ddl', 'file']);

/**
 * Ids that are confidential values, or their stand-ins: an audience would see the same thing at another address and in
 * files of other names.
 */
export function confidentialIdFindings(study: CaseStudy, values: readonly ConfidentialValue[]): Finding[] {
  if (values.length === 0) return [];
  const refused = new Set(
    values.flatMap(({ value, standIn }) => [value, standIn]).filter((text) => typeof text === 'string'),
  );
  return [...pathsTo(study, [], (text) => text.split('.').some((part) => refused.has(part)))].map((path) => ({
    check: 'confidentiality/confidential-id',
    severity: 'error',
    at: { path },
    message:
      'An id can’t be confidential, or be what stands for something confidential: it is an address and part of file names, which have to be the same for every audience.',
    fix: 'Write a neutral id here, and confidential(…) around the name and the description.',
  }));
}

type Path = readonly (string | number)[];

function* pathsTo(value: unknown, path: Path, isWanted: (text: string) => boolean): Generator<Path> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* pathsTo(item, [...path, index], isWanted);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      if (typeof item !== 'string') yield* pathsTo(item, [...path, key], isWanted);
      else if (identifying.has(key) && isWanted(item)) yield [...path, key];
}
