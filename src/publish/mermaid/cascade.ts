type Declarations = Readonly<Record<string, string>>;

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly order: number;
  readonly declarations: Declarations;
  readonly important: ReadonlySet<string>;
}

/**
 * What the `<style>` elements of a drawing say about its elements. jsdom computes no style for SVG, but text is
 * measured with it, and the finished picture carries the result instead of the sheet.
 */
export class Cascade {
  readonly #parsed = new Map<string, readonly Rule[]>();
  readonly #matches = new WeakMap<Element, Map<string, readonly Rule[]>>();

  /** The property's own value at this element: from a rule, its `style` or its attribute, in the order of CSS. */
  declared(element: Element, property: string): string | undefined {
    const inline = parseDeclarations(element.getAttribute('style') ?? '');
    if (inline.important.has(property)) return inline.declarations[property];
    const rules = this.#rulesFor(element, property);
    const important = rules.findLast((rule) => rule.important.has(property));
    if (important) return important.declarations[property];
    return (
      inline.declarations[property] ??
      rules.at(-1)?.declarations[property] ??
      (element.getAttribute(property) || undefined)
    );
  }

  /** The value that an inherited property has here, and the element that says so. */
  inherited(element: Element, property: string): { readonly value: string; readonly from: Element } | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const value = this.declared(at, property);
      if (value !== undefined && value !== 'inherit') return { value, from: at };
    }
    return undefined;
  }

  /** The rules that set a property of this element, the winning one last. */
  #rulesFor(element: Element, property: string): readonly Rule[] {
    const svg = outermostSvg(element);
    if (!svg) return [];
    const css = [...svg.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
    if (css === '') return [];
    // What an element is changes while Mermaid draws, so the answer holds for these attributes on the way to the root.
    const state = `${property} ${css.length} ${pathTo(element, svg)}`;
    const known = this.#matches.get(svg) ?? new Map<string, readonly Rule[]>();
    this.#matches.set(svg, known);
    let rules = known.get(state);
    if (!rules) {
      rules = this.#parse(css).filter(
        ({ declarations, selector }) => declarations[property] !== undefined && matches(element, selector),
      );
      known.set(state, rules);
    }
    return rules;
  }

  #parse(css: string): readonly Rule[] {
    let rules = this.#parsed.get(css);
    if (!rules) {
      rules = parseRules(css);
      this.#parsed.set(css, rules);
    }
    return rules;
  }
}

const outermostSvg = (element: Element): Element | null => {
  let svg = element.closest('svg');
  for (let outer = svg; outer; outer = outer.parentElement?.closest('svg') ?? null) svg = outer;
  return svg;
};

function pathTo(element: Element, root: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at === root ? null : at.parentElement) {
    const names = [...at.attributes].filter(({ name }) => /^(?:id|class|type|name|data-)/.test(name));
    steps.push(`${at.localName}[${names.map(({ name, value }) => `${name}=${value}`).join(' ')}]`);
  }
  return steps.join('<');
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function parseRules(css: string): Rule[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/@[\w-]+[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '');
  const rules: Rule[] = [];
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const parsed = parseDeclarations(body);
    for (const selector of selectors.split(/,(?![^(]*\))/).map((one) => one.trim()))
      rules.push({ selector, specificity: specificityOf(selector), order: rules.length, ...parsed });
  }
  return rules.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
}

function parseDeclarations(body: string): { declarations: Declarations; important: ReadonlySet<string> } {
  const declarations: Record<string, string> = {};
  const important = new Set<string>();
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const plain = value.replace(/\s*!\s*important$/i, '');
    if (plain === '' || (important.has(property) && plain === value)) continue;
    if (plain !== value) important.add(property);
    declarations[property] = plain;
  }
  return { declarations, important };
}

/** Ids count a million, classes, attributes and pseudo-classes a thousand, element names one. */
function specificityOf(selector: string): number {
  const count = (pattern: RegExp): number => selector.match(pattern)?.length ?? 0;
  const names = selector.replace(/[#.:[][^\s>+~]*/g, ' ').match(/[a-z]\w*/gi)?.length ?? 0;
  return count(/#[\w-]+/g) * 1e6 + count(/\.[\w-]+|\[[^\]]*\]|:[a-z-]+/g) * 1e3 + names;
}
