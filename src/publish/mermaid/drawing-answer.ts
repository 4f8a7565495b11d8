import type { AdoptedDrawing } from '#render';

/** Why a text can't be drawn, in a clause, and at which of its lines, from 1. */
export interface MermaidProblem {
  readonly line: number;
  readonly reason: string;
}

/** What the drawing process says to a source. */
export type DrawingAnswer = { readonly drawing: AdoptedDrawing } | { readonly problem: MermaidProblem };
