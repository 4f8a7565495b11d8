import type { EvidenceFiles } from './evidence-file.ts';
import { readEvidence } from './read/read-evidence.ts';

/** Files of evidence as the loader hands them over, by their names. */
export const evidenceFiles = (texts: Readonly<Record<string, string>>): EvidenceFiles =>
  new Map(
    Object.entries(texts).map(([file, text]) => {
      const reading = readEvidence(text);
      if ('problem' in reading) throw new Error(`${file}: ${reading.problem}`);
      return [file, { file, sha256: '00', content: reading.content }];
    }),
  );

/** A small file of one's own: p50 and p95 of `POST /orders` in milliseconds, at 10 requests a second. */
export const ownRun = (p50: number, p95: number, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    [[50, p50] as const, [95, p95] as const].map(([percentile, value]) => ({
      metric: 'POST /orders',
      unit: 'ms',
      percentile,
      value,
      requestsPerSecond: 10,
      date: '2026-10-01',
      ...more,
    })),
  );
