import type { AnalyzedCaseStudy } from '#analysis';
import { formatDataSize, formatDuration, formatNumber } from '../format/index.ts';
import { cacheMemory, cacheMemoryByElement } from './cache-memory.ts';
import type { View } from './template.ts';

/** What is cached, for how long and what happens without it: view of `caching.md`. */
export function cachingView(analyzed: AnalyzedCaseStudy) {
  const { study, index } = analyzed;
  if (study.caches.length === 0) return null;
  return {
    title: study.title,
    caches: study.caches.map((cache) => ({
      what: cache.what,
      in: index.nameOf(cache.element),
      key: cache.key,
      pattern: cache.pattern,
      timeToLive: formatDuration(cache.timeToLive),
      invalidation: cache.invalidation,
      onFailure: cache.onFailure,
      size: `${formatNumber(cache.items)} × ${formatDataSize(cache.itemSize)} = ${cacheMemory(analyzed, cache)}`,
    })),
    totals: cacheMemoryByElement(analyzed),
    uncached: study.uncached.map(({ what, reason }) => ({ what, reason })),
  } satisfies View;
}
