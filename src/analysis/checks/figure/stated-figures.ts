import type { CaseStudy, Finding } from '#model';
import { formulaText } from '../../cost/formula-text.ts';
import { pointOf } from '../../load/index.ts';
import { evaluateQuantity } from '../../money/index.ts';
import { decimalText } from '../../quantity-text.ts';
import { countNames } from '../../sizing/index.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { knownBecause } from '../known-finding/known-because.ts';
import { at } from '../locations.ts';
import { roundsTo } from './rounds-to.ts';

type StatedFigure = CaseStudy['statedFigures'][number];
type Recomputed =
  | { readonly figure: StatedFigure; readonly position: number; readonly computed: string; readonly problem: null }
  | { readonly figure: StatedFigure; readonly position: number; readonly computed: null; readonly problem: string };

function* recompute({ study, load }: CheckContext): Generator<Recomputed> {
  for (const [position, figure] of study.statedFigures.entries()) {
    if (!figure.recomputed) continue;
    const { formula, atScalePoint } = figure.recomputed;
    const { drivers } = pointOf(load, atScalePoint);
    try {
      yield { figure, position, computed: evaluateQuantity(formula, drivers), problem: null };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      yield { figure, position, computed: null, problem: error.message };
    }
  }
}

/** Stated figures that their own arithmetic doesn't round to; known ones where the study says why. */
export function* statedDiffers(context: CheckContext): Iterable<Finding> {
  const { study } = context;
  const names = new Map([
    ...countNames(study),
    ...(study.load?.drivers ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  for (const { figure, position, computed } of recompute(context)) {
    const { label, value, recomputed } = figure;
    if (!recomputed || computed === null || roundsTo(recomputed.amount, computed)) continue;
    const result = decimalText(Number(computed));
    yield knownBecause(
      recomputed.reason,
      finding(
        'figure/stated-differs',
        at('statedFigures', position, 'value'),
        { label, value, formula: formulaText(recomputed.formula, (id) => names.get(id) ?? id), computed: result },
        [
          { label: 'stated', value, provenance: 'stated' },
          { label: 'computed', value: result, provenance: 'computed' },
        ],
      ),
    );
  }
}

/** Stated figures whose arithmetic can't be done. */
export function* figureBrokenFormula(context: CheckContext): Iterable<Finding> {
  for (const { figure, position, problem } of recompute(context))
    if (problem !== null)
      yield finding('figure/broken-formula', at('statedFigures', position, 'recomputed', 'formula'), {
        label: figure.label,
        problem,
      });
}
