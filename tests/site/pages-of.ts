import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Addresses of every page of a built site, sorted: `/`, `/order-processing/cost/`. The page for what isn't there is `/404.html`. */
export async function pagesOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(path.sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .sort();
}
