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
      return { kind: 'count', value: target.value, unit: target.of, isSpelled: true };
    case 'money':
      return { kind: 'money', amount: { amount: target.amount, currency: target.currency } };
    default:
      return target satisfies never;
  }
}

const millisecondsPerMonth = 730 * 3_600_000;

/** `requirement.<id>.target`: what has to hold; `requirement.<id>.downtime`: what an availability allows in a month of 730 h. */
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
    if (target.dimension === 'fraction' && requirement.characteristic === 'reliability')
      yield {
        name: `requirement.${id}.downtime`,
        title: `Downtime a month that “${title}” allows`,
        atScalePoints: false,
        about: [id, title],
        at: () => ({
          value: { kind: 'milliseconds', value: (1 - target.value) * millisecondsPerMonth },
          provenance: 'computed',
          basis: '(1 − target) × 730 h',
          inputs: [origin?.provenance ?? 'stated'],
        }),
      };
  }
};
