import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type EvidenceFile, evidenceIn, readEvidence } from '#analysis';
import type { CaseStudy, Finding } from '#model';
import { insideFolder } from '../inside-folder.ts';

/** Larger files aren't read: 32 MiB hold some 200,000 samples, or the charges of a month by the day. */
const maximumBytes = 32 * 2 ** 20;

interface Unread {
  readonly problem: string;
  readonly fix: string;
  readonly isMissing?: boolean;
}

const outside = (file: string): Unread => ({
  problem: `The file of evidence "${file}" is not inside the folder of the case study. Only what is beside the definition belongs to it.`,
  fix: 'Copy the file into the folder, for example into `evidence/`.',
  isMissing: true,
});
const missing = (file: string): Unread => ({
  problem: `There is no file "${file}" beside the definition, so what it should show is not measured.`,
  fix: 'Put the file there, or correct its name.',
  isMissing: true,
});

/** Text of UTF-8, or of UTF-16 as a shell of Windows writes it. */
const textOf = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

async function readOne(folder: string, file: string): Promise<EvidenceFile | Unread> {
  const named = await insideFolder(folder, file);
  if (named === 'outside') return outside(file);
  if (named === 'missing') return missing(file);
  if (named.bytes > maximumBytes)
    return {
      problem: `The file of evidence "${file}" has ${Math.round(named.bytes / 2 ** 20)} MiB; at most ${maximumBytes / 2 ** 20} are read.`,
      fix: 'Keep the summary of the run, or the charges of one month.',
    };
  const bytes = await readFile(named.place).catch(() => null);
  if (bytes === null) return { problem: `The file of evidence "${file}" can't be opened.`, fix: 'Allow reading it.' };
  const reading = readEvidence(textOf(bytes));
  if ('problem' in reading)
    return { problem: `The file of evidence "${file}" can't be used. ${reading.problem}`, fix: reading.fix };
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), content: reading.content };
}

/**
 * Reads every file of evidence that a case study names, once. A file that is missing, outside the folder, too large or of
 * no known format gives a finding at each place that names it.
 */
export async function readEvidenceFiles(
  folder: string,
  study: CaseStudy,
): Promise<{ readonly files: ReadonlyMap<string, EvidenceFile>; readonly findings: readonly Finding[] }> {
  const uses = [...evidenceIn(study)];
  const files = new Map<string, EvidenceFile>();
  const unread = new Map<string, Unread>();
  for (const file of new Set(uses.map(({ evidence }) => evidence.measurement.file))) {
    const read = await readOne(folder, file);
    if ('content' in read) files.set(file, read);
    else unread.set(file, read);
  }
  const findings = uses.flatMap(({ evidence, path: at }): Finding[] => {
    const problem = unread.get(evidence.measurement.file);
    if (!problem) return [];
    return [
      {
        check: problem.isMissing ? 'figure/evidence-missing' : 'figure/evidence-unreadable',
        severity: 'error',
        at: { path: [...at, 'measurement', 'file'] },
        message: problem.problem,
        fix: problem.fix,
      },
    ];
  });
  return { files, findings };
}
