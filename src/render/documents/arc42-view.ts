import type { AnalyzedCaseStudy } from '#analysis';
import { decisionReference } from '../format/decision-reference.ts';
import { clause, formatTarget } from '../format/index.ts';
import type { View as Diagram } from '../view/view.ts';
import { markdown, markdownLink } from './markdown.ts';
import { characteristicName } from './requirements-view.ts';
import type { View } from './template.ts';

/** The whole in the twelve sections of arc42 9.0: view of `arc42.md`. */
export function arc42View(
  { study, index, decisions, risks }: AnalyzedCaseStudy,
  diagrams: readonly Diagram[],
  documents: readonly { readonly name: string; readonly path: string; readonly title: string }[],
) {
  const { subject } = index;
  const pictures = (...prefixes: readonly string[]) =>
    diagrams
      .filter(({ key }) => prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}-`)))
      .map(({ key, title, description }) => ({
        title,
        description,
        image: markdown(`![${title.replace(/[[\]]/g, '')}](diagrams/${key}.svg)`),
      }));
  const links = (...names: readonly string[]) =>
    documents
      .filter(({ name }) => names.includes(name))
      .map(({ title, path }) => ({ link: markdownLink(title, path) }));
  const quality = study.requirements.filter((requirement) => requirement.kind === 'quality');
  return {
    title: study.title,
    summary: study.summary,
    context: markdown(study.context),
    functional: study.requirements
      .filter(({ kind }) => kind === 'functional')
      .map(({ title, description }) => ({ title, description })),
    goals: quality.slice(0, 5).map((requirement) => ({
      title: requirement.title,
      characteristic: characteristicName(requirement.characteristic),
      target: formatTarget(requirement),
    })),
    stakeholders: study.elements
      .filter(({ kind }) => kind === 'person')
      .map(({ name, description }) => ({ name, description })),
    constraints: study.requirements
      .filter(({ kind }) => kind === 'constraint')
      .map(({ title, description }) => ({ title, description })),
    contextDiagrams: pictures('context'),
    externals: study.elements
      .filter((element) => element.kind === 'software-system' && element.id !== subject.id)
      .map(({ name, description }) => ({ name, description })),
    strategy: decisions
      .filter(({ status }) => status === 'accepted')
      .map((decision) => ({ title: decision.title, because: clause(decision.because) })),
    buildingDiagrams: pictures('containers', 'components'),
    buildingBlocks: index.childrenOf(subject.id).map((element) => ({
      name: element.name,
      technology: 'technology' in element ? element.technology : '',
      description: element.description,
    })),
    runtimeDiagrams: pictures('flow', 'saga'),
    deploymentDiagrams: pictures('deployment', 'network', 'security-groups'),
    conceptDiagrams: pictures('data-model', 'event-flow', 'data-flow'),
    concepts: links('data-design', 'events', 'caching', 'authentication', 'threat-model', 'infrastructure', 'cost'),
    decisionDiagrams: pictures('decision-map'),
    decisions: decisions.map((decision) => ({
      link: markdownLink(`${decisionReference(decision)} ${decision.title}`, `decisions/${decision.fileName}.md`),
      status: decision.status,
    })),
    quality: quality.map((requirement) => ({
      title: requirement.title,
      characteristic: characteristicName(requirement.characteristic),
      metric: requirement.metric,
      target: formatTarget(requirement),
      underLoad: requirement.underLoad || '–',
    })),
    qualityDocuments: links('requirements', 'scaling'),
    risks: study.risks.map((risk) => {
      const row = risks.register.find(({ id }) => id === risk.id);
      return {
        title: risk.title,
        inherent: row?.inherentLevel ?? '',
        residual: row?.residualLevel ?? '',
        status: risk.status,
      };
    }),
    riskDocuments: links('risks', 'failure-modes', 'runbook', 'rollout'),
    glossary: study.glossary.map(({ term, meaning }) => ({ term, meaning })),
  } satisfies View;
}
