export { analyzeSizing, type ElementSizing, mainEnvironment } from './analyze-sizing.ts';
export { countAt, countNames, evaluatedCount, runningCounts, withRunningCounts } from './counts-at.ts';
export { placeInstances } from './place-instances.ts';
export { type Running, runsNothing, sizingOf } from './sizing-of.ts';
