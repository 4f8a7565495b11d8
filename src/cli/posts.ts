import { loadPortfolio } from '#publish';
import { proposePosts } from '#render';
import { allFindings } from './check.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';

export interface PostsOptions {
  readonly root: string;
  /** How many to propose. */
  readonly most: number;
}

const kinds = {
  contradiction: 'A figure that did not survive the arithmetic',
  decision: 'A trade-off',
  'failure-mode': 'A failure',
} as const;

/** Drafts the next posts from decisions, failure modes and contradictions that were not published yet. */
export async function posts({ root, most }: PostsOptions, printer: Printer): Promise<ExitCode> {
  const loaded = await loadPortfolio({ root });
  if (!loaded.analyzed) {
    for (const finding of loaded.findings) printer.out(`${formatFinding(finding, printer.style)}\n`);
    return exitCodeOf(allFindings(loaded));
  }
  const proposals = proposePosts(loaded.analyzed, most);
  for (const { kind, title, draft, from } of proposals)
    printer.out(`# ${title}\n\n${kinds[kind]}. From ${from.studyTitle}: ${from.name}\n\n${draft.join('\n\n')}\n`);
  printer.out(
    proposals.length === 0
      ? 'There is nothing left to draft a post from. Add decisions, failure modes or a stated figure.'
      : 'When one is published, add it to `visibility.posts` in case-studies/portfolio.ts with `about`, and it is not proposed again.',
  );
  return 0;
}
