import type { CaseStudy, Evidence, QualityRequirement, Requirement, Verification } from '#model';
import type { EvidenceFiles } from '../evidence/evidence-file.ts';
import { judgeMeasuredValue } from '../evidence/judge-measured-value.ts';
import { type MeasuredValue, measuredValue } from '../evidence/measured-value.ts';
import type { LoadAnalysis } from '../load/index.ts';
import { targetText } from '../quantity-text.ts';
import { marginText } from './margin.ts';
import type { Judgement } from './verdict.ts';

type ByAuthor = Exclude<Verification, { by: 'computation' }>;

const open = {
  figure: null,
  margin: null,
  scalePoint: null,
  provenance: null,
  flow: null,
  forComparison: false,
} as const;

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/** Verdict of the value that a file of evidence holds. */
function judgeFile(
  requirement: QualityRequirement,
  by: ByAuthor['by'],
  { source, provenance }: Evidence,
  found: MeasuredValue,
): Judgement {
  const target = targetText(requirement.target);
  const { verdict, because } = judgeMeasuredValue(requirement, found);
  const isShare = requirement.target.dimension === 'fraction';
  const against = `${found.text}, against ${target}, by ${source}`;
  return {
    ...open,
    by,
    verdict,
    text: because === null ? against : `${against}: ${withoutStop(because)}`,
    figure: found.figure,
    target,
    margin: marginText(requirement.comparison, found.value, found.target, isShare),
    provenance,
    because,
  };
}

/**
 * Verdict of what somebody has to look at: planned until there is evidence. A test or a measurement is shown by what was
 * measured, in a file; for a review, or a property of the design, it is enough that somebody says where it can be read.
 */
export function judgeEvidence(
  study: CaseStudy,
  load: LoadAnalysis,
  files: EvidenceFiles,
  requirement: Requirement,
  verification: ByAuthor,
): Judgement {
  const { by, how, evidence } = verification;
  const target = requirement.kind === 'quality' ? targetText(requirement.target) : null;
  const isReadable = (by === 'design' || by === 'review') && evidence?.url !== undefined;
  if (!evidence || !(isReadable || evidence.provenance === 'measured'))
    return { ...open, by, target, verdict: 'planned', text: how, because: null };
  const notJudged = (because: string): Judgement => ({
    ...open,
    by,
    target,
    verdict: 'not-judged',
    text: withoutStop(because),
    because,
  });
  const { provenance, source, measurement } = evidence;
  if (measurement && !files.has(measurement.file)) return notJudged(`The file ${measurement.file} can't be used.`);
  if (requirement.kind === 'quality' && !isReadable) {
    const found = measuredValue(study, load, files, requirement, verification);
    if (!found) return notJudged(`"${source}" gives no figure to hold against ${target}: name a file of evidence.`);
    return 'because' in found ? notJudged(found.because) : judgeFile(requirement, by, evidence, found);
  }
  return { ...open, by, target, verdict: 'holds', text: `${how} (${source})`, provenance, because: null };
}
