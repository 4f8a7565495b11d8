import type { MergedBooks } from '#books';
import type { CaseStudy, EvolutionStep } from '#model';
import type { LoadAnalysis } from '../load/index.ts';
import { analyzeSizing, withRunningCounts } from '../sizing/index.ts';
import { analyzeResources } from './analyze-resources.ts';

/** The study once a step of growth has been made: what the step runs replaces what runs now. */
function afterStep(study: CaseStudy, { runs }: Pick<EvolutionStep, 'runs'>): CaseStudy {
  const deployments = study.deployments.map((environment) => ({
    ...environment,
    runs: environment.runs.map((sizing) => {
      const changed = runs.find(({ element }) => element === sizing.element);
      if (!changed) return sizing;
      const running = changed.running ?? sizing.running;
      return { ...sizing, running, maximum: changed.maximum ?? changed.running ?? sizing.maximum };
    }),
  }));
  return { ...study, deployments };
}

/** A resource that a step of growth itself saturates: connections of more tasks, a quota of more vCPU. */
export interface NewlySaturated {
  readonly resource: string;
  readonly demand: number;
  readonly capacity: number;
  readonly unit: string;
}

/**
 * What a step of growth newly saturates at the load that it is planned for. Everything that follows from what runs
 * (pools, rented units) is computed again; what the step relieves is left out.
 */
export function newlySaturated(
  study: CaseStudy,
  load: LoadAnalysis,
  books: Pick<MergedBooks, 'lookupLimit' | 'lookupOffer'>,
  step: EvolutionStep,
): readonly NewlySaturated[] {
  if (step.runs.length === 0) return [];
  const analyzed = (changed: CaseStudy) => {
    const counted = withRunningCounts(changed, load);
    return analyzeResources(changed, counted, analyzeSizing(changed, counted, books), books);
  };
  const before = analyzed(study);
  return analyzed(afterStep(study, step)).flatMap((after) => {
    const { resource, demand, capacity, capacityUnit, saturatesAtLoad } = after;
    const was = before.find((entry) => entry.resource.id === resource.id);
    const isNew = saturatesAtLoad <= step.atLoad && (was === undefined || was.saturatesAtLoad > step.atLoad);
    if (!isNew || step.relieves.includes(resource.id)) return [];
    const grown = Number.isFinite(saturatesAtLoad) && saturatesAtLoad > 0 ? demand * step.atLoad : demand;
    return [{ resource: resource.name, demand: grown, capacity, unit: capacityUnit }];
  });
}
