import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '#model';
import { createLocator, type Locator, type SourcePlace } from '../locate.ts';
import type { LocatedFinding } from './located-finding.ts';

/**
 * Gives each finding the file, line and column in the author's own words. The sources are parsed when somebody reads the
 * place of a finding: for those that the author stands by, nobody does.
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
    let found: { readonly place: SourcePlace | null | undefined } | undefined;
    const place = (): SourcePlace | null | undefined => {
      locator ??= createLocator({ entry, read: readSource, data });
      found ??= { place: locator.locate(at.path) };
      return found.place;
    };
    return {
      ...finding,
      get file() {
        return path.relative(root, place()?.file ?? entry);
      },
      get line() {
        return place()?.line ?? null;
      },
      get column() {
        return place()?.column ?? null;
      },
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
