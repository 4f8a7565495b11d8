import type { StateView } from '../../view/view.ts';
import { drawArrow } from '../arrow.ts';
import { layoutDefects } from '../defects.ts';
import { type Drawing, margin, scopeName, titleBlock } from '../diagram.ts';
import { layOutLegend, lineEntry } from '../legend.ts';
import { element, textLines } from '../markup.ts';
import { placeSaga } from './saga-layout.ts';
import { drawBox } from './state-box.ts';

/** Draws a saga: the forward steps in a row, and below it the compensations that undo them in reverse order. */
export function renderState(view: StateView, idPrefix: string): Drawing {
  const saga = placeSaga(view, titleBlock(view.title, 520).height + margin + 6);
  const width = Math.max(saga.width, 520);
  const legend = layOutLegend(
    [lineEntry('Next step', 'synchronous'), lineEntry('On failure, undo', 'asynchronous', 'security')],
    saga.height,
    width,
  );
  const height = Math.ceil(saga.height + legend.height);
  const body = [
    ...saga.lines.map(({ points, failure, label, labelBox }) =>
      element(
        'g',
        {},
        drawArrow(points, labelBox ? [labelBox] : [], { asynchronous: failure, hue: failure ? 'security' : 'line' }) +
          (labelBox
            ? textLines([label], { x: labelBox.x + labelBox.width / 2, y: labelBox.y + 11 }, 'small', {
                anchor: 'middle',
              })
            : ''),
      ),
    ),
    ...saga.boxes.map((box) => drawBox(box, scopeName(idPrefix))),
    legend.draw(),
  ].join('');
  return {
    key: idPrefix,
    title: view.title,
    description: view.description,
    body,
    width,
    height,
    links: [],
    defects: () =>
      layoutDefects({
        width,
        height,
        nodes: saga.boxes.map(({ id, box }) => ({ id, box })),
        labels: [
          ...saga.lines.flatMap(({ id, labelBox }) => (labelBox ? [{ id, box: labelBox, line: id }] : [])),
          ...legend.labels.map(({ name, box }) => ({ id: name, box, line: null })),
        ],
        lines: saga.lines.map(({ id, points, ends }) => ({ id, points, ends })),
        borders: [],
        unplaced: [],
        texts: saga.boxes.flatMap(({ texts }) => texts),
      }),
  };
}
