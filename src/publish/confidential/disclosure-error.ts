import path from 'node:path';
import type { LocatedFinding } from '../load/located-finding.ts';
import { positionAt } from '../text-position.ts';
import { authorFiles } from './author-files.ts';
import type { SearchTerm } from './search-term.ts';
import { adviceFor } from './spelled-out.ts';

/** A file that the public would get, and what it must not hold. */
export interface Disclosure {
  readonly term: SearchTerm;
  /** Relative to the folder that holds `case-studies/`. */
  readonly file: string;
}

/** What was made for the public holds confidential values, so it was not published. */
export class DisclosureError extends Error {
  override readonly name = 'DisclosureError';
  /** One for each value, where the author spells it out, or where it would be read. */
  readonly findings: readonly LocatedFinding[];

  constructor(root: string, disclosures: readonly Disclosure[]) {
    const findings = findingsOf(root, disclosures);
    super(findings.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    this.findings = findings;
  }
}

function findingsOf(root: string, disclosures: readonly Disclosure[]): LocatedFinding[] {
  const names = [...new Set(disclosures.map(({ term }) => term.standIn))];
  return names.map((standIn) => {
    const own = disclosures.filter(({ term }) => term.standIn === standIn);
    const files = [...new Set(own.map(({ file }) => file))];
    const terms = [...new Set(own.map(({ term }) => term))];
    const sources = placesOf(root, terms);
    const [first = { file: files[0] ?? '', line: null, column: null }, ...others] = sources;
    const elsewhere = listed(others.map(({ file, line }) => `${file}:${line}`));
    return {
      check: 'confidentiality/spelled-out',
      severity: 'error',
      at: { path: [] },
      message: `The public would read a confidential value in ${listed(files)}: the one that stands there as "${standIn}".${elsewhere === '' ? '' : ` It is also spelled out in ${elsewhere}.`} None of this was written, and what was there before is as it was.`,
      fix: adviceFor(standIn),
      ...first,
    };
  });
}

/** `a, b, c and 4 more` */
function listed(names: readonly string[]): string {
  const most = 3;
  const more = names.length - most;
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

type Place = Pick<LocatedFinding, 'file' | 'line' | 'column'>;

/** Where the author's files say it outside of `confidential(…)`. */
function placesOf(root: string, terms: readonly SearchTerm[]): Place[] {
  const places: Place[] = [];
  for (const { file, text } of authorFiles(path.join(root, 'case-studies'))) {
    const open = /\.(?:ts|mdx)$/.test(file) ? withoutDeclarations(text) : text;
    const found = terms.map(({ pattern }) => open.toLowerCase().search(pattern)).filter((index) => index >= 0);
    if (found.length > 0) places.push({ file: path.relative(root, file), ...positionAt(text, Math.min(...found)) });
  }
  return places;
}

/** Every character stays where it was. */
const withoutDeclarations = (text: string): string =>
  text.replace(/\bconfidential\([\s\S]*?\bpublic\s*:/g, (declaration) => declaration.replace(/[^\n]/g, ' '));
