import { expect, test } from 'vitest';
import type { GraphView, ViewBoundary, ViewEdge } from '../../view/view.ts';
import { boundaryTitle, usualTitlePlace } from './boundary-title.ts';
import { drawGraph } from './draw.ts';
import { edgeLabel } from './edge-label.ts';
import type { GraphLayout } from './layout.ts';

const boundary: ViewBoundary = {
  type: 'boundary',
  id: 'group',
  name: 'Group',
  subtitle: '',
  style: 'group',
  arrangement: 'row',
  children: [],
};
const edge: ViewEdge = {
  id: 'call',
  source: 'group',
  destination: 'group',
  description: 'Calls',
  technology: '',
  interaction: 'synchronous',
};
const view: GraphView = {
  type: 'graph',
  kind: 'containers',
  key: 'any',
  title: 'Any',
  description: '',
  children: [boundary],
  edges: [edge],
};

/** A line down through the lower border of a group, with its label at this height. */
function drawnWithLabelAt(y: number) {
  const label = edgeLabel(edge, 100)!;
  const box = { x: 0, y: 0, width: 300, height: 100 };
  const title = boundaryTitle(boundary);
  const layout: GraphLayout = {
    width: 300,
    height: 300,
    cards: [],
    boundaries: [{ boundary, box, depth: 0, title, titleBox: usualTitlePlace(title, box) }],
    edges: [
      {
        edge,
        points: [
          { x: 150, y: 40 },
          { x: 150, y: 300 },
        ],
        label,
        labelBox: { x: 150 - label.width / 2, y, width: label.width, height: label.height },
      },
    ],
  };
  return drawGraph(view, layout, 'any');
}

test('a border is interrupted for words that lie across it, and for no others', () => {
  const across = drawnWithLabelAt(95);
  expect(across.defects?.().labelsOnBorders).toBe(1);
  expect(across.body).toContain('<rect class="f-boundary"');
  const below = drawnWithLabelAt(150);
  expect(below.defects?.().labelsOnBorders).toBe(0);
  expect(below.body).not.toContain('f-boundary');
});
