import type { AnalyzedCaseStudy } from '#analysis';
import type { Finding } from '#model';
import type { NoteBlock } from './blocks.ts';
import { markdownToInlines } from './markdown-inline.ts';

/** A finding with both sides of the contradiction and what resolves it. */
export function findingNote(
  { index }: AnalyzedCaseStudy,
  { message, check, known, figures: sides, fix }: Finding,
): NoteBlock {
  const resolution = known ? known.reason : fix;
  const decision = known?.resolvedBy ? index.decision(known.resolvedBy) : undefined;
  return {
    type: 'note',
    kind: 'finding',
    title: message,
    content: [
      { type: 'paragraph', content: markdownToInlines(resolution) },
      {
        type: 'paragraph',
        content: [
          { type: 'code', text: check },
          ...(decision
            ? [
                { type: 'text' as const, text: ' — resolved by ' },
                {
                  type: 'link' as const,
                  url: `#decision-${decision.fileName}`,
                  content: [{ type: 'text' as const, text: decision.title }],
                },
              ]
            : []),
        ],
      },
    ],
    ...(sides
      ? {
          figures: sides.map(({ label, value, provenance }) => ({
            label,
            value,
            unit: '',
            provenance:
              provenance === 'computed' || provenance === 'sourced' || provenance === 'measured'
                ? provenance
                : 'stated',
            note: null,
          })),
        }
      : {}),
  };
}
