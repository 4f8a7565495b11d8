import type { CaseStudy } from '#model';
import type { CostAnalysis, LoggedDecision, ReadinessItem, StudyIndex } from '../analyzed-case-study.ts';
import type { InspectedSchema } from '../case-study-source.ts';
import { countWords } from '../portfolio/count-measure.ts';
import { drawnAround, drawnRelationships } from './drawn-relationships.ts';
import { arguable } from './trade-offs.ts';

export interface ReadinessContext {
  readonly study: CaseStudy;
  readonly index: StudyIndex;
  readonly decisions: readonly LoggedDecision[];
  readonly schemas: readonly InspectedSchema[];
  /** With the line items of what runs. */
  readonly cost: Pick<CostAnalysis, 'lineItems' | 'scalePoints'> | null;
}

/** A question of a checklist, and how the data answers it. */
export interface ReadinessQuestion extends Pick<ReadinessItem, 'id' | 'question' | 'checklist'> {
  /** What answers it; `undefined` when nothing does. */
  readonly answer: (context: ReadinessContext) => string | undefined;
  /** What to define so that it is answered. */
  readonly missing: string;
  /** Field of the case study that answers it. */
  readonly field: readonly string[];
}

const counted = (count: number, one: string, many = `${one}s`): string | undefined =>
  count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;

/** The five questions to ask of every artifact before showing it. */
const quality: readonly ReadinessQuestion[] = [
  {
    id: 'explainable',
    field: ['interview', 'inPlainWords'],
    checklist: 'quality',
    question: 'Can I explain this in 5 minutes to a non-technical stakeholder?',
    answer: ({ study }) =>
      study.interview?.inPlainWords
        ? `It is told in ${countWords(study.interview.inPlainWords)} plain words.`
        : undefined,
    missing: 'Tell it in at most 150 words and without naming a technology in `interview.inPlainWords`.',
  },
  {
    id: 'trade-offs',
    field: ['decisions'],
    checklist: 'quality',
    question: 'Does it include trade-offs I made and why?',
    answer: ({ decisions }) => {
      const count = arguable(decisions).length;
      return count === 0
        ? undefined
        : `${count} of ${decisions.length} decisions weigh options and name what they cost.`;
    },
    missing: 'Give a decision at least two options and a bad consequence.',
  },
  {
    id: 'failure-handling',
    field: ['failureModes'],
    checklist: 'quality',
    question: 'Does it show failure handling?',
    answer: ({ study }) => counted(study.failureModes.length, 'failure mode'),
    missing: 'Add failure modes with their cause, effect and controls in `failureModes`.',
  },
  {
    id: 'cost-estimate',
    field: ['cost'],
    checklist: 'quality',
    question: 'Is there a cost estimate?',
    answer: ({ cost }) => counted(cost?.lineItems.length ?? 0, 'line item'),
    missing: 'Add a cost model with drivers and line items in `cost`.',
  },
  {
    id: 'diagram',
    field: ['relationships'],
    checklist: 'quality',
    question: 'Is there a diagram?',
    answer: ({ study, index }) => {
      const drawn = drawnRelationships(study, index).length;
      const all = study.relationships.length;
      return drawn < all && drawn > 0
        ? `${drawn} of ${all} relationships drawn`
        : counted(drawn, 'relationship drawn', 'relationships drawn');
    },
    missing: 'Add relationships of the system with what is around it, or between its containers, so that one is drawn.',
  },
];

/** What every case study needs, in the order worth doing. */
const artifacts: readonly ReadinessQuestion[] = [
  {
    id: 'context-diagram',
    field: ['elements'],
    checklist: 'artifacts',
    question: 'Context Diagram (C4 Level 1)',
    answer: ({ study, index }) =>
      counted(drawnAround(study, index).length, 'person or system around it', 'people and systems around it'),
    missing: 'Add the people and systems around the system, and their relationships with it.',
  },
  {
    id: 'container-diagram',
    field: ['elements'],
    checklist: 'artifacts',
    question: 'Container Diagram (C4 Level 2)',
    answer: ({ index }) => counted(index.childrenOf(index.subject.id).length, 'container'),
    missing: 'Open the system into containers.',
  },
  {
    id: 'component-diagram',
    field: ['elements'],
    checklist: 'artifacts',
    question: 'Component Diagram (C4 Level 3) for key services',
    answer: ({ study }) => counted(study.elements.filter(({ kind }) => kind === 'component').length, 'component'),
    missing: 'Open the container that carries the hardest decision into components.',
  },
  {
    id: 'sequence-diagrams',
    field: ['flows'],
    checklist: 'artifacts',
    question: 'Sequence Diagrams for critical flows',
    answer: ({ study: { flows } }) => {
      const critical = flows.filter((flow) => flow.critical).length;
      return critical === 0 ? undefined : `${counted(flows.length, 'flow')} drawn, ${critical} of them critical`;
    },
    missing: 'Add the flows that the business depends on in `flows`.',
  },
  {
    id: 'database-schema',
    field: ['dataStores'],
    checklist: 'artifacts',
    question: 'Database Schema Diagram',
    answer: ({ schemas }) =>
      counted(
        schemas.filter(({ role, inspection }) => role === 'current' && inspection.tables.length > 0).length,
        'schema',
      ),
    missing: 'Add a data store with its DDL file in `dataStores`, and let PostgreSQL accept it.',
  },
  {
    id: 'infrastructure-diagram',
    field: ['deployments'],
    checklist: 'artifacts',
    question: 'Infrastructure Diagram (AWS)',
    answer: ({ study }) => counted(study.deployments.length, 'environment'),
    missing: 'Add a deployment environment in `deployments`.',
  },
  {
    id: 'decisions',
    field: ['decisions'],
    checklist: 'artifacts',
    question: 'ADRs (3-5 key decisions)',
    answer: ({ decisions }) => (decisions.length >= 3 ? `${decisions.length} decisions` : undefined),
    missing: 'Record at least three key decisions in `decisions`.',
  },
  {
    id: 'quality-requirements',
    field: ['requirements'],
    checklist: 'artifacts',
    question: 'NFR Table (latency, throughput, availability targets)',
    answer: ({ study }) =>
      counted(study.requirements.filter(({ kind }) => kind === 'quality').length, 'quality requirement'),
    missing: 'Add quality requirements with a metric and a target in `requirements`.',
  },
  {
    id: 'cost-breakdown',
    field: ['cost'],
    checklist: 'artifacts',
    question: 'Cost Breakdown',
    answer: ({ cost }) => counted(cost?.scalePoints[0]?.byService.length ?? 0, 'service'),
    missing: 'Add a cost model with drivers and line items in `cost`.',
  },
  {
    id: 'risk-register',
    field: ['risks'],
    checklist: 'artifacts',
    question: 'Risk Register',
    answer: ({ study }) => counted(study.risks.length, 'risk'),
    missing: 'Add risks with cause, event, consequence and owner in `risks`.',
  },
  {
    id: 'runbook',
    field: ['operations', 'runbook'],
    checklist: 'artifacts',
    question: 'Runbook for operations',
    answer: ({ study }) => counted(study.operations?.runbook.length ?? 0, 'runbook entry', 'runbook entries'),
    missing: 'Add alerts and a runbook entry for each in `operations`.',
  },
];

/** Both checklists, quality first. */
export const readinessQuestions: readonly ReadinessQuestion[] = [...quality, ...artifacts];
