import type { studyPages } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';

/** A page of a case study that the site may have. */
export type StudyPage = (typeof studyPages)[number];

const present: Readonly<Record<StudyPage, (analyzed: AnalyzedCaseStudy) => boolean>> = {
  story: ({ story }) => story !== null,
  requirements: ({ study }) => study.requirements.length > 0,
  architecture: () => true,
  flows: ({ study }) => study.flows.length > 0,
  data: ({ study }) => study.dataStores.length + study.caches.length > 0,
  events: ({ study }) => study.topics.length + study.sagas.length > 0,
  deployment: ({ study }) => study.deployments.length > 0,
  cost: ({ cost }) => cost !== null,
  scaling: ({ study, capacity }) => capacity.length + study.evolution.length > 0,
  risks: ({ study }) => study.risks.length + study.failureModes.length > 0,
  security: ({ study }) => study.security !== undefined,
  operations: ({ study }) => study.operations !== undefined,
  rollout: ({ study }) => study.rollout !== undefined,
  decisions: ({ decisions }) => decisions.length > 0,
  findings: ({ findings }) => findings.length > 0,
};

/** Whether the case study has something for this page; pages without content are left out. */
export const hasPage = (analyzed: AnalyzedCaseStudy, page: StudyPage): boolean => present[page](analyzed);

/** What the pages are called. */
export const pageTitles: Readonly<Record<StudyPage, string>> = {
  story: 'The story',
  requirements: 'Requirements',
  architecture: 'Architecture',
  flows: 'Flows',
  data: 'Data',
  events: 'Events',
  deployment: 'Deployment',
  cost: 'Cost',
  scaling: 'Scaling',
  risks: 'Risks',
  security: 'Security',
  operations: 'Operations',
  rollout: 'Rollout',
  decisions: 'Decisions',
  findings: 'Findings',
};
