import type { Point } from './geometry.ts';
import { lineHeights, type TextRole } from './style-sheet.ts';

/** Text made safe for XML content and attribute values; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A length with at most one decimal. */
export function px(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its attributes in the order given; `null` leaves an attribute out. Content is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const printed = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${printed}/>` : `<${name}${printed}>${content}</${name}>`;
}

/** One or more lines of text from the baseline `y` of the first. */
export function textLines(
  lines: readonly string[],
  { x, y }: Point,
  role: TextRole,
  { classes = '', anchor = 'start' }: { classes?: string; anchor?: 'start' | 'middle' | 'end' } = {},
): string {
  const names = [`t-${role}`, anchor === 'start' ? '' : anchor, classes].filter((name) => name !== '').join(' ');
  return lines
    .map((line, index) => element('text', { class: names, x, y: y + index * lineHeights[role] }, escapeXml(line)))
    .join('');
}

/** Path data of a polyline with rounded corners. */
export function roundedPath(points: readonly Point[], radius = 7): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let data = `M${px(first.x)} ${px(first.y)}`;
  rest.forEach((point, index) => {
    const before = points[index]!;
    const after = points[index + 2];
    if (!after) {
      data += `L${px(point.x)} ${px(point.y)}`;
      return;
    }
    const incoming = Math.hypot(point.x - before.x, point.y - before.y);
    const outgoing = Math.hypot(after.x - point.x, after.y - point.y);
    const reach = Math.min(radius, incoming / 2, outgoing / 2);
    if (reach < 0.5) {
      data += `L${px(point.x)} ${px(point.y)}`;
      return;
    }
    const enter = {
      x: point.x + ((before.x - point.x) / incoming) * reach,
      y: point.y + ((before.y - point.y) / incoming) * reach,
    };
    const leave = {
      x: point.x + ((after.x - point.x) / outgoing) * reach,
      y: point.y + ((after.y - point.y) / outgoing) * reach,
    };
    data += `L${px(enter.x)} ${px(enter.y)}Q${px(point.x)} ${px(point.y)} ${px(leave.x)} ${px(leave.y)}`;
  });
  return data;
}
