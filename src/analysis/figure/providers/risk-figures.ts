import type { FigureProvider, FigureResult } from '../figure.ts';

/** `risk.<id>.…` and `failureMode.<id>.…`: scores, and what a risk may cost. */
export const riskFigures: FigureProvider = function* ({ study, risks }) {
  const score = (value: number, basis: string): FigureResult => ({
    value: { kind: 'count', value, unit: '' },
    provenance: 'computed',
    basis,
    inputs: ['stated'],
  });
  for (const { id, inherentScore, residualScore, exposure } of risks.register) {
    const title = study.risks.find((risk) => risk.id === id)?.title ?? id;
    const entry = (part: string, what: string, at: () => FigureResult | string) => ({
      name: `risk.${id}.${part}`,
      title: `${what} of “${title}”`,
      atScalePoints: false,
      about: [id, title],
      at,
    });
    yield entry('score', 'Score', () => score(inherentScore, 'likelihood × impact before treatment'));
    yield entry('residual', 'Residual score', () => score(residualScore, 'likelihood × impact after treatment'));
    yield entry('exposure', 'Exposure a year', () =>
      exposure
        ? {
            value: { kind: 'money', amount: exposure },
            provenance: 'computed',
            basis: 'likelihood × impact',
            inputs: ['stated'],
          }
        : `The risk “${title}” has no estimate.`,
    );
  }
  for (const { id, riskPriorityNumber, revisedRiskPriorityNumber } of risks.failureModes) {
    const mode = study.failureModes.find((candidate) => candidate.id === id)?.mode ?? id;
    const entry = (part: string, what: string, at: () => FigureResult | string) => ({
      name: `failureMode.${id}.${part}`,
      title: `${what} of “${mode}”`,
      atScalePoints: false,
      about: [id, mode],
      at,
    });
    yield entry('priority', 'Risk priority number', () =>
      score(riskPriorityNumber, 'severity × occurrence × detection'),
    );
    yield entry('revised', 'Revised risk priority number', () =>
      revisedRiskPriorityNumber === null
        ? `The failure mode “${mode}” isn't revised.`
        : score(revisedRiskPriorityNumber, 'severity × occurrence × detection after the action'),
    );
  }
};
