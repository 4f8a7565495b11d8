import type { Finding } from '#model';
import { evidenceIn } from '../../evidence/evidence-in.ts';
import { measuredUnder } from '../../evidence/evidence-text.ts';
import { heldFigures } from '../../evidence/held-figures.ts';
import { judgeMeasuredValue } from '../../evidence/judge-measured-value.ts';
import {
  contradictsMeasurement,
  errorShareThreshold,
  lastValidDay,
  loadAgainst,
} from '../../evidence/judge-measurement.ts';
import { type MeasuredFigure, measuredFigure, metricOf, type Wanted } from '../../evidence/measured-figure.ts';
import { measuredValue } from '../../evidence/measured-value.ts';
import { decimalText, percentText, targetText } from '../../quantity-text.ts';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at } from '../locations.ts';

/** A measured value with the unit that the figure has. */
function valueText(value: number, wanted: Wanted): string {
  switch (wanted.dimension) {
    case 'duration':
      return `${decimalText(value)} ms`;
    case 'rate':
      return `${decimalText(value)}/s`;
    case 'fraction':
      return percentText(value * 100);
    case 'number':
      return `${decimalText(value)} ${wanted.unit}`;
  }
}

function measuredText({ value, interval }: MeasuredFigure, wanted: Wanted): string {
  const between = interval ? `, between ${interval.map((bound) => valueText(bound, wanted)).join(' and ')}` : '';
  return `${valueText(value, wanted)}${between}`;
}

/** Uses of files of evidence; a study without any isn't searched. */
const usesOf = ({ study, evidence }: CheckContext) => (evidence.size === 0 ? [] : evidenceIn(study));

/** Figures that their own evidence contradicts. */
export function* measurementContradicts(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  for (const { path, evidence: shown, subject, stated, wanted } of heldFigures(context)) {
    const figure = measuredFigure(evidence, shown.measurement, wanted);
    if (!stated || !figure || 'because' in figure || !contradictsMeasurement(stated.value, figure)) continue;
    const measured = measuredText(figure, wanted);
    const provenance = stated.isComputed ? 'computed' : 'stated';
    yield finding(
      'figure/measurement-contradicts',
      at(...path),
      { subject, stated: stated.text, measured, source: shown.source, provenance },
      [
        { label: provenance, value: stated.text, provenance },
        { label: 'measured', value: measured, provenance: 'measured' },
      ],
    );
  }
}

/** Verifications by a file, with what it says. */
function* verifications({ study, load, evidence }: CheckContext) {
  for (const [index, requirement] of study.requirements.entries())
    if (requirement.kind === 'quality')
      for (const [position, verification] of requirement.verifiedBy.entries()) {
        const value = measuredValue(study, load, evidence, requirement, verification);
        const place = ['requirements', index, 'verifiedBy', position, 'evidence'] as const;
        if (value && verification.by !== 'computation' && verification.evidence)
          yield { requirement, value, place, shown: verification.evidence };
      }
}

/** Requirements that the file of their own verification shows to be missed. */
export function* measuredTargetMissed(context: CheckContext): Iterable<Finding> {
  for (const { requirement, value, place, shown } of verifications(context)) {
    if ('because' in value || judgeMeasuredValue(requirement, value).verdict !== 'fails') continue;
    const [target, result] = [targetText(requirement.target), value.text];
    const params = { title: requirement.title, target, result, source: shown.source };
    yield finding('figure/measured-target-missed', at(...place), params, [
      { label: 'target', value: target, provenance: 'stated' },
      { label: 'measured', value: result, provenance: 'measured' },
    ]);
  }
}

/** Evidence in which the figure, or the metric that it names, can't be found. */
export function* measuredValueMissing(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  const unknownMetrics = new Set<string>();
  for (const { evidence: shown, path } of usesOf(context)) {
    const content = evidence.get(shown.measurement.file)?.content;
    if (content?.kind !== 'run' || shown.measurement.metric === undefined) continue;
    const metric = metricOf(content, shown.measurement);
    if (!('because' in metric)) continue;
    unknownMetrics.add(metric.because);
    yield finding('figure/measured-value-missing', at(...path), { because: metric.because });
  }
  const said = new Set<string>();
  for (const { path, evidence: shown, wanted, subject, stated } of heldFigures(context)) {
    const figure = measuredFigure(evidence, shown.measurement, wanted);
    const place = JSON.stringify(path);
    if (!figure || said.has(place)) continue;
    const because =
      'because' in figure
        ? unknownMetrics.has(figure.because)
          ? null
          : `${figure.because} It should show ${subject}.`
        : stated === null && figure.value <= 0
          ? `${shown.measurement.file} gives 0 ms for ${subject}: its clock is too coarse for it.`
          : null;
    if (because === null) continue;
    said.add(place);
    yield finding('figure/measured-value-missing', at(...path), { because });
  }
  for (const { value, place } of verifications(context))
    if ('because' in value && !unknownMetrics.has(value.because))
      yield finding('figure/measured-value-missing', at(...place), { because: value.because });
}

/** Measurements that are older than they are valid for, on the day of the study. */
export function* measurementOutdated(context: CheckContext): Iterable<Finding> {
  const { study, evidence } = context;
  for (const { evidence: shown, path } of usesOf(context)) {
    const { measurement, source } = shown;
    const { date } = measuredUnder(measurement, evidence.get(measurement.file));
    if (!measurement.validFor || date === null || study.date === undefined) continue;
    const until = lastValidDay(date, measurement.validFor);
    if (until >= study.date) continue;
    yield finding('figure/measurement-outdated', at(...path), { source, date, until, studyDate: study.date });
  }
}

/** Measurements that are younger than the case study which they are evidence in. */
export function* measurementAfterStudy(context: CheckContext): Iterable<Finding> {
  const { study, evidence } = context;
  for (const { evidence: shown, path } of usesOf(context)) {
    const { measurement, source } = shown;
    const { date } = measuredUnder(measurement, evidence.get(measurement.file));
    if (date !== null && study.date !== undefined && date > study.date)
      yield finding('figure/measurement-after-study', at(...path), { source, date, studyDate: study.date });
  }
}

/** Measurements of which nobody says when they were made; of a bill, its months do. */
export function* measurementUndated(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  for (const { evidence: shown, path } of usesOf(context)) {
    const file = evidence.get(shown.measurement.file);
    if (file?.content.kind !== 'run' || measuredUnder(shown.measurement, file).date !== null) continue;
    yield finding('figure/measurement-undated', at(...path), { source: shown.source });
  }
}

/** Measurements made at another load than the figure is used for. */
export function* measuredAtAnotherLoad(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  const said = new Set<string>();
  for (const { path, evidence: shown, subject, neededPerSecond: needed } of heldFigures(context)) {
    const { requestsPerSecond: measured } = measuredUnder(shown.measurement, evidence.get(shown.measurement.file));
    const key = JSON.stringify(path);
    if (needed === null || measured === null || loadAgainst(measured, needed) === 'same' || said.has(key)) continue;
    said.add(key);
    yield finding('figure/measured-at-another-load', at(...path), { subject, measured, needed, source: shown.source });
  }
  for (const { requirement, value, place, shown } of verifications(context)) {
    if ('because' in value || value.neededPerSecond === null || value.load === 'same' || value.load === 'higher')
      continue;
    const { loadPerSecond: measured, neededPerSecond: needed } = value;
    yield finding('figure/measured-at-another-load', at(...place), {
      subject: `"${requirement.title}"`,
      measured,
      needed,
      source: shown.source,
    });
  }
}

/** Measurements in which more failed than times can be believed of. */
export function* measurementWithErrors(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  for (const { evidence: shown, path } of usesOf(context)) {
    const { errorShare } = measuredUnder(shown.measurement, evidence.get(shown.measurement.file));
    if (errorShare !== null && errorShare > errorShareThreshold)
      yield finding('figure/measurement-with-errors', at(...path), {
        source: shown.source,
        failed: percentText(errorShare * 100),
      });
  }
}

const agrees = (said: string, found: string): boolean => {
  const [a, b] = [said.toLowerCase(), found.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
};

/** Measurements that the definition describes otherwise than their file does. */
export function* measurementDescribedDifferently(context: CheckContext): Iterable<Finding> {
  const { evidence } = context;
  for (const { evidence: shown, path } of usesOf(context)) {
    const { measurement } = shown;
    const file = evidence.get(measurement.file);
    if (file?.content.kind !== 'run') continue;
    for (const field of ['date', 'commit', 'environment'] as const) {
      const [said, found] = [measurement[field], file.content[field]];
      if (said === undefined || found === null || agrees(said, found)) continue;
      yield finding('figure/measurement-described-differently', at(...path), {
        file: measurement.file,
        field,
        said,
        found,
      });
    }
    const load = measuredUnder({ ...measurement, at: undefined }, file).requestsPerSecond;
    const saidLoad =
      typeof measurement.at === 'object' ? measuredUnder(measurement, undefined).requestsPerSecond : null;
    if (load !== null && saidLoad !== null && loadAgainst(saidLoad, load) !== 'same')
      yield finding('figure/measurement-described-differently', at(...path), {
        file: measurement.file,
        field: 'at',
        said: `${decimalText(saidLoad)}/s`,
        found: `${decimalText(load)}/s`,
      });
  }
}
