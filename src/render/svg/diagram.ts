import type { LayoutDefects } from './defects.ts';
import type { Box } from './geometry.ts';
import { element, escapeXml, textLines } from './markup.ts';
import { lineHeights, styleSheet, type Theme, textStyles } from './style-sheet.ts';
import { widestLine, wrapText } from './text.ts';

/** A place in the diagram that leads elsewhere, in pixels of the diagram. For formats that drop SVG links. */
export interface DiagramLink extends Box {
  readonly href: string;
}

/** A finished picture. Width and height are its natural size in pixels. */
export interface Diagram {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly links: readonly DiagramLink[];
  /** Looks for what is wrong with the layout: nothing is. Only of a picture that was just drawn. */
  readonly defects?: () => LayoutDefects;
}

/** A picture that can still be shown in either theme: they differ in the style sheet alone. */
export interface Drawing extends Omit<Diagram, 'svg'> {
  /** Unique on the page; ids and classes begin with it. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Markup of everything but the title. */
  readonly body: string;
}

/** A string that is safe as the beginning of an id and as a class. */
export function scopeName(key: string): string {
  return `d-${key.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/** Space between the picture's edge and anything in it. */
export const margin = 24;

const titleHeight = 34;

/** The title's lines and the height that it takes, given the width of what stands below it. */
export function titleBlock(
  title: string,
  width: number,
): { readonly lines: readonly string[]; readonly height: number; readonly box: Box } {
  const lines = wrapText(title, width - 2 * margin, textStyles.title, 3);
  const textHeight = lines.length * lineHeights.title;
  return {
    lines,
    height: titleHeight + textHeight - lineHeights.title,
    box: { x: margin, y: margin - 2, width: widestLine(lines, textStyles.title), height: textHeight },
  };
}

/** Puts a drawing into a complete, accessible SVG document that works inlined and on its own. */
export function finishDrawing(
  { key, title, description, body, width, height, links, defects }: Drawing,
  theme: Theme,
): Diagram {
  const scope = scopeName(key);
  const heading = textLines(titleBlock(title, width).lines, { x: margin, y: margin + 12 }, 'title');
  const content = `<rect class="paper" width="${width}" height="${height}"/>${heading}${body}`;
  const svg = `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: scope,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'graphics-document',
      'aria-roledescription': 'diagram',
      'aria-labelledby': `${scope}-title`,
      'aria-describedby': `${scope}-desc`,
    },
    [
      `<title id="${scope}-title">${escapeXml(title)}</title>`,
      `<desc id="${scope}-desc">${escapeXml(description)}</desc>`,
      `<style>${styleSheet(`.${scope}`, theme, content)}</style>`,
      content,
    ].join(''),
  )}\n`;
  return { svg, width, height, links, ...(defects && { defects }) };
}
