import { afterAll, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

const workspaces: Workspace[] = [];
afterAll(() => Promise.all(workspaces.map(({ remove }) => remove())));

async function workspace(): Promise<Workspace> {
  const created = await createWorkspace('tests/fixtures/seed-saas');
  workspaces.push(created);
  return created;
}
const prices = 'case-studies/books/prices.json';

test('a price of the own book is explained, with the book that it is from', async () => {
  const { casebook } = await workspace();
  const { exitCode, stdout } = await casebook('explain', 'price', 'estimate.cloudwatch.month');
  expect(stdout).toMatch(/^priceUsd +200$/m);
  expect(stdout).toMatch(/^book +case-studies\/books\/prices\.json$/m);
  expect(exitCode).toBe(0);
});

test('a price that no book holds is refused with the place to add it', async () => {
  const { casebook } = await workspace();
  const { exitCode, stderr } = await casebook('explain', 'price', 'estimate.cloudwatch');
  expect(stderr).toContain('or add it to case-studies/books/prices.json');
  expect(exitCode).toBe(2);
});

test('an own price replaces the shipped one in the bill', async () => {
  const { casebook, read, write } = await workspace();
  const [entry] = JSON.parse(await read(prices));
  const cheaper = { ...entry, id: 'rds.postgres.db.r6g.xlarge.multi-az.hour', unit: 'hour', priceUsd: '0.5' };
  await write(prices, JSON.stringify([entry, cheaper]));
  const { stdout } = await casebook('check', '--no-todo');
  // 730 h × ($0.899 − $0.50) less than $2,085.84
  expect(stdout.replace(/\s+/g, ' ')).toContain('the line items add up to $1,794.57');
});

test('a book with a fault is reported with its place, and the shipped prices hold', async () => {
  const { casebook, edit } = await workspace();
  await edit(prices, '"priceUsd": "200"', '"priceUsd": 200');
  const { exitCode, stdout } = await casebook('check', '--no-todo');
  expect(stdout).toContain('case-studies/books/prices.json:7:5 › [0].priceUsd');
  expect(stdout).toContain('npx casebook explain definition/invalid-book');
  expect(stdout).toContain('uses the price "estimate.cloudwatch.month"');
  expect(exitCode).toBe(1);
});

test('prices finds entries of the shipped book and of the own one', async () => {
  const { casebook } = await workspace();
  const shipped = await casebook('prices', 'rds', 'postgres', 'r6g.2xlarge', 'multi-az', 'eu-central-1');
  expect(shipped).toEqual({
    exitCode: 0,
    stdout:
      'rds.postgres.db.r6g.2xlarge.multi-az.hour  $2.194 / hour  eu-central-1 (+5)  2024-08-09  aws-price-list-copy\n',
    stderr: 'The same words find more with casebook offers (1).\n',
  });
  const own = await casebook('prices', 'estimate.cloudwatch', '--format', 'json');
  expect(JSON.parse(own.stdout)).toMatchObject({ prices: [{ id: 'estimate.cloudwatch.month', priceUsd: '200' }] });
});

test.each([
  ['limits', 'lambda timeout', /^lambda\.timeout +900 s +Function timeout maximum +\d{4}-\d\d-\d\d /],
  [
    'offers',
    'rds postgres r6g.2xlarge multi-az',
    /^rds\.postgres\.db\.r6g\.2xlarge\.multi-az +8 vCPU, 64 GiB, Multi-AZ /,
  ],
])('%s finds entries of its book, and prints them for other programs', async (book, words, line) => {
  const { casebook } = await workspace();
  expect((await casebook(book, ...words.split(' '))).stdout).toMatch(line);
  const [asJson, short, quoted] = await Promise.all([
    casebook(book, ...words.split(' '), '--format', 'json'),
    casebook(book, ...words.split(' '), '--json'),
    casebook(book, words, '--json'),
  ]);
  expect(Object.keys(JSON.parse(asJson.stdout))).toEqual([book]);
  expect(short).toEqual(asJson);
  expect(quoted).toEqual(asJson);
});

test.each(['prices', 'limits', 'offers'])('%s lists its book when it gets no words', async (book) => {
  const { casebook } = await workspace();
  const { exitCode, stdout, stderr } = await casebook(book, '--most', '3');
  expect(stdout.trimEnd().split('\n')).toHaveLength(3);
  expect(stderr).toMatch(/^\d+ more; name more words, or --most \d+\n$/);
  expect(exitCode).toBe(0);
});

test.each([
  ['prices', 'price'],
  ['limits', 'limit'],
  ['offers', 'offer'],
])('%s says when no entry holds the words', async (book, singular) => {
  const { casebook } = await workspace();
  expect(await casebook(book, 'submarine', 'hour')).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `No entry of the ${singular} book holds "submarine" and "hour".\n`,
  });
});
