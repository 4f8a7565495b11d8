import type { Chart } from '../charts/index.ts';
import { resolvedLinks } from '../diagram-links.ts';
import { typographic } from '../format/typographic.ts';
import type { DrawMermaid, MermaidFence } from '../mermaid-fences.ts';
import type { Draw } from '../render-artifacts.ts';
import { adoptDrawing, type Diagram } from '../svg/index.ts';
import type { View } from '../view/index.ts';
import type { Block, FigureBlock } from './blocks.ts';
import { separateLabels } from './picture-labels.ts';

interface Picture {
  readonly title: string;
  readonly alt: string;
  /** Empty where the picture says it itself. */
  readonly caption: string;
  readonly diagram: Diagram;
}

/** Draws each view and chart once and hands each out once: what the story has shown isn't shown again. */
export class Pictures {
  readonly #drawn: ReadonlyMap<string, Picture>;
  /** Key → SVG without the lettering that Typst sets. */
  readonly #placed = new Map<string, string>();

  constructor(drawn: ReadonlyMap<string, Picture>) {
    this.#drawn = drawn;
  }

  static async draw(views: readonly View[], charts: readonly Chart[], draw: Draw): Promise<Pictures> {
    const drawn = new Map<string, Picture>();
    for (const view of views) {
      const { key, title, description: caption } = view;
      drawn.set(key, { title, alt: `${title}. ${caption}`, caption, diagram: await draw(view, 'print') });
    }
    for (const { name, title, description, draw: drawChart } of charts) {
      drawn.set(`chart-${name}`, { title, alt: `${title}. ${description}`, caption: '', diagram: drawChart('print') });
    }
    return new Pictures(drawn);
  }

  /** These pictures, and the diagrams that a story holds as text: `mermaid-1`, `mermaid-2`… */
  async withFences(fences: readonly MermaidFence[], drawMermaid: DrawMermaid): Promise<Pictures> {
    const drawn = new Map(this.#drawn);
    for (const [index, { source, caption }] of fences.entries()) {
      const key = `mermaid-${index + 1}`;
      const drawing = await drawMermaid(source);
      const title = drawing.title || caption || 'Diagram';
      const alt = [title, drawing.description].filter((text) => text !== '').join('. ');
      drawn.set(key, { title, alt, caption, diagram: adoptDrawing(drawing, { key, theme: 'print' }) });
    }
    return new Pictures(drawn);
  }

  /** Name → SVG of every picture that has been placed. */
  images(): ReadonlyMap<string, string> {
    return this.#placed;
  }

  /** Titles of the diagrams that haven't been placed. */
  unplacedDiagrams(): string[] {
    return [...this.#drawn].flatMap(([key, { title, caption }]) =>
      caption === '' || this.#placed.has(key) ? [] : [title],
    );
  }

  /** The figure, or a reference to where it already stands; nothing for an unknown key. */
  place(key: string): Block[] {
    const found = this.#drawn.get(key);
    if (!found) return [];
    const { title, alt, caption, diagram } = found;
    if (this.#placed.has(key)) return [referenceTo(key, title, caption === '' ? 'chart' : 'diagram')];
    const { svg, labels } = separateLabels(diagram.svg);
    this.#placed.set(key, svg);
    const figure: FigureBlock = {
      type: 'figure',
      name: key,
      alt,
      caption: typographic(caption),
      title: typographic(title),
      width: diagram.width,
      height: diagram.height,
      labels,
      links: resolvedLinks(diagram, (target) => (this.#drawn.has(target) ? `#figure-${target}` : null)),
      id: `figure-${key}`,
    };
    return [figure];
  }

  /** The picture that a document shows under this address: `diagrams/context.svg`, `charts/cost.svg`. */
  placeFile(path: string): Block[] {
    const [, folder, name = ''] = /^(diagrams|charts)\/(.+)\.svg$/.exec(path) ?? [];
    return this.place(folder === 'charts' ? `chart-${name}` : name);
  }

  /** Everything of these kinds that hasn't been placed yet. */
  placeAll(...prefixes: readonly string[]): Block[] {
    return [...this.#drawn.keys()]
      .filter(
        (key) => !this.#placed.has(key) && prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}-`)),
      )
      .flatMap((key) => this.place(key));
  }
}

const referenceTo = (key: string, title: string, kind: 'chart' | 'diagram'): Block => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: `See the ${kind} ` },
    { type: 'link', url: `#figure-${key}`, content: [{ type: 'text', text: typographic(title) }] },
    { type: 'text', text: '.' },
  ],
});
