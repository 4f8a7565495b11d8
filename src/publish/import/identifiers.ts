/** Words that a constant can't be called, and names that an imported definition uses for something else. */
const reserved: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const constructor continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package private ' +
    'protected public return static super switch this throw true try typeof undefined var void while with yield ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape globalThis isFinite isNaN parseFloat parseInt ' +
    'unescape hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf ' +
    'connects containerInstance defineCaseStudy deploymentEnvironment deploymentNode externalSystem infrastructureNode ' +
    'person sends softwareSystem uses deployments elements relationships'
  ).split(' '),
);

/** Files are named after identifiers, and no file system takes more than 255 bytes. */
const longestName = 60;

/** `HTTP handlers (v2)` → `httpHandlersV2`; empty when nothing of the name can be in an identifier. */
export const camelCase = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/([a-z0-9])([A-Z][a-z])/g, '$1 $2')
    .split(/[^a-zA-Z0-9]+/)
    .filter(Boolean)
    .map((word, index) => (index === 0 ? word.toLowerCase() : capitalized(word.toLowerCase())))
    .join('')
    .slice(0, longestName);

export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Hands out identifiers, each once: the first of the words that is free, or else the last one with a number behind it.
 * `kind` says in one word what is named: it stands for a name without a usable letter, and behind a reserved word.
 */
export type ClaimIdentifier = (kind: string, ...words: readonly string[]) => string;

export function identifiers(others: Iterable<string> = []): ClaimIdentifier {
  const taken = new Set(others);
  // Where the next number of a word begins: of 20,000 systems of one name, none counts up from 2 again.
  const next = new Map<string, number>();
  return (kind, ...words) => {
    const candidates = words.map((word) => usable(kind, word));
    const last = candidates.at(-1) ?? kind;
    let free = candidates.find((word) => !taken.has(word));
    for (let count = next.get(last) ?? 2; free === undefined; count += 1) {
      if (!taken.has(`${last}${count}`)) free = `${last}${count}`;
      next.set(last, count + 1);
    }
    taken.add(free);
    return free;
  };
}

function usable(kind: string, word: string): string {
  if (word === '') return kind;
  if (!/^[a-zA-Z]/.test(word)) return `${kind}${capitalized(word)}`;
  return reserved.has(word) ? `${word}${capitalized(kind)}` : word;
}

/** The last part of the id that our own exporter wrote; `null` when there is none or it is no identifier. */
export const givenId = (properties: Readonly<Record<string, string>>): string | null =>
  /(?:^|\.)([a-zA-Z][a-zA-Z0-9]*)$/.exec(properties['casebook.id'] ?? '')?.[1] ?? null;
