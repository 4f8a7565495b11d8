import type { Risk } from '#model';
import type { RiskAnalysis } from '../analyzed-case-study.ts';
import { riskLevel } from './risk-level.ts';

/** Exposure of each risk before and after treatment: score = likelihood × impact, each 1–5. */
export const riskRegister = (risks: readonly Risk[]): RiskAnalysis['register'] =>
  risks.map(({ id, inherent, residual }) => {
    const inherentScore = inherent.likelihood * inherent.impact;
    const residualScore = residual.likelihood * residual.impact;
    return {
      id,
      inherentScore,
      inherentLevel: riskLevel(inherentScore),
      residualScore,
      residualLevel: riskLevel(residualScore),
    };
  });
