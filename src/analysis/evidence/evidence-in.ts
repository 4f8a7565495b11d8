import type { Evidence, Measurement } from '#model';
import { visitData } from '../visit-data.ts';

/** Evidence that is a file. */
export type MeasuredEvidence = Evidence & { readonly measurement: Measurement };

/** A use of a file of evidence, with its place in the plain data. */
export interface EvidenceUse {
  readonly evidence: MeasuredEvidence;
  readonly path: readonly (string | number)[];
}

/** Whether a value of the plain data is evidence that names a file. */
export const isMeasured = (value: unknown): value is MeasuredEvidence =>
  typeof value === 'object' &&
  value !== null &&
  'provenance' in value &&
  value.provenance === 'measured' &&
  'measurement' in value &&
  value.measurement !== undefined;

/** Every use of a file of evidence, anywhere in a definition, in its order. */
export function evidenceIn(value: unknown): readonly EvidenceUse[] {
  const uses: EvidenceUse[] = [];
  visitData(value, (inner, path) => {
    if (!isMeasured(inner)) return true;
    uses.push({ evidence: inner, path: [...path] });
    return false;
  });
  return uses;
}
