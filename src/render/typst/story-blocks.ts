import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { chartNamed } from '../charts/index.ts';
import { clause } from '../format/clause.ts';
import { typographic } from '../format/typographic.ts';
import type { Block, KeyFigure } from './blocks.ts';
import { codeBlock } from './code-block.ts';
import { findingNotes } from './finding-note.ts';
import type { Inline } from './inline.ts';
import { type ElementAttributes, markdownToBlocks } from './markdown-blocks.ts';
import { markdownToInlines } from './markdown-inline.ts';
import type { Pictures } from './pictures.ts';

/** What a story component prints. */
type Component = (attribute: (name: string) => string, children: readonly Block[]) => readonly Block[];

/** The story as one part of the PDF, with the artifacts that it embeds. */
export function storyBlocks(
  analyzed: AnalyzedCaseStudy,
  pictures: Pictures,
  keyFigures: readonly KeyFigure[],
): Block[] {
  if (analyzed.story === null) return [];
  const components = componentsFor(analyzed, pictures, keyFigures);
  let fences = 0;
  const fencePicture = (): Block[] | undefined => {
    fences += 1;
    const figure = pictures.place(`mermaid-${fences}`);
    return figure.length > 0 ? figure : undefined;
  };
  const blocks = markdownToBlocks(analyzed.story, {
    syntax: 'mdx',
    topLevel: 1,
    idPrefix: 'story-',
    element: (name, attributes, children) => components[name]?.(attributeOf(attributes), children) ?? children,
    fence: (language) => (language === 'mermaid' ? fencePicture() : undefined),
  });
  // The story is one part; its own headings go below it.
  const deeper = blocks.map(
    (block): Block => (block.type === 'heading' && block.level === 1 ? { ...block, level: 2 } : block),
  );
  return [{ type: 'heading', level: 1, text: 'The story', id: 'story' }, ...deeper];
}

/** Attributes that aren't plain text count as missing. */
const attributeOf =
  (attributes: ElementAttributes) =>
  (name: string): string => {
    const value = attributes[name];
    return typeof value === 'string' ? value : '';
  };

function componentsFor(
  analyzed: AnalyzedCaseStudy,
  pictures: Pictures,
  keyFigures: readonly KeyFigure[],
): Readonly<Record<string, Component>> {
  const { study, findings, index } = analyzed;
  return {
    Diagram: (attribute) => pictures.place(attribute('view')),
    Chart: (attribute) =>
      chartNamed(analyzed, attribute('name'), attribute('flow')).flatMap(({ name }) => pictures.place(`chart-${name}`)),
    KeyFigures: () => [{ type: 'keyFigures', figures: keyFigures }],
    Finding: (attribute) =>
      findingNotes(
        analyzed,
        findings.filter(({ check }) => check === attribute('check')),
      ),
    Listing: (attribute) =>
      study.listings
        .filter(({ id }) => id === attribute('id'))
        .map(({ source, language, title }) => codeBlock(source, language, title)),
    Decision: (attribute) => {
      const decision = index.decision(attribute('id'));
      return decision ? [decisionNote(decision)] : [];
    },
    CostTable: () => [reference('cost', 'The cost', ' is in its own part, with what drives it.')],
    Requirements: () => [
      reference('requirements', 'The requirements', ' are in their own part, with how each is verified.'),
    ],
    Aside: (attribute, children) => [{ type: 'note', kind: 'aside', title: attribute('title'), content: children }],
  };
}

const decisionNote = ({ title, because, context, fileName }: LoggedDecision): Block => ({
  type: 'note',
  kind: 'decision',
  title: typographic(title),
  content: [
    { type: 'paragraph', content: markdownToInlines(because ? `Because ${clause(because)}.` : context) },
    { type: 'paragraph', content: [linkTo(`decision-${fileName}`, 'The whole decision')] },
  ],
});

const reference = (id: string, subject: string, rest: string): Block => ({
  type: 'paragraph',
  content: [linkTo(id, subject), { type: 'text', text: rest }],
});

const linkTo = (id: string, text: string): Inline => ({
  type: 'link',
  url: `#${id}`,
  content: [{ type: 'text', text }],
});
