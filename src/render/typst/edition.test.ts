import { expect, test } from 'vitest';
import { portfolioSchema } from '#model';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import type { Draw } from '../render-artifacts.ts';
import type { Block } from './blocks.ts';
import { caseStudyDocument } from './case-study-document.ts';
import { type Edition, LeftOut, lookedUpIn } from './edition.ts';
import { tableBlock } from './table-block.ts';

const draw: Draw = async () => ({
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  width: 600,
  height: 300,
  links: [],
});
const portfolio = portfolioSchema.parse({ name: 'Ada', role: 'Architect', headline: 'Ada designs systems.' });
const printed = async (edition: Edition, analyzed = analyzedFixture('typical')) => {
  const { data, images } = await caseStudyDocument(analyzed, {
    portfolio,
    templates: builtInTemplates(),
    draw,
    edition,
  });
  const blocks = [...data.sections, ...data.reference];
  return { blocks, images, headings: headingsOf(blocks) };
};
const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

const [brief, complete] = [await printed('brief'), await printed('complete')];

test('The brief edition leaves out sections, says which, and has nothing that the complete one lacks', () => {
  const missing = complete.headings.filter((heading) => !brief.headings.includes(heading));
  expect(missing).toMatchInlineSnapshot(`
    [
      "Constraints",
      "Traceability",
      "Why each index exists",
      "References that the application keeps",
      "Backup",
      "Catalog",
      "Topics",
      "bookings.placed",
      "payments.captured",
      "bookings.rejected",
      "Consumers",
      "Infrastructure",
      "Production",
      "Security group rules",
      "Network",
      "Backups",
      "The path of each flow",
      "Where the time goes",
      "Coverage",
      "Threats by target",
      "Data classification",
    ]
  `);
  expect(brief.headings.filter((heading) => !complete.headings.includes(heading))).toEqual(['What is left out']);
  expect(brief.blocks.at(-1)).toMatchObject({ type: 'list' });
  expect(JSON.stringify(brief.blocks.at(-1))).toContain('Diagrams');
});

test('Everything that is left out is named at the end, below the part that it belongs to', () => {
  const end = JSON.stringify(brief.blocks.at(-1));
  const parts = complete.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []));
  const missing = parts.filter(({ id }) => !brief.blocks.some((block) => 'id' in block && block.id === id));
  expect(missing.map(({ text }) => text).filter((text) => !end.includes(text))).toEqual([]);
});

test('A picture that is left out is not given to the PDF engine either', () => {
  const figures = brief.blocks.flatMap((block) => (block.type === 'figure' ? [block.name] : []));
  expect([...brief.images.keys()].sort()).toEqual([...new Set(figures)].sort());
  expect(brief.images.size).toBeLessThan(complete.images.size);
});

test('Findings, and without a story decisions, are the same in both', () => {
  const kinds = ['decision', 'note', 'keyFigures'];
  const of = (blocks: readonly Block[]) => blocks.filter(({ type }) => kinds.includes(type));
  expect(of(brief.blocks)).toEqual(of(complete.blocks));
});

test('The decisions that the story leads to are whole, of the others there is a digest, and the end says so', async () => {
  const analyzed = analyzedFixture('typical');
  const told = analyzed.decisions[0]!;
  const consequences = { good: ['It holds.'], neutral: [], bad: ['It costs a lock.'] };
  const other = { ...told, id: 'other', fileName: '0002-other', consequences };
  const study = { ...analyzed, decisions: [told, other], story: `# Why\n\n<Decision id="${told.id}" />\n` };
  const of = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'decision' ? [block] : []));
  const [whole, inBrief] = await Promise.all([printed('complete', study), printed('brief', study)]);
  const [first, second] = of(whole.blocks);
  expect([first?.options.length, second?.options.length]).toEqual([2, 2]);
  expect(of(inBrief.blocks)).toEqual([
    first,
    {
      ...second,
      options: [],
      insteadOf: ['Locks in Redis'],
      consequences: [{ verdict: 'bad', text: [{ type: 'text', text: 'It costs a lock.' }] }],
      affects: [],
      tags: [],
    },
  ]);
  expect(JSON.stringify(inBrief.blocks.at(-1))).toContain(': the arguments for and against every option of 1 of them.');
});

test('A study that has nothing to look up is the same in both, without a list of what is left out', async () => {
  const smallest = analyzedFixture('smallest');
  const [one, other] = [await printed('brief', smallest), await printed('complete', smallest)];
  expect(one.blocks).toEqual(other.blocks);
});

test.each(Object.entries(lookedUpIn))(
  'The sections of %s that are named here are sections of its template',
  (name, { onlyRead = [], lookedUp = [] }) => {
    const source = builtInTemplates().get(`${name}.md`)?.source ?? '';
    const ids = Array.from(source.matchAll(/^##+ (.+)$/gm), ([, title = '']) =>
      title.toLowerCase().replace(/[^a-z]+/g, '-'),
    );
    expect(ids).toEqual(expect.arrayContaining([...onlyRead, ...lookedUp]));
  },
);

test('The containers stand in a table below the pictures of the structure', () => {
  const at = brief.blocks.findIndex((block) => block.type === 'heading' && block.id === 'structure');
  const table = brief.blocks.slice(at).find(({ type }) => type === 'table');
  expect(table?.type === 'table' && table.columns.map(({ title }) => title)).toEqual([
    'Container',
    'Technology',
    'What it does',
  ]);
  const containers = analyzedFixture('typical').study.elements.filter(({ kind }) => kind === 'container');
  expect(table?.type === 'table' && table.rows.map(([name]) => name)).toEqual(
    containers.map(({ name }) => [{ type: 'strong', content: [{ type: 'text', text: name }] }]),
  );
});

test('Of a list whose heaviest rows come first, the brief edition has those, and says how many others there are', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [[{ type: 'text' as const, text: `mode ${row + 1}` }]]);
  const table = tableBlock([{ title: 'Failure mode', align: 'left' }], rows);
  const blocks: Block[] = [{ type: 'pagebreak' }, table, table];
  const leftOut = new LeftOut('brief');
  expect(leftOut.withRowsRead('failure-modes', 'Failure modes', blocks)).toEqual([
    { type: 'pagebreak' },
    { ...table, rows: rows.slice(0, 10), lines: Math.ceil((table.lines * 10) / 12) },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'The complete edition also has the 2 that weigh less.' }],
    },
    table,
  ]);
  expect(JSON.stringify(leftOut.blocks([]))).toContain(': 2 that weigh less.');
  expect(leftOut.withRowsRead('risks', 'Risk register', blocks)).toEqual(blocks);
  expect(new LeftOut('complete').withRowsRead('failure-modes', 'Failure modes', blocks)).toEqual(blocks);
});
