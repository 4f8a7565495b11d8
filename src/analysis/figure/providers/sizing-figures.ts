import { type Running, sizingOf } from '../../sizing/index.ts';
import type { FigureEntry, FigureProvider, FigureValue } from '../figure.ts';

const counts = {
  running: 'How many run',
  minimum: 'How many run at least',
  maximum: 'How many run at most',
  zones: 'Zones',
  machines: 'Machines in one unit',
} as const;
/** What is counted, where there is one word for it whatever runs. */
const units: Readonly<Record<string, string>> = { zones: 'zone', machines: 'machine' };

/** `sizing.<element>.…`: what runs of an element, where load and availability are counted. */
export const sizingFigures: FigureProvider = function* ({ sizing, index }) {
  for (const element of new Set(sizing.map((entry) => entry.element))) {
    const name = index.nameOf(element);
    const entry = (part: string, what: string, value: (running: Running) => FigureValue | string): FigureEntry => ({
      name: `sizing.${element}.${part}`,
      title: `${what} of “${name}”`,
      atScalePoints: true,
      about: [element, name],
      at: (point) => {
        const running = sizingOf(sizing, element, point);
        if (!running) return `Nothing says how many of “${name}” run at "${point}".`;
        const found = value(running);
        if (typeof found === 'string') return found;
        return { value: found, provenance: 'stated', basis: 'the sizing of the deployment' };
      },
    });
    for (const [part, what] of Object.entries(counts))
      yield entry(part, what, (running) => ({
        kind: 'count',
        value: running[part as keyof typeof counts],
        unit: units[part] ?? '',
      }));
    yield entry('storage', 'Storage of one unit', ({ storageBytes }) =>
      storageBytes === null ? `The sizing of “${name}” names no storage.` : { kind: 'bytes', value: storageBytes },
    );
  }
};
