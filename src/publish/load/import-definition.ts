import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What came of importing a definition: its default export, or where and why it failed. */
export type ImportedDefinition =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly reason: 'does-not-compile' | 'throws' | 'no-default-export';
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
  try {
    module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    return describe(file, error);
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

async function describe(file: string, error: unknown): Promise<ImportedDefinition & { ok: false }> {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /(file:\/\/[^\s)]+?\.(?:ts|mjs|js|json))(?::(\d+))?(?::(\d+))?/.exec(own(stack)) ?? undefined;
  const source = place?.[1] === undefined ? file : fileURLToPath(place[1]);
  const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  const compiles = !(error instanceof SyntaxError) && !missing;
  return {
    ok: false,
    reason: compiles ? 'throws' : 'does-not-compile',
    file: source,
    line: place?.[2] === undefined ? await lineOfMissing(source, message) : Number(place[2]),
    column: place?.[3] === undefined ? null : Number(place[3]),
    message: message.split('\n')[0] ?? message,
  };
}

/** The frames of the author's files: those below the tool's own don't help. */
const own = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !line.includes('node_modules') && !/\/src\/(model|books)\//.test(line))
    .join('\n');

/** "Cannot find module './costs.ts'" names no line: look for the import that asks for it. */
async function lineOfMissing(file: string, message: string): Promise<number | null> {
  const wanted = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (wanted === undefined) return null;
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const index = lines.findIndex((line) => /\bfrom\b|\bimport\b/.test(line) && line.includes(name));
  return index < 0 ? null : index + 1;
}
