import { resolvedLinks } from '../diagram-links.ts';
import type { Draw } from '../render-artifacts.ts';
import type { Diagram } from '../svg/index.ts';
import type { View } from '../view/index.ts';
import type { Block, FigureBlock } from './blocks.ts';
import type { Inline } from './inline.ts';

/** Draws each view once and hands each picture out once: what the story has shown isn't shown again. */
export class Pictures {
  readonly #drawn: ReadonlyMap<string, { readonly view: View; readonly diagram: Diagram }>;
  readonly #placed = new Set<string>();

  constructor(drawn: ReadonlyMap<string, { readonly view: View; readonly diagram: Diagram }>) {
    this.#drawn = drawn;
  }

  static async draw(views: readonly View[], draw: Draw): Promise<Pictures> {
    const drawn = new Map<string, { view: View; diagram: Diagram }>();
    for (const view of views) drawn.set(view.key, { view, diagram: await draw(view, 'print') });
    return new Pictures(drawn);
  }

  images(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#drawn].filter(([key]) => this.#placed.has(key)).map(([key, { diagram }]) => [key, diagram.svg]),
    );
  }

  /** The figure, or a reference to where it already stands; nothing for an unknown key. */
  place(key: string): Block[] {
    const found = this.#drawn.get(key);
    if (!found) return [];
    const { view, diagram } = found;
    if (this.#placed.has(key)) {
      const content: Inline[] = [
        { type: 'text', text: 'See the diagram ' },
        { type: 'link', url: `#figure-${key}`, content: [{ type: 'text', text: view.title }] },
        { type: 'text', text: '.' },
      ];
      return [{ type: 'paragraph', content }];
    }
    this.#placed.add(key);
    const figure: FigureBlock = {
      type: 'figure',
      name: key,
      alt: `${view.title}. ${view.description}`,
      caption: view.description,
      width: diagram.width,
      height: diagram.height,
      links: resolvedLinks(diagram, (target) => (this.#drawn.has(target) ? `#figure-${target}` : null)),
      id: `figure-${key}`,
    };
    return [figure];
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
