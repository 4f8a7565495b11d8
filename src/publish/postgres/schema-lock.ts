import { createHash } from 'node:crypto';
import type { SchemaInspection } from '#model';
import { judge } from './judge.ts';

/** What PostgreSQL said about the DDL files of one case study, committed beside them. */
export interface SchemaLock {
  readonly about: string;
  /** {@link judge} when they were executed. */
  readonly judge: string;
  /** By the file's name. */
  readonly schemas: Readonly<Record<string, LockedVerdict>>;
}

interface LockedVerdict {
  /** SHA-256 of the file's text, as `sha256sum` prints it. */
  readonly ddlDigest: string;
  /** SHA-256 of the verdict's JSON without white space: one that was cut, merged or edited by hand doesn't match. */
  readonly verdictDigest: string;
  readonly verdict: SchemaInspection;
}

/** A DDL file with PostgreSQL's verdict. */
export interface JudgedSchema {
  readonly file: string;
  readonly source: string;
  readonly inspection: SchemaInspection;
}

const about =
  'What PostgreSQL said when it executed the DDL files beside this one. Written by "casebook generate"; "casebook generate --check" executes them again and compares.';

/** The text of the lock, one line a column, key or index; `null` without schemas. */
export function printSchemaLock(schemas: readonly JudgedSchema[]): string | null {
  if (schemas.length === 0) return null;
  const entries = schemas.map(({ file, source, inspection }): [string, LockedVerdict] => [
    file,
    { ddlDigest: digestOf(source), verdictDigest: digestOf(JSON.stringify(inspection)), verdict: inspection },
  ]);
  const lock: SchemaLock = { about, judge, schemas: Object.fromEntries(entries) };
  return `${print(lock, '')}\n`;
}

/** The lock in a text; `null` when the text is none, or that of another judge. */
export function parseSchemaLock(text: string): SchemaLock | null {
  try {
    const lock = JSON.parse(text) as SchemaLock;
    return lock.judge === judge ? lock : null;
  } catch {
    return null;
  }
}

/** The verdict on exactly this DDL; `null` when the lock has none, or it isn't as it was written. */
export function lockedVerdict(lock: SchemaLock | null, file: string, ddl: string): SchemaInspection | null {
  const entry = lock?.schemas?.[file];
  if (entry?.ddlDigest !== digestOf(ddl)) return null;
  return entry.verdictDigest === digestOf(JSON.stringify(entry.verdict) ?? '') ? entry.verdict : null;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly object[] => Array.isArray(value) && value.some(isObject);

/** JSON whose lists of objects have one object a line, unless it holds such a list itself. */
function print(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (isList(value))
    return `[\n${value
      .map((item) => inner + (Object.values(item).some(isList) ? print(item, inner) : JSON.stringify(item)))
      .join(',\n')}\n${indent}]`;
  if (!isObject(value) || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${print(member, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}
