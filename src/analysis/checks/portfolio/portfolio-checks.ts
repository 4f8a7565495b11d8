import type { Finding } from '#model';
import type { AnalyzedPortfolio, PortfolioLookup } from '../../portfolio/analyzed-portfolio.ts';
import type { CheckId } from '../catalogue.ts';
import { duplicateIdOfPortfolio } from '../model/duplicate-id.ts';
import { unreadableTextOfPortfolio } from '../model/unreadable-text.ts';
import { assumptionDiffers } from './assumption-differs.ts';
import { artifactWithoutProof, pillarWithoutArtifact, skillWithoutEvidence } from './evidence.ts';
import { brokenEstimate, outlineNot45Minutes, questionWithoutOutline } from './questions.ts';
import { unknownReference, unknownStudy } from './references.ts';
import { pitchTooLong, storyWithoutFacts, unknownFact } from './stories.ts';

/** What a check of the portfolio sees. */
interface PortfolioContext extends Omit<AnalyzedPortfolio, 'findings'> {
  readonly lookup: PortfolioLookup;
}
/** A rule over a portfolio and its case studies. */
export type PortfolioCheck = (context: PortfolioContext) => Iterable<Finding>;

/** Every check of the portfolio, in the order in which they are reported. */
export const portfolioChecks: {
  readonly [Id in Extract<
    CheckId,
    `portfolio/${string}` | 'interview/pitch-too-long' | 'model/duplicate-id' | 'model/unreadable-text'
  >]: PortfolioCheck;
} = {
  'model/duplicate-id': duplicateIdOfPortfolio,
  'model/unreadable-text': unreadableTextOfPortfolio,
  'portfolio/unknown-study': unknownStudy,
  'portfolio/unknown-reference': unknownReference,
  'portfolio/unknown-fact': unknownFact,
  'portfolio/assumption-differs': assumptionDiffers,
  'portfolio/broken-estimate': brokenEstimate,
  'portfolio/skill-without-evidence': skillWithoutEvidence,
  'portfolio/pillar-without-artifact': pillarWithoutArtifact,
  'interview/pitch-too-long': pitchTooLong,
  'portfolio/story-without-facts': storyWithoutFacts,
  'portfolio/outline-not-45-minutes': outlineNot45Minutes,
  'portfolio/question-without-outline': questionWithoutOutline,
  'portfolio/artifact-without-proof': artifactWithoutProof,
};
