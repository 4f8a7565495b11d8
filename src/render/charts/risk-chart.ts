import type { AnalyzedCaseStudy } from '#analysis';
import { riskMatrix } from '../svg/charts/index.ts';
import { type Chart, chart, sentence } from './chart.ts';

/** Likelihood against impact of every risk, before and after treatment, numbered as in the register. */
export function riskChart({ study }: AnalyzedCaseStudy): Chart | null {
  if (study.risks.length === 0) return null;
  return chart(
    riskMatrix,
    {
      title: 'Likelihood and impact, before and after treatment',
      description: sentence([
        'Hollow: before treatment; full: what remains',
        ...study.risks.map(
          ({ title, inherent, residual }) => `${title}: ${scoreOf(inherent)}, then ${scoreOf(residual)}`,
        ),
      ]),
      risks: study.risks.map(({ title, inherent, residual }, index) => ({
        id: String(index + 1),
        title,
        inherent,
        residual,
      })),
    },
    'risks',
  );
}

const scoreOf = ({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }): number =>
  likelihood * impact;
