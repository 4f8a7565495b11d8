import type { FigureProvider } from '../figure.ts';

/** As inside a sentence: `Void authorization` → `void authorization`; `SEPA return` stays. */
const inSentence = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** `saga.<id>.compensations`, in the order in which they run, and `saga.<id>.steps`: how many it has. */
export const sagaFigures: FigureProvider = function* ({ study }) {
  for (const { id, name, steps } of study.sagas) {
    const undone = steps.flatMap(({ compensation }) => (compensation ? [inSentence(compensation)] : [])).reverse();
    const shared = { atScalePoints: false, about: [id, name] };
    yield {
      ...shared,
      name: `saga.${id}.compensations`,
      title: `What undoes “${name}”, in order`,
      at: () =>
        undone.length === 0
          ? `No step of the saga “${name}” has a compensation.`
          : {
              value: { kind: 'text', text: undone.join(', then ') },
              provenance: 'computed',
              basis: 'compensations of the steps, latest step first',
            },
    };
    yield {
      ...shared,
      name: `saga.${id}.steps`,
      title: `Steps of “${name}”`,
      at: () => ({
        value: { kind: 'count', value: steps.length, unit: 'step' },
        provenance: 'computed',
        basis: 'counted in the definition',
      }),
    };
  }
};
