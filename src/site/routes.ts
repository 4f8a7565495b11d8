import { partsOf } from './parts.ts';
import { caseStudies } from './portfolio.ts';

/** One route for each case study. */
export const studyRoutes = async () => (await caseStudies()).map(({ study }) => ({ params: { study: study.slug } }));

/** One route for each case study that has something for this part. */
export const partRoutes = async (page: string) =>
  (await caseStudies())
    .filter((analyzed) => partsOf(analyzed).some((part) => part.page === page))
    .map(({ study }) => ({ params: { study: study.slug } }));
