export { cachedDraw } from './diagram-cache.ts';
export { type LoadedCaseStudy, loadCaseStudy } from './load/load-case-study.ts';
export { type LoadedPortfolio, type LoadOptions, loadPortfolio } from './load/load-portfolio.ts';
export type { LocatedFinding } from './load/located-finding.ts';
export { type DecisionDraft, type WrittenDecision, writeDecision } from './scaffold/write-decision.ts';
export { buildSite, previewSite, serveSite } from './site.ts';
export { loadTemplates } from './templates.ts';
export { diffArtifacts, type WriteResult, writeArtifacts } from './write.ts';
export { writePdf } from './write-pdf.ts';
