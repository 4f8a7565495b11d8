import { type AnalyzedCaseStudy, deployedInstances } from '#analysis';
import { type Cache, inBytes } from '#model';
import { formatBytes, formatNumber } from '../format/index.ts';

/** Bytes of what a cache holds, without keys and overhead. */
const bytesOf = ({ items, itemSize }: Cache): number => items * inBytes(itemSize);

/** `1.2 MB`; `96 MB in each of 6 instances` where every instance holds a copy of its own. */
function heldIn({ study }: AnalyzedCaseStudy, element: string, bytes: number, inEachInstance: boolean): string {
  if (!inEachInstance) return formatBytes(bytes);
  const instances = deployedInstances(study, element);
  return `${formatBytes(bytes)} in each ${instances > 1 ? `of ${formatNumber(instances)} instances` : 'instance'}`;
}

/** What one cached set takes. */
export const cacheMemory = (analyzed: AnalyzedCaseStudy, cache: Cache): string =>
  heldIn(analyzed, cache.element, bytesOf(cache), cache.inEachInstance);

/** What all cached sets of an element take together: sets of different elements share no memory. */
export function cacheMemoryByElement(analyzed: AnalyzedCaseStudy) {
  const { study, index } = analyzed;
  const together = Map.groupBy(study.caches, ({ element, inEachInstance }) => `${element} ${inEachInstance}`);
  return [...together.values()].flatMap((caches) => {
    const [first] = caches;
    if (!first) return [];
    const bytes = caches.reduce((sum, cache) => sum + bytesOf(cache), 0);
    return [
      { element: index.nameOf(first.element), held: heldIn(analyzed, first.element, bytes, first.inEachInstance) },
    ];
  });
}
