import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PageWeight {
  readonly page: string;
  /** Compressed bytes of the page, its styles, scripts and pictures; without fonts. */
  readonly bytes: number;
}

const resources =
  /<(?:link[^>]+(?:stylesheet|icon)[^>]*href|(?:script|img)[^>]+src)="(\/[^"]+)"|<link[^>]+href="(\/[^"]+)"[^>]*(?:stylesheet|icon)/g;

/** The page of a built site that takes longest to arrive. */
export async function heaviestPage(folder: string): Promise<PageWeight> {
  const sizes = new Map<string, number>();
  const sizeOf = async (file: string): Promise<number> => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = existsSync(file) ? gzipSync(await readFile(file)).byteLength : 0;
    sizes.set(file, size);
    return size;
  };
  let heaviest: PageWeight = { page: '', bytes: 0 };
  for (const page of (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'))) {
    const html = await readFile(path.join(folder, page), 'utf8');
    const used = new Set([...html.matchAll(resources)].map(([, first, second]) => first ?? second ?? ''));
    let bytes = await sizeOf(path.join(folder, page));
    for (const address of used) bytes += await sizeOf(path.join(folder, address));
    if (bytes > heaviest.bytes) heaviest = { page, bytes };
  }
  return heaviest;
}
