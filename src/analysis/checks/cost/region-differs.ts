import type { DeploymentChild, Finding } from '#model';
import { regionOf } from '../../cost/region-of.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** `eu-central-1` in what a region's node is called. */
const code = /\b[a-z]{2}(?:-[a-z]+)+-\d\b/;

/** Codes of the regions that an environment is drawn in. */
const drawnIn = (nodes: readonly DeploymentChild[]): string[] =>
  nodes.flatMap((node) => {
    if (node.node !== 'deployment') return [];
    const own = node.kind === 'region' ? (code.exec(`${node.name} ${node.technology}`)?.[0] ?? []) : [];
    return [own, drawnIn(node.children)].flat();
  });

/** A region in the bill or in an environment, beside another one: prices and limits would be those of the wrong place. */
export function* regionDiffers({ study }: CheckContext): Iterable<Finding> {
  const { cost, deployments } = study;
  const priced = cost && regionOf(study);
  for (const [index, { name, region, nodes }] of deployments.entries()) {
    const drawn = drawnIn(nodes);
    if (region !== undefined && drawn.length > 0 && !drawn.includes(region))
      yield finding('cost/region-differs', at('deployments', index, 'region'), {
        region,
        environment: name,
        runsIn: [...new Set(drawn)].join(' and '),
      });
  }
  if (!cost || priced === undefined) return;
  const said = deployments.flatMap(({ name, region, nodes }) =>
    [...new Set([...(region === undefined ? [] : [region]), ...drawnIn(nodes)])].map((runsIn) => ({ name, runsIn })),
  );
  const stated = cost.region ?? priced;
  const [first] = said;
  if (first && !said.some(({ runsIn }) => runsIn === stated))
    yield finding('cost/region-differs', at('cost', 'region'), {
      region: stated,
      environment: first.name,
      runsIn: first.runsIn,
    });
}
