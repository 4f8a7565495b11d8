import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseMadr } from '#render';
import { createWorkspace, type Workspace } from '../../tests/workspace/create-workspace.ts';
import { type NewAdrOptions, newAdr } from './new-adr.ts';
import type { Printer } from './printer.ts';
import type { Questions } from './questions.ts';

let workspace: Workspace;
let printed: string[];
let noted: string[];
beforeEach(async () => {
  workspace = await createWorkspace();
  printed = [];
  noted = [];
});
afterEach(() => workspace.remove());

const printer: Printer = {
  out: (text) => printed.push(text),
  note: (text) => noted.push(text),
  style: (_, text) => text,
  stage: (_, work) => work(),
};
const now = (): Date => new Date(2026, 2, 9, 23, 59);
const words = {
  option: [],
  serves: [],
  affects: [],
  decisionMaker: [],
  tag: [],
  supersedes: [],
  variant: 'bare-minimal',
} as const;
const create = (given: Partial<NewAdrOptions>, questions: Questions | null = null) =>
  newAdr({ root: workspace.root, only: 'url-shortener', ...words, ...given }, { printer, questions, now });
const refusal = (given: Partial<NewAdrOptions>): Promise<string> =>
  create(given).then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
const decisionsFolder = 'case-studies/url-shortener/decisions';
const written = (): Promise<string[]> => readdir(path.join(workspace.root, decisionsFolder)).catch(() => []);

/** Answers in order and keeps the questions; the end of the answers is the end of the input. */
const answering = (...answers: string[]): Questions & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    ask: (question) => {
      asked.push(question);
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('interrupted')) : Promise.resolve(answer);
    },
    close: () => asked.push('closed'),
  };
};

test('a title is enough: the record is proposed, dated and valid', async () => {
  expect(await create({ title: 'Cache links in Redis' })).toBe(0);
  expect(printed).toEqual([`Wrote ${decisionsFolder}/0002-cache-links-in-redis.md`]);
  expect(await workspace.read(`${decisionsFolder}/0002-cache-links-in-redis.md`)).toMatchInlineSnapshot(`
    "---
    status: "proposed"
    date: 2026-03-09
    decision-makers: ["Solution Architect"]
    ---

    # Cache links in Redis

    ## Context and Problem Statement

    URL shortener: One table and one service redirect a thousand visitors a second.

    ## Considered Options

    * Cache links in Redis
    * Leave it as it is

    ## Decision Outcome

    No option is chosen yet.

    ### Consequences
    "
  `);
});

test('options of the command fill the record', async () => {
  await create({
    title: 'Cache links in Redis',
    option: ['Redis', 'A larger database'],
    chosen: 'Redis',
    because: 'it is cheaper.',
    affects: ['shortener.links', 'Redirect API'],
    decisionMaker: ['Ana Ruiz', 'Lead engineer'],
    date: '2026-02-28',
    variant: 'full',
  });
  const result = parseMadr(await workspace.read(`${decisionsFolder}/0002-cache-links-in-redis.md`));
  expect(result.ok && result.decision).toMatchObject({
    status: 'accepted',
    date: '2026-02-28',
    decisionMakers: ['Ana Ruiz', 'Lead engineer'],
    options: ['Redis', 'A larger database'],
    outcome: { chosen: 'Redis', because: 'it is cheaper.' },
    moreInformation: 'Affects: Link store; Redirect API.',
  });
});

test('what a typed decision needs is said with its place', async () => {
  await create({ title: 'Cache links in Redis', supersedes: ['1'] });
  expect(printed[1]).toMatch(
    /^case-studies\/url-shortener\/case-study\.ts:\d+:\d+\n {2}to do {4}Mark "Keep links in PostgreSQL": status: 'superseded', supersededBy: 'cache-links-in-redis'\.$/,
  );
  expect(noted).toEqual([
    'ADR-0002 is only proposed: until it is accepted, nothing takes the place of what it supersedes.',
  ]);
});

test('a hand-written decision is marked, once, and only when it has decided something', async () => {
  await create({ title: 'Cache links in Redis' });
  expect(await refusal({ title: 'Again', supersedes: ['2'] })).toMatchInlineSnapshot(`
    "casebook new adr --supersedes ADR-0002
      error    "Cache links in Redis" has chosen nothing yet, so there is nothing to supersede. Nothing was written.
      fix      Decide in that record, or delete it."
  `);
  const decided = { chosen: 'Leave it as it is', because: 'so.' };
  await create({ title: 'Keep counts', ...decided });
  await create({ title: 'Serve links from the edge', supersedes: ['ADR-0003'], ...decided });
  expect(printed.slice(2)).toEqual([
    `Wrote ${decisionsFolder}/0004-serve-links-from-the-edge.md`,
    `Marked ${decisionsFolder}/0003-keep-counts.md as superseded by ADR-0004`,
  ]);
  expect(await workspace.read(`${decisionsFolder}/0003-keep-counts.md`)).toContain(
    '---\nstatus: "superseded by ADR-0004"\ndate: 2026-03-09\n',
  );
  expect(await refusal({ title: 'Again', supersedes: ['keep-counts'] })).toMatchInlineSnapshot(`
    "casebook new adr --supersedes ADR-0003
      error    "Keep counts" is superseded by serve-links-from-the-edge already, so two decisions would claim its place. Nothing was written.
      fix      Supersede serve-links-from-the-edge instead."
  `);
});

test('words that make no sense are refused, and nothing is written', async () => {
  const title = 'T';
  const messages = [
    await refusal({}),
    await refusal({ title, affects: ['shortener.lniks'] }),
    await refusal({ title, affects: ['kafka'] }),
    await refusal({ title, serves: ['fast'] }),
    await refusal({ title, supersedes: ['7'] }),
    await refusal({ title, option: ['A', 'A'] }),
    await refusal({ title, option: ['A', 'B'], chosen: 'C' }),
    await refusal({ title, option: ['A', 'B'], chosen: 'A' }),
    await refusal({ title, option: ['A', 'B'], because: 'so.' }),
    await refusal({ title, option: ['A', 'B'], status: 'accepted' }),
    await refusal({ title, date: '2026-02-30' }),
    await refusal({ title, option: ['A'], chosen: 'A', because: 'so.', status: 'rejected', supersedes: ['1'] }),
  ];
  expect(messages.join('\n')).toMatchInlineSnapshot(`
    "casebook new adr
      error    The record has no title, so the log could not list it. Nothing was written.
      fix      Give it one: casebook new adr "Use a queue".
    casebook new adr --affects shortener.lniks
      error    The case study has no element "shortener.lniks". Nothing was written, because no diagram could lead to the record.
      fix      Use shortener.links if that is meant, or one of visitor, shortener, shortener.api, shortener.links, dns.
    casebook new adr --affects kafka
      error    The case study has no element "kafka". Nothing was written, because no diagram could lead to the record.
      fix      Use shortener.links if that is meant, or one of visitor, shortener, shortener.api, shortener.links, dns.
    casebook new adr --serves fast
      error    The case study has no requirement "fast". Nothing was written, because the record would serve nothing that exists.
      fix      Leave --serves out; the case study has no requirement yet.
    casebook new adr --supersedes ADR-0007
      error    The case study has no decision "ADR-0007". Nothing was written, because the log would point to a decision that it does not hold.
      fix      Use one of use-postgresql.
    casebook new adr --option "A"
      error    The option is given twice, so it would be unclear which one was chosen. Nothing was written.
      fix      Give each option a title of its own.
    casebook new adr --chosen "C"
      error    The chosen option is not among the options. Nothing was written.
      fix      Choose one of "A", "B", or add it with --option.
    casebook new adr --chosen "A"
      error    The choice has no reason, so nobody could defend it. Nothing was written.
      fix      Add --because with what reads after "Chosen option, because".
    casebook new adr --because
      error    A reason is given, but no option is chosen. Nothing was written.
      fix      Add --chosen with one of "A", "B".
    casebook new adr --status accepted
      error    No option is chosen, and only a proposed decision may leave that open. Nothing was written.
      fix      Add --chosen with one of "A", "B" and --because with the reason, or leave --status out.
    casebook new adr --date 2026-02-30
      error    This is not a day of the calendar. Nothing was written.
      fix      Write it as YYYY-MM-DD.
    casebook new adr --supersedes ADR-0001
      error    A rejected decision supersedes nothing. Nothing was written.
      fix      Leave --supersedes out, or choose another status."
  `);
  expect(await written()).toEqual([]);
});

test('on a terminal, what is missing is asked, and an unknown id is asked for again', async () => {
  const person = answering(
    'Cache links',
    'redis',
    'shortener.links',
    'Redis',
    'Redis',
    'Nothing',
    '',
    '3',
    '1',
    'it is cheaper.',
  );
  expect(await create({}, person)).toBe(0);
  expect(person.asked).toMatchInlineSnapshot(`
    [
      "Title, a sentence that states the decision:",
      "Which ones does it shape? (ids, or Enter)",
      "Which ones does it shape? (ids, or Enter)",
      "Option 1 (Enter when there are no more):",
      "Option 2 (Enter when there are no more):",
      "Option 2 (Enter when there are no more):",
      "Option 3 (Enter when there are no more):",
      "Which one is chosen? (1 to 2, or Enter while it is open)",
      "Which one is chosen? (1 to 2, or Enter while it is open)",
      "Chosen because:",
      "closed",
    ]
  `);
  expect(noted).toMatchInlineSnapshot(`
    [
      "
    Elements:
      visitor  Visitor
      shortener  URL shortener
      shortener.api  Redirect API
      shortener.links  Link store
      dns  Public DNS",
      "  The case study has no element "redis". Use shortener.links if that is meant, or one of visitor, shortener, shortener.api, shortener.links, dns.",
      "  This option is there already.",
      "  There is no option "3".",
    ]
  `);
  const result = parseMadr(await workspace.read(`${decisionsFolder}/0002-cache-links.md`));
  expect(result.ok && result.decision).toMatchObject({
    title: 'Cache links',
    options: ['Redis', 'Nothing'],
    outcome: { chosen: 'Redis', because: 'it is cheaper.' },
  });
});

test('interrupted questions write nothing and let go of the terminal', async () => {
  const person = answering('Cache links');
  await expect(create({}, person)).rejects.toThrow('interrupted');
  expect(person.asked.at(-1)).toBe('closed');
  expect(await written()).toEqual([]);
});

test('the case study has to be named only when there are several', async () => {
  expect(await create({ title: 'One', only: undefined })).toBe(0);
  const second = 'case-studies/second/case-study.ts';
  await workspace.write(
    second,
    (await workspace.read('case-studies/url-shortener/case-study.ts')).replace("'url-shortener'", "'second'"),
  );
  expect(await refusal({ title: 'Two', only: undefined })).toMatchInlineSnapshot(`
    "casebook new adr
      error    It is not said which case study the decision belongs to. Nothing was written.
      fix      Add --case with one of second, url-shortener."
  `);
  expect(await create({ title: 'Two', only: undefined }, answering('third', 'second', '', ''))).toBe(0);
  expect(printed.at(-1)).toBe('Wrote case-studies/second/decisions/0002-two.md');
});

test('a definition that does not load is reported instead', async () => {
  await workspace.edit('case-studies/url-shortener/case-study.ts', "title: 'URL shortener',", "title: '',");
  expect(await create({ title: 'T' })).toBe(1);
  expect(printed[0]).toContain('case-studies/url-shortener/case-study.ts:');
  expect(noted).toEqual(['Nothing was written: the definition could not be loaded.']);
  expect(await written()).toEqual([]);
});

test('tags are written where they are read back, each once', async () => {
  await create({ title: 'Cache links in Redis', tag: ['Data', 'multi region', 'data'] });
  const source = await workspace.read(`${decisionsFolder}/0002-cache-links-in-redis.md`);
  expect(source).toContain('\nTags: data; multi-region.\n');
  expect(parseMadr(source)).toMatchObject({ ok: true });
});

test('a tag without a letter is refused, and nothing is written', async () => {
  expect(await refusal({ title: 'Cache links in Redis', tag: ['data', '--'] })).toContain('--tag "--"');
  expect(await written()).toEqual([]);
});
