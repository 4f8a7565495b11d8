import type { AnalyzedCaseStudy } from '#analysis';
import type { Block, KeyFigure } from './blocks.ts';
import { findingNote } from './finding-note.ts';
import { markdownToBlocks } from './markdown-blocks.ts';
import { markdownToInlines } from './markdown-inline.ts';
import type { Pictures } from './pictures.ts';

/** The story as one part of the PDF, with the artifacts that it embeds. */
export function storyBlocks(
  analyzed: AnalyzedCaseStudy,
  pictures: Pictures,
  keyFigures: readonly KeyFigure[],
): Block[] {
  if (analyzed.story === null) return [];
  const blocks = markdownToBlocks(analyzed.story, {
    syntax: 'mdx',
    topLevel: 1,
    idPrefix: 'story-',
    element: (name, attributes, children) => {
      const text = (key: string): string => (typeof attributes[key] === 'string' ? attributes[key] : '');
      switch (name) {
        case 'Diagram':
          return pictures.place(text('view'));
        case 'KeyFigures':
          return [{ type: 'keyFigures', figures: keyFigures }];
        case 'Finding':
          return analyzed.findings
            .filter(({ check }) => check === text('check'))
            .slice(0, 1)
            .map((one) => findingNote(analyzed, one));
        case 'Listing': {
          const listing = analyzed.study.listings.find(({ id }) => id === text('id'));
          return listing
            ? [{ type: 'code', source: listing.source, language: listing.language, caption: listing.title }]
            : [];
        }
        case 'Decision': {
          const decision = analyzed.index.decision(text('id'));
          return decision
            ? [
                {
                  type: 'note',
                  kind: 'decision',
                  title: decision.title,
                  content: [
                    {
                      type: 'paragraph',
                      content: markdownToInlines(decision.because ? `Because ${decision.because}.` : decision.context),
                    },
                    {
                      type: 'paragraph',
                      content: [
                        {
                          type: 'link',
                          url: `#decision-${decision.fileName}`,
                          content: [{ type: 'text', text: 'The whole decision' }],
                        },
                      ],
                    },
                  ],
                },
              ]
            : [];
        }
        case 'CostTable':
          return reference('cost', 'The cost table');
        case 'Requirements':
          return reference('requirements', 'The requirements');
        case 'Aside':
          return [{ type: 'note', kind: 'aside', title: text('title'), content: children }];
        default:
          return children;
      }
    },
  });
  // The story is one part; its own headings go below it.
  const deeper = blocks.map(
    (block): Block => (block.type === 'heading' ? { ...block, level: block.level === 1 ? 2 : block.level } : block),
  );
  return [{ type: 'heading', level: 1, text: 'The story', id: 'story' }, ...deeper];
}

const reference = (id: string, text: string): Block[] => [
  {
    type: 'paragraph',
    content: [{ type: 'link', url: `#${id}`, content: [{ type: 'text', text: `${text} is below.` }] }],
  },
];
