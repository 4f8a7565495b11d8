import { type RiskLevel, riskLevel } from '#analysis';
import { drawArrow } from '../arrow.ts';
import { type Diagram, margin } from '../diagram.ts';
import { element } from '../markup.ts';
import type { ColorToken } from '../palette.ts';
import { lineHeights, type Theme, textStyles } from '../style-sheet.ts';
import { wrapText } from '../text.ts';
import { ChartCanvas, type ChartText } from './chart-frame.ts';

interface Rating {
  /** 1 to 5. */
  readonly likelihood: number;
  /** 1 to 5. */
  readonly impact: number;
}

export interface RiskMatrixChart extends ChartText {
  readonly risks: readonly {
    /** Short mark inside the dot, e.g. `R1`. */
    readonly id: string;
    readonly title: string;
    readonly inherent: Rating;
    /** `null` where nothing is done about the risk. */
    readonly residual: Rating | null;
  }[];
}

const cell = 84;
const size = 5;
const dot = 12;
const listWidth = 300;
const axis = 26;

const levelHues: Readonly<Record<RiskLevel, ColorToken>> = {
  low: 'good',
  medium: 'messaging',
  high: 'security',
  critical: 'security',
};

/** The level of a score (likelihood × impact, 1 to 25), the same as in the register, as word and hue. */
export function riskBand(score: number): { readonly name: RiskLevel; readonly hue: ColorToken } {
  const name = riskLevel(score);
  return { name, hue: levelHues[name] };
}

/** Places inside a cell for the n-th of its dots. */
function spot(index: number): { readonly dx: number; readonly dy: number } {
  const column = index % 3;
  const row = Math.floor(index / 3) % 2;
  return { dx: 15 + column * 26, dy: 22 + row * 36 };
}

/** Likelihood against impact; hollow dots are risks as they are, full ones what remains of them. */
export function riskMatrix(chart: RiskMatrixChart, theme: Theme = 'page'): Diagram {
  const left = margin + axis;
  const canvas = new ChartCanvas(chart, left + size * cell + 36 + listWidth + margin);
  const top = canvas.top + 14;
  for (let likelihood = 1; likelihood <= size; likelihood += 1) {
    for (let impact = 1; impact <= size; impact += 1) {
      const { hue } = riskBand(likelihood * impact);
      const box = {
        x: left + (impact - 1) * cell,
        y: top + (size - likelihood) * cell,
        width: cell - 2,
        height: cell - 2,
      };
      canvas.add(element('rect', { class: `tint f-${hue}`, ...box, rx: 4 }));
    }
  }
  const taken = new Map<string, number>();
  const at = ({ likelihood, impact }: Rating) => {
    const key = `${likelihood} ${impact}`;
    const index = taken.get(key) ?? 0;
    taken.set(key, index + 1);
    const { dx, dy } = spot(index);
    return { x: left + (impact - 1) * cell + dx, y: top + (size - likelihood) * cell + dy };
  };
  const placed = chart.risks.map((risk) => ({
    risk,
    from: at(risk.inherent),
    to: risk.residual === null ? null : at(risk.residual),
  }));
  for (const { from, to } of placed) {
    if (to === null) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 2 * dot + 4) continue;
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const line = [
      { x: from.x + ux * dot, y: from.y + uy * dot },
      { x: to.x - ux * (dot + 1), y: to.y - uy * (dot + 1) },
    ];
    canvas.add(drawArrow(line, [], { asynchronous: false }));
  }
  for (const { risk, from, to } of placed) {
    drawDot(canvas, risk.id, from, risk.inherent, to === null);
    if (to !== null && risk.residual !== null) drawDot(canvas, risk.id, to, risk.residual, true);
  }
  const base = top + size * cell;
  for (let step = 1; step <= size; step += 1) {
    canvas.label(String(step), left + (step - 0.5) * cell, base + 14, 'small', 'middle');
    canvas.label(String(step), left - 8, top + (size - step + 0.5) * cell + 4, 'small', 'end');
  }
  canvas.label('Impact →', left + size * cell - 2, base + 32, 'badge', 'end');
  canvas.label('↑ Likelihood', margin, top - 10, 'badge');
  const listed = drawList(canvas, chart, left + size * cell + 36, top);
  return canvas.finish(Math.max(base + 48, listed + margin), theme);
}

function drawDot(
  canvas: ChartCanvas,
  id: string,
  { x, y }: { x: number; y: number },
  rating: Rating,
  final: boolean,
): void {
  const { hue } = riskBand(rating.likelihood * rating.impact);
  canvas.add(element('circle', { class: final ? `f-${hue}` : 'surface', cx: x, cy: y, r: dot }));
  if (!final) canvas.add(element('circle', { class: `outline s-${hue}`, cx: x, cy: y, r: dot }));
  canvas.label(id, x, y + 4, 'badge', 'middle', final ? 'f-paper' : `f-${hue}`);
}

function drawList(canvas: ChartCanvas, { risks }: RiskMatrixChart, x: number, top: number): number {
  let y = top + 10;
  for (const { id, title, inherent, residual } of risks) {
    const before = inherent.likelihood * inherent.impact;
    const after = residual === null ? null : residual.likelihood * residual.impact;
    const score =
      after === null
        ? `${before} ${riskBand(before).name}`
        : `${before} ${riskBand(before).name} → ${after} ${riskBand(after).name}`;
    const lines = wrapText(title, listWidth - 40, textStyles.label, 2);
    canvas.label(id, x, y, 'badge');
    for (const [index, line] of lines.entries()) canvas.label(line, x + 34, y + index * lineHeights.label, 'label');
    y += lines.length * lineHeights.label;
    canvas.label(score, x + 34, y, 'small');
    y += lineHeights.small + 12;
  }
  return y - 12;
}
