import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Audience } from '#model';
import { type LocatedFinding, loadConfig, serveSite } from '#publish';
import { astroConfig } from './astro-config.ts';
import { countFindings, formatFinding } from './format-finding.ts';
import type { Printer } from './printer.ts';

export interface DevOptions {
  readonly root: string;
  readonly port?: number | undefined;
  readonly host: boolean;
  readonly audience: Audience;
}

/** Serves the site, and says at its start and after every edit what `check` finds: then only what changed. */
export async function dev({ root, ...options }: DevOptions, printer: Printer): Promise<void> {
  const { address, watcher } = await serveSite(await astroConfig(root), options);
  printer.note(`Serving ${address} until you press Ctrl+C.`);
  let before: readonly LocatedFinding[] | null = null;
  let problem: string | null = null;
  let isChecking = false;
  let isStale = false;
  const look = async (): Promise<void> => {
    isStale = true;
    if (isChecking) return;
    isChecking = true;
    while (isStale) {
      isStale = false;
      const checked = await check(root);
      // What was edited meanwhile is checked again before anything is said.
      if (isStale) continue;
      if (typeof checked === 'string') {
        if (checked !== problem) printer.note(`\n${checked}`);
        problem = checked;
      } else {
        const lines = changes(before, checked, printer);
        // That the files can be read again is news, also when nothing else is.
        for (const line of lines.length === 0 && problem !== null ? [totals(checked)] : lines) printer.note(line);
        problem = null;
        before = remembered(before, checked);
      }
    }
    isChecking = false;
  };
  const { books, templates } = await loadConfig(root);
  const folders = ['case-studies', books, templates].map((folder) => path.resolve(root, folder) + path.sep);
  watcher.on('all', (_, file) => {
    if (folders.some((folder) => file.startsWith(folder)) || /^casebook\.config\./.test(path.relative(root, file)))
      void look();
  });
  await look();
}

/** What one finding is, wherever its line has moved to. */
const keyOf = ({ check: id, file, at, message }: LocatedFinding): string =>
  [id, file, at.path.join('.'), message].join('\n');

const isUnread = (findings: readonly LocatedFinding[]): boolean =>
  findings.some(({ check: id }) =>
    /^definition\/(?:does-not-compile|throws|no-default-export|invalid-field)$/.test(id),
  );

const totals = (findings: readonly LocatedFinding[]): string => `\ncheck     ${countFindings(findings)}`;

/** What the next look is held against: of what can't be read now, what was found before still stands, each once. */
export function remembered(
  before: readonly LocatedFinding[] | null,
  now: readonly LocatedFinding[],
): readonly LocatedFinding[] {
  if (before === null || !isUnread(now)) return now;
  const found = new Set(now.map(keyOf));
  return [...before.filter((each) => !found.has(keyOf(each))), ...now];
}

/**
 * What to say of the findings: at first those that are errors or warnings, later what is new and what is gone.
 * @param before `null` at the start
 */
export function changes(
  before: readonly LocatedFinding[] | null,
  now: readonly LocatedFinding[],
  { style }: Pick<Printer, 'style'>,
): readonly string[] {
  const open = (findings: readonly LocatedFinding[]) => findings.filter(({ known }) => known === undefined);
  const known = new Set(open(before ?? []).map(keyOf));
  const kept = new Set(open(now).map(keyOf));
  const appeared = open(now).filter((each) => !known.has(keyOf(each)) && (before !== null || each.severity !== 'todo'));
  // Of what can't be read, nothing can be found: that is no news of the rest.
  const gone = isUnread(now) ? [] : open(before ?? []).filter((each) => !kept.has(keyOf(each)));
  if (before !== null && appeared.length === 0 && gone.length === 0) return [];
  return [
    ...appeared.map((each) => `\n${formatFinding(each, style)}`),
    ...gone.map(
      ({ file, check: id, message }) =>
        `\n${style('bold', file)}\n  ${style('green', 'gone'.padEnd(9))}${message} (${id})`,
    ),
    totals(now),
  ];
}

/** The findings of all files as they are now, read by a process of its own; or what kept it from reading them. */
function check(root: string): Promise<readonly LocatedFinding[] | string> {
  const command = fileURLToPath(new URL('./bin.mjs', import.meta.url));
  const child = spawn(process.execPath, [command, 'check', '--format', 'json'], { cwd: root });
  let [printed, noted] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    noted += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(findingsOf(printed) ?? noted.trim()));
  });
}

function findingsOf(printed: string): readonly LocatedFinding[] | null {
  try {
    const { findings } = JSON.parse(printed) as {
      findings: (LocatedFinding & { path: LocatedFinding['at']['path'] })[];
    };
    return findings.map(({ path: at, known, ...finding }) => ({
      ...finding,
      at: { path: at },
      ...(known ? { known } : {}),
    }));
  } catch {
    return null;
  }
}
