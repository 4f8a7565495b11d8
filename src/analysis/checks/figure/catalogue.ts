import { decimalText } from '../../quantity-text.ts';
import { define } from '../define.ts';
import { malformedRemedy } from './malformed-reference.ts';

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const figureCatalogue = {
  'figure/measured-without-evidence': define<{ source: string }>({
    severity: 'error',
    title: 'A measured figure has no evidence',
    message: ({ source }) =>
      `The figure "${source}" is called measured, but has neither a file nor a link that shows the measurement: without one it is stated.`,
    fix: () => 'Name the file with `measured({ file })`, add the link in `url`, or use `stated`.',
  }),
  'figure/measurement-contradicts': define<{
    subject: string;
    stated: string;
    measured: string;
    source: string;
    provenance: 'stated' | 'computed';
  }>({
    severity: 'error',
    title: 'A figure is not what its evidence measured',
    message: ({ subject, stated, measured, source, provenance }) =>
      `${provenance === 'stated' ? 'The definition says that' : 'By the times of its steps,'} ${subject} is ${stated}, but it was measured as ${measured}: ${source}.`,
    fix: ({ provenance }) =>
      provenance === 'stated'
        ? 'Write what was measured, leave the figure out so that it is taken from the file, or call it `stated`.'
        : 'Correct the times of the steps or the load, or add the step that is missing.',
  }),
  'figure/measured-value-missing': define<{ because: string }>({
    severity: 'error',
    title: 'A file of evidence does not hold the figure',
    message: ({ because }) => `${because} The figure isn't measured, then.`,
    fix: () => 'Name another metric or percentile, or have the tool write the one that is meant.',
  }),
  'figure/measured-target-missed': define<{ title: string; target: string; result: string; source: string }>({
    severity: 'error',
    title: 'A requirement is missed by what was measured',
    message: ({ title, target, result, source }) =>
      `The requirement "${title}" asks for ${target}, but ${result} was measured: ${source}.`,
    fix: () => 'Make it better and measure again, or agree on another target.',
  }),
  'figure/measurement-outdated': define<{ source: string; date: string; until: string; studyDate: string }>({
    severity: 'warning',
    title: 'A measurement is older than it is valid for',
    message: ({ source, date, until, studyDate }) =>
      `What was measured on ${date} is evidence until ${until}, but the case study is of ${studyDate}: ${source}.`,
    fix: () => 'Measure again, or give a reason to trust it for longer in `validFor`.',
  }),
  'figure/measurement-after-study': define<{ source: string; date: string; studyDate: string }>({
    severity: 'warning',
    title: 'A measurement is younger than the case study',
    message: ({ source, date, studyDate }) =>
      `The case study is of ${studyDate}, but ${date} is given as the day of a measurement in it: ${source}. One of the two is wrong, so that nobody can tell how old the figure is.`,
    fix: () => 'Correct the date of the measurement, or bring `date` of the case study up to it.',
  }),
  'figure/measurement-undated': define<{ source: string }>({
    severity: 'warning',
    title: 'Nobody says when a figure was measured',
    message: ({ source }) =>
      `Neither the definition nor the file says when this was measured, so that nobody can tell whether it is still true: ${source}.`,
    fix: () => 'Add `date` to `measured({ … })`.',
  }),
  'figure/measured-at-another-load': define<{
    subject: string;
    measured: number | null;
    needed: number;
    source: string;
  }>({
    severity: 'warning',
    title: 'A figure was measured at another load than it is used for',
    message: ({ subject, measured, needed, source }) =>
      measured === null
        ? `${capitalized(subject)} is needed at ${decimalText(needed)} a second, but nobody says at which load it was measured: ${source}.`
        : `${capitalized(subject)} is used at ${decimalText(needed)} a second, but was measured at ${decimalText(measured)}: ${source}.`,
    fix: ({ measured }) =>
      measured === null ? 'Say the load in `at`, or measure it there.' : 'Measure at the load of the peak.',
  }),
  'figure/measurement-with-errors': define<{ source: string; failed: string }>({
    severity: 'warning',
    title: 'Much failed while a figure was measured',
    message: ({ source, failed }) =>
      `${failed} of the requests failed, and what fails may fail fast or block others, so that the times say little: ${source}.`,
    fix: () => 'Find out why they failed, and measure again.',
  }),
  'figure/measurement-described-differently': define<{ file: string; field: string; said: string; found: string }>({
    severity: 'error',
    title: 'A file of evidence is described otherwise than it describes itself',
    message: ({ file, field, said, found }) =>
      `The definition says "${said}" as \`${field}\` of ${file}, but the file says "${found}". One of them is of another run.`,
    fix: ({ field }) => `Leave \`${field}\` out, or name the file that is meant.`,
  }),
  'figure/stated-differs': define<{ label: string; value: string; formula: string; computed: string }>({
    severity: 'error',
    title: 'A stated figure is not what its own arithmetic gives',
    message: ({ label, value, formula, computed }) =>
      `The figure "${label}" is stated as ${value}, but ${formula} is ${computed}.`,
    fix: () => 'Correct the figure or what it is computed from, or explain the difference in `recomputed.reason`.',
  }),
  'figure/broken-formula': define<{ label: string; problem: string }>({
    severity: 'error',
    title: 'A stated figure cannot be recomputed',
    message: ({ label, problem }) => `The figure "${label}" can't be checked. ${problem}`,
    fix: () => 'Give every driver of the formula a value at the scale point, and divide by nothing that can be zero.',
  }),
  'figure/unknown-reference': define<{ written: string; problem: string; remedy: string }>({
    severity: 'error',
    title: 'A text refers to a figure that does not exist',
    message: ({ written, problem }) => `The text refers to [[${written}]], but ${problem}.`,
    fix: ({ remedy }) => remedy,
  }),
  'figure/malformed-reference': define<{ written: string; problem: string; meant: string | undefined }>({
    severity: 'error',
    title: 'A text has two brackets that are no reference',
    message: ({ written, problem }) =>
      `The text says ${written}, but ${problem}, so that the brackets are printed as they are.`,
    fix: malformedRemedy,
  }),
  'figure/uncomputed-reference': define<{ written: string; reason: string }>({
    severity: 'error',
    title: 'A text refers to a figure that cannot be computed',
    message: ({ written, reason }) => `The text refers to [[${written}]], which can't be computed. ${reason}`,
    fix: () => 'Define what the figure needs, or refer to another one.',
  }),
  'figure/typed-figure': define<{ typed: string; isNear: boolean; title: string; reference: string; prints: string }>({
    severity: 'warning',
    title: 'A text types a figure that the study computes',
    message: ({ typed, isNear, title, reference, prints }) =>
      `The text says ${typed}, which is ${isNear ? 'nearly ' : ''}a figure of the study, ${title}: ${reference} prints ${prints}. When the figure moves, the sentence stays.`,
    fix: ({ typed, reference }) =>
      `Write ${reference} instead, or list "${typed}" in \`constants\` with the reason why it is something else.`,
  }),
  'figure/typed-numbers': define<{ part: string; numbers: readonly string[] }>({
    severity: 'todo',
    title: 'Texts type numbers that nothing accounts for',
    message: ({ part, numbers }) =>
      `${part} types ${numbers.length === 1 ? 'a number' : `${numbers.length} numbers`} that no figure of the study is: ${numbers.join(', ')}.`,
    fix: () => 'Refer to a figure, keep it as a stated one, or list it in `constants` with what it is.',
  }),
  'figure/unused-constant': define<{ constant: string }>({
    severity: 'warning',
    title: 'A constant is in no text',
    message: ({ constant }) => `"${constant}" is listed as a constant, but no text says it any more.`,
    fix: () => 'Remove it from `constants`.',
  }),
} as const;
