import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { kilobytes } from '#model';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { cacheMemory, cacheMemoryByElement } from './cache-memory.ts';

const withCaches = (...inEachInstance: readonly boolean[]) =>
  analyze(
    soundCaseStudy((study) => {
      const [prices] = study.caches;
      if (!prices) throw new Error('The sound study has a cache.');
      study.caches = inEachInstance.map((own, position) => ({
        ...prices,
        id: `prices${position}`,
        items: 1000 * (position + 1),
        itemSize: kilobytes(2),
        inEachInstance: own,
      }));
    }),
  );
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u202f', ' '));

test('sets in one place add up, and a copy in each instance is said once with their number', () => {
  const analyzed = withCaches(false, false, true);
  expect(plain(analyzed.study.caches.map((cache) => cacheMemory(analyzed, cache)))).toEqual([
    '2 MB',
    '4 MB',
    '6 MB in each of 2 instances',
  ]);
  expect(plain(cacheMemoryByElement(analyzed))).toEqual([
    { element: 'Order API', held: '6 MB' },
    { element: 'Order API', held: '6 MB in each of 2 instances' },
  ]);
});

test('without a deployment nobody knows how many instances hold a copy', () => {
  const analyzed = withCaches(true);
  const undeployed = { ...analyzed, study: { ...analyzed.study, deployments: [] } };
  expect(plain(cacheMemoryByElement(undeployed))).toEqual([{ element: 'Order API', held: '2 MB in each instance' }]);
});
