import { atom, call, object, text } from './expression.ts';
import { importStatement, statement } from './statement.ts';

export interface CaseStudyWords {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Constant of `architecture.ts`. */
  readonly subject: string;
  readonly hasRelationships: boolean;
  readonly hasDeployments: boolean;
}

/** `case-study.ts`, which names the parts. */
export function caseStudySource(words: CaseStudyWords): string {
  const { slug, title, summary, subject, hasRelationships, hasDeployments } = words;
  const definition = object(
    [
      ['slug', text(slug)],
      ['title', text(title)],
      ['summary', text(summary)],
      ['subject', atom(subject)],
      ['elements', atom('elements')],
      ['relationships', hasRelationships ? atom('relationships') : null],
      ['deployments', hasDeployments ? atom('deployments') : null],
    ],
    true,
  );
  return `${[
    importStatement(['defineCaseStudy'], 'casebook'),
    importStatement(['elements', subject, ...(hasRelationships ? ['relationships'] : [])], './architecture.ts'),
    ...(hasDeployments ? [importStatement(['deployments'], './deployment.ts')] : []),
    '',
    statement('export default', call('defineCaseStudy', definition)),
  ].join('\n')}\n`;
}
