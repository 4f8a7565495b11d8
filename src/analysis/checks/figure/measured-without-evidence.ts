import type { Finding, Location } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

function* measuredWithoutLink(value: unknown, path: Location['path']): Generator<readonly [string, Location['path']]> {
  if (typeof value !== 'object' || value === null) return;
  if ('provenance' in value && value.provenance === 'measured' && !('url' in value && value.url))
    yield ['source' in value ? String(value.source) : '', path];
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value))
    yield* measuredWithoutLink(inner, [...path, key]);
}

/** Measured figures, anywhere in the definition, without a link to the measurement. */
export function* measuredWithoutEvidence({ study }: CheckContext): Iterable<Finding> {
  for (const [source, path] of measuredWithoutLink(study, []))
    yield finding('figure/measured-without-evidence', at(...path), { source });
}
