import { printPath } from '#model';
import { analyze } from '../analyze.ts';
import type { CaseStudySource } from '../case-study-source.ts';

/** What one check says about a case study, as text for snapshots; empty when it finds nothing. */
export const reported = (check: string, source: CaseStudySource): string =>
  analyze(source)
    .findings.filter((found) => found.check === check)
    .map(({ severity, at: { path, file, line }, message, fix, known }) => {
      const place = [printPath(path), file && (line === undefined ? file : `${file}:${line}`)]
        .filter(Boolean)
        .join(' in ');
      const reason = known ? [`known: ${known.reason} (${known.resolvedBy ?? 'no decision'})`] : [];
      return [`${severity} at ${place}`, message, `fix: ${fix}`, ...reason].join('\n');
    })
    .join('\n\n');
