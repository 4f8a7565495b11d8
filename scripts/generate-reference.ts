// node scripts/generate-reference.ts: writes docs/reference/ from the declarations and their descriptions.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generateReference } from './reference/reference-files.ts';

const folder = new URL('../docs/reference/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [file, content] of generateReference()) writeFileSync(new URL(file, folder), content);
