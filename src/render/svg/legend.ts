import type { Look } from '../view/view.ts';
import { margin } from './diagram.ts';
import type { Box } from './geometry.ts';
import { iconPath } from './icons.ts';
import { element, px, textLines } from './markup.ts';
import { type ColorToken, nameOfLook, tokenOfLook } from './palette.ts';
import { lineHeights, textStyles } from './style-sheet.ts';
import { widestLine, wrapText } from './text.ts';

/** One explained sign: its drawing in a box 22 wide and 18 high, and its name. */
export interface LegendEntry {
  readonly name: string;
  readonly draw: (box: Box) => string;
}

const swatch = { width: 22, height: 18 };
const entryGap = 20;
const rowGap = 6;

export function lookEntry(look: Look): LegendEntry {
  const hue = tokenOfLook[look];
  return {
    name: nameOfLook[look],
    draw: ({ x, y }) =>
      element('rect', { class: `tint f-${hue}`, x: x + 2, y, width: 18, height: 18, rx: look === 'person' ? 9 : 4 }) +
      `<path class="icon s-${hue}" transform="translate(${px(x + 5)} ${px(y + 3)}) scale(.6)" d="${iconPath(look, null)}"/>`,
  };
}

export function lineEntry(
  name: string,
  kind: 'synchronous' | 'asynchronous' | 'plain-dashed',
  hue: ColorToken = 'line',
): LegendEntry {
  return {
    name,
    draw: ({ x, y }) => {
      const line = element('path', {
        class: kind === 'synchronous' ? 'line' : `line dashed s-${hue}`,
        d: `M${px(x)} ${px(y + 9)}h${kind === 'synchronous' ? 16 : 22}`,
      });
      if (kind === 'synchronous')
        return `${line}${element('path', { class: 'head', d: `M${px(x + 22)} ${px(y + 9)}l-8 -3.8v7.6z` })}`;
      if (kind === 'plain-dashed') return line;
      return `${line}${element('path', { class: `open s-${hue}`, d: `M${px(x + 15)} ${px(y + 5)}l7 4l-7 4` })}`;
    },
  };
}

/** Swatches with names in rows below a picture of the given width. */
export interface Legend {
  readonly height: number;
  readonly labels: readonly { readonly name: string; readonly box: Box }[];
  readonly draw: () => string;
}

export function layOutLegend(entries: readonly LegendEntry[], top: number, width: number): Legend {
  const lead = swatch.width + 7;
  let x = margin;
  let y = top + 10;
  let rowHeight = 0;
  const placed = entries.map((entry) => {
    const lines = wrapText(entry.name, width - 2 * margin - lead, textStyles.small, 6);
    const box = {
      width: lead + widestLine(lines, textStyles.small),
      height: Math.max(swatch.height, lines.length * lineHeights.small + 4),
    };
    if (x > margin && x + box.width > width - margin) {
      x = margin;
      y += rowHeight + rowGap;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, box.height);
    const at = { x, y, ...box };
    x += box.width + entryGap;
    return { entry, lines, box: at };
  });
  if (placed.length === 0) return { height: 0, labels: [], draw: () => '' };
  return {
    height: y + rowHeight + rowGap - top,
    labels: placed.map(({ entry, box }) => ({ name: entry.name, box })),
    draw: () =>
      element(
        'g',
        { role: 'group', 'aria-label': 'Legend' },
        placed
          .map(
            ({ entry, lines, box }) => entry.draw(box) + textLines(lines, { x: box.x + lead, y: box.y + 13 }, 'small'),
          )
          .join(''),
      ),
  };
}
