import { type AnalyzedCaseStudy, objectiveAlerts } from '#analysis';
import {
  formatBurnRate,
  formatDuration,
  formatErrorBudget,
  formatEventFloor,
  formatFraction,
  formatNumber,
} from '../format/index.ts';
import { chartImages } from './chart-images.ts';
import { prose, proseCell, proseList } from './markdown.ts';
import type { View } from './template.ts';

/** Objectives with their error budgets, and what to do when an alert fires: view of `runbook.md`. */
export function runbookView({ study, index, load }: AnalyzedCaseStudy) {
  const { title, operations } = study;
  if (!operations) return null;
  const watched = operations.objectives.map((objective) => ({
    name: objective.name,
    ...objectiveAlerts(study, load, objective),
  }));
  return {
    title,
    objectives: operations.objectives.map((objective) => ({
      name: objective.name,
      indicator: proseCell(objective.indicator),
      objective: formatFraction(objective.objective),
      window: formatDuration(objective.window),
      budget: formatErrorBudget(objective),
    })),
    burnRates: watched.flatMap(({ name, alerts }) =>
      alerts.map((alert) => ({ objective: name, ...formatBurnRate(alert) })),
    ),
    floors: watched.flatMap(({ name, floor }) => (floor ? [{ objective: name, text: formatEventFloor(floor) }] : [])),
    alerts: operations.alerts.map((alert) => ({
      name: alert.name,
      condition: proseCell(alert.condition),
      severity: alert.severity,
      element: index.nameOf(alert.element),
      runbook: operations.runbook.find(({ id }) => id === alert.runbook)?.title ?? '–',
    })),
    entries: operations.runbook.map((entry) => ({
      title: entry.title,
      overview: prose(entry.overview),
      impact: prose(entry.impact),
      alerts: operations.alerts
        .filter(({ runbook }) => runbook === entry.id)
        .map(({ name }) => name)
        .join(', '),
      verification: proseList(entry.verification),
      troubleshooting: proseList(entry.troubleshooting),
      resolution: proseList(entry.resolution),
      dependencies: entry.dependencies.map((id) => index.nameOf(id)).join(', '),
      escalation: prose(entry.escalation),
    })),
    dashboards: operations.dashboards.map(({ name, question, panels }) => ({
      name,
      question,
      panels: panels.join('; '),
    })),
    escalation: operations.escalation.map(({ after, who, how }) => ({ after, who, how })),
  } satisfies View;
}

/** Phases with gates and the way back: view of `rollout.md`. */
export function rolloutView(analyzed: AnalyzedCaseStudy) {
  const { title, rollout } = analyzed.study;
  if (!rollout) return null;
  let day = 0;
  return {
    title,
    charts: chartImages(analyzed, 'rollout'),
    strategy: prose(rollout.strategy),
    phases: rollout.phases.map((phase, index) => {
      const from = day + 1;
      day += phase.durationDays;
      return {
        number: index + 1,
        name: phase.name,
        scope: phase.scope,
        duration: `${formatNumber(phase.durationDays)} days`,
        when: `day ${formatNumber(from)}–${formatNumber(day)}`,
        activities: proseList(phase.activities),
        gate: proseList(phase.gate),
        rollback: prose(phase.rollback || '–'),
      };
    }),
    total: formatNumber(day),
  } satisfies View;
}
