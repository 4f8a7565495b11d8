import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFString,
} from 'pdf-lib';
import { expect, test } from 'vitest';
import { type Block, type Inline, type PdfData, tableBlock } from '#render';
import type { Compiler } from './compiler.ts';
import { loadNativeCompiler } from './native-compiler.ts';
import type { PdfProblem } from './pdf-problem.ts';
import { renderPdf } from './render-pdf.ts';
import { sampleData, sampleImages } from './sample.test-data.ts';
import { loadPdfTemplates } from './templates.ts';
import { loadWasmCompiler } from './wasm-compiler.ts';

const templates = await loadPdfTemplates();
const images = sampleImages(sampleData);
const sample = { template: 'case-study', data: sampleData, images, templates };
const bytes = await renderPdf(sample);
const pdf = await PDFDocument.load(bytes, { updateMetadata: false });

test('A case study has a cover, a contents page and its parts, with landscape pages for wide diagrams', () => {
  const shapes = pdf.getPages().map((page) => (page.getWidth() > page.getHeight() ? 'landscape' : 'portrait'));
  expect(shapes.slice(0, 3)).toEqual(['portrait', 'portrait', 'portrait']);
  expect(shapes.filter((shape) => shape === 'landscape')).toHaveLength(2);
  expect(pdf.getPage(0).getSize()).toEqual({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) });
});

test('Letter paper is chosen in the data', async () => {
  const data = { ...sampleData, meta: { ...sampleData.meta, paper: 'letter' }, sections: [], reference: [] };
  const letter = await PDFDocument.load(await renderPdf({ ...sample, data }));
  expect(letter.getPage(0).getSize()).toEqual({ width: 612, height: 792 });
});

test('A wide diagram shares its landscape page with its heading and the sentence that introduces it', async () => {
  const pages = await pagesWith([
    { type: 'heading', level: 1, text: 'Context', id: 'context' },
    { type: 'paragraph', content: [{ type: 'text', text: 'Six systems.' }] },
    picture(1600, 800),
  ]);
  expect(pages.slice(2)).toEqual([{ width: expect.closeTo(841.89, 1), height: expect.closeTo(595.28, 1) }]);
});

test('Diagrams that would be unreadable on a page of text follow it, on sheets of twice its size', async () => {
  const document = await documentWith([
    { type: 'heading', level: 1, text: 'Containers', id: 'containers' },
    { ...picture(1900, 1900), id: 'first' },
    { type: 'paragraph', content: [{ type: 'text', text: 'Twelve of them.' }] },
    { type: 'heading', level: 1, text: 'Deployment', id: 'deployment' },
    { ...picture(1500, 2400), id: 'second' },
  ]);
  const larger = { width: expect.closeTo(841.89, 1), height: expect.closeTo(1190.55, 1) };
  const usual = { width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) };
  expect(document.getPages().map((page) => page.getSize())).toEqual([usual, usual, usual, larger, larger]);
  expect(outlineOf(document)).toEqual(['1 Containers', '2 Deployment', '3 Plates']);
  // Where each belongs is a link to it.
  expect(annotationsOf(document.getPage(2))).toHaveLength(2);
});

test('A diagram a little too wide for a page of text stands on it nevertheless', async () => {
  const pages = await pagesWith([{ type: 'heading', level: 1, text: 'Context', id: 'context' }, picture(1150, 700)]);
  expect(pages.slice(2)).toEqual([{ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) }]);
});

test('A tall diagram is scaled to its page', async () => {
  const pages = await pagesWith([{ type: 'heading', level: 1, text: 'Flow', id: 'flow' }, picture(300, 1400)]);
  expect(pages).toHaveLength(3);
});

test('A table whose words do not fit beside each other is turned sideways, and is set smaller if that is not enough', async () => {
  const columns = Array.from({ length: 16 }, (_, index) => ({ title: `Column ${index}`, align: 'left' as const }));
  const row = columns.map(() => [{ type: 'text' as const, text: 'Unbreakablewordsayswho' }]);
  const widthWith = async (count: number): Promise<number | undefined> => {
    const pages = await pagesWith([tableBlock(columns.slice(0, count), [row.slice(0, count)])]);
    return pages.at(-1)?.width;
  };
  expect(await widthWith(4)).toBeCloseTo(595.28, 1);
  expect(await widthWith(7)).toBeCloseTo(841.89, 1);
  expect(await widthWith(16)).toBeCloseTo(841.89, 1);
});

test('A long table runs over pages', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [[{ type: 'text' as const, text: `Row ${index}` }]]);
  const columns = [{ title: 'Row', align: 'left' as const }];
  const pages = await pagesWith([tableBlock(columns, rows, { id: 'rows', caption: 'Rows' })]);
  expect(pages).toHaveLength(4);
});

test('A long table does not end with a single row on a page of its own', async () => {
  const columns = [{ title: 'Row', align: 'left' as const }];
  const rowsByPage = async (count: number): Promise<number[]> => {
    const rows = Array.from({ length: count }, (_, index): Inline[][] => [
      [{ type: 'link', url: 'https://example.com', content: [{ type: 'text', text: `Row ${index}` }] }],
    ]);
    const document = await documentWith([tableBlock(columns, rows)]);
    return document
      .getPages()
      .slice(2)
      .map((page) => annotationsOf(page).length);
  };
  const [most = 0] = await rowsByPage(80);
  expect(await rowsByPage(most)).toEqual([most]);
  expect(await rowsByPage(most + 1)).toEqual([most - 2, 3]);
});

test('A part does not begin at the foot of a page', async () => {
  const word: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Word.' }] };
  const partAfter = async (count: number): Promise<{ page: number; y: number }> => {
    const document = await documentWith([
      ...Array.from({ length: count }, () => word),
      { type: 'heading', level: 1, text: 'Part', id: 'part' },
      word,
    ]);
    return lastBookmark(document);
  };
  const places = [await partAfter(26), await partAfter(30), await partAfter(34), await partAfter(38)];
  expect(places.map(({ page }) => page)).toEqual([2, 2, 3, 3]);
  // In points: the margin, and room for some lines below the heading.
  expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(160);
});

test('Every heading and every decision is a bookmark, nested as in the text', () => {
  const outline = outlineOf(pdf);
  expect(outline.slice(0, 5)).toEqual([
    '1 Summary',
    '2 Context',
    '  2.1 Who depends on it',
    '3 Requirements',
    '4 Building blocks',
  ]);
  expect(outline).toContain('    What is not in the flow');
  expect(outline).toContain('  Publish events through an outbox');
});

test('Links lead to addresses and to places in the document, from text, contents and diagrams', () => {
  const { addresses, places } = linksOf(pdf);
  expect([...new Set(addresses)].sort()).toEqual([
    'https://example.com/context',
    'https://example.com/decisions',
    'https://example.com/orders',
  ]);
  // Sixteen entries of the contents and the references in the text and in two diagrams.
  expect(places).toBeGreaterThan(20);
});

test('The document is tagged, has a language and a title, and is dated by its data', () => {
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('en-GB');
  expect(pdf.getTitle()).toBe('Orders that survive the sale');
  expect(pdf.getAuthor()).toBe('Solution Architecture Übung');
  expect(pdf.getCreationDate()).toEqual(new Date('2026-03-14T00:00:00Z'));
});

test('Only the three families of the project are embedded', () => {
  expect(fontNames(pdf)).toEqual([
    'Inter-Bold',
    'Inter-Medium',
    'Inter-Regular',
    'Inter-SemiBold',
    'JetBrainsMono-Regular',
    'SourceSerif4-Regular',
    'SourceSerif4-SemiBold',
  ]);
});

test('The same input gives the same bytes', async () => {
  expect(Buffer.from(await renderPdf(sample)).equals(bytes)).toBe(true);
});

test.runIf(loadNativeCompiler() !== undefined)(
  'A case study conforms to PDF/UA-1 by the check that Typst makes',
  async () => {
    const compiler = loadNativeCompiler('ua-1');
    const checked = await renderPdf(sample, compiler ? { compiler } : {});
    expect((await PDFDocument.load(checked)).getPageCount()).toBe(pdf.getPageCount());
  },
);

test.runIf(loadNativeCompiler() !== undefined)('Native Typst and WebAssembly give the same bytes', async () => {
  const data = { ...sampleData, sections: sampleData.sections.slice(0, 10), reference: [] };
  const native = await renderPdf({ ...sample, data });
  const portable = await renderPdf({ ...sample, data }, { compiler: await loadWasmCompiler() });
  expect(Buffer.from(portable).equals(native)).toBe(true);
});

test('Text in the data is never read as markup', async () => {
  const title = '#panic("x") *bold* $x$ @ref <label> \\ `raw`';
  const data = {
    ...sampleData,
    meta: { ...sampleData.meta, title, author: null, date: null, url: null },
    keyFigures: [],
    sections: [{ type: 'heading', level: 3, text: title, id: 'an "odd" id' }],
    reference: [],
  };
  const odd = await PDFDocument.load(await renderPdf({ ...sample, data }));
  expect(odd.getTitle()).toBe(title);
  expect(outlineOf(odd)).toEqual([`1 ${title}`]);
});

test('A misspelt name in a template is reported with file, line and column', async () => {
  const misspelt = new Map([['case-study.typ', '= Title\n\n#heding(1)\n']]);
  await expect(renderPdf({ ...sample, templates: misspelt })).rejects.toMatchInlineSnapshot(`
    [ToolError: templates/typst/case-study.typ:3:2
      error    Unknown variable: heding. Without it there is no PDF.
      fix      Correct the name, or define or import "heding". The parts of a document are in casebook.typ.]
  `);
});

test.runIf(loadNativeCompiler() !== undefined).each([
  ['a misspelt name', '#let f() = heding(1)\n#f()\n'],
  ['a missing image', '#image("/images/none.svg")'],
  ['a missing file', '#import "none.typ": x'],
  ['an unknown font', '#set text(font: "Comic Sans MS")\nHello'],
])('Both carriers report %s in the same words', async (_, source) => {
  const faulty = { ...sample, templates: new Map([['case-study.typ', source]]) };
  const [native, wasm] = [loadNativeCompiler(), await loadWasmCompiler()];
  const message = (compiler: Compiler | undefined) =>
    renderPdf(faulty, compiler ? { compiler } : {}).catch((error: Error) => error.message);
  const reported = await message(native);
  expect(reported).toMatch(/^templates\/typst\/case-study\.typ:1:\d+\n/);
  expect(await message(wasm)).toBe(reported);
});

test('A figure without its image is reported by name', async () => {
  const without = new Map([...images].filter(([name]) => name !== 'context'));
  await expect(renderPdf({ ...sample, images: without })).rejects.toMatchObject({
    what: 'The document shows the image "context", which it wasn\'t given.',
    fix: 'Supply an image of that name, or remove the figure.',
  });
});

test('An image that is not well-formed is reported by name', async () => {
  const broken = new Map([...images, ['context', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>']]);
  await expect(renderPdf({ ...sample, images: broken })).rejects.toMatchObject({ where: 'the image "context"' });
});

test('A template that does not exist is reported with those that do', async () => {
  await expect(renderPdf({ ...sample, template: 'case-studdy' })).rejects.toMatchInlineSnapshot(`
    [ToolError: templates/typst/case-studdy.typ
      error    There is no such template. Without it there is no PDF.
      fix      Use one of case-study.typ, casebook.typ, or add the file.]
  `);
});

test('A font that the project does not have is refused', async () => {
  const foreign = new Map([['case-study.typ', '#set text(font: "Comic Sans MS")\nHello']]);
  await expect(renderPdf({ ...sample, templates: foreign })).rejects.toMatchObject({
    fix: 'Use "Source Serif 4", "Inter" or "JetBrains Mono".',
  });
});

test('A character that no font has is a warning, and the document is printed', async () => {
  const warnings: PdfProblem[] = [];
  const data = {
    ...sampleData,
    sections: [{ type: 'heading', level: 1, text: 'Shipped 🚀', id: 'shipped' }],
    reference: [],
  };
  await renderPdf({ ...sample, data }, { onWarning: (problem) => warnings.push(problem) });
  expect(warnings).toEqual([
    {
      where: 'the text "Shipped 🚀"',
      what: 'No font of the PDF has the character 🚀 (U+1F680), so an empty box is printed.',
      fix: 'Write a word instead.',
    },
  ]);
});

const picture = (width: number, height: number): Extract<Block, { type: 'figure' }> => ({
  type: 'figure',
  id: 'picture',
  name: 'picture',
  alt: 'A picture.',
  caption: 'A picture.',
  title: 'Picture',
  width,
  height,
  links: [],
});

/** Sizes of the pages of a document; the first two are cover and contents. */
async function pagesWith(sections: readonly Block[]): Promise<{ width: number; height: number }[]> {
  return (await documentWith(sections)).getPages().map((page) => page.getSize());
}

async function documentWith(sections: readonly Block[]): Promise<PDFDocument> {
  const data: PdfData = { ...sampleData, sections, reference: [] };
  return PDFDocument.load(await renderPdf({ ...sample, data, images: sampleImages(data) }));
}

const annotationsOf = (page: PDFPage): PDFObject[] => page.node.Annots()?.asArray() ?? [];

/** Where the last bookmark leads: index of the page, and points from its lower edge. */
function lastBookmark(document: PDFDocument): { page: number; y: number } {
  const root = dict(document, document.catalog, 'Outlines');
  const target = (root && dict(document, root, 'Last'))?.lookup(PDFName.of('Dest'), PDFArray);
  const page = document.getPages().findIndex(({ ref }) => ref === target?.get(0));
  return { page, y: target?.lookup(3, PDFNumber).asNumber() ?? 0 };
}

/** Titles of the bookmarks in their order, indented by two spaces a level. */
function outlineOf(document: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (parent: PDFDict, indent: string): void => {
    let entry = dict(document, parent, 'First');
    while (entry) {
      const title = entry.lookup(PDFName.of('Title'));
      if (title instanceof PDFString || title instanceof PDFHexString) titles.push(indent + title.decodeText());
      walk(entry, `${indent}  `);
      entry = dict(document, entry, 'Next');
    }
  };
  const root = dict(document, document.catalog, 'Outlines');
  if (root) walk(root, '');
  return titles;
}

/** The embedded fonts without their subset prefixes, sorted. */
function fontNames(document: PDFDocument): string[] {
  const names = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) continue;
    names.add(
      object
        .lookup(PDFName.of('FontName'), PDFName)
        .decodeText()
        .replace(/^[A-Z]{6}\+/, ''),
    );
  }
  return [...names].sort();
}

function linksOf(document: PDFDocument): { addresses: string[]; places: number } {
  const addresses: string[] = [];
  let places = 0;
  for (const page of document.getPages()) {
    for (const reference of annotationsOf(page)) {
      const annotation = document.context.lookup(reference) as PDFDict;
      const action = dict(document, annotation, 'A');
      const address = action?.lookup(PDFName.of('URI'));
      if (address instanceof PDFString) addresses.push(address.asString());
      else places += 1;
    }
  }
  return { addresses, places };
}

function dict(document: PDFDocument, parent: PDFDict, key: string): PDFDict | undefined {
  const value = parent.get(PDFName.of(key));
  return value === undefined ? undefined : (document.context.lookup(value) as PDFDict);
}
