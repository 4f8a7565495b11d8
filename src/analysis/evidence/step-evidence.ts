import type { Evidence, Message } from '#model';
import type { EvidenceFiles } from './evidence-file.ts';
import { isMeasured, type MeasuredEvidence } from './evidence-in.ts';
import { metricOf } from './measured-figure.ts';

/**
 * The file that shows how long a step takes. A step's own evidence names its metric, or else means the request that is
 * called as the step is described, or else its whole run. A flow's evidence covers the steps that a request of the file is
 * called after.
 */
export function stepEvidence(
  files: EvidenceFiles,
  { description, origin, interaction }: Message,
  flowOrigin: Evidence | undefined,
): MeasuredEvidence | undefined {
  if (interaction === 'reply') return undefined;
  const evidence = origin ?? flowOrigin;
  if (!isMeasured(evidence)) return undefined;
  if (origin && evidence.measurement.metric !== undefined) return evidence;
  const content = files.get(evidence.measurement.file)?.content;
  const named = { ...evidence, measurement: { ...evidence.measurement, metric: description } };
  const isNamed = content?.kind === 'run' && !('because' in metricOf(content, named.measurement));
  return isNamed ? named : origin ? evidence : undefined;
}
