import type { ViewNode } from '../../view/view.ts';
import type { Box } from '../geometry.ts';
import { iconPath } from '../icons.ts';
import { element, escapeXml, textLines } from '../markup.ts';
import { isDecisionLook, tokenOfLook } from '../palette.ts';
import { lineHeights, textStyles } from '../style-sheet.ts';
import { textWidth, widestLine, wrapText } from '../text.ts';

/** A node measured: its lines of text and the smallest size that holds them. */
export interface Card {
  readonly node: ViewNode;
  readonly width: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly subtitle: readonly string[];
  readonly description: readonly string[];
}

const padding = 14;
const tile = 30;
const badgePadding = 7;

/** Decisions are no parts of the system: they have no icon. */
const hasIcon = ({ look }: ViewNode): boolean => !isDecisionLook(look);
/** Where the text of the head begins. */
const textLeft = (node: ViewNode): number => padding + (hasIcon(node) ? tile + 10 : 0);

function badgeWidth(node: ViewNode): number {
  return node.multiplicity === null ? 0 : textWidth(node.multiplicity, textStyles.badge) + 2 * badgePadding;
}

function headHeight(name: readonly string[], subtitle: readonly string[]): number {
  return Math.max(tile, name.length * lineHeights.name + subtitle.length * lineHeights.subtitle + 1);
}

/** A card with room for a description: always equally wide, so that columns line up. */
export function describedCard(node: ViewNode, width = 214): Card {
  const headWidth = width - textLeft(node) - padding;
  const badge = badgeWidth(node);
  const name = wrapText(node.name, headWidth - (badge === 0 ? 0 : badge + 6), textStyles.name, 4);
  const subtitle = wrapText(node.subtitle, headWidth, textStyles.subtitle, 4);
  const description = wrapText(node.description, width - 2 * padding, textStyles.description, 5);
  const body = description.length === 0 ? 0 : 8 + description.length * lineHeights.description;
  return {
    node,
    width,
    height: Math.ceil(padding + headHeight(name, subtitle) + body + padding - 2),
    name,
    subtitle,
    description,
  };
}

const compactPadding = 11;
const compactText = 116;

/** A card of name and subtitle only, as wide as its text needs within bounds. */
export function compactCard(node: ViewNode): Card {
  const badge = badgeWidth(node);
  const reserved = badge === 0 ? 0 : badge + 6;
  const name = wrapText(node.name, compactText - reserved, textStyles.name, 4);
  const subtitle = wrapText(node.subtitle, compactText, textStyles.subtitle, 4);
  const text = Math.max(widestLine(name, textStyles.name) + reserved, widestLine(subtitle, textStyles.subtitle), 84);
  return {
    node,
    width: Math.ceil(textLeft(node) + text + padding),
    height: Math.ceil(2 * compactPadding + headHeight(name, subtitle)),
    name,
    subtitle,
    description: [],
  };
}

/** Measured widths of a placed card's lines against the space inside it. */
export function cardTexts(card: Card, box: Box): { text: string; width: number; available: number }[] {
  const head = box.width - textLeft(card.node) - padding;
  const badge = badgeWidth(card.node);
  const lines = [
    ...card.name.map((text) => ({ text, style: textStyles.name, available: head - (badge === 0 ? 0 : badge + 6) })),
    ...card.subtitle.map((text) => ({ text, style: textStyles.subtitle, available: head })),
    ...card.description.map((text) => ({ text, style: textStyles.description, available: box.width - 2 * padding })),
  ];
  return lines.map(({ text, style, available }) => ({ text, width: textWidth(text, style), available }));
}

function badgeMarkup({ multiplicity }: ViewNode, box: Box, hue: string): string {
  if (multiplicity === null) return '';
  const width = textWidth(multiplicity, textStyles.badge) + 2 * badgePadding;
  const x = box.x + box.width - padding - width + 4;
  const y = box.y + compactPadding;
  return (
    element('rect', { class: `tint f-${hue}`, x, y, width, height: 17, rx: 8.5 }) +
    textLines([multiplicity], { x: x + width / 2, y: y + 12.5 }, 'badge', { anchor: 'middle', classes: `f-${hue}` })
  );
}

function iconTile(card: Card, { x, y }: Box, hue: string, size: number): string {
  const round = card.node.look === 'person' ? size / 2 : 7;
  const inset = (size - 20) / 2;
  return (
    element('rect', { class: `tint f-${hue}`, x, y, width: size, height: size, rx: round }) +
    element('path', {
      class: `icon s-${hue}`,
      transform: `translate(${Math.round((x + inset) * 10) / 10} ${Math.round((y + inset) * 10) / 10})`,
      d: iconPath(card.node.look, card.node.icon),
    })
  );
}

/** Markup of a placed card, a link when the node leads to its next level. */
export function drawCard(card: Card, box: Box, idPrefix: string): string {
  const { node } = card;
  const hue = tokenOfLook[node.look];
  const dashed = node.look === 'external' || node.look === 'proposal' ? ' dashed' : '';
  const radius = node.look === 'person' ? 17 : 8;
  const frame = { x: box.x, y: box.y, width: box.width, height: box.height, rx: radius };
  const described = card.description.length > 0;
  const contentHeight = described ? 0 : headHeight(card.name, card.subtitle);
  const top = described ? box.y + padding : box.y + (box.height - contentHeight) / 2;
  const textHeight = card.name.length * lineHeights.name + card.subtitle.length * lineHeights.subtitle;
  const firstBaseline = top + 13 + (textHeight < tile ? (tile - textHeight) / 2 : 0);
  const x = box.x + textLeft(node);
  const subtitleBaseline = firstBaseline + (card.name.length - 1) * lineHeights.name + 15;
  const descriptionBaseline = top + headHeight(card.name, card.subtitle) + 8 + 12;
  const body = [
    element('rect', { class: 'surface', ...frame }),
    node.isSubject ? element('rect', { class: `tint f-${hue}`, ...frame }) : '',
    element('rect', { class: `outline${node.isSubject ? ' strong' : ''} s-${hue}${dashed}`, ...frame }),
    hasIcon(node) ? iconTile(card, { ...box, x: box.x + padding, y: top }, hue, tile) : '',
    textLines(card.name, { x, y: firstBaseline }, 'name', { classes: node.look === 'retired' ? 'struck f-muted' : '' }),
    textLines(card.subtitle, { x, y: subtitleBaseline }, 'subtitle'),
    textLines(card.description, { x: box.x + padding, y: descriptionBaseline }, 'description'),
    badgeMarkup(node, box, hue),
  ].join('');
  const times = node.multiplicity === null ? '' : ` ${node.multiplicity}`;
  const spoken = [`${node.name}${times}`, node.subtitle, node.description].filter((part) => part !== '').join('. ');
  const id = `${idPrefix}-${node.id.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
  const title = `<title>${escapeXml(spoken)}</title>`;
  return node.href === null
    ? element('g', { id, role: 'graphics-symbol', 'aria-label': spoken }, title + body)
    : element('a', { id, href: node.href, 'aria-label': spoken }, title + body);
}
