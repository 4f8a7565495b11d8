import { type AnalyzedCaseStudy, formatMoney, sumMoney } from '#analysis';
import type { CaseStudy, FailureMode } from '#model';
import { controlState, formatFraction } from '../format/index.ts';
import { weaknessText } from '../weakness-text.ts';
import { chartImages } from './chart-images.ts';
import type { View } from './template.ts';

/** The risk register with scores before and after treatment: view of `risks.md`. */
export function risksView(analyzed: AnalyzedCaseStudy) {
  const { study, risks, index } = analyzed;
  const assessed = new Map(risks.register.map((row) => [row.id, row]));
  const rows = study.risks.map((risk) => {
    const row = assessed.get(risk.id);
    return {
      id: risk.id,
      title: risk.title,
      cause: withoutStop(risk.cause),
      event: withoutStop(risk.event),
      consequence: withoutStop(risk.consequence),
      category: risk.category,
      controls: listed(risk.existingControls),
      controlState: controlState(risk.status),
      inherent: `${risk.inherent.likelihood} × ${risk.inherent.impact} = ${row?.inherentScore ?? ''}`,
      inherentLevel: row?.inherentLevel ?? '',
      treatment: risk.treatment,
      actions: listed(risk.actions),
      owner: risk.owner ?? '–',
      due: risk.due ?? '–',
      residual: `${risk.residual.likelihood} × ${risk.residual.impact} = ${row?.residualScore ?? ''}`,
      residualLevel: row?.residualLevel ?? '',
      status: risk.status,
      review: risk.review ?? '–',
      justification: risk.justification ?? '',
      affects: risk.affects.map((id) => index.nameOf(id)).join(', '),
    };
  });
  const estimates = study.risks.flatMap(({ id, title, estimate }) => {
    const exposure = assessed.get(id)?.exposure;
    if (!estimate || !exposure) return [];
    const { likelihood, impactCost, responseCost, origin } = estimate;
    return [{ title, likelihood, impactCost, responseCost, origin, exposure }];
  });
  return {
    title: study.title,
    charts: chartImages(analyzed, 'risks'),
    rows,
    estimates: estimates.map(({ title, likelihood, impactCost, responseCost, origin, exposure }) => ({
      title,
      likelihood: formatFraction(likelihood),
      impact: formatMoney(impactCost),
      exposure: formatMoney(exposure),
      responseCost: responseCost ? formatMoney(responseCost) : '–',
      source: `${origin.provenance}: ${origin.source}`,
    })),
    totalExposure: formatMoney(sumMoney(estimates.map(({ exposure }) => exposure))),
  } satisfies View;
}

/** Short items as one sentence. */
const listed = (items: readonly string[]): string => items.map(withoutStop).join('; ');

/** A sentence without its stop. */
const withoutStop = (text: string): string => text.trim().replace(/\.$/, '');

/** The alerts that notice a failure mode, or why none can. */
const alertsOf = ({ operations }: CaseStudy, { detectedBy = [], noAlert }: FailureMode): string =>
  detectedBy.map((id) => operations?.alerts.find((alert) => alert.id === id)?.name ?? id).join(', ') ||
  (noAlert === undefined ? '–' : `none: ${noAlert}`);

/** FMEA table, severity 9–10 first: view of `failure-modes.md`. */
export function failureModesView({ study, risks, index }: AnalyzedCaseStudy) {
  return {
    title: study.title,
    rows: risks.failureModes.flatMap(({ id, riskPriorityNumber, revisedRiskPriorityNumber }) => {
      const mode = study.failureModes.find((candidate) => candidate.id === id);
      if (!mode) return [];
      const { element, revised, owner, due, actionTaken, ...rest } = mode;
      return [
        {
          id,
          item: index.nameOf(element),
          function: rest.function,
          mode: rest.mode,
          effect: rest.effect,
          cause: rest.cause,
          severity: rest.severity,
          occurrence: rest.occurrence,
          detection: rest.detection,
          riskPriorityNumber,
          prevention: rest.prevention || '–',
          detectionControl: rest.detectionControl || '–',
          alerts: alertsOf(study, mode),
          action: rest.action || '–',
          owner: owner ?? '–',
          due: due ?? '–',
          actionTaken: actionTaken || '–',
          revised: revised
            ? `${[revised.severity, revised.occurrence, revised.detection].join('\u00a0×\u00a0')} =\u00a0${revisedRiskPriorityNumber ?? ''}`
            : '–',
        },
      ];
    }),
    singlePoints: risks.singlePointsOfFailure.map(({ element, when, because, flows, coveredBy }) => ({
      element: index.nameOf(element),
      when: `${weaknessText[when]}${because === '' ? '' : `: ${because}`}`,
      flows: flows.map((id) => index.flow(id)?.name ?? id).join(', '),
      coveredBy: study.failureModes.find((mode) => mode.id === coveredBy)?.mode ?? 'no failure mode covers it',
    })),
  } satisfies View;
}
