import type { Finding, Location, Severity } from '#model';
import { availabilityCatalogue } from './availability/catalogue.ts';
import { capacityCatalogue } from './capacity/catalogue.ts';
import { completenessCatalogue } from './completeness/catalogue.ts';
import { costCatalogue } from './cost/catalogue.ts';
import { dataCatalogue } from './data/catalogue.ts';
import { decisionCatalogue } from './decision/catalogue.ts';
import type { CheckDefinition } from './define.ts';
import { deploymentCatalogue } from './deployment/catalogue.ts';
import { eventCatalogue } from './event/catalogue.ts';
import { failureModeCatalogue } from './failure-mode/catalogue.ts';
import { figureCatalogue } from './figure/catalogue.ts';
import { flowCatalogue } from './flow/catalogue.ts';
import { interviewCatalogue } from './interview/catalogue.ts';
import { knownFindingCatalogue } from './known-finding/catalogue.ts';
import { latencyCatalogue } from './latency/catalogue.ts';
import { loadCatalogue } from './load/catalogue.ts';
import { modelCatalogue } from './model/catalogue.ts';
import { operationsCatalogue } from './operations/catalogue.ts';
import { portfolioCatalogue } from './portfolio/catalogue.ts';
import { readingChecks } from './reading.ts';
import { reliabilityCatalogue } from './reliability/catalogue.ts';
import { requirementCatalogue } from './requirement/catalogue.ts';
import { riskCatalogue } from './risk/catalogue.ts';
import { rolloutCatalogue } from './rollout/catalogue.ts';
import { sagaCatalogue } from './saga/catalogue.ts';
import { threatCatalogue } from './threat/catalogue.ts';

/** Every check of the analysis by its permanent id, area by area. */
export const catalogue = {
  ...modelCatalogue,
  ...flowCatalogue,
  ...decisionCatalogue,
  ...eventCatalogue,
  ...sagaCatalogue,
  ...dataCatalogue,
  ...costCatalogue,
  ...availabilityCatalogue,
  ...latencyCatalogue,
  ...loadCatalogue,
  ...capacityCatalogue,
  ...requirementCatalogue,
  ...riskCatalogue,
  ...failureModeCatalogue,
  ...reliabilityCatalogue,
  ...threatCatalogue,
  ...operationsCatalogue,
  ...deploymentCatalogue,
  ...rolloutCatalogue,
  ...interviewCatalogue,
  ...portfolioCatalogue,
  ...figureCatalogue,
  ...knownFindingCatalogue,
  ...completenessCatalogue,
} as const;

/** Id of a check, e.g. `cost/stated-total-differs`. */
export type CheckId = keyof typeof catalogue;
/** What each check's words print. */
export type CheckParams = {
  readonly [Id in CheckId]: (typeof catalogue)[Id] extends CheckDefinition<infer Params> ? Params : never;
};

const definitions: { readonly [Id in CheckId]: CheckDefinition<CheckParams[Id]> } = catalogue;

/** Every check id, those made while reading files first, then in the order of the catalogue. */
export const checkIds: readonly string[] = [...Object.keys(readingChecks), ...Object.keys(catalogue)];

/** Builds a finding; the compiler asks for exactly the parameters that the check's words print. */
export function finding<Id extends CheckId>(
  id: Id,
  at: Location,
  params: CheckParams[Id],
  figures?: NonNullable<Finding['figures']>,
): Finding {
  const { severity, message, fix } = definitions[id];
  return { check: id, severity, at, message: message(params), fix: fix(params), ...(figures ? { figures } : {}) };
}

/** What `casebook explain` tells about a check. */
export interface CheckExplanation {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Path of its page in the repository. */
  readonly page: string;
}

/** Path of a check's page: what it finds, wrong and right, and why. */
export const checkPage = (id: string): string => `docs/checks/${id}.md`;

/** Title, severity and page of a check; `undefined` for an unknown id. */
export function explainCheck(id: string): CheckExplanation | undefined {
  const all: Readonly<Record<string, Pick<CheckExplanation, 'title' | 'severity'>>> = {
    ...readingChecks,
    ...catalogue,
  };
  const found = Object.hasOwn(all, id) ? all[id] : undefined;
  return found ? { id, title: found.title, severity: found.severity, page: checkPage(id) } : undefined;
}
