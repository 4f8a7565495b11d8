import { expect, test } from 'vitest';
import { decisionLog } from './decision-log.ts';
import { soundCaseStudy } from './sound-case-study.ts';

test('typed decisions and files are one log by number, each with its file name and what replaces it', () => {
  const sound = soundCaseStudy((study) => {
    study.decisions[2]!.number = 5;
    study.decisions[0]!.title = 'Keep “orders” in PostgreSQL – für alle';
  });
  const byHand = {
    ...sound.study.decisions[0]!,
    id: 'cache',
    number: 4,
    title: 'Cache nothing',
    supersedes: ['one-database'],
  };
  const log = decisionLog({ ...sound, decisionFiles: [{ file: 'decisions/0004-no-cache.md', decision: byHand }] });
  expect(log.map(({ number, fileName, file, replacedBy }) => [number, fileName, file, replacedBy])).toEqual([
    [1, '0001-keep-orders-in-postgresql-fur-alle', null, ['cache']],
    [2, '0002-poll-the-outbox', null, ['stream-outbox']],
    [4, '0004-no-cache', 'decisions/0004-no-cache.md', []],
    [5, '0005-stream-the-outbox', null, []],
  ]);
});

test('a figure in a title is left out of the name of its file, which stays when the figure moves', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.title = 'Close a cell at [[number driver.tenantCap]] tenants';
  });
  expect(decisionLog(source)[0]?.fileName).toBe('0001-close-a-cell-at-tenants');
});

test('a title without letters falls back to the id', () => {
  const source = soundCaseStudy((study) => {
    study.decisions[0]!.title = '→';
  });
  expect(decisionLog(source)[0]?.fileName).toBe('0001-one-database');
});
