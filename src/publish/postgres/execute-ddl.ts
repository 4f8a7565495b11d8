import type { PGlite } from '@electric-sql/pglite';
import type { SchemaError, SchemaInspection } from '#model';
import { indexOfCharacter, positionAt } from '../text-position.ts';
import { readCatalogue, tableIds } from './catalogue.ts';
import { type Statement, splitStatements } from './split-statements.ts';

/**
 * Executes a script statement by statement in the given database and reads the catalogue back. Stops at the first
 * statement that PostgreSQL refuses. A transaction left open is rolled back, as at the end of a psql session.
 * @throws what the engine throws when it fails itself, that is without an SQLSTATE
 */
export async function executeDdl(database: PGlite, ddl: string): Promise<SchemaInspection> {
  const lines = new Map<number, number>();
  let error: SchemaError | null = null;
  let inTransaction = false;
  for (const statement of splitStatements(ddl)) {
    error = await execute(database, ddl, statement);
    if (error !== null) break;
    inTransaction = isInTransactionAfter(statement.text, inTransaction);
    const { line } = positionAt(ddl, statement.offset);
    for (const id of await tableIds(database)) if (!lines.has(id)) lines.set(id, line);
  }
  if (inTransaction) await database.exec('ROLLBACK');
  const tables = await readCatalogue(database, lines);
  return error === null ? { ok: true, tables } : { ok: false, error, tables };
}

async function execute(database: PGlite, ddl: string, statement: Statement): Promise<SchemaError | null> {
  if (copiesFromInput(statement.text)) return copyError(ddl, statement);
  try {
    await database.exec(statement.text);
    return null;
  } catch (thrown) {
    return schemaError(ddl, statement, thrown);
  }
}

function isInTransactionAfter(statement: string, before: boolean): boolean {
  if (/^(begin|start\s+transaction)\b/i.test(statement)) return true;
  if (/^(commit|end|abort|rollback(?!\s+(work\s+|transaction\s+)?to\b))\b/i.test(statement)) return false;
  return before;
}

function schemaError(ddl: string, statement: Statement, thrown: unknown): SchemaError {
  if (!isDatabaseError(thrown)) throw thrown;
  const { message, code, position, detail, hint } = thrown;
  const index = position === undefined ? 0 : indexOfCharacter(statement.text, Number(position));
  return {
    message,
    code,
    ...positionAt(ddl, statement.offset + index),
    detail: detail ?? null,
    hint: hint ?? null,
    statement: statement.text,
  };
}

// PGlite would wait for the rows for ever.
const copiesFromInput = (statement: string): boolean => /^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(statement);

const copyError = (ddl: string, statement: Statement): SchemaError => ({
  message: 'COPY FROM stdin reads rows, and a schema has none',
  code: '0A000',
  ...positionAt(ddl, statement.offset),
  detail: null,
  hint: 'Leave the rows out: pg_dump --schema-only writes none.',
  statement: statement.text,
});

interface DatabaseError extends Error {
  readonly code: string;
  readonly position?: string;
  readonly detail?: string;
  readonly hint?: string;
}

const isDatabaseError = (thrown: unknown): thrown is DatabaseError =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && /^[0-9A-Z]{5}$/.test(thrown.code);
