import { audience } from 'virtual:casebook';
import type { AnalyzedPortfolio } from '#analysis';
import type { PortfolioPart } from '#model';
import { analyzedPortfolio } from './portfolio.ts';

/** A page of the portfolio beside its case studies. */
interface Page {
  readonly part: PortfolioPart;
  readonly title: string;
  readonly present: (analyzed: AnalyzedPortfolio) => boolean;
}

const pages: readonly Page[] = [
  { part: 'skills', title: 'Skills', present: ({ skills }) => skills.length > 0 },
  { part: 'roadmap', title: 'Roadmap', present: ({ roadmap }) => roadmap.length > 0 },
  {
    part: 'practice',
    title: 'Practice',
    present: ({ portfolio: { visibility }, tracker, successMetrics, scorecard }) =>
      tracker.length + successMetrics.length + scorecard.length + visibility.commitments.length > 0,
  },
  {
    part: 'interview',
    title: 'Interview',
    present: ({ portfolio, stories, designQuestions, behavioralQuestions }) =>
      portfolio.pitch30Seconds !== '' || stories.length + designQuestions.length + behavioralQuestions.length > 0,
  },
];

/** Whether this build shows the part: an interview sees everything, the public what the author published. */
const isShown = (part: PortfolioPart, { portfolio }: Pick<AnalyzedPortfolio, 'portfolio'>): boolean =>
  audience === 'interview' || portfolio.published.includes(part);

/** The pages of the portfolio that this build has. */
export async function portfolioPages(): Promise<readonly Pick<Page, 'part' | 'title'>[]> {
  const analyzed = await analyzedPortfolio();
  return pages.filter(({ part, present }) => isShown(part, analyzed) && present(analyzed));
}
