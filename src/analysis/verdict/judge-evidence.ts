import type { Requirement, Verification } from '#model';
import { targetText } from '../quantity-text.ts';
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

/**
 * Verdict of what somebody has to look at: planned until there is evidence. A test or a measurement is shown by what was
 * measured; for a review, or a property of the design, it is enough that somebody says where it can be read.
 */
export function judgeEvidence(requirement: Requirement, { by, how, evidence }: ByAuthor): Judgement {
  const target = requirement.kind === 'quality' ? targetText(requirement.target) : null;
  const readable = (by === 'design' || by === 'review') && evidence?.url !== undefined;
  if (!evidence || !(readable || evidence.provenance === 'measured'))
    return { ...open, by, target, verdict: 'planned', text: how, because: null };
  const { provenance, source } = evidence;
  if (target !== null && !readable) {
    const because = `"${source}" gives no figure to hold against ${target}: name a file of evidence.`;
    return { ...open, by, target, verdict: 'not-judged', text: because.slice(0, -1), because };
  }
  return { ...open, by, target, verdict: 'holds', text: `${how} (${source})`, provenance, because: null };
}
