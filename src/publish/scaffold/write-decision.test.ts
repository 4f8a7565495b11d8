import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../../tests/workspace/create-workspace.ts';
import { type LoadedCaseStudy, loadCaseStudy } from '../load/load-case-study.ts';
import { type DecisionDraft, writeDecision } from './write-decision.ts';

let workspace: Workspace;
let root: string;
let folder: string;
beforeEach(async () => {
  workspace = await createWorkspace();
  ({ root } = workspace);
  folder = path.join(root, 'case-studies', 'url-shortener');
});
afterEach(() => workspace.remove());

const load = async (): Promise<LoadedCaseStudy> => {
  const result = await loadCaseStudy(root, folder);
  if ('findings' in result) throw new Error(result.findings[0]?.message);
  return result.study;
};
const draft: DecisionDraft = {
  title: 'Cache links in Redis',
  status: 'accepted',
  date: '2026-11-22',
  decisionMakers: ['Solution Architect'],
  options: ['Redis', 'Larger database'],
  chosen: 'Redis',
  because: 'it is cheaper.',
  serves: [],
  affects: [],
  tags: [],
  supersedes: [],
  variant: 'bare-minimal',
};

test('records are numbered over typed decisions and files, invalid ones among them', async () => {
  expect((await writeDecision(root, await load(), draft)).file).toBe(
    'case-studies/url-shortener/decisions/0002-cache-links-in-redis.md',
  );
  await writeFile(path.join(folder, 'decisions', '0007-broken.md'), 'Not a record.');
  const second = await writeDecision(root, await load(), draft);
  expect(second).toMatchObject({ number: 8, id: 'cache-links-in-redis-2' });
  expect(await readdir(path.join(folder, 'decisions'))).toEqual([
    '0002-cache-links-in-redis.md',
    '0007-broken.md',
    '0008-cache-links-in-redis-2.md',
  ]);
});

test('a hand-written record that is superseded says so, and both sides are in the log', async () => {
  const first = await writeDecision(root, await load(), draft);
  const before = await readFile(path.join(root, first.file), 'utf8');
  const study = await load();
  const second = await writeDecision(root, study, {
    ...draft,
    title: 'Serve links from the edge',
    supersedes: study.analyzed.decisions.filter(({ number }) => number === 2),
  });
  expect(second).toMatchObject({ number: 3, marked: [first.file], unmarked: [] });
  expect(await readFile(path.join(root, first.file), 'utf8')).toBe(
    before.replace('status: "accepted"', 'status: "superseded by ADR-0003"'),
  );
  const { analyzed } = await load();
  expect(analyzed.decisions.map(({ id, status, supersedes }) => [id, status, supersedes])).toEqual([
    ['use-postgresql', 'accepted', []],
    ['cache-links-in-redis', 'superseded', []],
    ['serve-links-from-the-edge', 'accepted', ['cache-links-in-redis']],
  ]);
  expect(analyzed.findings.filter(({ check }) => check.includes('supersede'))).toEqual([]);
});

test('a typed decision is not edited; its place is given', async () => {
  const study = await load();
  const source = await readFile(path.join(folder, 'case-study.ts'), 'utf8');
  const { unmarked, marked } = await writeDecision(root, study, { ...draft, supersedes: study.analyzed.decisions });
  expect(marked).toEqual([]);
  const line = source.split('\n').findIndex((text) => text.includes("decision('use-postgresql'")) + 1;
  expect(unmarked).toEqual([
    { title: 'Keep links in PostgreSQL', place: `case-studies/url-shortener/case-study.ts:${line}:5` },
  ]);
  expect(await readFile(path.join(folder, 'case-study.ts'), 'utf8')).toBe(source);
});

test('a title without Latin letters still gives a file name', async () => {
  const { file } = await writeDecision(root, await load(), { ...draft, title: '東京' });
  expect(path.basename(file)).toBe('0002-decision.md');
});
