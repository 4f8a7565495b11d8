// Reading and writing the files of a portfolio: `import { loadPortfolio } from 'casebook/node'`.

export {
  cachedDraw,
  cachedDrawMermaid,
  DisclosureError,
  diffArtifacts,
  importWorkspace,
  type LoadedCaseStudy,
  type LoadedPortfolio,
  type LoadOptions,
  type LocatedFinding,
  loadPortfolio,
  loadTemplates,
  type WorkspaceImport,
  type WriteResult,
  type WrittenPdf,
  writeArtifacts,
  writePdf,
} from '#publish';
