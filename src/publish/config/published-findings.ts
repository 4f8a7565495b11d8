import type { AnalyzedCaseStudy } from '#analysis';
import type { Audience } from '#model';
import type { Config } from './config.ts';

type PublishedFindings = Config['publishedFindings'];

/** What of the findings an audience sees: an interview sees all of them. */
export const findingsFor = (audience: Audience, { publishedFindings }: Pick<Config, 'publishedFindings'>) =>
  audience === 'interview' ? 'all' : publishedFindings;

/** The study with the findings that are shown; what is computed stays. */
export function withPublishedFindings(analyzed: AnalyzedCaseStudy, shown: PublishedFindings): AnalyzedCaseStudy {
  if (shown === 'all') return analyzed;
  return {
    ...analyzed,
    findings: shown === 'none' ? [] : analyzed.findings.filter(({ known }) => known !== undefined),
  };
}
