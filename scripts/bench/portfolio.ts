import { cpus } from 'node:os';
import { analyze } from '#analysis';
import type { CaseStudy } from '#model';
import { generatedStudy } from './generated-study.ts';
import { linearFit } from './linear-fit.ts';

// node scripts/bench/portfolio.ts [<runs>]: CPU time of the analysis, simulation at its default size, over portfolios of
// growing size. It has to grow with the number of case studies and with nothing else.

const runs = Number(process.argv[2] ?? 3);
const sizes = [10, 25, 50, 100];
const millisecondsPromised = 150;
const leastFit = 0.98;

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU milliseconds of this process, garbage collection included, for analyzing each study once. */
function measure(studies: readonly CaseStudy[]): number {
  const before = cpuMilliseconds();
  for (const study of studies) analyze({ study, schemas: [], decisionFiles: [], story: null, findings: [] });
  return cpuMilliseconds() - before;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const row = (...cells: readonly string[]): void => console.log(cells.map((cell) => cell.padStart(14)).join(''));

const studies = Array.from({ length: Math.max(...sizes) }, (_, number) => generatedStudy(number));
measure(studies.slice(0, 10));
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, medians of ${runs} runs\n`,
);
row('studies', 'CPU ms', 'ms a study');
const points = sizes.map((size) => {
  const milliseconds = median(Array.from({ length: runs }, () => measure(studies.slice(0, size))));
  row(String(size), milliseconds.toFixed(0), (milliseconds / size).toFixed(1));
  return [size, milliseconds] as const;
});
const { slope, intercept, determination } = linearFit(points);
const isLinear = determination >= leastFit;
const isFast = slope < millisecondsPromised;
console.log(
  `\nCPU ms = ${intercept.toFixed(0)} + ${slope.toFixed(1)} × studies, R² = ${determination.toFixed(4)}: ${isLinear ? 'linear' : 'NOT LINEAR'}, ${isFast ? 'below' : 'ABOVE'} ${millisecondsPromised} ms a study`,
);
process.exitCode = isLinear && isFast ? 0 : 1;
