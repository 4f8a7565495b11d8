import { type AnalyzedCaseStudy, isPartial } from '#analysis';
import type { Money } from '#model';
import type { Artifact } from '../artifact.ts';
import { toCsv } from './csv.ts';

const csv = (path: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): Artifact[] =>
  rows.length === 0 ? [] : [{ path, mediaType: 'text/csv', content: toCsv(header, rows) }];

/** The tables of a case study for spreadsheets and other tools. */
export const renderTables = (analyzed: AnalyzedCaseStudy): Artifact[] => [
  ...costTable(analyzed),
  ...riskTables(analyzed),
  ...failureModeTable(analyzed),
  ...threatTable(analyzed),
];

/** One row a line item and scale point, with FOCUS column names. */
function costTable({ cost, study }: AnalyzedCaseStudy): Artifact[] {
  const rows = (cost?.lineItems ?? []).flatMap(({ item, price, at }) =>
    at.map(({ scalePoint, quantity, listCost }) => [
      scalePoint,
      item.category,
      item.service,
      item.name,
      price?.region ?? cost?.region ?? '',
      item.price.priceId,
      price?.priceUsd ?? '',
      quantity,
      item.price.unit,
      isPartial(listCost) ? '' : listCost.amount,
      listCost.currency,
      price?.asOf ?? '',
      price?.confidence ?? '',
      price?.evidence ?? '',
      price?.source.url ?? '',
    ]),
  );
  return csv(
    'cost.csv',
    [
      'ScalePoint',
      'ServiceCategory',
      'ServiceName',
      'LineItem',
      'RegionId',
      'SkuId',
      'ListUnitPrice',
      'PricingQuantity',
      'PricingUnit',
      'ListCost',
      'BillingCurrency',
      'PriceAsOf',
      'PriceConfidence',
      'PriceEvidence',
      'PriceSource',
    ],
    study.cost ? rows : [],
  );
}

function riskTables({ study, risks }: AnalyzedCaseStudy): Artifact[] {
  if (study.risks.length === 0) return [];
  const row = new Map(risks.register.map((entry) => [entry.id, entry]));
  const isEstimated = study.risks.some(({ estimate }) => estimate !== undefined);
  const table = csv(
    'risks.csv',
    [
      'ID',
      'Title',
      'Cause',
      'Event',
      'Consequence',
      'Category',
      'Existing controls',
      'Inherent likelihood',
      'Inherent impact',
      'Inherent score',
      'Treatment',
      'Actions',
      'Owner',
      'Due',
      'Residual likelihood',
      'Residual impact',
      'Residual score',
      'Status',
      'Review',
      ...(isEstimated ? ['Likelihood a year', 'Impact USD', 'Exposure USD', 'Response cost USD', 'Estimated by'] : []),
    ],
    study.risks.map((risk) => [
      risk.id,
      risk.title,
      risk.cause,
      risk.event,
      risk.consequence,
      risk.category,
      risk.existingControls.join('; '),
      risk.inherent.likelihood,
      risk.inherent.impact,
      row.get(risk.id)?.inherentScore ?? '',
      risk.treatment,
      risk.actions.join('; '),
      risk.owner ?? '',
      risk.due ?? '',
      risk.residual.likelihood,
      risk.residual.impact,
      row.get(risk.id)?.residualScore ?? '',
      risk.status,
      risk.review ?? '',
      ...(isEstimated
        ? [
            risk.estimate?.likelihood.value ?? '',
            risk.estimate?.impactCost.amount ?? '',
            row.get(risk.id)?.exposure?.amount ?? '',
            risk.estimate?.responseCost?.amount ?? '',
            risk.estimate?.origin.source ?? '',
          ]
        : []),
    ]),
  );
  return [
    ...table,
    {
      path: 'risks.json',
      mediaType: 'application/json',
      content: `${JSON.stringify(
        study.risks.map((risk) => toNist(risk, row.get(risk.id)?.exposure ?? null)),
        null,
        2,
      )}\n`,
    },
  ];
}

const responseTypes = { accept: 'Accept', avoid: 'Avoid', transfer: 'Transfer', mitigate: 'Mitigate' } as const;

const dollars = ({ amount }: Money): number => Number(amount);

/**
 * A row with the fields of NIST IR 8286r1's register. Likelihood (percent, of a year), impact, exposure and response cost
 * (dollars) are there where the author estimates them: five-point scales hold no such figures.
 */
const toNist = (risk: AnalyzedCaseStudy['study']['risks'][number], exposure: Money | null) => ({
  riskId: risk.id,
  riskDescription: `Cause: ${risk.cause} Event: ${risk.event} Consequence: ${risk.consequence}`,
  riskCategory: risk.category,
  ...(risk.estimate && exposure
    ? {
        riskLikelihood: Number((risk.estimate.likelihood.value * 100).toPrecision(12)),
        riskImpact: dollars(risk.estimate.impactCost),
        exposureRating: dollars(exposure),
      }
    : {}),
  riskResponseType: responseTypes[risk.treatment],
  ...(risk.estimate?.responseCost ? { riskResponseCost: dollars(risk.estimate.responseCost) } : {}),
  riskResponseDescription: risk.actions.join('; '),
  riskOwnerPointOfContact: risk.owner ?? '',
  status: risk.status,
});

function failureModeTable({ study, risks, index }: AnalyzedCaseStudy): Artifact[] {
  const modes = new Map(study.failureModes.map((mode) => [mode.id, mode]));
  return csv(
    'failure-modes.csv',
    [
      'Item',
      'Function',
      'Failure mode',
      'Effect',
      'Severity',
      'Cause',
      'Occurrence',
      'Prevention',
      'Detection control',
      'Alerts',
      'Detection',
      'RPN',
      'Action',
      'Owner',
      'Due',
      'Action taken',
      'Revised RPN',
    ],
    risks.failureModes.flatMap(({ id, riskPriorityNumber, revisedRiskPriorityNumber }) => {
      const mode = modes.get(id);
      if (!mode) return [];
      return [
        [
          index.nameOf(mode.element),
          mode.function,
          mode.mode,
          mode.effect,
          mode.severity,
          mode.cause,
          mode.occurrence,
          mode.prevention,
          mode.detectionControl,
          (mode.detectedBy ?? []).join(', '),
          mode.detection,
          riskPriorityNumber,
          mode.action,
          mode.owner ?? '',
          mode.due ?? '',
          mode.actionTaken,
          revisedRiskPriorityNumber ?? '',
        ],
      ];
    }),
  );
}

function threatTable({ study }: AnalyzedCaseStudy): Artifact[] {
  return csv(
    'threat-model.csv',
    ['ID', 'Target', 'Category', 'Threat', 'Mitigation', 'Not applicable because', 'Likelihood', 'Impact', 'Status'],
    (study.security?.threats ?? []).map((threat) => [
      threat.id,
      'element' in threat.target ? threat.target.element : `${threat.target.source} -> ${threat.target.destination}`,
      threat.category,
      threat.title,
      threat.mitigation,
      threat.notApplicable ?? '',
      threat.likelihood ?? '',
      threat.impact ?? '',
      threat.status ?? '',
    ]),
  );
}
