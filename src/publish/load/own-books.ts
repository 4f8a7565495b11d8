import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'rolldown/utils';
import type { z } from 'zod';
import { nearest } from '#analysis';
import { limitBookSchema, mergeBooks, type OwnBook, offerBookSchema, priceBookSchema, type UnitConflict } from '#books';
import { isTooDeep, printPath, ToolError } from '#model';
import { loadConfig } from '../config/load-config.ts';
import { fileSystemReason } from '../file-system-reason.ts';
import { createLocator } from '../locate.ts';
import { type Position, positionAt } from '../text-position.ts';
import { type FieldIssue, fieldProblem, pathOf } from './field-problem.ts';
import type { LocatedFinding } from './located-finding.ts';
import { isThere, readAuthorsFile } from './read-authors-file.ts';
import { sentence } from './sentence.ts';

/** The user's own books, and what is wrong with them. A book with a fault is left out as a whole. */
export interface LoadedBooks {
  readonly books: OwnBook;
  readonly findings: readonly LocatedFinding[];
}

type BookName = keyof OwnBook;
const bookNames: readonly BookName[] = ['prices', 'limits', 'offers'];
const defaultFolder = 'case-studies/books';

/** Where the books of a workspace are, relative to its root: `case-studies/books/prices.json`. */
export const ownBookFile = (name: BookName, folder = defaultFolder): string => path.join(folder, `${name}.json`);

/**
 * Reads `prices.json`, `limits.json` and `offers.json` of the portfolio's books: entries that are added to the shipped books or replace those
 * with the same id. A book that isn't there holds nothing.
 * @throws {ToolError} when a book is there and can't be read
 */
export async function loadOwnBooks(root: string): Promise<LoadedBooks> {
  const { books: folder } = await loadConfig(root);
  const prices = await readBook(root, 'prices', priceBookSchema, folder);
  const limits = await readBook(root, 'limits', limitBookSchema, folder);
  const offers = await readBook(root, 'offers', offerBookSchema, folder);
  const read: OwnBook = {
    ...(prices?.entries ? { prices: prices.entries } : {}),
    ...(limits?.entries ? { limits: limits.entries } : {}),
    ...(offers?.entries ? { offers: offers.entries } : {}),
  };
  const names = await filesOf(path.join(root, folder), folder !== defaultFolder);
  const unread = names.filter((name) => !bookNames.some((book) => name === `${book}.json`));
  const conflicts = mergeBooks(read).unitConflicts;
  const findings = [prices, limits, offers].flatMap((book) => {
    if (!book) return [];
    const of = conflicts.filter((conflict) => conflict.book === book.name);
    return [...book.findings, ...of.map((conflict) => conflictFinding(book, conflict))];
  });
  const isSound = (name: UnitConflict['book']): boolean => !conflicts.some(({ book }) => book === name);
  return {
    books: {
      ...(read.prices && isSound('prices') ? { prices: read.prices } : {}),
      ...(read.limits && isSound('limits') ? { limits: read.limits } : {}),
      ...(read.offers ? { offers: read.offers } : {}),
    },
    findings: [...findings, ...unread.map((name) => misnamed(path.join(folder, name), name))],
  };
}

/** What lies in the folder of the books, but for what is about them. */
async function filesOf(folder: string, isNamed: boolean): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !/^\.|\.md$/i.test(name)).sort();
  } catch (error) {
    if (!isNamed && !(await isThere(folder))) return [];
    throw new ToolError(
      {
        where: folder,
        what: `The books can't be read: ${fileSystemReason(error, folder)}.`,
        why: 'Figures would be computed with other prices and limits than yours.',
        fix: 'Name the folder that holds them in `books` of casebook.config.ts, or allow reading it.',
      },
      { cause: error },
    );
  }
}

function misnamed(file: string, name: string): LocatedFinding {
  const near = nearest(
    name,
    bookNames.map((book) => `${book}.json`),
  );
  return {
    check: 'definition/invalid-book',
    severity: 'error',
    at: { path: [] },
    message: 'No book has this name, so nothing of it is used.',
    fix: near
      ? `Call it ${near}.`
      : `Put its entries into ${bookNames.map((book) => `${book}.json`).join(', ')}, or move it to another folder.`,
    file,
    line: null,
    column: null,
  };
}

interface BookText {
  readonly name: BookName;
  /** Relative to the root. */
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
}
interface ReadBook<Entry> extends BookText {
  /** `null` when something is wrong with one of them. */
  readonly entries: readonly Entry[] | null;
  readonly findings: readonly LocatedFinding[];
}

async function readBook<Entry>(
  root: string,
  name: BookName,
  schema: z.ZodType<Entry[]>,
  folder: string,
): Promise<ReadBook<Entry> | null> {
  const file = ownBookFile(name, folder);
  const text = await readAuthorsFile(
    path.join(root, file),
    'Figures would be computed with other prices and limits than yours.',
  );
  if (text === null) return null;
  let data: unknown;
  if (isTooDeep(text)) return { name, file, text, data: null, entries: null, findings: [tooDeep(file)] };
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { name, file, text, data: null, entries: null, findings: [syntaxFinding(file, text, message)] };
  }
  const book: BookText = { name, file, text, data };
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ...book, entries: parsed.data, findings: [] };
  return { ...book, entries: null, findings: fieldFindings(book, parsed.error.issues) };
}

/** One for each wrong field; what an entry lacks is said at once. */
function fieldFindings(book: BookText, issues: readonly FieldIssue[]): LocatedFinding[] {
  const entries = Map.groupBy(issues.filter(isLacking(book.data)), (issue) => printPath(pathOf(issue).slice(0, -1)));
  return issues.flatMap((issue) => {
    const at = pathOf(issue);
    const lacking = entries.get(printPath(at.slice(0, -1))) ?? [];
    if (lacking.length < 2 || !lacking.includes(issue))
      return [
        bookFinding(book, at, fieldProblem(issue), 'Correct the field; the shipped books show how entries look.'),
      ];
    if (issue !== lacking[0]) return [];
    const names = lacking.map(({ path: field }) => `"${String(field.at(-1))}"`);
    const problem = `It lacks ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
    return [bookFinding(book, at.slice(0, -1), problem, 'Add them; the shipped books show how entries look.')];
  });
}

/** Whether the field that an issue is about isn't there at all. */
const isLacking =
  (data: unknown) =>
  ({ path: field }: FieldIssue): boolean => {
    const entry = field
      .slice(0, -1)
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
        data,
      );
    const name = field.at(-1);
    return typeof entry === 'object' && entry !== null && name !== undefined && !Object.hasOwn(entry, name);
  };

const tooDeep = (file: string): LocatedFinding => ({
  check: 'definition/invalid-book',
  severity: 'error',
  at: { path: [] },
  message: `It has more than a thousand brackets within each other, and no entry of a book has. ${consequence}`,
  fix: 'Write a list of entries; the shipped books show how they look.',
  file,
  line: 1,
  column: 1,
});

function conflictFinding(book: BookText, { id, ownUnit, shippedUnit }: UnitConflict): LocatedFinding {
  const entries: readonly unknown[] = Array.isArray(book.data) ? book.data : [];
  const index = entries.findIndex((entry) => typeof entry === 'object' && entry && 'id' in entry && entry.id === id);
  const problem = `"${id}" counts "${ownUnit}", but the entry that it replaces counts "${shippedUnit}".`;
  return bookFinding(book, [index, 'unit'], problem, `Count "${shippedUnit}", or use another id.`);
}

const consequence = 'The book is left out until it is right.';

/** JSON is an expression: as what a module exports, the locator and the parser of definitions can read it. */
const moduleStart = 'export default ';

function bookFinding(book: BookText, at: (string | number)[], problem: string, fix: string): LocatedFinding {
  const entry = `${book.file}.ts`;
  const place = createLocator({
    entry,
    read: (file) => (file === entry ? `${moduleStart}${book.text}` : undefined),
    data: book.data,
  }).locate(at);
  const field = printPath(at);
  return {
    check: 'definition/invalid-book',
    severity: 'error',
    at: { path: at },
    message: field === '' ? `${problem} ${consequence}` : `${field}: ${problem} ${consequence}`,
    fix,
    file: book.file,
    line: place?.line ?? null,
    column: place ? place.column - (place.line === 1 ? moduleStart.length : 0) : null,
  };
}

/** Where JSON stops being JSON: the engine says it for some errors, the parser of modules for most others. */
function syntaxPosition(text: string, message: string): Position | null {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  const start = parseSync('book.ts', `${moduleStart}${text}`).errors[0]?.labels[0]?.start;
  return start === undefined ? null : positionAt(text, start - moduleStart.length);
}

function syntaxFinding(file: string, text: string, message: string): LocatedFinding {
  const place = syntaxPosition(text, message);
  return {
    check: 'definition/invalid-book',
    severity: 'error',
    at: { path: [] },
    message: `This is not JSON: ${sentence(message)} ${consequence}`,
    fix: 'Correct the JSON; your editor marks the place.',
    file,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}
