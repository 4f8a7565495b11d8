export type {
  MadrArgument,
  MadrDocument,
  MadrOption,
  MadrOutcome,
  MadrProblem,
  MadrResult,
  MadrStatus,
} from './madr-document.ts';
export { supersedingNumber } from './madr-document.ts';
export { normalizeMadr } from './normalize-madr.ts';
export { parseMadr } from './parse-madr.ts';
export { type MadrRelations, printRelations, readRelations } from './relations.ts';
export { renderMadr } from './render-madr.ts';
export { type MadrSkeleton, type MadrVariant, madrVariants, renderMadrSkeleton } from './skeleton.ts';
export { type SkeletonSubject, skeletonContent } from './skeleton-content.ts';
