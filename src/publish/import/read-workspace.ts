import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isTooDeep, printPath, ToolError } from '#model';
import { fileSystemReason } from '../file-system-reason.ts';
import { fieldProblem, pathOf } from '../load/field-problem.ts';
import { sentence } from '../load/sentence.ts';
import { type Workspace, workspaceFormat } from './workspace-format.ts';

const nothing = 'Nothing was written.';
const exportIt =
  'Give the workspace.json that Structurizr exports: structurizr-cli export -workspace workspace.dsl -format json';

/**
 * Reads a Structurizr workspace.
 * @param shown the file as the user named it, for messages
 * @throws {ToolError} when there is no such file, or it is no workspace
 */
export async function readWorkspace(root: string, shown: string): Promise<Workspace> {
  const value = parse(shown, await read(path.resolve(root, shown), shown));
  if (!isRecord(value) || !isRecord(value['model']))
    throw new ToolError({
      where: shown,
      what: 'This is JSON, but no Structurizr workspace: it has no "model".',
      why: nothing,
      fix: exportIt,
    });
  const parsed = workspaceFormat.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ToolError({
    where: issue === undefined ? shown : `${shown} › ${printPath(pathOf(issue))}`,
    what: issue === undefined ? 'It is no Structurizr workspace.' : fieldProblem(issue),
    why: `A case study can't be made of it. ${nothing}`,
    fix: 'Correct the field, or export the workspace again.',
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (file: string, shown: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new ToolError(
      {
        where: shown,
        what: isAbsent ? 'There is no such file.' : `It cannot be read: ${fileSystemReason(cause, file)}.`,
        why: nothing,
        fix: isAbsent
          ? 'Give the path of a workspace.json, from the current folder.'
          : 'Give a file that you may read.',
      },
      { cause },
    );
  });

function parse(shown: string, source: string): unknown {
  if (isTooDeep(source))
    throw new ToolError({
      where: shown,
      what: 'It has more than a thousand brackets within each other, and no workspace nests its parts as deep.',
      why: nothing,
      fix: exportIt,
    });
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ToolError(
      {
        where: shown,
        what: `This is not JSON: ${sentence(cause instanceof Error ? cause.message : String(cause))}`,
        why: nothing,
        fix: exportIt,
      },
      { cause },
    );
  }
}
