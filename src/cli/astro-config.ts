import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AstroInlineConfig } from 'astro';

const names = ['mjs', 'js', 'ts', 'mts'].map((extension) => `astro.config.${extension}`);

/** The project's own Astro configuration where it has one; otherwise that of a site which is the portfolio alone. */
export async function astroConfig(root: string): Promise<AstroInlineConfig> {
  if (names.some((file) => existsSync(path.join(root, file)))) return { root };
  const { siteConfig } = await import('casebook/astro');
  return { ...(await siteConfig(root)), root, configFile: false };
}
