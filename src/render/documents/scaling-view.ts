import {
  type AnalyzedCaseStudy,
  carriedUntil,
  driverGrowth,
  type FlowAvailability,
  type FlowLatency,
  flowOrigins,
  formatAvailability,
  type ResourceAnalysis,
} from '#analysis';
import { availabilityRemarks, ownChangesRemark } from '../availability-remarks.ts';
import { flowVerdictCells } from '../flow-verdicts.ts';
import {
  formatCapacity,
  formatDemand,
  formatFraction,
  formatMilliseconds,
  formatMinutes,
  formatNumber,
  formatPerSecond,
  formatSignificant,
} from '../format/index.ts';
import { capacityOrigin, computedText } from '../origins.ts';
import { chartImages } from './chart-images.ts';
import { originText } from './origin-text.ts';
import type { View } from './template.ts';

/** What has to be known before relying on availabilities: each sentence once, after the flows that it is about. */
function remarksOf(analyzed: AnalyzedCaseStudy) {
  const { availability } = analyzed;
  const said = availability.flatMap((flow) =>
    availabilityRemarks(analyzed, flow).map((remark) => ({ flow: flow.name, remark })),
  );
  return [...Map.groupBy(said, ({ remark }) => remark)].map(([remark, of]) => ({
    flows: of.length > 1 && of.length === availability.length ? 'Every flow' : of.map(({ flow }) => flow).join(', '),
    remark,
  }));
}

/** `6.4×`; `any` when load doesn't matter. */
const formatLoad = (multiple: number): string =>
  Number.isFinite(multiple) ? `${formatSignificant(multiple)}×` : 'never';

const usage = (utilization: number): string => formatFraction(Math.round(utilization * 1000) / 1000);
/** What is left after a zone is lost, and how much of it is used. */
function zoneLostText({ afterZoneLoss }: ResourceAnalysis): string {
  if (!afterZoneLoss) return 'fails over whole';
  return afterZoneLoss.units === 0
    ? 'none left'
    : `${formatNumber(afterZoneLoss.units)}, ${usage(afterZoneLoss.utilization)}`;
}
/** Between which times a flow's percentile is, of its target or the 95th. */
function intervalText({ at, target }: FlowLatency): string {
  const { lower, upper } = at[0].percentile((target?.percentile ?? 95) / 100);
  return `${formatMilliseconds(lower)} – ${formatMilliseconds(upper)}`;
}
/** `3.2 %`; a dash for none. */
const share = (value: number): string => (value === 0 ? '–' : formatFraction(Number(value.toPrecision(2))));
const hasOtherShares = ({ withoutZone, withoutDelay }: FlowAvailability): boolean =>
  withoutZone !== null || withoutDelay !== null;

/** Whether the availability of a flow isn't the same at every scale point. */
const isMovedByLoad = ({ at, availability }: FlowAvailability): boolean =>
  at.some((point) => point.availability !== availability || point.overloaded.length > 0);

/** What breaks first, what it waits and fails like below that, and what changes at 10× and 100×: view of `scaling.md`. */
export function scalingView(analyzed: AnalyzedCaseStudy) {
  const { study, index, load, capacity, availability, latency } = analyzed;
  if (capacity.length === 0 && availability.length === 0 && latency.length === 0 && study.evolution.length === 0)
    return null;
  const nameOfResource = (id: string): string =>
    capacity.find(({ resource }) => resource.id === id)?.resource.name ?? index.nameOf(id);
  const nameOfStep = (id: string): string => study.evolution.find((step) => step.id === id)?.title ?? id;
  return {
    title: study.title,
    saturationCharts: chartImages(analyzed, 'saturation'),
    downtimeCharts: chartImages(analyzed, 'downtime'),
    latencyCharts: chartImages(analyzed, 'latency'),
    loadCharts: chartImages(analyzed, 'load'),
    latencyAtPoints:
      load.length === 1
        ? []
        : latency
            .filter(({ target }) => target !== null)
            .map(({ name, at }) => ({
              points: at.map((point, position) => ({
                name: position === 0 ? name : '',
                scalePoint: load[position]?.name ?? point.scalePoint,
                p50: formatMilliseconds(point.p50),
                p95: formatMilliseconds(point.p95),
                p99: formatMilliseconds(point.p99),
                waiting: share(point.waitingShare),
                failing: share(point.failureShare),
                full: point.saturatedBy.map(nameOfResource).join(', ') || '–',
              })),
            })),
    hasPaths: availability.some(({ elements }) => elements.length > 0),
    hasContributions: latency.some(({ contributions }) => contributions.length > 0),
    resources: capacity.map((analysis, position) => ({
      order: position + 1,
      name: analysis.resource.name,
      element: index.nameOf(analysis.resource.element),
      demand: formatDemand(analysis),
      demandBasis: analysis.demandBasis,
      origin: originText(capacityOrigin(analyzed, analysis.resource)),
      provenance: computedText(analyzed, `resource.${analysis.resource.id}.demand`),
      capacity: formatCapacity(analysis),
      utilization: formatFraction(Math.round(analysis.utilization * 1000) / 1000),
      actAt: formatLoad(analysis.actAtLoad),
      saturatesAt: formatLoad(analysis.saturatesAtLoad),
      wait:
        analysis.waitMilliseconds === null || analysis.servers === null
          ? '–'
          : `${formatMilliseconds(analysis.waitMilliseconds)} (c = ${formatNumber(analysis.servers)})`,
      remedy: analysis.resource.remedy || '–',
      relievedBy: analysis.relievedBy.map(nameOfStep).join(', ') || '–',
    })),
    withoutCapacity: analyzed.withoutCapacity
      .map(({ name, perSecond }) => `${name} (${formatPerSecond(perSecond)})`)
      .join(', '),
    driverGrowth: driverGrowth(analyzed).map(({ name, multiple, resource }) => ({
      name,
      multiple: formatLoad(multiple),
      resource,
    })),
    units: capacity
      .filter(({ unitsFrom, needed }) => unitsFrom === 'deployment' && needed !== null)
      .map((analysis) => ({
        name: analysis.resource.name,
        running: formatNumber(analysis.running),
        needed: formatNumber(analysis.needed ?? 0),
        atPeak: formatNumber(analysis.atPeak),
        maximum: formatNumber(analysis.maximum),
        usedRunning: usage(analysis.utilizationOfRunning),
        usedAtPeak: usage(analysis.utilization),
        zoneLost: zoneLostText(analysis),
      })),
    evolution: [...study.evolution]
      .sort((a, b) => a.atLoad - b.atLoad)
      .map((step) => ({
        load: `${formatNumber(step.atLoad)}×`,
        title: step.title,
        change: step.change,
        relieves:
          step.relieves
            .map((id) => {
              const analysis = capacity.find(({ resource }) => resource.id === id);
              const until = analysis ? carriedUntil(step, analysis) : null;
              return `${analysis?.resource.name ?? id}${until === null || until === Number.POSITIVE_INFINITY ? '' : ` (until ${formatLoad(until)})`}`;
            })
            .join(', ') || '–',
        cost: step.cost || '–',
      })),
    ownChanges: ownChangesRemark(analyzed) ?? '',
    hasOtherShares: availability.some(hasOtherShares),
    hasScalePoints: availability.some(isMovedByLoad),
    remarks: remarksOf(analyzed),
    availability: availability.map((flow) => ({
      name: flow.name,
      availability: formatAvailability(flow.availability),
      everyBranch: formatAvailability(flow.everyBranch),
      hasOtherShares: hasOtherShares(flow),
      withoutDelay: flow.withoutDelay === null ? '–' : formatAvailability(flow.withoutDelay),
      withoutZone: flow.withoutZone === null ? '–' : formatAvailability(flow.withoutZone),
      at: flow.at.map(({ scalePoint, availability: reached, overloaded }) => ({
        flow: flow.name,
        scalePoint: analyzed.load.find(({ id }) => id === scalePoint)?.name ?? scalePoint,
        availability: overloaded.some(({ maximum }) => maximum === 0) ? '–' : formatAvailability(reached),
        overloaded: overloaded.map(({ element }) => index.nameOf(element)).join(', ') || '–',
      })),
      downtime: formatMinutes(flow.downtimeMinutesPerMonth),
      budget: flow.target ? formatMinutes(flow.target.minutesPerMonth) : '–',
      ...flowVerdictCells(analyzed, flow.flow, 'availability'),
      limiting: flow.limiting === null ? '–' : index.nameOf(flow.limiting),
      provenance: computedText(analyzed, `flow.${flow.flow}.availability`),
      elements: flow.elements.map((element) => ({
        name: element.name,
        availability: formatAvailability(element.availability),
        basis: element.basis,
        provenance: element.provenance,
      })),
      unknown: flow.unknown.map((id) => index.nameOf(id)).join(', '),
    })),
    origins: study.flows.flatMap((flow) =>
      flowOrigins(flow).map(({ origin, of, isAll }) => ({
        flow: flow.name,
        of: isAll ? 'All times and shares' : of.join('; '),
        source: origin.source,
        provenance: origin.provenance,
        url: origin.url ?? '',
      })),
    ),
    latency: latency.map((flow) => ({
      name: flow.name,
      p50: formatMilliseconds(flow.p50),
      p95: formatMilliseconds(flow.p95),
      p99: formatMilliseconds(flow.p99),
      interval: intervalText(flow),
      ...flowVerdictCells(analyzed, flow.flow, 'latency'),
      waiting: share(flow.at[0].waitingShare),
      failing: share(flow.at[0].failureShare),
      provenance: computedText(analyzed, `flow.${flow.flow}.latency`),
      contributions: flow.contributions.slice(0, 6).map(({ step, meanMilliseconds, share }) => ({
        step,
        mean: formatMilliseconds(meanMilliseconds),
        share: formatFraction(Math.round(share * 1000) / 1000),
      })),
    })),
  } satisfies View;
}
