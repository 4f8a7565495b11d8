export { type AnalyzeOptions, analyze } from './analyze.ts';
export type * from './analyzed-case-study.ts';
export {
  type Block,
  blockAvailability,
  downtimeMinutesPerMonth,
  formatAvailability,
  fractionFromPercent,
} from './availability/index.ts';
export { type BackupCoverage, backupCoverage } from './backup-coverage.ts';
export { carriedUntil } from './carried-until.ts';
export type * from './case-study-source.ts';
export {
  type CheckExplanation,
  type CheckId,
  type CheckParams,
  catalogue,
  checkIds,
  checkPage,
  explainCheck,
  finding,
} from './checks/catalogue.ts';
export { nearest } from './checks/nearest.ts';
export type { OwnCheck, OwnFinding } from './checks/own-check.ts';
export { type BillComparison, billComparison } from './cost/bill-comparison.ts';
export { formatQuantity } from './cost/format-quantity.ts';
export { formulaText, quantityText, unitText } from './cost/formula-text.ts';
export { titleSlug } from './decision-log.ts';
export { deployedInstances } from './deployed-instances.ts';
export type * from './evidence/evidence-file.ts';
export { type EvidenceUse, evidenceIn } from './evidence/evidence-in.ts';
export { evidenceText } from './evidence/evidence-text.ts';
export { readEvidence } from './evidence/read/read-evidence.ts';
export type { Figure, FigureValue } from './figure/figure.ts';
export { figureText } from './figure/figure-text.ts';
export { type Figures, figureName } from './figure/figures.ts';
export { provenanceText, type RestsOn, restsOnWords } from './figure/rests-on.ts';
export { type FlowOrigin, flowOrigins } from './flow/flow-origins.ts';
export { changesText } from './flow/own-changes.ts';
export { type TracedFlow, type TracedMessage, traceFlow } from './flow/trace-flow.ts';
export { visits } from './flow/visits.ts';
export { groupDigits } from './group-digits.ts';
export { type FlowRates, type LoadAnalysis, type LoadPoint, pointOf } from './load/index.ts';
export {
  addMoney,
  compareMoney,
  convertMoney,
  currencySymbol,
  divideMoney,
  formatMoney,
  formatUnitPrice,
  isPartial,
  money,
  multiplyMoney,
  percentageDifference,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from './money/index.ts';
export type { BurnRateAlert } from './objective/burn-rate-alerts.ts';
export { type EventFloor, type ObjectiveAlerts, objectiveAlerts } from './objective/objective-alerts.ts';
export { analyzePortfolio } from './portfolio/analyze-portfolio.ts';
export type * from './portfolio/analyzed-portfolio.ts';
export { countWords } from './portfolio/count-measure.ts';
export { hasPage, pageTitles, type StudyPage } from './portfolio/study-page.ts';
export { decimalText, durationText, targetText } from './quantity-text.ts';
export { type DriverGrowth, driverGrowth } from './resource/driver-growth.ts';
export { riskLevel } from './risk/risk-level.ts';
export { dataFlowId } from './risk/threat-coverage.ts';
export { type ThreatEntry, threatAnswer } from './risk/threat-register.ts';
export { isSameOrNested, isWithin, selfAndAncestors } from './study-index/study-index.ts';
export { countVerdicts, type Judgement, type Verdict, verdictWords } from './verdict/verdict.ts';
