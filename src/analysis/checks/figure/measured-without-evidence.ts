import type { Finding } from '#model';
import { isMeasured } from '../../evidence/evidence-in.ts';
import { visitData } from '../../visit-data.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Measured figures, anywhere in the definition, with neither a file nor a link that shows the measurement. */
export function* measuredWithoutEvidence({ study }: CheckContext): Iterable<Finding> {
  const found: Finding[] = [];
  visitData(study, (value, path) => {
    if (typeof value !== 'object' || value === null) return false;
    const isLinked = 'url' in value && Boolean(value.url);
    if ('provenance' in value && value.provenance === 'measured' && !isLinked && !isMeasured(value))
      found.push(
        finding('figure/measured-without-evidence', at(...path), {
          source: 'source' in value ? String(value.source) : '',
        }),
      );
    return true;
  });
  yield* found;
}
