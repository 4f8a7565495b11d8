import { inBytes, inMilliseconds, type QualityRequirement } from '#model';
import type { FigureProvider, FigureValue } from '../figure.ts';

function targetValue(target: QualityRequirement['target']): FigureValue {
  switch (target.dimension) {
    case 'duration':
      return { kind: 'milliseconds', value: inMilliseconds(target) };
    case 'rate':
      return { kind: 'rate', value: target.value, per: target.per };
    case 'data-size':
      return { kind: 'bytes', value: inBytes(target) };
    case 'fraction':
      return { kind: 'availability', value: target.value };
    case 'count':
      return { kind: 'count', value: target.value, unit: target.of };
    case 'money':
      return { kind: 'money', amount: { amount: target.amount, currency: target.currency } };
    default:
      return target satisfies never;
  }
}

/** `requirement.<id>.target`: what has to hold. */
export const requirementFigures: FigureProvider = function* ({ study }) {
  for (const requirement of study.requirements) {
    if (requirement.kind !== 'quality') continue;
    const { id, title, metric, target, origin } = requirement;
    yield {
      name: `requirement.${id}.target`,
      title: `Target of “${title}”`,
      atScalePoints: false,
      about: [id, title],
      at: () => ({
        value: targetValue(target),
        provenance: origin?.provenance ?? 'stated',
        basis: origin?.source ?? metric,
      }),
    };
  }
};
