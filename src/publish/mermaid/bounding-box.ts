import { around, aroundPoints, type Edges, transformed } from './box.ts';
import type { Cascade } from './cascade.ts';
import { identity, numbersIn, parseTransform } from './matrix.ts';
import { pathBox } from './path-box.ts';
import { inPixels, type TextBoxes } from './text-boxes.ts';

const invisible = new Set([
  'style',
  'defs',
  'marker',
  'title',
  'desc',
  'clippath',
  'symbol',
  'lineargradient',
  'radialgradient',
  'filter',
  'script',
]);

/** The rectangle around what an element draws, in its own coordinates; `null` where it draws nothing. */
export function boundingBox(element: Element, cascade: Cascade, texts: TextBoxes): Edges | null {
  const name = element.localName.toLowerCase();
  const number = (attribute: string): number => inPixels(element.getAttribute(attribute) ?? '0', 100);
  if (invisible.has(name) || cascade.declared(element, 'display') === 'none') return null;
  switch (name) {
    case 'text':
    case 'tspan':
      return texts.around(element);
    case 'rect':
    case 'image':
    case 'foreignobject':
    case 'use': {
      const [left, top] = [number('x'), number('y')];
      return { left, top, right: left + number('width'), bottom: top + number('height') };
    }
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return aroundPoints([
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ]);
    case 'polygon':
    case 'polyline':
      return aroundPoints(pairs(numbersIn(element.getAttribute('points') ?? '')));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return around(
        [...element.children].flatMap((child) => {
          const box = boundingBox(child, cascade, texts);
          return box ? [transformed(box, placeOf(child))] : [];
        }),
      );
  }
}

function placeOf(child: Element) {
  if (child.localName.toLowerCase() === 'svg')
    return parseTransform(`translate(${child.getAttribute('x') ?? 0} ${child.getAttribute('y') ?? 0})`);
  const transform = child.getAttribute('transform');
  return transform === null ? identity : parseTransform(transform);
}

const ellipse = (x: number, y: number, rx: number, ry: number): Edges => ({
  left: x - rx,
  top: y - ry,
  right: x + rx,
  bottom: y + ry,
});

const pairs = (numbers: readonly number[]): [number, number][] =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
