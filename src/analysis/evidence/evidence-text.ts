import { type Evidence, inPerSecond, type Measurement } from '#model';
import { decimalText, percentText } from '../quantity-text.ts';
import type { EvidenceFile, EvidenceFiles, MeasuredRun } from './evidence-file.ts';
import { metricOf } from './measured-figure.ts';

/** How something was measured, as far as the definition or the file says. */
export interface MeasuredUnder {
  readonly date: string | null;
  readonly commit: string | null;
  readonly environment: string | null;
  /** Requests a second: of the metric that is meant, or else of the run. */
  readonly requestsPerSecond: number | null;
  readonly users: number | null;
  /** Share of failed requests, 0–1. */
  readonly errorShare: number | null;
}

function loadOf(run: MeasuredRun, measurement: Measurement) {
  const metric = metricOf(run, measurement);
  const whole = run.metrics.find(({ name }) => name === run.whole);
  const meant = 'because' in metric ? undefined : metric;
  return {
    requestsPerSecond:
      meant?.requestsPerSecond ??
      (meant?.dimension === 'rate' ? meant.statistics[0]?.value : null) ??
      whole?.requestsPerSecond ??
      null,
    errorShare: meant?.errorShare ?? whole?.errorShare ?? null,
  };
}

/** How a measurement was made. The definition's words go before the file's; where they differ, that is a finding. */
export function measuredUnder(measurement: Measurement, file: EvidenceFile | undefined): MeasuredUnder {
  const run = file?.content.kind === 'run' ? file.content : null;
  const load = run ? loadOf(run, measurement) : { requestsPerSecond: null, errorShare: null };
  const { at } = measurement;
  return {
    date: measurement.date ?? run?.date ?? null,
    commit: measurement.commit ?? run?.commit ?? null,
    environment: measurement.environment ?? run?.environment ?? null,
    requestsPerSecond: load.requestsPerSecond ?? (typeof at === 'object' ? inPerSecond(at) : null),
    users: run?.users ?? null,
    errorShare: load.errorShare,
  };
}

const counted = (value: number, noun: string): string => `${decimalText(value)} ${noun}${value === 1 ? '' : 's'}`;

/**
 * Whose word a figure is, in one line; of a measured one with tool, date, commit, environment, load and file.
 * @example evidenceText(origin, files); // 'Release test (k6, 2026-11-02, commit 3f2a91c, staging, 33.33 requests/s, 1 % failed; evidence/load.json)'
 */
export function evidenceText({ source, measurement }: Evidence, files: EvidenceFiles): string {
  if (!measurement) return source;
  const file = files.get(measurement.file);
  const under = measuredUnder(measurement, file);
  const facts = [
    file?.content.tool,
    under.date,
    under.commit && `commit ${under.commit}`,
    under.environment,
    under.requestsPerSecond !== null && `${decimalText(under.requestsPerSecond)} requests/s`,
    under.users !== null && counted(under.users, 'user'),
    under.errorShare !== null && under.errorShare > 0 && `${percentText(under.errorShare * 100)} failed`,
  ].filter(Boolean);
  const named = source === measurement.file ? [] : [measurement.file];
  const inside = [facts.join(', '), ...named].filter(Boolean).join('; ');
  return inside === '' ? source : `${source} (${inside})`;
}
