import type { ContainerRole, Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** What is billed by itself. A client runs on somebody else's device. */
const billedAlone: readonly ContainerRole[] = ['database', 'cache', 'queue', 'storage'];
/** What may share machines that are billed together. */
const sharesMachines: readonly ContainerRole[] = ['service', 'function'];

/**
 * Containers of a study with costs that nothing is paid for: no line, written or rented, is of them or of what is in them
 * or names them, and no exclusion is about them. Services are covered by any written line for compute: they share its
 * machines.
 */
export function* elementWithoutLineItem({ study, cost, index }: CheckContext): Iterable<Finding> {
  if (!study.cost || !cost) return;
  const lines = cost.lineItems.map(({ item }) => item);
  const hasCompute = study.cost.lineItems.some(({ category }) => category === 'compute');
  const words = lines
    .flatMap(({ name, assumption }) => [name, assumption])
    .join('\n')
    .toLowerCase();
  const excluded = study.cost.exclusions.flatMap((exclusion) =>
    typeof exclusion === 'string' ? [] : exclusion.elements,
  );
  for (const [position, element] of study.elements.entries()) {
    if (element.kind !== 'container' || !element.id.startsWith(`${index.subject.id}.`)) continue;
    if (!billedAlone.includes(element.role) && !(sharesMachines.includes(element.role) && !hasCompute)) continue;
    const isPaid = lines.some(({ element: of }) => of === element.id || of?.startsWith(`${element.id}.`));
    if (!isPaid && !excluded.includes(element.id) && !words.includes(element.name.toLowerCase()))
      yield finding('cost/element-without-line-item', at('elements', position), { name: element.name });
  }
}
