import { expect, test } from 'vitest';
import { caseStudySchema, defineCaseStudy, ms, qualityRequirements, softwareSystem } from '#model';
import { skeletonContent } from './skeleton-content.ts';

const shop = softwareSystem('shop', {
  name: 'Shop',
  description: 'Sells.',
  containers: {
    api: { name: 'Order API', technology: 'Go', description: 'Takes orders.' },
    log: { name: 'Log; append-only', technology: '', description: '' },
    first: { name: 'Worker', technology: 'Go', description: 'Ships.' },
    second: { name: 'Worker', technology: 'Go', description: 'Bills.' },
  },
});
const requirements = qualityRequirements({
  fast: {
    title: 'Fast *confirmation*',
    characteristic: 'performance-efficiency',
    metric: 'Time to confirm',
    comparison: 'at-most',
    target: ms(900),
    percentile: 95,
    underLoad: '600 orders a minute',
  },
});
const study = caseStudySchema.parse(
  defineCaseStudy({
    slug: 'shop',
    title: 'A shop',
    summary: 'Never oversells.',
    elements: [shop],
    requirements,
  }),
);

test('the context names what is served with its metric and target, and what is concerned', () => {
  const { context, drivers } = skeletonContent(study, {
    serves: study.requirements,
    affects: study.elements.filter(({ name }) => name === 'Order API'),
    tags: [],
    supersedes: [],
  });
  expect(context).toMatchInlineSnapshot(`
    "A shop: Never oversells.

    The decision has to serve:

    * Fast \\*confirmation\\*: Time to confirm ≤ 900 ms (p95), at 600 orders a minute

    It concerns:

    * Order API (Go): Takes orders."
  `);
  expect(drivers).toEqual(['Fast \\*confirmation\\*']);
});

test('without relations the context is what the case study is about', () => {
  expect(skeletonContent(study, { serves: [], affects: [], tags: [], supersedes: [] })).toEqual({
    context: 'A shop: Never oversells.',
    drivers: [],
    relations: { supersedes: [], affects: [], serves: [], tags: [] },
  });
});

test('relations are written as names where a name is unmistakable, as ids elsewhere, tags as they are', () => {
  expect(
    skeletonContent(study, { serves: study.requirements, affects: study.elements, tags: ['data'], supersedes: [4] })
      .relations,
  ).toEqual({
    supersedes: [4],
    affects: ['Shop', 'Order API', 'shop.log', 'shop.first', 'shop.second'],
    serves: ['Fast *confirmation*'],
    tags: ['data'],
  });
});
