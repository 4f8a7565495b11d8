import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoggedDecision } from '#analysis';
import type { LoadedCaseStudy } from '../load/load-case-study.ts';
import { createLocator } from '../locate.ts';

/** Where a typed decision's status is written, or else the decision: `case-studies/shop/decisions.ts:12:5`. */
export function decisionPlace(
  root: string,
  { folder, analyzed: { study } }: LoadedCaseStudy,
  decision: Pick<LoggedDecision, 'id'>,
): string {
  const entry = path.join(folder, 'case-study.ts');
  const index = study.decisions.findIndex(({ id }) => id === decision.id);
  const place = createLocator({ entry, read: readSource, data: study }).locate(['decisions', index, 'status']);
  return place === null
    ? path.relative(root, entry)
    : `${path.relative(root, place.file)}:${place.line}:${place.column}`;
}

const readSource = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
