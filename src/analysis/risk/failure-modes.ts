import type { FailureMode } from '#model';
import type { RiskAnalysis } from '../analyzed-case-study.ts';

const riskPriorityNumber = ({
  severity,
  occurrence,
  detection,
}: Pick<FailureMode, 'severity' | 'occurrence' | 'detection'>): number => severity * occurrence * detection;

const isSevere = ({ severity }: FailureMode): number => (severity >= 9 ? 1 : 0);

/**
 * FMEA ranking: RPN = severity × occurrence × detection, each 1–10. Severity 9 and 10 come first whatever their RPN,
 * because a harmful failure isn't made acceptable by being rare; equal ones keep the order of declaration.
 */
export function rankFailureModes(modes: readonly FailureMode[]): RiskAnalysis['failureModes'] {
  return [...modes]
    .sort((a, b) => isSevere(b) - isSevere(a) || riskPriorityNumber(b) - riskPriorityNumber(a))
    .map((mode) => ({
      id: mode.id,
      riskPriorityNumber: riskPriorityNumber(mode),
      revisedRiskPriorityNumber: mode.revised ? riskPriorityNumber(mode.revised) : null,
    }));
}
