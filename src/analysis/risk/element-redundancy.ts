import type { CaseStudy } from '#model';
import { deployedInstances } from '../deployed-instances.ts';
import { reliabilityOf } from '../flow/element-reliability.ts';

/**
 * Whether an element goes on when one of its instances or zones fails: from its reliability entry, or else from the
 * instances in the deployment.
 * @returns undefined when the study says nothing about instances at all
 */
export function isRedundant(study: CaseStudy, element: string): boolean | undefined {
  const entry = reliabilityOf(study, element);
  if (entry) return entry.instances > entry.required || entry.zones > 1 || entry.fallback !== undefined;
  if (study.deployments.length === 0 && study.reliability.length === 0) return undefined;
  return deployedInstances(study, element) > 1;
}
