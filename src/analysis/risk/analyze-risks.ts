import type { RiskAnalysis } from '../analyzed-case-study.ts';
import type { ReliabilityContext } from '../flow/element-reliability.ts';
import { rankFailureModes } from './failure-modes.ts';
import { riskRegister } from './risk-register.ts';
import { singlePointsOfFailure } from './single-points-of-failure.ts';
import { threatCoverage } from './threat-coverage.ts';
import { threatRegister } from './threat-register.ts';

/** Risks, failure modes, single points of failure, threats and STRIDE coverage of a case study. */
export const analyzeRisks = (context: ReliabilityContext, scalePoint: string): RiskAnalysis => {
  const { study, index } = context;
  return {
    register: riskRegister(study.risks),
    failureModes: rankFailureModes(study.failureModes),
    singlePointsOfFailure: singlePointsOfFailure(context, scalePoint),
    threatCoverage: threatCoverage(study, index),
    threats: threatRegister(study, index),
  };
};
