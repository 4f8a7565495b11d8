import type { CaseStudy, CostOption, Driver, Sizing } from '#model';
import { mainEnvironment } from '../sizing/index.ts';

function sizingsWith({ replaces, offer, runs }: CostOption, before: readonly Sizing[]): Sizing[] {
  const kept = before.flatMap((sizing) => {
    if (!replaces.includes(sizing.element)) return [sizing];
    return offer ? [{ ...sizing, offer }] : [];
  });
  return [...kept, ...runs];
}

const driverWith = ({ drivers }: CostOption, driver: Driver): Driver =>
  'values' in driver ? { ...driver, values: { ...driver.values, ...drivers[driver.id] } } : driver;

/** The study with another value of a given driver at a scale point. */
export function withDriver(study: CaseStudy, { id }: Driver, scalePoint: string, value: string): CaseStudy {
  if (!study.load) return study;
  const drivers = study.load.drivers.map((driver) =>
    driver.id === id && 'values' in driver ? { ...driver, values: { ...driver.values, [scalePoint]: value } } : driver,
  );
  return { ...study, load: { ...study.load, drivers } };
}

/** The study as it would be with an option: other offers or counts, other driver values, fewer line items. */
export function withOption(study: CaseStudy, option: CostOption): CaseStudy {
  const { load, cost } = study;
  const main = mainEnvironment(study);
  return {
    ...study,
    ...(load ? { load: { ...load, drivers: load.drivers.map((driver) => driverWith(option, driver)) } } : {}),
    ...(cost
      ? { cost: { ...cost, lineItems: cost.lineItems.filter(({ id }) => !option.without.includes(id)), options: [] } }
      : {}),
    deployments: study.deployments.map((environment) =>
      environment.id === main?.id ? { ...environment, runs: sizingsWith(option, environment.runs) } : environment,
    ),
  };
}
