import type { FigureProvider } from '../figure.ts';

/** `stated.<id>`: what somebody wrote down, and the study keeps visible. */
export const statedFigures: FigureProvider = function* ({ study }) {
  for (const { id, label, value, origin } of study.statedFigures)
    yield {
      name: `stated.${id}`,
      title: label,
      atScalePoints: false,
      about: [id, label],
      at: () => ({ value: { kind: 'text', text: value }, provenance: origin.provenance, basis: origin.source }),
    };
};
