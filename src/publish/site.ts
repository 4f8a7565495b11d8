import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { AstroInlineConfig, dev } from 'astro';
import { type Audience, ToolError } from '#model';
import { refuseFiles, refuseFolder } from './confidential/refuse-disclosures.ts';
import type { Search } from './confidential/search.ts';
import { sentence } from './load/sentence.ts';
import { outputFiles } from './output/own-files.ts';
import { placeOutput } from './output/place-output.ts';
import { requireOutput } from './output/require-output.ts';
import { makeStaging } from './output/staging.ts';
import { localAddress, portfolioPrefix, setSiteRun } from './site-run.ts';

export interface SiteOptions {
  /** Folder that holds `case-studies/`. */
  readonly root: string;
  /** How Astro builds it. */
  readonly config: AstroInlineConfig;
  /** Where the finished site goes. */
  readonly output: string;
  /** `interview` adds what is not published. */
  readonly audience: Audience;
  /** Finds what the public must not read; `null` when nothing is confidential, or for an interview. */
  readonly search: Search | null;
}

/**
 * Builds the static site into a folder that nobody sees, lets `complete` add to it, and only then puts it in the output's
 * place: whatever fails on the way, the previous site stays.
 * @throws {ToolError} when a page can't be built, or what is in the output's place isn't ours to replace
 * @throws {DisclosureError} when a finished file holds something confidential
 */
export async function buildSite(
  { root, config, output, audience, search }: SiteOptions,
  complete: (folder: string) => Promise<void>,
): Promise<void> {
  const target = await requireOutput(root, output, audience);
  const staging = await makeStaging(root);
  try {
    setSiteRun({ audience, pdf: true });
    const { build } = await import('astro');
    try {
      await build({ ...config, outDir: staging, logLevel: 'silent' });
    } catch (error) {
      throw siteProblem(root, error);
    }
    await complete(path.join(staging, portfolioPrefix()));
    await refuseFolder(search, staging, output);
    // Whatever is there is published with it.
    await refuseFiles(search, target, await foreignFiles(target), output);
    await placeOutput(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const foreignFiles = async (target: string): Promise<readonly string[]> => {
  const { foreign } = await outputFiles(target);
  const found = await Promise.all(foreign.map((file) => stat(path.join(target, file)).catch(() => null)));
  return foreign.filter((_, index) => found[index]?.isFile());
};

/** Serves the site and follows every edit of a definition. Runs until the process ends. */
export async function serveSite(
  config: AstroInlineConfig,
  { port, host, audience }: { readonly port?: number | undefined; readonly host: boolean; readonly audience: Audience },
): Promise<{ readonly address: string; readonly watcher: Awaited<ReturnType<typeof dev>>['watcher'] }> {
  setSiteRun({ audience, pdf: false });
  const astro = await import('astro');
  const server = await astro.dev({
    ...config,
    server: { host, ...(port === undefined ? {} : { port }) },
  });
  return { address: localAddress(server.address.port), watcher: server.watcher };
}

/** @throws {ToolError} when there is no site to serve */
export function requireSite(output: string): void {
  if (!existsSync(output))
    throw new ToolError({
      where: output,
      what: 'There is no site here.',
      why: 'Only what was built can be served.',
      fix: 'Run "casebook build" first, or name the folder that it went to with --output.',
    });
}

/** Serves what `build` wrote. Runs until the process ends. */
export async function previewSite(
  config: AstroInlineConfig,
  output: string,
  port: number | undefined,
): Promise<string> {
  const { preview } = await import('astro');
  const server = await preview({
    ...config,
    outDir: output,
    logLevel: 'error',
    ...(port === undefined ? {} : { server: { port } }),
  });
  return localAddress(server.port);
}

function siteProblem(root: string, error: unknown): ToolError {
  const { message, ...rest } = error instanceof Error ? error : new Error(String(error));
  const place = 'loc' in rest ? (rest.loc as { file?: string; line?: number } | undefined) : undefined;
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => /^\s*[\p{L}["]/u.test(line) && !/^\s+at /.test(line));
  return new ToolError(
    {
      where:
        place?.file === undefined
          ? 'site'
          : `${path.relative(root, place.file)}${place.line === undefined ? '' : `:${place.line}`}`,
      what: `A page can't be built: ${sentence(lines.join(' '))}`,
      why: 'The site that was there before is untouched.',
      fix: 'Correct what the message names: most likely something that a story shows.',
    },
    { cause: error },
  );
}
