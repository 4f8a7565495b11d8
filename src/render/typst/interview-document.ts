import type { AnalyzedCaseStudy } from '#analysis';
import { interviewView } from '../documents/interview-view.ts';
import { markdownArtifact } from '../documents/markdown-artifact.ts';
import {
  type CaseStudyDocument,
  type CaseStudyDocumentOptions,
  documentMeta,
  printedFigures,
} from './case-study-document.ts';
import { markdownToBlocks } from './markdown-blocks.ts';

/** The notes that an architect takes into the interview; `null` when the case study has none. Never part of what is published. */
export function interviewDocument(
  analyzed: AnalyzedCaseStudy,
  options: Pick<CaseStudyDocumentOptions, 'portfolio' | 'templates' | 'paper'>,
): CaseStudyDocument | null {
  const view = interviewView(analyzed);
  if (!view) return null;
  const { content } = markdownArtifact('interview.md', 'interview', view, options.templates);
  return {
    images: new Map(),
    data: {
      meta: { ...documentMeta(analyzed, options), kind: 'Interview notes' },
      keyFigures: printedFigures(analyzed),
      // The title stands on the cover, so the parts below it move up a level.
      sections: markdownToBlocks(content.replace(/^# .*\n/, '').replace(/^#(#+ )/gm, '$1')),
      reference: [],
    },
  };
}
