import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '#model';
import { createLocator, type Locator } from '../locate.ts';
import type { LocatedFinding } from './located-finding.ts';

/**
 * Gives each finding the file, line and column in the author's own words. The sources are parsed only when there is a
 * finding to place.
 * @param entry absolute path of the file whose default export the findings are about
 * @param data what the definition evaluated to, so that list indexes can be followed by id
 */
export function locateFindings(
  root: string,
  entry: string,
  findings: readonly Finding[],
  data?: unknown,
): LocatedFinding[] {
  let locator: Locator | undefined;
  return findings.map((finding) => {
    const { at } = finding;
    if (at.file !== undefined)
      return {
        ...finding,
        file: path.relative(root, path.join(path.dirname(entry), at.file)),
        line: at.line ?? null,
        column: at.column ?? null,
      };
    locator ??= createLocator({ entry, read: readSource, data });
    const place = locator.locate(at.path);
    return {
      ...finding,
      file: path.relative(root, place?.file ?? entry),
      line: place?.line ?? null,
      column: place?.column ?? null,
    };
  });
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
