import type { AnalyzedCaseStudy } from '#analysis';
import type { Finding } from '#model';
import { typographic } from '../format/typographic.ts';
import type { Block, KeyFigure, NoteBlock } from './blocks.ts';
import type { Inline } from './inline.ts';
import { markdownToInlines } from './markdown-inline.ts';

/** Findings with both sides of the contradiction and what resolves it; one note a check, its further findings as a list. */
export const findingNotes = (analyzed: AnalyzedCaseStudy, findings: readonly Finding[]): NoteBlock[] =>
  [...Map.groupBy(findings, ({ check }) => check).values()].flatMap(([first, ...others]) =>
    first ? [findingNote(analyzed, first, others)] : [],
  );

function findingNote({ index }: AnalyzedCaseStudy, first: Finding, others: readonly Finding[]): NoteBlock {
  const { message, check, known, figures, fix } = first;
  const decision = known?.resolvedBy ? index.decision(known.resolvedBy) : undefined;
  const origin: Inline[] = [{ type: 'code', text: check }];
  if (decision) {
    const content: Inline[] = [{ type: 'text', text: typographic(decision.title) }];
    origin.push(
      { type: 'text', text: ' — resolved by ' },
      { type: 'link', url: `#decision-${decision.fileName}`, content },
    );
  }
  return {
    type: 'note',
    kind: 'finding',
    title: typographic(message),
    content: [
      { type: 'paragraph', content: markdownToInlines(known ? known.reason : fix) },
      ...(others.length > 0 ? [listOf(others)] : []),
      { type: 'paragraph', content: origin },
    ],
    ...(figures ? { figures: figures.map(keyFigure) } : {}),
  };
}

const listOf = (findings: readonly Finding[]): Block => ({
  type: 'list',
  ordered: false,
  items: findings.map(({ message }) => [{ type: 'paragraph', content: markdownToInlines(message) }]),
});

const keyFigure = ({ label, value, provenance }: NonNullable<Finding['figures']>[number]): KeyFigure => ({
  label,
  value,
  unit: '',
  provenance:
    provenance === 'computed' || provenance === 'sourced' || provenance === 'measured' ? provenance : 'stated',
  note: null,
});
