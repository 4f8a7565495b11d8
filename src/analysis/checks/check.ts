import type { MergedBooks } from '#books';
import type { Finding } from '#model';
import type { AnalyzedCaseStudy } from '../analyzed-case-study.ts';
import type { CaseStudySource } from '../case-study-source.ts';

/** What a check sees: everything that was computed, and the books that it was computed with. */
export interface CheckContext extends Omit<AnalyzedCaseStudy, 'findings'> {
  readonly books: MergedBooks;
  /** What was read, with the references of its texts as their author wrote them. */
  readonly written: CaseStudySource;
}

/** A rule over an analyzed case study. It yields findings; it never throws for a bad definition and never prints. */
export type Check = (context: CheckContext) => Iterable<Finding>;
