import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Draw, type Drawing, drawView, finishDrawing, type View } from '#render';
import { engineFingerprint } from './engine-fingerprint.ts';

/**
 * Draws views and keeps the drawings by content, in memory and below `folder`: layout is the slow part of a build, and
 * site, artifacts and PDF show the same pictures. The engine's own source is part of the key, so a changed engine draws
 * anew. A cache that can't be read or written only costs time.
 */
export function cachedDraw(folder: string): Draw {
  const drawings = new Map<string, Promise<Drawing>>();
  let engine: Promise<string> | undefined;
  return async (view, theme) => {
    engine ??= engineFingerprint('svg');
    const key = createHash('sha256')
      .update(await engine)
      .update(JSON.stringify(view))
      .digest('hex');
    const drawing = drawings.get(key) ?? readOrDraw(path.join(folder, `${key}.json`), view);
    drawings.set(key, drawing);
    return finishDrawing(await drawing, theme);
  };
}

async function readOrDraw(file: string, view: View): Promise<Drawing> {
  const kept = await readFile(file, 'utf8').then(parse, () => null);
  if (kept) return kept;
  const drawing = await drawView(view);
  await keep(file, drawing).catch(() => undefined);
  return drawing;
}

function parse(text: string): Drawing | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'body' in value && 'links' in value
      ? (value as Drawing)
      : null;
  } catch {
    return null;
  }
}

async function keep(file: string, drawing: Drawing): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(drawing));
  await rename(temporary, file);
}
