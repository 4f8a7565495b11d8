import type { AnalyzedCaseStudy } from '#analysis';
import { type DeploymentChild, type DeploymentEnvironment, nodesOf, toSlug } from '#model';
import { formatDuration, rulePurpose } from '../format/index.ts';
import { diagramImages } from './diagram-images.ts';
import { proseCell, proseList } from './markdown.ts';
import { recoveryObjectives } from './recovery-objectives.ts';
import { serviceCosts } from './service-costs.ts';
import type { View } from './template.ts';

function ruleGroups(environment: DeploymentEnvironment, index: AnalyzedCaseStudy['index']) {
  const purposeOf = rulePurpose(environment, index);
  return [...Map.groupBy(environment.securityGroupRules, ({ group }) => group)].map(([group, rules]) => ({
    group,
    rules: rules.map((rule) => ({
      peer: `${rule.direction === 'ingress' ? 'from' : 'to'} ${rule.peer}`,
      port: `${rule.protocol} ${rule.port}`,
      purpose: purposeOf(rule),
    })),
  }));
}

/** Where everything runs, who may talk to whom, and how it comes back after a disaster: view of `infrastructure.md`. */
export function infrastructureView(analyzed: AnalyzedCaseStudy) {
  const { study, index } = analyzed;
  const objectives = recoveryObjectives(analyzed);
  if (study.deployments.length === 0) return null;
  const describe = (node: DeploymentChild) => {
    switch (node.node) {
      case 'deployment':
        return {
          name: node.name,
          kind: node.kind,
          what: node.technology || node.description || '–',
          instances: node.instances,
        };
      case 'infrastructure':
        return {
          name: node.name,
          kind: 'infrastructure',
          what: node.technology || node.description || '–',
          instances: 1,
        };
      case 'instance':
        return {
          name: index.nameOf(node.element),
          kind: 'container',
          what: node.size || '–',
          instances: node.instances,
        };
      default:
        return node satisfies never;
    }
  };
  return {
    title: study.title,
    networkDiagrams: diagramImages(analyzed, 'network', 'security-groups'),
    environments: study.deployments.map((environment) => ({
      name: environment.name,
      description: environment.description,
      diagram: `diagrams/deployment-${toSlug(environment.id)}.svg`,
      // Groups and zones that say nothing but their name are in the diagram.
      nodes: [...nodesOf(environment.nodes)].map(describe).filter(({ what }) => what !== '–'),
      ruleGroups: ruleGroups(environment, index),
    })),
    unconnected: study.relationships.flatMap(({ source, destination, noConnection }) =>
      noConnection === undefined
        ? []
        : [{ source: index.nameOf(source), destination: index.nameOf(destination), reason: noConnection }],
    ),
    cost: analyzed.cost && serviceCosts(analyzed.cost.scalePoints),
    objectives: {
      ...objectives,
      backups: objectives.backups.map((backup) => ({
        ...backup,
        method: proseCell(backup.method),
        restoreTest: proseCell(backup.restoreTest),
      })),
    },
    recovery: (study.operations?.recovery ?? []).map((recovery) => ({
      scenario: recovery.scenario,
      recoveryTime: formatDuration(recovery.recoveryTime),
      recoveryPoint: formatDuration(recovery.recoveryPoint),
      strategy: proseCell(recovery.strategy),
      steps: proseList(recovery.steps),
    })),
  } satisfies View;
}
