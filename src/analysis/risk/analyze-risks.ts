import type { CaseStudy } from '#model';
import type { RiskAnalysis, StudyIndex } from '../analyzed-case-study.ts';
import { rankFailureModes } from './failure-modes.ts';
import { riskRegister } from './risk-register.ts';
import { singlePointsOfFailure } from './single-points-of-failure.ts';
import { threatCoverage } from './threat-coverage.ts';
import { threatRegister } from './threat-register.ts';

/** Risks, failure modes, single points of failure, threats and STRIDE coverage of a case study. */
export const analyzeRisks = (study: CaseStudy, index: StudyIndex): RiskAnalysis => ({
  register: riskRegister(study.risks),
  failureModes: rankFailureModes(study.failureModes),
  singlePointsOfFailure: singlePointsOfFailure(study, index),
  threatCoverage: threatCoverage(study, index),
  threats: threatRegister(study, index),
});
