import type { CaseStudy, DeploymentChild, Exclusion, Finding } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** Something that is run or relied on, with its words. */
interface InUse {
  /** `deployment node "Web ACL"` */
  readonly where: string;
  readonly text: string;
  /** Element that runs there. */
  readonly element?: string;
}

function* deployed(nodes: readonly DeploymentChild[], nameOf: (id: string) => string): Generator<InUse> {
  for (const node of nodes) {
    if (node.node === 'instance')
      yield { where: `deployment of "${nameOf(node.element)}"`, text: '', element: node.element };
    else
      yield {
        where: `deployment node "${node.name}"`,
        text: [node.name, node.technology, node.description].join('\n'),
      };
    if (node.node === 'deployment') yield* deployed(node.children, nameOf);
  }
}

function* inUse({ deployments, security }: CaseStudy, nameOf: (id: string) => string): Generator<InUse> {
  for (const { nodes } of deployments) yield* deployed(nodes, nameOf);
  for (const { name, how } of security?.controls ?? [])
    yield { where: `security control "${name}"`, text: [name, how].join('\n') };
}

/** Hyphens and case aside: `bot-control` is `Bot Control`. */
const plainWords = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const isNamed = ({ name, alsoCalled, elements }: Exclusion, { text, element }: InUse): boolean =>
  element === undefined
    ? [name, ...alsoCalled].some((words) => plainWords(text).includes(plainWords(words)))
    : elements.includes(element);

/** What the bill leaves out as not used, but the deployment runs or a security control relies on; each once. */
export function* excludedButUsed({ study, index: { nameOf } }: CheckContext): Iterable<Finding> {
  for (const [index, exclusion] of (study.cost?.exclusions ?? []).entries()) {
    if (typeof exclusion === 'string' || exclusion.because !== 'not-used') continue;
    const uses = [...inUse(study, nameOf)].filter((use) => isNamed(exclusion, use));
    if (uses.length > 0)
      yield finding('cost/excluded-but-used', at('cost', 'exclusions', index), {
        name: exclusion.name,
        uses: [...new Set(uses.map(({ where }) => where))],
      });
  }
}
