import type { AnalyzedCaseStudy, LoggedDecision } from '#analysis';
import { partsOf } from './parts.ts';
import { pathIn } from './paths.ts';

/** A page beside another in reading order. */
export interface Neighbor {
  readonly title: string;
  readonly href: string;
}

/** The pages before and after one; `undefined` at either end. */
export interface Neighbors {
  readonly previous: Neighbor | undefined;
  readonly next: Neighbor | undefined;
}

/** The parts before and after a part; the overview, whose page is empty, comes before all of them. */
export function partNeighbors(analyzed: AnalyzedCaseStudy, page: string): Neighbors {
  const pages = [{ page: '', title: 'Overview' }, ...partsOf(analyzed)].map((part) => ({
    page: part.page,
    title: part.title,
    href: pathIn(analyzed.study.slug, part.page),
  }));
  return around(pages, ({ page: candidate }) => candidate === page);
}

/** The decisions before and after a decision: the log comes before the first, the part after the log follows the last. */
export function decisionNeighbors(analyzed: AnalyzedCaseStudy, decision: LoggedDecision): Neighbors {
  const { slug } = analyzed.study;
  const hrefOf = ({ fileName }: LoggedDecision) => pathIn(slug, `decisions/${fileName}`);
  const { previous, next } = around(
    analyzed.decisions.map((candidate) => ({ title: candidate.title, href: hrefOf(candidate) })),
    ({ href }) => href === hrefOf(decision),
  );
  return {
    previous: previous ?? { title: 'Decisions', href: pathIn(slug, 'decisions') },
    next: next ?? partNeighbors(analyzed, 'decisions').next,
  };
}

function around<T extends Neighbor>(pages: readonly T[], isIt: (page: T) => boolean): Neighbors {
  const at = pages.findIndex(isIt);
  return { previous: pages[at - 1], next: pages[at + 1] };
}
