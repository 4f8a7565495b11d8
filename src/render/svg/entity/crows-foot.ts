import type { EntityRelation } from '../../view/view.ts';
import type { Point } from '../geometry.ts';
import { element, px } from '../markup.ts';

export type Cardinality = EntityRelation['sourceCardinality'];

/** Length of the longest sign in pixels; lines need a straight end of at least this. */
export const signLength = 19;
const halfWidth = 6;

/** The sign for a cardinality at the end `tip` of a line that comes from `before`. */
export function drawCrowsFoot(tip: Point, before: Point, cardinality: Cardinality): string {
  const length = Math.hypot(before.x - tip.x, before.y - tip.y) || 1;
  const [ux, uy] = [(before.x - tip.x) / length, (before.y - tip.y) / length];
  const at = (along: number, side: number): string =>
    `${px(tip.x + ux * along - uy * side)} ${px(tip.y + uy * along + ux * side)}`;
  const bar = (along: number): string => `M${at(along, halfWidth)}L${at(along, -halfWidth)}`;
  const many = cardinality === 'zero-or-many' || cardinality === 'one-or-many';
  const zero = cardinality === 'zero-or-many' || cardinality === 'zero-or-one';
  const near = many ? `M${at(0, halfWidth)}L${at(11, 0)}L${at(0, -halfWidth)}` : bar(7);
  const sign = element('path', { class: 'line', d: zero ? near : near + bar(many ? 14 : 12) });
  if (!zero) return sign;
  const [cx = '0', cy = '0'] = at(15, 0).split(' ');
  return sign + element('circle', { class: 'line zero', cx: Number(cx), cy: Number(cy), r: 3.8 });
}
