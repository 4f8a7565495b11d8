import path from 'node:path';
import { buildSite } from '#publish';
import { astroConfig } from '../../src/cli/astro-config.ts';

// The site alone, without check, artifacts and PDF: what the bench measures as one stage.
await buildSite(
  {
    root: process.cwd(),
    config: await astroConfig(process.cwd()),
    output: path.resolve('dist'),
    audience: 'public',
    search: null,
  },
  async () => {},
);
