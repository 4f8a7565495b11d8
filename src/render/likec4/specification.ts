import { type CaseStudy, type ElementData, nodesOf, toSlug } from '#model';
import { bracedBlock } from '../braced-block.ts';
import { lightPalette, nameOfLook, tokenOfLook } from '../svg/palette.ts';
import { lookOf } from '../view/look.ts';
import type { Look } from '../view/view.ts';
import { nameOf, quoted } from './escape.ts';
import { asynchronousKind, environmentKind, infrastructureKind, kindOfLook, kindOfNode } from './kinds.ts';

const shapes: Partial<Record<Look, string>> = {
  person: 'person',
  web: 'browser',
  mobile: 'mobile',
  data: 'cylinder',
  cache: 'storage',
  messaging: 'queue',
};

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** A tag as LikeC4 can write it; `null` when nothing of it is left. */
export function tagName(tag: string): string | null {
  const slug = toSlug(tag).replace(/^[^a-z]+/u, '');
  return slug === '' ? null : nameOf(slug);
}

const tagsIn = ({ elements, relationships }: CaseStudy): string[] =>
  distinct([...elements, ...relationships].flatMap(({ tags }) => tags.flatMap((tag) => tagName(tag) ?? [])));

const colorName = (look: Look): string => `hue-${tokenOfLook[look]}`;

/** Kinds, tags and colors, as far as the study uses them. */
export function specificationLines(study: CaseStudy): string[] {
  const looks = distinct(study.elements.map((element: ElementData) => lookOf(element)));
  const nodes = study.deployments.flatMap((environment) => [...nodesOf(environment.nodes)]);
  const nodeKinds = distinct(nodes.flatMap((node) => (node.node === 'deployment' ? [kindOfNode(node.kind)] : [])));
  const hasInfrastructure = nodes.some(({ node }) => node === 'infrastructure');
  return bracedBlock('specification', [
    ...distinct(looks.map((look) => `color ${colorName(look)} ${lightPalette[tokenOfLook[look]]}`)),
    ...looks.flatMap((look) =>
      bracedBlock(`element ${kindOfLook(look)}`, [
        `notation ${quoted(nameOfLook[look])}`,
        ...bracedBlock('style', [`shape ${shapes[look] ?? 'rectangle'}`, `color ${colorName(look)}`]),
      ]),
    ),
    ...bracedBlock(`relationship ${asynchronousKind}`, ['line dashed']),
    ...(study.deployments.length === 0 ? [] : [`deploymentNode ${environmentKind}`]),
    ...nodeKinds.map((kind) => `deploymentNode ${kind}`),
    ...(hasInfrastructure ? [`deploymentNode ${infrastructureKind}`] : []),
    ...tagsIn(study).map((tag) => `tag ${tag}`),
  ]);
}
