import { idPlaceholder } from '#render';
import type { Cascade } from './cascade.ts';
import { type Paint, paintFor } from './colors.ts';
import { inPixels, nearestWeight, type TextBoxes } from './text-boxes.ts';

/** What may be part of a picture. Everything else is left out with what it holds. */
const drawn = new Set([
  'g',
  'svg',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'polyline',
  'text',
  'tspan',
  'defs',
  'marker',
  'symbol',
  'use',
  'clipPath',
]);

/**
 * What is drawn as a group: of a `switch` the text remains, because HTML is left out; a link would be lost in print, and
 * nobody checks where it leads.
 */
const groups = new Set(['a', 'switch']);

/** What is drawn only where something refers to it. */
const byReference = new Set(['marker', 'symbol', 'clipPath']);

const geometry = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'dx',
  'dy',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'd',
  'points',
  'transform',
  'viewBox',
  'refX',
  'refY',
  'markerWidth',
  'markerHeight',
  'markerUnits',
  'orient',
  'clipPathUnits',
];

const style = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'fill-rule',
  'font-style',
  'text-anchor',
  'text-decoration',
];

const references = ['marker-start', 'marker-mid', 'marker-end', 'clip-path'];
const initial: Readonly<Record<string, string>> = {
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'font-style': 'normal',
  'text-decoration': 'none',
};

/**
 * Mermaid's picture as plain markup: no style sheet, no script, no HTML; colors as classes of our diagrams, the rest of
 * the style as attributes; ids renumbered in their order, because Mermaid counts them over all that it has drawn.
 */
export function flatten(svg: Element, cascade: Cascade, texts: TextBoxes): string {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const element of svg.querySelectorAll('*'))
    for (const { value } of element.attributes)
      for (const [, id = ''] of value.matchAll(/url\(["']?#([^"')]+)["']?\)|^#(.+)$/g)) used.add(id);
  for (const element of svg.querySelectorAll('use'))
    used.add((element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').replace(/^#/, ''));
  for (const { id } of svg.querySelectorAll('[id]'))
    if (used.has(id) && !ids.has(id)) ids.set(id, `${idPlaceholder}-${ids.size + 1}`);
  return [...svg.childNodes].map((node) => flattenNode(node, { cascade, texts, ids })).join('');
}

interface Context {
  readonly cascade: Cascade;
  readonly texts: TextBoxes;
  readonly ids: ReadonlyMap<string, string>;
}

function flattenNode(node: Node, context: Context): string {
  if (node.nodeType === node.TEXT_NODE) return flattenText(node);
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const element = node as Element;
  const name = element.localName;
  const printedName = groups.has(name) ? 'g' : name;
  if (!drawn.has(printedName) || isHidden(element, context.cascade)) return '';
  if (byReference.has(name) && !context.ids.has(element.id)) return '';
  const attributes = attributesOf(element, context);
  const parts = [...element.childNodes].map((child) => flattenNode(child, context)).join('');
  const content = name === 'tspan' || name === 'text' ? joinWords(parts) : parts;
  if (content === '' && ['g', 'defs', 'text', 'tspan', 'svg'].includes(printedName)) return '';
  if (printedName === 'g' && attributes === '') return content;
  return content === '' ? `<${printedName}${attributes}/>` : `<${printedName}${attributes}>${content}</${printedName}>`;
}

/** Mermaid sets every word by itself; some printers drop the space at the beginning of such a word. */
function joinWords(markup: string): string {
  const boundary =
    /<tspan((?: (?:class|font-size|font-weight|font-style|text-anchor)="[^"]*")*)>([^<]*)<\/tspan><tspan\1>/;
  let joined = markup;
  while (boundary.test(joined)) joined = joined.replace(boundary, '<tspan$1>$2');
  return joined;
}

function flattenText(node: Node): string {
  const text = node.textContent ?? '';
  const inText = node.parentElement?.closest('text') !== null;
  return inText ? escapeText(text.replace(/\s+/g, ' ')) : '';
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function isHidden(element: Element, cascade: Cascade): boolean {
  const of = (property: string): string | undefined => cascade.declared(element, property);
  return of('display') === 'none' || of('visibility') === 'hidden' || of('opacity') === '0';
}

function attributesOf(element: Element, { cascade, texts, ids }: Context): string {
  const printed: string[] = [];
  const print = (name: string, value: string): void => {
    printed.push(` ${name}="${escapeText(value)}"`);
  };
  const id = ids.get(element.id);
  if (id !== undefined) print('id', id);
  const classes: string[] = [];
  for (const property of ['fill', 'stroke'] as const) {
    const paint = isText(element) ? textPaint(element, property, cascade) : shapePaint(element, property, cascade);
    if (paint === null) print(property, 'none');
    else if (paint !== undefined) classes.push(classOf(property, paint));
  }
  if (classes.length > 0) print('class', classes.join(' '));
  for (const name of geometry) {
    const value = name === 'transform' ? placeOf(element, texts) : lengthOf(element, name, texts);
    if (value !== null && value !== '') print(name, rounded(value));
  }
  for (const name of style) {
    const value = cascade.declared(element, name);
    if (value !== undefined && value !== 'inherit' && (value !== initial[name] || overrides(element, name, cascade)))
      print(name, value.replace(/(\d)px\b/g, '$1'));
  }
  const size = cascade.declared(element, 'font-size');
  if (size !== undefined && size !== 'inherit') print('font-size', size.replace(/px$/, ''));
  const weight = cascade.declared(element, 'font-weight');
  if (weight !== undefined && weight !== 'inherit') print('font-weight', String(nearestWeight(weight)));
  for (const name of references) {
    const target = /url\(["']?#([^"')]+)["']?\)/.exec(cascade.declared(element, name) ?? '')?.[1];
    const renamed = target === undefined ? undefined : ids.get(target);
    if (renamed !== undefined) print(name, `url(#${renamed})`);
  }
  if (element.localName === 'use') {
    const target = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').replace(/^#/, '');
    print('href', `#${ids.get(target) ?? ''}`);
  }
  return printed.join('');
}

const isText = (element: Element): boolean => element.localName === 'text' || element.localName === 'tspan';

/** `undefined` where nothing has to be said. */
function shapePaint(element: Element, property: 'fill' | 'stroke', cascade: Cascade): Paint | null | undefined {
  const declared = cascade.declared(element, property);
  const value = declared === 'currentColor' ? cascade.inherited(element, 'color')?.value : declared;
  return value === undefined || value === 'inherit' ? undefined : paintFor(value, property);
}

const ink: Paint = { token: 'ink', wash: false };

/** Text is ink unless it says otherwise, has no outline, and is never invisible. */
function textPaint(element: Element, property: 'fill' | 'stroke', cascade: Cascade): Paint | undefined {
  if (property === 'stroke') return undefined;
  const paintOf = (text: Element): Paint => {
    const value = cascade.inherited(text, 'fill')?.value ?? 'currentColor';
    return (value === 'currentColor' ? null : paintFor(value, 'text')) ?? ink;
  };
  const paint = paintOf(element);
  const parent = element.parentElement;
  const above = parent !== null && isText(parent) ? paintOf(parent) : ink;
  return paint.token === above.token ? undefined : paint;
}

/** Whether an initial value undoes what the element would inherit. */
function overrides(element: Element, property: string, cascade: Cascade): boolean {
  if (!/^(?:stroke-dasharray|font-style|fill-opacity|stroke-opacity)$/.test(property) || !element.parentElement)
    return false;
  const above = cascade.inherited(element.parentElement, property)?.value;
  return above !== undefined && above !== initial[property];
}

/** Printers don't agree on whose em it is either. */
function lengthOf(element: Element, name: string, texts: TextBoxes): string | null {
  const value = element.getAttribute(name);
  return value?.endsWith('em') ? inPixels(value, texts.fontSize(element)).toFixed(3) : value;
}

/** Printers don't agree on other baselines, so text is moved instead. */
function placeOf(element: Element, texts: TextBoxes): string | null {
  const transform = element.getAttribute('transform');
  const down = element.localName === 'text' ? texts.belowBaseline(element) : 0;
  return down === 0 ? transform : `${transform ?? ''} translate(0 ${down})`.trim();
}

const classOf = (property: 'fill' | 'stroke', { token, wash }: Paint): string =>
  `${property === 'stroke' ? 's' : wash ? 'w' : 'f'}-${token}`;

/** Numbers with two decimals. In path data the next one may follow without a space: `17.001.4` is 17.001 and 0.4. */
const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?(\.?)/g, (number, next: string) => {
    const short = Math.round(Number.parseFloat(number) * 100) / 100;
    return `${Object.is(short, -0) ? 0 : short}${next === '' ? '' : ' .'}`;
  });
