import type { CaseStudy, Flow, Provenance } from '#model';
import { driversIn } from '../load/index.ts';

type WithLoad = Pick<CaseStudy, 'load'>;

const driverOf = ({ load }: WithLoad, id: string) => load?.drivers.find((candidate) => candidate.id === id);

/** Ids of the given drivers that these follow from, through any number of others; what is no driver stays itself. */
function* givenBehind(study: WithLoad, ids: Iterable<string>, seen = new Set<string>()): Generator<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    const driver = driverOf(study, id);
    if (driver && 'formula' in driver) yield* givenBehind(study, driversIn(driver.formula), seen);
    else yield id;
  }
}

/** Whose word a driver is: the author's, unless it says otherwise; one that follows from others is computed. */
export function driverProvenance(study: WithLoad, id: string): Provenance {
  const driver = driverOf(study, id);
  return driver && 'formula' in driver ? 'computed' : (driver?.origin?.provenance ?? 'stated');
}

/** One input for each given driver behind the ones that a formula names: a computed driver is not where it ends. */
export const driverInputs = (study: WithLoad, ids: Iterable<string>): readonly Provenance[] =>
  [...givenBehind(study, ids)].map((id) => driverProvenance(study, id));

/** What the rate of a flow is computed from, the flow that opens it included; empty where it is typed as a number. */
export function rateInputs(
  study: Pick<CaseStudy, 'load' | 'flows'>,
  { id, rate }: Flow,
  seen: readonly string[] = [],
): readonly Provenance[] {
  if (rate === undefined || seen.includes(id)) return [];
  if ('every' in rate) {
    const opener = study.flows.find((flow) => flow.id === rate.while);
    return ['stated', ...(opener ? rateInputs(study, opener, [...seen, id]) : [])];
  }
  const peak = 'peak' in rate ? rate.peak : rate;
  return 'dimension' in peak ? [] : driverInputs(study, driversIn(peak));
}
