import path from 'node:path';
import { buildSite } from '#publish';

// The site alone, without check, artifacts and PDF: what the bench measures as one stage.
await buildSite(
  { root: process.cwd(), output: path.resolve('dist'), audience: 'public', search: null },
  async () => {},
);
