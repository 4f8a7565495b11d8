import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '#model';
import { type MadrDocument, type MadrProblem, parseMadr } from '#render';
import { fileSystemReason } from '../file-system-reason.ts';
import { readAuthorsFile } from './read-authors-file.ts';

/** A hand-written decision record, or what is wrong with it. */
export type DecisionFile = {
  /** File name without its folder: `0007-use-a-queue.md`. */
  readonly name: string;
  /** The file as it is written. */
  readonly text: string;
  /** The four digits that its name begins with; `null` when it doesn't. */
  readonly number: number | null;
} & (
  | {
      readonly ok: true;
      readonly decision: MadrDocument;
      /** 1-based line of each part by its path: `status`, `options[1]`, `outcome.consequences[0]`. */
      readonly lines: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly problems: readonly MadrProblem[] }
);

const fileName = /^(\d{4})-[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*\.md$/u;

/**
 * Reads one MADR 4.0 file. A record that isn't MADR is a result, not an exception.
 * @throws {ToolError} when the file can't be read
 */
export async function readDecisionFile(folder: string, name: string): Promise<DecisionFile> {
  const text = (await readAuthorsFile(join(folder, name), incomplete)) ?? '';
  const result = parseMadr(text);
  const digits = fileName.exec(name)?.[1];
  if (digits !== undefined) return { name, text, number: Number(digits), ...result };
  const misnamed: MadrProblem = {
    line: 1,
    message: `The name "${name}" is not MADR's, so the decision has no number.`,
    fix: 'Call it NNNN-title-with-dashes.md: four digits, then lower-case words.',
  };
  return { name, text, number: null, ok: false, problems: [misnamed, ...(result.ok ? [] : result.problems)] };
}

/**
 * Reads every `.md` file of a folder except `README.md`, by name. A folder that isn't there holds none.
 * @throws {ToolError} when the folder or a file can't be read
 */
export async function readDecisionFolder(folder: string): Promise<DecisionFile[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
  const records = names.filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md').sort();
  return Promise.all(records.map((name) => readDecisionFile(folder, name)));
}

const incomplete = 'Without it the decision log would be incomplete.';

const unreadable = (where: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `The decision records can't be read: ${fileSystemReason(cause, where)}.`,
      why: incomplete,
      fix: 'Put a folder of records there that you may read, or take it away.',
    },
    { cause },
  );
