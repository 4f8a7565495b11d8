import type { Finding } from '#model';
import { mainEnvironment } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Options that change nothing, or replace what doesn't run where they would. */
export function* optionChangesNothing({ study, index }: CheckContext): Iterable<Finding> {
  const main = mainEnvironment(study);
  for (const [position, option] of (study.cost?.options ?? []).entries()) {
    const { name, replaces, runs, drivers, without } = option;
    const isEmpty = replaces.length + runs.length + without.length + Object.keys(drivers).length === 0;
    if (isEmpty) yield finding('cost/option-changes-nothing', at('cost', 'options', position), { name, element: null });
    for (const [each, element] of replaces.entries())
      if (!main?.runs.some((sizing) => sizing.element === element) && index.element(element))
        yield finding('cost/option-changes-nothing', at('cost', 'options', position, 'replaces', each), {
          name,
          element: { name: index.nameOf(element), environment: main?.name ?? null },
        });
  }
}
