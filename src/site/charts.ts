import type { AnalyzedCaseStudy } from '#analysis';
import {
  type Diagram,
  distributionCurve,
  formatMilliseconds,
  formatMinutes,
  formatSignificant,
  formatWholeMoney,
  riskMatrix,
  rolloutTimeline,
  stackedBars,
  thresholdBars,
} from '#render';

/** A chart of a case study and what it says in one sentence. */
export interface Chart {
  readonly picture: Diagram;
  readonly title: string;
  readonly description: string;
}

type Draw = (analyzed: AnalyzedCaseStudy, flow: string | undefined) => Chart | null;

const charts = {
  /** Monthly cost at each scale point, by service. */
  cost: ({ cost }) => {
    const points = cost?.scalePoints ?? [];
    const services = (points[0]?.byService ?? []).toSorted((a, b) => Number(b.cost.amount) - Number(a.cost.amount));
    if (services.length === 0) return null;
    const shown = services.slice(0, services.length > 7 ? 6 : 7).map(({ service }) => service);
    const rest = services.length - shown.length;
    const series = rest > 0 ? [...shown, `${rest} others`] : shown;
    const bars = points.map(({ name, byService, total }) => {
      const values = shown.map((service) => Number(byService.find((part) => part.service === service)?.cost.amount ?? 0));
      const others = Number(total.amount) - values.reduce((sum, value) => sum + value, 0);
      return { label: name, values: rest > 0 ? [...values, Math.max(0, others)] : values, total: formatWholeMoney(total) };
    });
    return drawn(stackedBars, {
      key: 'chart-cost',
      title: 'Monthly cost by service',
      description: sentence(bars.map(({ label, total }) => `${label}: ${total}`)),
      series,
      bars,
    });
  },

  /** Load at which each resource is full, against twice today's peak. */
  saturation: ({ capacity }) => {
    const limited = capacity.filter(({ saturatesAtLoad }) => Number.isFinite(saturatesAtLoad));
    if (limited.length === 0) return null;
    const bars = limited.map(({ resource, saturatesAtLoad }) => ({
      label: resource.name,
      value: saturatesAtLoad,
      printed: `${formatSignificant(saturatesAtLoad)}×`,
    }));
    return drawn(thresholdBars, {
      key: 'chart-saturation',
      title: 'Load at which each resource is full, as a multiple of today’s peak',
      description: sentence(bars.map(({ label, printed }) => `${label} is full at ${printed}`)),
      bars,
      threshold: { value: 1, label: 'Today’s peak' },
      bad: 'below',
    });
  },

  /** Minutes of downtime a month of each element on a path, against the budget of the path. */
  downtime: ({ availability }, flow) => {
    const path = availability.find((result) => result.flow === flow) ?? availability[0];
    if (!path?.target || path.elements.length === 0) return null;
    const minutesOf = (share: number): number => (1 - share) * 730 * 60;
    const bars = [
      ...path.elements.map(({ name, availability: share }) => ({ label: name, value: minutesOf(share) })),
      { label: 'The path', value: path.downtimeMinutesPerMonth },
    ].map((bar) => ({ ...bar, printed: formatMinutes(bar.value) }));
    return drawn(thresholdBars, {
      key: `chart-downtime-${path.flow}`,
      title: `Minutes of downtime a month: ${path.name}`,
      description: sentence([
        ...bars.map(({ label, printed }) => `${label}: ${printed}`),
        `budget: ${formatMinutes(path.target.minutesPerMonth)}`,
      ]),
      bars,
      threshold: { value: path.target.minutesPerMonth, label: `Budget ${formatMinutes(path.target.minutesPerMonth)}` },
      bad: 'above',
    });
  },

  /** How long a flow takes, with its percentiles and its target. */
  latency: ({ latency }, flow) => {
    const result = latency.find((candidate) => candidate.flow === flow) ?? latency[0];
    if (!result || result.histogram.length < 3) return null;
    const { p50, p95, p99, target } = result;
    const percentiles = [
      { x: p50, label: `p50 ${formatMilliseconds(p50)}` },
      { x: p95, label: `p95 ${formatMilliseconds(p95)}` },
      { x: p99, label: `p99 ${formatMilliseconds(p99)}` },
    ];
    // A target far beyond the curve would press it against the axis; the text says it instead.
    const shown = target && target.milliseconds <= 3 * p99;
    return drawn(distributionCurve, {
      key: `chart-latency-${result.flow}`,
      title: `How long “${result.name}” takes`,
      description: sentence(percentiles.map(({ label }) => label)),
      points: result.histogram.map(([x, density]) => ({ x, density })),
      unit: 'ms',
      marks: [
        ...percentiles.map((mark) => ({ ...mark, role: 'percentile' as const })),
        ...(shown
          ? [{ x: target.milliseconds, label: `Target ${formatMilliseconds(target.milliseconds)}`, role: 'limit' as const }]
          : []),
      ],
    });
  },

  /** Likelihood against impact, before and after treatment. */
  risks: ({ study }) =>
    study.risks.length === 0
      ? null
      : drawn(riskMatrix, {
          key: 'chart-risks',
          title: 'Likelihood and impact, before and after treatment',
          description: 'Hollow: before treatment; full: what remains. The register below lists the same values.',
          risks: study.risks.map(({ title, inherent, residual }, index) => ({ id: String(index + 1), title, inherent, residual })),
        }),

  /** Phases of the rollout and the gates between them. */
  rollout: ({ study }) =>
    study.rollout === undefined
      ? null
      : drawn(rolloutTimeline, {
          key: 'chart-rollout',
          title: 'Phases and gates',
          description: sentence(study.rollout.phases.map(({ name, durationDays }) => `${name}: ${durationDays} days`)),
          unit: 'day',
          phases: study.rollout.phases.map(({ name, durationDays, scope, gate }) => ({
            name,
            duration: durationDays,
            note: scope,
            gate: gate[0] ?? null,
          })),
        }),
} as const satisfies Readonly<Record<string, Draw>>;

export type ChartName = keyof typeof charts;

/** The named chart, or `null` where the case study has nothing to draw. */
export function chartOf(analyzed: AnalyzedCaseStudy, name: ChartName, flow?: string): Chart | null {
  const draw: Draw = charts[name];
  if (!draw) throw new Error(`There is no chart "${name}". Use one of ${Object.keys(charts).join(', ')}.`);
  return draw(analyzed, flow);
}

const sentence = (clauses: readonly string[]): string => `${clauses.join('; ')}.`;

const drawn = <Data extends { readonly title: string; readonly description: string }>(
  draw: (data: Data) => Diagram,
  data: Data,
): Chart => ({ picture: draw(data), title: data.title, description: data.description });
