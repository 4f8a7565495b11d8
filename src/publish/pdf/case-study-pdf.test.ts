import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { portfolioSchema } from '#model';
import { type Block, type CaseStudyDocument, caseStudyDocument, type Diagram, type Draw } from '#render';
import { analyzedFixture, fixtureNames } from '../../../tests/fixtures/analyzed-fixture.ts';
import { loadTemplates } from '../templates.ts';
import { loadNativeCompiler } from './native-compiler.ts';
import { type RenderPdfOptions, renderPdf } from './render-pdf.ts';
import { loadPdfTemplates } from './templates.ts';

const portfolio = portfolioSchema.parse({ name: 'Ada', role: 'Architect', headline: 'Ada designs systems.' });
const templates = await loadTemplates({ ownFolder: null });
const pdfTemplates = await loadPdfTemplates();

// Layout is slow and has tests of its own: a frame with the view's title stands for each diagram.
const draw: Draw = async ({ title }): Promise<Diagram> => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300" width="600" height="300"><rect width="600" height="300" fill="#f6f3ed"/><text x="9" y="20" font-family="Inter" font-size="13">${title.replace(/[&<]/g, ' ')}</text></svg>`,
  width: 600,
  height: 300,
  links: [{ href: 'view:containers', x: 1, y: 1, width: 9, height: 9 }],
});

const documents = new Map<string, CaseStudyDocument>();
for (const name of fixtureNames) {
  documents.set(
    name,
    await caseStudyDocument(analyzedFixture(name), { portfolio, templates, draw, edition: 'complete' }),
  );
}
const documentOf = (name: string): CaseStudyDocument => {
  const found = documents.get(name);
  if (!found) throw new Error(`No document "${name}".`);
  return found;
};
const blocksOf = (name: string): readonly Block[] => {
  const { sections, reference } = documentOf(name).data;
  return [...sections, ...reference];
};

test.each(fixtureNames)('%s: every figure has its picture, and every picture stands somewhere', (name) => {
  const figures = blocksOf(name).flatMap((block) => (block.type === 'figure' ? [block.name] : []));
  expect(figures.length).toBeGreaterThan(0);
  expect(new Set(figures)).toEqual(new Set(documentOf(name).images.keys()));
  expect(new Set(figures).size).toBe(figures.length);
});

test.each(fixtureNames)('%s: no two places have the same id', (name) => {
  const ids = blocksOf(name).flatMap((block) => ('id' in block && block.id !== '' ? [block.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(fixtureNames)('%s: every reference within the document finds its place', (name) => {
  const blocks = blocksOf(name);
  const ids = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
  const targets = [...JSON.stringify(blocks).matchAll(/"url":"(#?[^"]*)"/g)].map(([, url = '']) => url);
  expect(targets.filter((url) => url.startsWith('#') && !ids.has(url.slice(1)))).toEqual([]);
  expect(targets.filter((url) => !/^(#|[a-z]+:)/.test(url))).toEqual([]);
});

test.each(fixtureNames)('%s: no heading is left without something below it, and no table without a row', (name) => {
  const blocks = blocksOf(name);
  const empty = blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return block.type === 'heading' && (!next || (next.type === 'heading' && next.level <= block.level));
  });
  expect(empty.map((block) => (block.type === 'heading' ? block.text : ''))).toEqual([]);
  expect(blocks.filter((block) => block.type === 'table' && block.rows.length === 0)).toEqual([]);
});

test('The smallest study prints what it has: no part is empty, and none is about something it lacks', () => {
  const parts = blocksOf('smallest').flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(parts).toMatchInlineSnapshot(`
    [
      "In brief",
      "Architecture",
      "Decisions",
    ]
  `);
});

test.each(['smallest', 'typical'])('%s: conforms to PDF/UA-1 by the check that Typst makes', async (name) => {
  const compiler = loadNativeCompiler('ua-1');
  const pdf = await PDFDocument.load(await pdfOf(name, compiler ? { compiler } : {}), { updateMetadata: false });
  expect(pdf.getTitle()).toBe(documentOf(name).data.meta.title);
  expect(pdf.getAuthor()).toBe('Ada');
});

test('Names that no font can print are reported, and the rest is printed', async () => {
  const missing: string[] = [];
  const onWarning = ({ what }: { readonly what: string }): void => {
    missing.push(what);
  };
  const pdf = await PDFDocument.load(await pdfOf('hostile', { onWarning }), { updateMetadata: false });
  expect(pdf.getTitle()).toBe(documentOf('hostile').data.meta.title);
  expect(missing).toMatchInlineSnapshot(`
    [
      "No font of the PDF has the character 🚚 (U+1F69A), so an empty box is printed.",
      "No font of the PDF has the character 東 (U+6771), so an empty box is printed.",
      "No font of the PDF has the character 京 (U+4EAC), so an empty box is printed.",
      "No font of the PDF has the character 🦀 (U+1F980), so an empty box is printed.",
      "No font of the PDF has the character 👩 (U+1F469), so an empty box is printed.",
      "No font of the PDF has the character 👧 (U+1F467), so an empty box is printed.",
    ]
  `);
});

const pdfOf = (name: string, options: RenderPdfOptions): Promise<Uint8Array> => {
  const { data, images } = documentOf(name);
  return renderPdf({ template: 'case-study', data, images, templates: pdfTemplates }, options);
};
