import type { DOMWindow, JSDOM } from 'jsdom';
import { textWidth } from '#render';
import { boundingBox } from './bounding-box.ts';
import { Cascade } from './cascade.ts';
import { identity } from './matrix.ts';
import { TextBoxes } from './text-boxes.ts';

/** What a page offers that Mermaid and what it is made of look for among the globals. */
const globals = [
  'Element',
  'HTMLElement',
  'SVGElement',
  'Node',
  'NodeFilter',
  'NodeList',
  'DOMParser',
  'XMLSerializer',
  'HTMLTemplateElement',
  'HTMLFormElement',
  'NamedNodeMap',
  'DocumentFragment',
  'Text',
  'Comment',
  'HTMLCanvasElement',
  'MutationObserver',
  'Event',
  'CustomEvent',
  'CSSStyleSheet',
  'getComputedStyle',
] as const;

/** The size of the page on which Mermaid believes to draw. */
const pageWidth = 1264;

export interface MeasuringWindow {
  readonly document: Document;
  readonly cascade: Cascade;
  readonly texts: TextBoxes;
}

/**
 * Makes this process a page for Mermaid: a document without layout, in which sizes come from Inter's metrics. It
 * replaces globals, the clock and chance, so it belongs into a process of its own, before Mermaid is imported.
 */
export function openMeasuringWindow(Page: typeof JSDOM): MeasuringWindow {
  const { window } = new Page('<!doctype html><html><head></head><body></body></html>', { pretendToBeVisual: true });
  define(globalThis, 'window', window);
  define(globalThis, 'document', window.document);
  for (const name of globals) define(globalThis, name, window[name]);
  const screen = { width: 1280, height: 720, availWidth: 1280, availHeight: 720 };
  define(window, 'screen', screen);
  define(globalThis, 'screen', screen);
  define(globalThis, 'requestAnimationFrame', (callback: (time: number) => void) => setTimeout(callback, 0, 0));
  define(Date, 'now', () => Date.UTC(2026, 0, 1));

  const cascade = new Cascade();
  const texts = new TextBoxes(cascade);
  measureElements(window, cascade, texts);
  measureCanvas(window);
  for (const side of ['offsetWidth', 'clientWidth', 'offsetHeight', 'clientHeight'])
    define(window.HTMLElement.prototype, side, pageWidth);
  return { document: window.document, cascade, texts };
}

/** Starts chance anew, so that a drawing doesn't depend on the ones before it. */
export function seedChance(): void {
  let state = 0x9e3779b9;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function measureElements(window: DOMWindow, cascade: Cascade, texts: TextBoxes): void {
  // Mermaid tells an SVGRect from a DOMRect by `left`, so this one has none.
  const rectangle = (element: Element) => {
    const box = boundingBox(element, cascade, texts);
    return box
      ? { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
      : { x: 0, y: 0, width: 0, height: 0 };
  };
  const matrix = () => {
    const [a, b, c, d, e, f] = identity;
    return { a, b, c, d, e, f, inverse: matrix };
  };
  const prototype = window.Element.prototype;
  define(prototype, 'getBBox', function (this: Element) {
    return rectangle(this);
  });
  define(prototype, 'getComputedTextLength', function (this: Element) {
    return texts.length(this);
  });
  define(prototype, 'getBoundingClientRect', function (this: Element) {
    const { x, y, width, height } = this.namespaceURI?.endsWith('/svg')
      ? rectangle(this)
      : { x: 0, y: 0, width: textWidth(this.textContent ?? '', { size: 16, weight: 400 }), height: 24 };
    return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
  });
  define(prototype, 'getCTM', matrix);
  define(prototype, 'getScreenCTM', matrix);
  for (const name of ['getBBox', 'getComputedTextLength', 'getCTM', 'getScreenCTM'] as const)
    define(window.SVGElement.prototype, name, Object.getOwnPropertyDescriptor(prototype, name)?.value);
}

function measureCanvas(window: DOMWindow): void {
  const nothing = () => undefined;
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'measureText'
          ? (text: unknown) => ({ width: textWidth(String(text), { size: 12, weight: 400 }) })
          : nothing,
      set: () => true,
    },
  );
  define(window.HTMLCanvasElement.prototype, 'getContext', () => context);
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
