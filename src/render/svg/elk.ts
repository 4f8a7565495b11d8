import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { type Box, type Point, simplify } from './geometry.ts';

/** Positions by id, in pixels of the whole picture. */
export interface ElkResult {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: ReadonlyMap<string, { readonly points: readonly Point[]; readonly labelBox: Box | null }>;
}

const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box => ({ x, y, width, height });

function pointsOf({ sections = [] }: ElkExtendedEdge): Point[] {
  const [section] = sections;
  return section ? simplify([section.startPoint, ...(section.bendPoints ?? []), section.endPoint]) : [];
}

function allOf<T>(node: ElkNode, pick: (node: ElkNode) => readonly T[]): T[] {
  return [...pick(node), ...(node.children ?? []).flatMap((child) => allOf(child, pick))];
}

/** Room for text in the middle of an edge; ELK keeps it free and runs the edge through it. */
export function elkLabel(id: string, size: { readonly width: number; readonly height: number } | null) {
  if (size === null) return [];
  return [
    {
      id: `${id} label`,
      text: '-',
      width: size.width,
      height: size.height,
      layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
    },
  ];
}

/** Runs the Eclipse Layout Kernel on a graph whose options ask for coordinates from the root. It is large, and loaded only when a picture needs it. */
export async function runElk(graph: ElkNode): Promise<ElkResult> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const result = await new Elk().layout(graph);
  const nodes = allOf(result, (node) => node.children ?? []);
  const edges = allOf(result, (node) => node.edges ?? []);
  return {
    width: Math.ceil(result.width ?? 0),
    height: Math.ceil(result.height ?? 0),
    boxes: new Map(nodes.map((node) => [node.id, boxOf(node)])),
    lines: new Map(
      edges.map((edge) => {
        const [label] = edge.labels ?? [];
        return [edge.id, { points: pointsOf(edge), labelBox: label ? boxOf(label) : null }];
      }),
    ),
  };
}
