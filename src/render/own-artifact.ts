import type { AnalyzedCaseStudy } from '#analysis';
import { ToolError } from '#model';
import type { Artifact } from './artifact.ts';

/** A document or an export of the portfolio's own, in `casebook.config.ts`: one more file among a case study's artifacts. */
export interface OwnArtifact {
  /** Below the artifact folder: `owners.md`, `export/risks.xml`. What ends in `.md` is listed among the documents. */
  readonly path: string;
  /** What it is, for the index. */
  readonly title: string;
  /** Writes it for one case study; `null` where that has nothing of the kind. The same study gives the same text. */
  readonly write: (study: AnalyzedCaseStudy) => string | null;
}

export interface WrittenArtifact extends Artifact {
  readonly title: string;
}

/**
 * What own artifacts say of a case study.
 * @throws {ToolError} when the code of one fails, or writes something else than text
 */
export const ownArtifacts = (own: readonly OwnArtifact[], analyzed: AnalyzedCaseStudy): readonly WrittenArtifact[] =>
  own.flatMap(({ path, title, write }) => {
    const content = attempt(path, analyzed, write);
    return content === null ? [] : [{ path, title, mediaType: 'text/plain', content }];
  });

function attempt(path: string, analyzed: AnalyzedCaseStudy, write: OwnArtifact['write']): string | null {
  try {
    const content: unknown = write(analyzed);
    if (content === null || typeof content === 'string') return content;
    throw new TypeError(`it gives ${typeof content}, not text or null`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ToolError(
      {
        where: `casebook.config.ts › artifacts › ${path}`,
        what: `Your own artifact can't be written for ${analyzed.study.slug}: ${reason.replace(/[.!]?$/, '.')}`,
        why: 'Nothing was written.',
        fix: 'Correct its code.',
      },
      { cause: error },
    );
  }
}

/** @throws {ToolError} when one stands where a built-in artifact goes */
export function refuseTaken(own: readonly Artifact[], builtIn: readonly Artifact[]): void {
  const taken = new Set(builtIn.map(({ path }) => path));
  const [clash] = own.filter(({ path }) => taken.has(path));
  if (clash)
    throw new ToolError({
      where: `casebook.config.ts › artifacts › ${clash.path}`,
      what: 'A built-in artifact is called like this.',
      why: 'One of the two would be lost, so nothing was written.',
      fix: 'Give your own another path; to say a built-in document in other words, write a template of its name.',
    });
}
