import { stringify } from 'yaml';
import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from '../artifact.ts';
import { asyncApiDocument } from './document.ts';

/** The event catalogue as AsyncAPI 3.1.0 (`asyncapi.yaml`); nothing for a study without topics. */
export function renderAsyncApi(analyzed: AnalyzedCaseStudy): Artifact[] {
  if (analyzed.study.topics.length === 0) return [];
  // Most readers of AsyncAPI still follow YAML 1.1, for which a bare 2026-10-01 is a date and a bare `no` is false.
  const options = { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;
  const content = stringify(asyncApiDocument(analyzed), options);
  return [{ path: 'asyncapi.yaml', mediaType: 'application/yaml', content }];
}
