import { audience } from 'virtual:casebook';
import { type AnalyzedCaseStudy, countVerdicts, hasPage, isPartial, pageTitles, type StudyPage } from '#analysis';
import { formatWholeMoney } from '#render';
import { contradictionsOf } from './contradictions.ts';
import { counted, listed } from './text/words.ts';

/** A page of a case study. Parts without content are left out. */
interface Part {
  /** Last segment of its address. */
  readonly page: StudyPage | 'interview';
  /** What it holds, in one line, with the numbers that matter. */
  readonly summary: (analyzed: AnalyzedCaseStudy) => string;
}

/** `3 alerts`; nothing for an empty list. */
const some = (list: readonly unknown[] | undefined, one: string, many?: string): string =>
  list === undefined || list.length === 0 ? '' : counted(list.length, one, many);

const parts: readonly Part[] = [
  {
    page: 'story',
    summary: () => 'How the design came about, and what it gave up',
  },
  {
    page: 'requirements',
    summary: ({ study, traceability }) => {
      const of = (kind: string): number => study.requirements.filter((requirement) => requirement.kind === kind).length;
      return listed([
        of('functional') > 0 && `${of('functional')} functional`,
        of('quality') > 0 && counted(of('quality'), 'quality scenario'),
        of('constraint') > 0 && counted(of('constraint'), 'constraint'),
        countVerdicts(traceability.map(({ verdict }) => verdict)),
      ]);
    },
  },
  {
    page: 'architecture',
    summary: ({ study }) => {
      const of = (kind: string): number => study.elements.filter((element) => element.kind === kind).length;
      const external = study.elements.filter(
        (element) => element.kind === 'software-system' && element.location === 'external',
      );
      return listed([
        of('container') > 0 && counted(of('container'), 'container'),
        of('component') > 0 && counted(of('component'), 'component'),
        external.length > 0 && counted(external.length, 'external system'),
        of('person') > 0 && counted(of('person'), 'kind of person', 'kinds of people'),
      ]);
    },
  },
  {
    page: 'flows',
    summary: ({ study, latency, availability }) =>
      listed([
        counted(study.flows.length, 'sequence'),
        latency.length > 0 && 'latency simulated',
        availability.length > 0 && 'availability computed along each path',
      ]),
  },
  {
    page: 'data',
    summary: ({ study, schemas }) => {
      const tables = schemas
        .filter(({ role }) => role === 'current')
        .flatMap(({ inspection }) => inspection.tables.filter(({ isPartitionOf }) => isPartitionOf === null));
      return listed([
        counted(study.dataStores.length, 'store'),
        tables.length > 0 && `${counted(tables.length, 'table')} that PostgreSQL accepts`,
        study.caches.length > 0 && counted(study.caches.length, 'cached set'),
      ]);
    },
  },
  {
    page: 'events',
    summary: ({ study }) =>
      listed([
        study.topics.length > 0 && counted(study.topics.length, 'topic'),
        study.sagas.length > 0 && `${counted(study.sagas.length, 'saga')} with compensations`,
      ]),
  },
  {
    page: 'deployment',
    summary: ({ study }) => {
      const rules = study.deployments.flatMap(({ securityGroupRules }) => securityGroupRules);
      return listed([
        counted(study.deployments.length, 'environment'),
        rules.length > 0 && counted(rules.length, 'security-group rule'),
      ]);
    },
  },
  {
    page: 'cost',
    summary: ({ cost }) => {
      const first = cost?.scalePoints[0];
      return listed([
        first && !isPartial(first.total) && `${formatWholeMoney(first.total)} a month`,
        counted(cost?.lineItems.length ?? 0, 'sourced line item'),
        cost?.stated && `stated at ${formatWholeMoney(cost.stated.total.stated)}`,
      ]);
    },
  },
  {
    page: 'scaling',
    summary: ({ study, capacity }) =>
      listed([
        capacity[0] && `first limit: ${capacity[0].resource.name}`,
        study.evolution.length > 0 && `${counted(study.evolution.length, 'step')} of growth`,
      ]),
  },
  {
    page: 'risks',
    summary: ({ study, risks }) =>
      listed([
        study.risks.length > 0 && counted(study.risks.length, 'risk'),
        study.failureModes.length > 0 && counted(study.failureModes.length, 'failure mode'),
        risks.singlePointsOfFailure.length > 0 &&
          counted(risks.singlePointsOfFailure.length, 'single point of failure', 'single points of failure'),
      ]),
  },
  {
    page: 'security',
    summary: ({ study }) =>
      listed([
        some(study.security?.threats, 'threat'),
        some(study.security?.boundaries, 'trust boundary', 'trust boundaries'),
        some(study.security?.controls, 'control'),
      ]),
  },
  {
    page: 'operations',
    summary: ({ study }) =>
      listed([
        some(study.operations?.objectives, 'objective'),
        some(study.operations?.alerts, 'alert'),
        some(study.operations?.runbook, 'runbook entry', 'runbook entries'),
      ]),
  },
  {
    page: 'rollout',
    summary: ({ study }) => {
      const phases = study.rollout?.phases ?? [];
      return listed([
        counted(phases.length, 'phase'),
        `${phases.filter(({ gate }) => gate.length > 0).length} with a gate`,
        `${phases.filter(({ rollback }) => rollback.trim() !== '').length} with a way back`,
      ]);
    },
  },
  {
    page: 'decisions',
    summary: ({ decisions }) =>
      listed([
        counted(decisions.length, 'decision'),
        `${counted(
          decisions.reduce((count, { options }) => count + options.length, 0),
          'option',
        )} weighed`,
      ]),
  },
  {
    page: 'findings',
    summary: (analyzed) => {
      const { findings } = analyzed;
      return listed([
        some(contradictionsOf(analyzed), 'contradicted statement'),
        some(findings, 'finding'),
        findings.some(({ known }) => known) && `${findings.filter(({ known }) => known).length} answered with a reason`,
      ]);
    },
  },
  {
    page: 'interview',
    summary: ({ study: { interview }, decisions }) => {
      const defended = decisions.filter(({ id }) => interview?.defences.some(({ decision }) => decision === id)).length;
      const held = listed([
        some(interview?.stories, 'story', 'stories'),
        some(interview?.clarifyingQuestions, 'clarifying question'),
        defended > 0 && `${defended} of ${counted(decisions.length, 'decision')} defended`,
      ]);
      return held || 'What is said first';
    },
  },
];

export interface NumberedPart extends Part {
  readonly title: string;
  /** Position among the parts of this case study, from 1. */
  readonly number: number;
}

/** The parts that this case study has something for, in reading order. */
export const partsOf = (analyzed: AnalyzedCaseStudy): readonly NumberedPart[] =>
  parts
    .filter(({ page }) => (page === 'interview' ? showsInterview(analyzed) : hasPage(analyzed, page)))
    .map((part, index) => ({
      ...part,
      title: part.page === 'interview' ? 'Interview' : pageTitles[part.page],
      summary: (of) => startSentence(part.summary(of)),
      number: index + 1,
    }));

/** Notes for the interview are for nobody else, unless the author publishes them. */
const showsInterview = ({ study }: AnalyzedCaseStudy): boolean =>
  study.interview !== undefined && (audience === 'interview' || study.interview.published);

const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
