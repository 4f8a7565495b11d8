import type { AnalyzedCaseStudy } from '#analysis';
import type { Artifact } from '../artifact.ts';
import type { View } from '../view/view.ts';
import { deploymentLines } from './deployment.ts';
import { modelLines } from './model.ts';
import { specificationLines } from './specification.ts';
import { viewsLines } from './views.ts';

/** The C4 model for LikeC4: `model.likec4`, accepted by `likec4 validate`. */
export function renderLikec4(analyzed: AnalyzedCaseStudy, views: readonly View[]): Artifact[] {
  const parts = [
    specificationLines(analyzed.study),
    modelLines(analyzed.study),
    deploymentLines(analyzed),
    viewsLines(analyzed, views),
  ];
  const content = parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return [{ path: 'model.likec4', mediaType: 'text/plain', content: `${content.join('\n\n')}\n` }];
}
