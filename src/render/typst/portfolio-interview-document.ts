import type { AnalyzedPortfolio } from '#analysis';
import { markdownArtifact } from '../documents/markdown-artifact.ts';
import { interviewNotesView } from '../portfolio/interview-notes-view.ts';
import type { CaseStudyDocument, CaseStudyDocumentOptions } from './case-study-document.ts';
import { markdownToBlocks } from './markdown-blocks.ts';

/** The notes for an interview about the architect, over all case studies; `null` when there are none. */
export function portfolioInterviewDocument(
  analyzed: AnalyzedPortfolio,
  { templates, paper = 'a4' }: Pick<CaseStudyDocumentOptions, 'templates' | 'paper'>,
): CaseStudyDocument | null {
  const view = interviewNotesView(analyzed);
  if (!view) return null;
  const { name, role, headline, url, language } = analyzed.portfolio;
  const { content } = markdownArtifact('portfolio-interview.md', 'portfolio-interview', view, templates);
  return {
    images: new Map(),
    data: {
      meta: {
        kind: 'Interview notes',
        title: name || role,
        subtitle: headline,
        author: name || null,
        role,
        date: null,
        lang: language ?? 'en',
        paper,
        url: url ?? null,
        keywords: [],
      },
      keyFigures: [],
      // The title stands on the cover, so the parts below it move up a level.
      sections: markdownToBlocks(content.replace(/^# .*\n/, '').replace(/^#(#+ )/gm, '$1')),
      reference: [],
    },
  };
}
