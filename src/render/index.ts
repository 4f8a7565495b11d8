export type { Artifact } from './artifact.ts';
export { availabilityRemarks, ownChangesRemark } from './availability-remarks.ts';
export * from './charts/index.ts';
export { resolveDiagramLinks } from './diagram-links.ts';
export { cacheMemory } from './documents/cache-memory.ts';
export { growthTotal } from './documents/growth-total.ts';
export type { Templates } from './documents/markdown-artifact.ts';
export { provenanceGlyphs, provenanceMeanings } from './documents/provenance.ts';
export { recoveryObjectives } from './documents/recovery-objectives.ts';
export { flowVerdicts } from './flow-verdicts.ts';
export * from './format/index.ts';
export * from './interview/index.ts';
export { type KeyFigure, keyFigures } from './key-figures.ts';
export { lineCalculations } from './line-calculations.ts';
export * from './madr/index.ts';
export { type DrawMermaid, fenceTitle, type MermaidFence, mermaidFencesOf } from './mermaid-fences.ts';
export { capacityOrigin, driverRows, type Origin, restsOnText } from './origins.ts';
export type { OwnArtifact } from './own-artifact.ts';
export * from './portfolio/index.ts';
export { type Draw, type RenderPorts, renderArtifacts } from './render-artifacts.ts';
export { isSafeLink, safeMarkdown } from './safe-markdown.ts';
export { storyNodes } from './story-nodes.ts';
export * from './svg/index.ts';
export type { Block, DecisionBlock, KeyFigure as PdfKeyFigure, PdfData } from './typst/blocks.ts';
export {
  type CaseStudyDocument,
  type CaseStudyDocumentOptions,
  caseStudyDocument,
} from './typst/case-study-document.ts';
export type { Edition } from './typst/edition.ts';
export type { Inline } from './typst/inline.ts';
export { interviewDocument } from './typst/interview-document.ts';
export { literalText } from './typst/markdown-expression.ts';
export { portfolioInterviewDocument } from './typst/portfolio-interview-document.ts';
export { tableBlock } from './typst/table-block.ts';
export * from './view/index.ts';
export { weaknessText } from './weakness-text.ts';
