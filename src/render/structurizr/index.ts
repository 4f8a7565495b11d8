import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from '../artifact.ts';
import type { View } from '../view/view.ts';
import { workspace } from './workspace.ts';

/** The C4 model for Structurizr: `workspace.json`. */
export const renderStructurizr = (analyzed: AnalyzedCaseStudy, views: readonly View[]): Artifact[] => [
  {
    path: 'workspace.json',
    mediaType: 'application/json',
    content: `${JSON.stringify(workspace(analyzed, views), null, 2)}\n`,
  },
];
