import type { CaseStudy, Finding } from '#model';
import { positionAt } from '../text-position.ts';
import type { Search } from './search.ts';
import type { SearchTerm } from './search-term.ts';

/** A text beside the definition that is published. */
export interface PublishedText {
  /** Relative to the case study. */
  readonly file: string;
  readonly text: string;
}

/** Where a case study says a confidential value in what everybody gets to read. */
export function spelledOutFindings(search: Search, study: CaseStudy, texts: readonly PublishedText[]): Finding[] {
  const { interview, ...rest } = study;
  const published = { ...rest, ...(interview?.published ? { interview } : {}) };
  return [
    ...[...leavesOf(published, [])].flatMap(({ path, text }) =>
      names(search.inText(text)).map((standIn) => spelledOut(standIn, { path })),
    ),
    ...texts.flatMap(({ file, text }) =>
      uniqueByName(search.inText(text)).map((term) =>
        spelledOut(term.standIn, { path: [], file, ...positionAt(text, indexOf(text, term)) }),
      ),
    ),
  ];
}

type Path = readonly (string | number)[];

function* leavesOf(value: unknown, path: Path): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, text: String(value) };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* leavesOf(item, [...path, key]);
}

const uniqueByName = (terms: readonly SearchTerm[]): SearchTerm[] => [
  ...new Map(terms.map((term) => [term.standIn, term])).values(),
];
const names = (terms: readonly SearchTerm[]): string[] => uniqueByName(terms).map(({ standIn }) => standIn);

/** Where a term stands in a text; its beginning when an escape or a tag hides it. */
const indexOf = (text: string, { pattern }: SearchTerm): number => Math.max(0, text.toLowerCase().search(pattern));

const spelledOut = (standIn: string, at: Finding['at']): Finding => ({
  check: 'confidentiality/spelled-out',
  severity: 'error',
  at,
  message: `This says what is confidential elsewhere: the value that the public reads as "${standIn}". It would be published.`,
  fix: adviceFor(standIn),
});

/** What to do about a confidential value that is spelled out. */
export const adviceFor = (standIn: string): string =>
  `Write "${standIn}" or confidential(…) there. If it is an everyday word or figure that means something else there, declare the value with \`search: false\`.`;
