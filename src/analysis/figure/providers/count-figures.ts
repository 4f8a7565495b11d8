import type { FigureContext, FigureProvider } from '../figure.ts';

const containersOf = ({ study }: FigureContext): number =>
  study.elements.filter(({ kind }) => kind === 'container').length;

/** How many there are of what, and how one of them is called. */
const counted: Readonly<Record<string, readonly [string, (context: FigureContext) => number]>> = {
  alerts: ['alert', ({ study }) => study.operations?.alerts.length ?? 0],
  containers: ['container', containersOf],
  decisions: ['decision', ({ decisions }) => decisions.length],
  drivers: ['driver', ({ study }) => study.load?.drivers.length ?? 0],
  failureModes: ['failure mode', ({ study }) => study.failureModes.length],
  flows: ['flow', ({ study }) => study.flows.length],
  lineItems: ['line item', ({ study }) => study.cost?.lineItems.length ?? 0],
  objectives: ['objective', ({ study }) => study.operations?.objectives.length ?? 0],
  phases: ['phase', ({ study }) => study.rollout?.phases.length ?? 0],
  requirements: ['requirement', ({ study }) => study.requirements.length],
  resources: ['resource', ({ study }) => study.resources.length],
  risks: ['risk', ({ study }) => study.risks.length],
  runbookEntries: ['runbook entry', ({ study }) => study.operations?.runbook.length ?? 0],
  sagas: ['saga', ({ study }) => study.sagas.length],
  services: ['service', ({ study }) => new Set(study.cost?.lineItems.map(({ service }) => service)).size],
  singlePointsOfFailure: ['single point of failure', ({ risks }) => risks.singlePointsOfFailure.length],
  threats: ['threat', ({ study }) => study.security?.threats.length ?? 0],
  topics: ['topic', ({ study }) => study.topics.length],
};

/** `count.<what>`: how many the study has. */
export const countFigures: FigureProvider = function* (context) {
  for (const [what, [one, count]] of Object.entries(counted))
    yield {
      name: `count.${what}`,
      title: `How many of “${one}” there are`,
      atScalePoints: false,
      about: [one],
      at: () => ({
        value: { kind: 'count', value: count(context), unit: '' },
        provenance: 'computed',
        basis: 'counted in the definition',
      }),
    };
};
