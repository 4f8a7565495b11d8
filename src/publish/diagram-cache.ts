import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagram, type Draw, renderSvg, type Theme, type View } from '#render';

const engineFolder = fileURLToPath(new URL('../render/svg/', import.meta.url));

/**
 * Draws views and keeps the pictures by content, in memory and below `folder`: layout is the slow part of a build, and
 * site, artifacts and PDF show the same pictures. The engine's own source is part of the key, so a changed engine draws
 * anew. A cache that can't be read or written only costs time.
 */
export function cachedDraw(folder: string): Draw {
  const drawn = new Map<string, Promise<Diagram>>();
  let engine: Promise<string> | undefined;
  const keyOf = async (view: View, theme: Theme): Promise<string> => {
    engine ??= fingerprint(engineFolder);
    return createHash('sha256')
      .update(await engine)
      .update(theme)
      .update(JSON.stringify(view))
      .digest('hex');
  };
  const fileOf = async (view: View, theme: Theme): Promise<string> =>
    path.join(folder, `${await keyOf(view, theme)}.json`);
  return async (view, theme) => {
    const file = await fileOf(view, theme);
    let diagram = drawn.get(file);
    if (!diagram) {
      diagram = drawOrRead(file, view, theme, fileOf);
      drawn.set(file, diagram);
    }
    return diagram;
  };
}

async function drawOrRead(
  file: string,
  view: View,
  theme: Theme,
  fileOf: (view: View, theme: Theme) => Promise<string>,
): Promise<Diagram> {
  const kept = await readFile(file, 'utf8').then(parse, () => null);
  if (kept) return kept;
  const diagram = await renderSvg(view, { theme });
  await keep(file, diagram).catch(() => undefined);
  // The layout of this view is still at hand, so the other theme costs next to nothing now and as much again later.
  const other: Theme = theme === 'page' ? 'print' : 'page';
  await keep(await fileOf(view, other), await renderSvg(view, { theme: other })).catch(() => undefined);
  return diagram;
}

function parse(text: string): Diagram | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'svg' in value && 'defects' in value
      ? (value as Diagram)
      : null;
  } catch {
    return null;
  }
}

async function keep(file: string, diagram: Diagram): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(diagram));
  await rename(temporary, file);
}

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /\.(ts|json)$/.test(file) && !file.includes('.test.'),
  );
  for (const file of files.sort()) hash.update(file).update(await readFile(path.join(folder, file)));
  return hash.digest('hex');
}
