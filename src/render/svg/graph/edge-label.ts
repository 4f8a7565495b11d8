import type { ViewEdge } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { textLines } from '../markup.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { widestLine, wrapText } from '../text.ts';

/** The words on an edge, wrapped and measured; `null` size means that there is nothing to print. */
export interface EdgeLabel {
  readonly description: readonly string[];
  readonly technology: readonly string[];
  readonly width: number;
  readonly height: number;
}

const padding = 5;

export function edgeLabel(edge: ViewEdge, maximum: number): EdgeLabel | null {
  const description = wrapText(edge.description, maximum, textStyles.label, 5);
  const technology = edge.technology === '' ? [] : wrapText(`[${edge.technology}]`, maximum, textStyles.technology, 3);
  if (description.length + technology.length === 0) return null;
  const text = Math.max(widestLine(description, textStyles.label), widestLine(technology, textStyles.technology));
  return {
    description,
    technology,
    width: Math.ceil(text) + 2 * padding,
    height: description.length * lineHeights.label + technology.length * lineHeights.technology + 4,
  };
}

/** Shapes of a label as fractions of the usual width. */
const shapes = [1, 1.5, 0.72];

/** The words on an edge as usual, and shorter and taller for where that doesn't fit; none when there is nothing to print. */
export function edgeLabels(edge: ViewEdge, usual: number): EdgeLabel[] {
  const labels = shapes.flatMap((shape) => edgeLabel(edge, usual * shape) ?? []);
  return labels.filter(
    (label, index) =>
      labels.findIndex(({ width, height }) => width === label.width && height === label.height) === index,
  );
}

/** Stands in for words that are too long for their edge; the legend spells them out. */
export function numberLabel(number: number): EdgeLabel {
  const description = [`(${number})`];
  return { description, technology: [], width: Math.ceil(widestLine(description, textStyles.label)) + 4, height: 16 };
}

export function drawEdgeLabel(label: EdgeLabel, box: Box): string {
  const x = box.x + box.width / 2;
  const first = box.y + 2 + (box.height - label.height) / 2 + 11;
  return (
    textLines(label.description, { x, y: first }, 'label', { anchor: 'middle' }) +
    textLines(label.technology, { x, y: first + label.description.length * lineHeights.label }, 'technology', {
      anchor: 'middle',
    })
  );
}
