import { type Pillar, type Portfolio, type PortfolioStory, type Skill, skillTiers, type TrackedWeeks } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import { portfolioChecks } from '../checks/portfolio/portfolio-checks.ts';
import { fillTexts, textsIn } from '../figure/fill-texts.ts';
import { referencesIn, replaceReferences } from '../figure/reference.ts';
import type {
  AnalyzedPortfolio,
  PortfolioLookup,
  ProvenPillar,
  ProvenSkill,
  ToldFigure,
  TrackedTask,
} from './analyzed-portfolio.ts';
import { assessMetric } from './assess-metrics.ts';
import { countMeasure } from './count-measure.ts';
import { portfolioLookup } from './lookup.ts';
import { workQuestion } from './work-question.ts';

/**
 * Everything that a portfolio's case studies answer about its skills, its roadmap and its stories, and what they
 * don't. Pure; a faulty portfolio gives findings, never an exception.
 * @param studies every case study of the portfolio, in its order
 */
export function analyzePortfolio(written: Portfolio, studies: readonly AnalyzedCaseStudy[]): AnalyzedPortfolio {
  const lookup = portfolioLookup(studies, written.flagship);
  const portfolio = fillTexts(written, (text) =>
    replaceReferences(text, (reference) => {
      const figure = lookup.figure(reference);
      return 'problem' in figure ? null : figure.text;
    }),
  );
  const flagship = portfolio.flagship === undefined ? (studies[0] ?? null) : lookup.study(portfolio.flagship);
  const counted = { portfolio: written, studies, flagship };
  const analyzed: Omit<AnalyzedPortfolio, 'findings'> = {
    portfolio,
    written,
    studies,
    flagship,
    skills: skillTiers
      .map((tier) => ({
        tier,
        skills: portfolio.skills.filter((skill) => skill.tier === tier).map((skill) => proveSkill(skill, lookup)),
      }))
      .filter(({ skills }) => skills.length > 0),
    roadmap: portfolio.roadmap.toSorted((a, b) => a.month - b.month).map((pillar) => provePillar(pillar, lookup)),
    tracker: portfolio.tracker.map((weeks) => trackWeeks(weeks, lookup)),
    successMetrics: portfolio.successMetrics.map((metric) => assessMetric(metric, counted, lookup)),
    scorecard: portfolio.scorecard.map(({ id, dimension, target, scores, counts }) => ({
      id,
      dimension,
      target,
      scores,
      counts: counts.map((measure) => ({ measure, value: countMeasure(measure, counted) })),
    })),
    stories: portfolio.stories.map((story, index) => ({
      story,
      figures: toldFigures(written.stories[index], lookup),
      shownIn: story.shownIn.flatMap((place) => lookup.place(place) ?? []),
    })),
    designQuestions: portfolio.designQuestions.map((question) => workQuestion(question, lookup)),
    behavioralQuestions: portfolio.behavioralQuestions.map((question) => ({
      question,
      story: portfolio.stories.find(({ id }) => id === question.story) ?? null,
    })),
  };
  const context = { ...analyzed, lookup };
  return { ...analyzed, findings: Object.values(portfolioChecks).flatMap((check) => [...check(context)]) };
}

/** The figures that a story refers to, each text of one once. */
function toldFigures(story: PortfolioStory | undefined, lookup: PortfolioLookup): readonly ToldFigure[] {
  const figures = new Map<string, ToldFigure>();
  for (const { text } of textsIn(story))
    for (const { reference } of referencesIn(text)) {
      const figure = lookup.figure(reference);
      if (!('problem' in figure)) figures.set(`${reference.study}:${reference.name}@${reference.scalePoint}`, figure);
    }
  return [...figures.values()];
}

const proveSkill = (skill: Skill, lookup: PortfolioLookup): ProvenSkill => ({
  skill,
  evidence: skill.evidence.flatMap((proof) => lookup.proof(proof) ?? []),
});

function provePillar(pillar: Pillar, lookup: PortfolioLookup): ProvenPillar {
  const artifacts = pillar.artifacts.map(({ name, proof }) => ({ name, proof: proof ? lookup.proof(proof) : null }));
  return { pillar, artifacts, shown: artifacts.filter(({ proof }) => proof !== null).length };
}

function trackWeeks({ weeks, title, tasks }: TrackedWeeks, lookup: PortfolioLookup) {
  const tracked = tasks.map(({ task, proof, done }): TrackedTask => {
    const found = proof ? lookup.proof(proof) : null;
    return { task, proof: found, done: done || found !== null };
  });
  return { weeks, title, tasks: tracked, done: tracked.filter((entry) => entry.done).length };
}
