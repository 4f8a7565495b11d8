import { definePortfolio, dividedBy, driver, type Portfolio, portfolioSchema } from '#model';
import { analyze } from './analyze.ts';
import { analyzePortfolio } from './portfolio/analyze-portfolio.ts';
import type { AnalyzedPortfolio } from './portfolio/analyzed-portfolio.ts';
import { soundCaseStudy } from './sound-case-study.ts';

const shop = soundCaseStudy().study.slug;

const portfolio = definePortfolio({
  role: 'Architect',
  headline: 'Shops that stay open.',
  pitch30Seconds: 'I design shops that stay open.',
  order: [shop],
  skills: [
    {
      id: 'events',
      tier: 'master',
      area: 'Events',
      technologies: ['Kafka'],
      depth: 'Deep',
      evidence: [{ study: shop, decision: 'stream-outbox', shows: 'No event is lost' }],
    },
    {
      id: 'mesh',
      tier: 'aware',
      area: 'Service mesh',
      technologies: ['Istio'],
      depth: 'Know when to use',
      evidence: [{ url: 'https://example.org/mesh', shows: 'A comparison' }],
    },
  ],
  roadmap: [
    {
      id: 'data',
      month: 3,
      name: 'Data',
      artifacts: [{ name: 'Schema', proof: { study: shop, page: 'data', shows: 'Tables and keys' } }],
    },
    {
      id: 'go',
      month: 1,
      name: 'Go',
      artifacts: [{ name: 'Tool', proof: { url: 'https://example.org/tool', shows: 'Source' } }],
    },
  ],
  tracker: [
    {
      weeks: '1–2',
      title: 'Go',
      tasks: [
        { task: 'Take the tour', done: true },
        { task: 'Write down a saga', proof: { study: shop, flow: 'placeOrder', shows: 'The order path' } },
        { task: 'Load test it' },
      ],
    },
  ],
  successMetrics: [
    {
      id: 'c4',
      kind: 'execution',
      metric: 'One study with C4',
      counted: { measure: 'case-studies-with-c4', atLeast: 1 },
    },
    { id: 'posts', kind: 'credibility', metric: 'Two posts', counted: { measure: 'posts', atLeast: 2 } },
    {
      id: 'pitch',
      kind: 'credibility',
      metric: 'A pitch',
      counted: { measure: 'pitch-words', atLeast: 1, atMost: 75 },
    },
    { id: 'design', kind: 'execution', metric: 'Any design in 45 minutes' },
    {
      id: 'cost',
      kind: 'execution',
      metric: 'Explain cost',
      proof: { study: shop, page: 'cost', shows: 'A cost model' },
    },
  ],
  scorecard: [
    { id: 'depth', dimension: 'Depth', target: 5, scores: [3, null], counts: ['failure-modes', 'defended-decisions'] },
  ],
  stories: [
    {
      id: 'outbox',
      title: 'Outbox or dual write',
      question: 'When did you pay for consistency?',
      defends: 'Complexity against loss',
      situation: 'A shop for [[rounded cost.total]] a month.',
      task: 'Lose nothing.',
      action: 'An outbox.',
      result: `Available [[${shop}:flow.placeOrder.availability]] of the time.`,
      tradeOff: 'One more process; [[capacity.first.name]] gives way first.',
      shownIn: [{ study: shop, decision: 'stream-outbox' }],
    },
  ],
  designQuestions: [
    {
      id: 'shortener',
      question: 'Design a URL shortener',
      assumptions: [{ id: 'links', name: 'New links a month', value: '259200000', unit: 'link' }],
      estimates: [{ name: 'New links a second', formula: dividedBy(driver('links', 'link'), 2592000) }],
      outline: [
        { part: 'Requirements', minutes: 5, points: ['Who may create?'] },
        { part: 'Design', minutes: 40, points: ['Keys without coordination'] },
      ],
      shownIn: [{ study: shop, page: 'scaling', shows: 'What gives way first' }],
    },
  ],
  behavioralQuestions: [
    {
      id: 'pushBack',
      question: 'When did you push back?',
      asks: 'Courage',
      outline: ['The fact first'],
      story: 'outbox',
    },
  ],
});

/**
 * A small portfolio over one case study that holds every concept and in which no check finds anything, for tests to
 * break.
 * @param fault changes the plain data in place
 */
export function soundPortfolio(fault: (portfolio: Portfolio) => void = () => {}): AnalyzedPortfolio {
  const copy = structuredClone(portfolioSchema.parse(portfolio));
  fault(copy);
  return analyzePortfolio(copy, [analyze(soundCaseStudy())]);
}
