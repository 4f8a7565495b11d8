import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AdoptedDrawing, DrawMermaid } from '#render';
import { engineFingerprint } from '../engine-fingerprint.ts';
import type { DrawingAnswer } from './drawing-answer.ts';
import { askForDrawing } from './drawing-service.ts';

/** The drawing of a text, or why there is none. */
export type ReadMermaid = (source: string) => Promise<DrawingAnswer>;

/**
 * Keeps drawings by content, in memory and below `folder`, so that Mermaid starts only for a text that is new. Its
 * version and this folder's sources are part of the key. A cache that can't be read or written only costs time.
 */
export function cachedMermaid(folder: string): ReadMermaid {
  const answers = new Map<string, Promise<DrawingAnswer>>();
  return (source) => {
    const known = answers.get(source) ?? answer(folder, source);
    answers.set(source, known);
    return known;
  };
}

/**
 * Draws for pages and PDFs.
 * @throws {Error} for a text that can't be drawn; `casebook check` has said so before, with its place
 */
export function cachedDrawMermaid(folder: string): DrawMermaid {
  const read = cachedMermaid(folder);
  return async (source) => {
    const result = await read(source);
    if ('problem' in result) throw new Error(`A Mermaid diagram can't be drawn: ${result.problem.reason}.`);
    return result.drawing;
  };
}

let engine: Promise<string> | undefined;

async function answer(folder: string, source: string): Promise<DrawingAnswer> {
  engine ??= engineFingerprint('mermaid');
  const key = createHash('sha256')
    .update(await engine)
    .update(source)
    .digest('hex');
  const file = path.join(folder, `${key}.json`);
  const kept = await readFile(file, 'utf8').then(parse, () => null);
  if (kept) return { drawing: kept };
  const result = await askForDrawing(source);
  if ('drawing' in result) await keep(file, result.drawing).catch(() => undefined);
  return result;
}

function parse(text: string): AdoptedDrawing | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'body' in value && 'description' in value
      ? (value as AdoptedDrawing)
      : null;
  } catch {
    return null;
  }
}

async function keep(file: string, drawing: AdoptedDrawing): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(drawing));
  await rename(temporary, file);
}
