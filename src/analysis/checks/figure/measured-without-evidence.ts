import type { Finding, Location } from '#model';
import { isMeasured } from '../../evidence/evidence-in.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

function* measuredWithoutLink(value: unknown, path: Location['path']): Generator<readonly [string, Location['path']]> {
  if (typeof value !== 'object' || value === null) return;
  if ('provenance' in value && value.provenance === 'measured' && !('url' in value && value.url) && !isMeasured(value))
    yield ['source' in value ? String(value.source) : '', path];
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value))
    yield* measuredWithoutLink(inner, [...path, key]);
}

/** Measured figures, anywhere in the definition, with neither a file nor a link that shows the measurement. */
export function* measuredWithoutEvidence({ study }: CheckContext): Iterable<Finding> {
  for (const [source, path] of measuredWithoutLink(study, []))
    yield finding('figure/measured-without-evidence', at(...path), { source });
}
