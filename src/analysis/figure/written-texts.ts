import type { Location } from '#model';
import type { CaseStudySource } from '../case-study-source.ts';
import { textsIn } from './fill-texts.ts';

/** A text as its author wrote it, and where each of its letters is. */
export interface WrittenText {
  readonly text: string;
  /** Where a letter is: the field of the definition, or line and column of a file. */
  readonly at: (offset: number) => Location;
  /** What is written together: a file, or a list of the definition. */
  readonly part: string;
  /** Path in the definition; empty for a text of a file. */
  readonly path: Location['path'];
}

const textsOf = new WeakMap<CaseStudySource, readonly WrittenText[]>();

/** Every text of a study in the order of the definition, then the decision files and the story. */
export function writtenTexts(source: CaseStudySource): readonly WrittenText[] {
  const texts = textsOf.get(source) ?? [...readTexts(source)];
  textsOf.set(source, texts);
  return texts;
}

function* readTexts({ study, decisionFiles, story }: CaseStudySource): Generator<WrittenText> {
  for (const [key, value] of Object.entries(study))
    if (key !== 'constants')
      for (const { text, path } of textsIn(value, [key])) yield { text, path, part: key, at: () => ({ path }) };
  for (const { file, text } of decisionFiles) if (text !== undefined) yield ofFile(file, text);
  if (story !== null) yield ofFile('story.mdx', story);
}

const ofFile = (file: string, text: string): WrittenText => ({
  text,
  path: [],
  part: file,
  at: (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { path: [], file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  },
});
