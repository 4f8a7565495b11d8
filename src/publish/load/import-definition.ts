import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';
import { refusedFields } from './field-problem.ts';

/** What came of importing a definition: its default export, or where and why it failed. */
export type ImportedDefinition =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly reason: 'does-not-compile' | 'import-missing' | 'field-refused' | 'throws' | 'no-default-export';
      /** Absolute path of the file that is to blame: the definition, or one that it imports. */
      readonly file: string;
      readonly line: number | null;
      readonly column: number | null;
      readonly message: string;
    };

/**
 * Imports a definition's default export. Node strips the types; reached from Astro, Vite's module runner takes the
 * same call and reloads what has changed.
 */
export async function importDefinition(file: string): Promise<ImportedDefinition> {
  let module: Record<string, unknown>;
  noteReading(file);
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    return describe(file, error);
  } finally {
    noteReading(undefined);
  }
  if (module['default'] !== undefined) return { ok: true, value: module['default'] };
  return {
    ok: false,
    reason: 'no-default-export',
    file,
    line: null,
    column: null,
    message: `It exports ${Object.keys(module).join(', ') || 'nothing'}.`,
  };
}

/** Says which definition is being read, for whoever has to say why the process ends (`src/cli/guard.ts`). */
const noteReading = (file: string | undefined): void =>
  void Reflect.set(globalThis, Symbol.for('casebook.reading'), file);

async function describe(file: string, error: unknown): Promise<ImportedDefinition & { ok: false }> {
  const refusedByVite = viteRefusal(error);
  if (refusedByVite) return refusedByVite;
  const { message, stack = '' } =
    error instanceof Error ? error : new Error(typeof error === 'string' ? error : inspect(error));
  const place = /(file:\/\/[^\s)]+?\.(?:ts|mjs|js|json))(?::(\d+))?(?::(\d+))?/.exec(own(stack)) ?? undefined;
  const source = place?.[1] === undefined ? file : fileURLToPath(place[1]);
  const missing = missingImport(source, message);
  const refused = refusedFields(error);
  return {
    ok: false,
    reason: missing
      ? 'import-missing'
      : refused
        ? 'field-refused'
        : error instanceof SyntaxError
          ? 'does-not-compile'
          : 'throws',
    file: source,
    line: place?.[2] === undefined && missing ? await lineOfImport(source, missing) : numberOf(place?.[2]),
    column: numberOf(place?.[3]),
    message: missing ?? refused ?? message.split('\n')[0] ?? message,
  };
}

/** What Vite says of code that it can't read: the place is in a drawing below the first line, the file beside it. */
function viteRefusal(error: unknown): (ImportedDefinition & { ok: false }) | null {
  if (!(error instanceof Error) || !('id' in error) || typeof error.id !== 'string') return null;
  const said = /^Transform failed.*\n+(?:\[\w+\] )?(.+)\n\s*╭─\[ .+:(\d+):(\d+) \]/.exec(
    stripVTControlCharacters(error.message),
  );
  if (!said) return null;
  const [, message = '', line, column] = said;
  return {
    ok: false,
    reason: 'does-not-compile',
    file: error.id,
    line: numberOf(line),
    column: numberOf(column),
    message,
  };
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** The frames of the author's files: those below the tool's own don't help. */
const own = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !line.includes('node_modules') && !/\/src\/(model|books|cli)\/|\/lib\/[\w-]+\.mjs/.test(line))
    .join('\n');

/** What an import asks for in vain, as the file writes it: `./costs.ts`; `null` when that is not the error. */
function missingImport(file: string, message: string): string | null {
  const wanted = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (wanted === undefined || !path.isAbsolute(wanted)) return wanted ?? null;
  const relative = path.relative(path.dirname(file), wanted).split(path.sep).join('/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** The error names no line: look for the import that asks for it. */
async function lineOfImport(file: string, wanted: string): Promise<number | null> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const index = lines.findIndex((line) => /\b(from|import)\b/.test(line) && line.includes(wanted));
  return index < 0 ? null : index + 1;
}
