import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocatedFinding } from '../load/located-finding.ts';
import { positionAt } from '../text-position.ts';
import { authorFiles, textOfFile } from './author-files.ts';
import type { Search } from './search.ts';
import { adviceFor } from './spelled-out.ts';

const folderOf = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** Our own name and those of our fonts, which stand in every page and picture. */
const ownNames = 'Casebook, Inter, Source Serif, JetBrains Mono';

/**
 * Confidential names that our own templates and pages hold as well: every build would be refused for words that nobody
 * leaked. Found before anything is made.
 */
export function ownWordFindings({ root, terms, inText }: Search): LocatedFinding[] {
  const words = terms.filter(({ kind }) => kind === 'words');
  if (words.length === 0) return [];
  const met = new Set([ownNames, ...ownTexts()].flatMap((text) => inText(text)));
  const names = new Set(words.filter((term) => met.has(term)).map(({ standIn }) => standIn));
  return [...names].map((standIn) => ({
    check: 'confidentiality/everyday-word',
    severity: 'warning',
    at: { path: [] },
    message: `What the public reads as "${standIn}" is a word that Casebook's own pages use, so every build for the public would be refused.`,
    fix: adviceFor(standIn),
    ...placeOf(root, standIn),
  }));
}

/** What documents, PDFs and pages are made of; what is written for the machine there is read along. */
function* ownTexts(): Generator<string> {
  for (const [folder, written] of [
    [folderOf('../../../templates/'), /\.(?:hbs|typ)$/],
    [folderOf('../../site/'), /\.astro$/],
  ] as const)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (written.test(name)) yield textOfFile(path.join(folder, name)) ?? '';
}

/** Where the author gives the stand-in. */
function placeOf(root: string, standIn: string): Pick<LocatedFinding, 'file' | 'line' | 'column'> {
  for (const { file, text } of authorFiles(path.join(root, 'case-studies'))) {
    const declared = text.search(/\bconfidential\(/);
    const index = declared < 0 ? -1 : text.indexOf(standIn, declared);
    if (index >= 0) return { file: path.relative(root, file), ...positionAt(text, index) };
  }
  return { file: 'case-studies', line: null, column: null };
}
