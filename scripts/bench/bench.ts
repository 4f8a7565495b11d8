import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { heaviestPage } from './heaviest-page.ts';
import { type Measurement, runMeasured } from './run-measured.ts';

// npm run bench [-- <runs> [<case study>]]: how long the commands take on one case study, against what was promised.

const [runsWanted = '5', slug = 'order-processing'] = process.argv.slice(2);
const runs = Number(runsWanted);
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const main = 'src/cli/bin.mjs';

interface Stage {
  readonly name: string;
  readonly measured: 'cpuSeconds' | 'wallSeconds';
  /** Seconds that it must stay below. */
  readonly target: number | null;
  /** Brings the workspace into the state that the stage starts from. */
  readonly prepare?: (root: string) => Promise<unknown>;
  readonly run: (root: string) => Promise<Measurement>;
}

const without = (root: string, ...folders: readonly string[]): Promise<unknown> =>
  Promise.all(folders.map((folder) => rm(path.join(root, folder), { recursive: true, force: true })));

const stages: readonly Stage[] = [
  {
    name: 'check',
    measured: 'cpuSeconds',
    target: 1,
    run: (root) => runMeasured(root, main, 'check'),
  },
  {
    name: 'generate, from nothing',
    measured: 'cpuSeconds',
    target: 2,
    prepare: (root) => without(root, '.casebook', 'artifacts'),
    run: (root) => runMeasured(root, main, 'generate'),
  },
  {
    // Without the committed lock PostgreSQL has to be started.
    name: 'generate, schemas to be judged',
    measured: 'cpuSeconds',
    target: null,
    prepare: (root) => without(root, '.casebook', 'artifacts', `case-studies/${slug}/schema.lock.json`),
    run: (root) => runMeasured(root, main, 'generate'),
  },
  {
    name: 'generate, nothing changed',
    measured: 'cpuSeconds',
    target: 0.7,
    run: (root) => runMeasured(root, main, 'generate'),
  },
  {
    name: 'site',
    measured: 'wallSeconds',
    target: 10,
    run: (root) => runMeasured(root, 'scripts/bench/build-site.ts'),
  },
  {
    name: 'pdf',
    measured: 'cpuSeconds',
    target: 1.5,
    run: (root) => runMeasured(root, main, 'pdf', '--output', 'print'),
  },
  {
    name: 'pdf, complete edition',
    measured: 'cpuSeconds',
    target: null,
    run: (root) => runMeasured(root, main, 'pdf', '--output', 'print', '--edition', 'complete'),
  },
];

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
const row = (...cells: readonly string[]): void =>
  console.log(
    `${cells[0]?.padEnd(34)}${cells
      .slice(1)
      .map((cell) => cell.padStart(16))
      .join('')}`,
  );
const seconds = (value: number): string => `${value.toFixed(2)} s`;

// Inside the project, because a definition finds `#model` through the nearest package.json.
const parent = path.join(projectRoot, '.casebook');
await mkdir(parent, { recursive: true });
const root = await mkdtemp(path.join(parent, 'bench-'));
try {
  await cp(path.join(projectRoot, 'case-studies', slug), path.join(root, 'case-studies', slug), { recursive: true });
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, load ${load()}`);
  console.log(`${slug}, medians of ${runs} runs\n`);
  row('', 'median', 'lowest', 'highest', 'target');
  // Also fills Node's own cache of compiled sources.
  await runMeasured(root, main, 'generate');
  for (const { name, measured, target, prepare, run } of stages) {
    const values: number[] = [];
    for (let count = 0; count < runs; count += 1) {
      await prepare?.(root);
      values.push((await run(root))[measured]);
    }
    values.sort((a, b) => a - b);
    const median = values[Math.floor(values.length / 2)] ?? Number.NaN;
    const verdict = target === null ? '–' : `${median < target ? 'below' : 'ABOVE'} ${target} s`;
    const kind = measured === 'cpuSeconds' ? 'CPU' : 'wall';
    row(`${name} (${kind})`, seconds(median), seconds(values[0] ?? 0), seconds(values.at(-1) ?? 0), verdict);
  }
  const { page, bytes } = await heaviestPage(path.join(root, 'dist'));
  row('heaviest page', `${Math.round(bytes / 1000)} KB`, '', '', `${bytes < 150_000 ? 'below' : 'ABOVE'} 150 KB`);
  console.log(`\nheaviest page: ${page}\nload at the end ${load()}`);
} finally {
  await rm(root, { recursive: true, force: true });
}
