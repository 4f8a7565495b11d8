import type { ViewBoundary } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { element, escapeXml, px } from '../markup.ts';
import { textStyles } from '../style-sheet.ts';
import { textWidth } from '../text.ts';

const gap = 7;
const inset = 14;
const titleHeight = 18;
/** Longer titles are cut; the full text stays in the boundary's `<title>`. */
const maximumName = 300;

function shortened(text: string, maximum: number, style: (typeof textStyles)['group' | 'subtitle']): string {
  if (textWidth(text, style) <= maximum) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, style) > maximum) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

export interface BoundaryTitle {
  readonly name: string;
  readonly subtitle: string;
  readonly width: number;
}

/** The words at the top of a boundary, shortened to at most `maximum` pixels where given. */
export function boundaryTitle({ name, subtitle }: ViewBoundary, maximum = maximumName): BoundaryTitle {
  const shortName = shortened(name, maximum * 0.66, textStyles.group);
  const nameWidth = textWidth(shortName, textStyles.group);
  const shortSubtitle = subtitle === '' ? '' : shortened(subtitle, maximum - nameWidth, textStyles.subtitle);
  const rest = shortSubtitle === '' ? 0 : gap + textWidth(shortSubtitle, textStyles.subtitle);
  return { name: shortName, subtitle: shortSubtitle, width: Math.ceil(nameWidth + rest) };
}

/** The width that a boundary needs for its title to fit inside. */
export function widthForTitle(title: BoundaryTitle): number {
  return title.width + 2 * inset;
}

/** Where a title stands when nothing is in its way. */
export function usualTitlePlace(title: BoundaryTitle, box: Box): Box {
  return { x: box.x + inset - 2, y: box.y + 9, width: title.width + 4, height: titleHeight };
}

export function drawTitle({ name, subtitle }: BoundaryTitle, place: Box): string {
  const kind = subtitle === '' ? '' : element('tspan', { class: 't-subtitle', dx: gap }, escapeXml(subtitle));
  return `<text class="t-group" x="${px(place.x + 2)}" y="${px(place.y + 13)}">${escapeXml(name)}${kind}</text>`;
}
