import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnalyzedPortfolio } from '#analysis';
import { type Portfolio, ToolError } from '#model';
import {
  type CaseStudyDocument,
  caseStudyDocument,
  type Draw,
  type DrawMermaid,
  type Edition,
  interviewDocument,
  portfolioInterviewDocument,
  type Templates,
} from '#render';
import { refuseDisclosures } from './confidential/refuse-disclosures.ts';
import type { Search } from './confidential/search.ts';
import { textOf } from './confidential/text-of.ts';
import { fileSystemReason } from './file-system-reason.ts';
import type { LoadedCaseStudy } from './load/load-case-study.ts';

export interface WritePdfOptions {
  readonly portfolio: Portfolio;
  readonly templates: Templates;
  readonly draw: Draw;
  readonly drawMermaid?: DrawMermaid;
  /** Folder of what is kept between runs; PDFs of the same content are taken from there. */
  readonly keptIn: string;
  /** Folder of the user's own Typst templates. */
  readonly ownTemplates?: string | undefined;
  readonly paper?: 'a4' | 'letter';
  /** Of the case study; `brief` if left out. */
  readonly edition?: Edition;
  /** Seconds after which a template that goes on is stopped; a minute if left out. */
  readonly timeLimit?: number | undefined;
  /** Finds what the public must not read; `null` when nothing is confidential, or for an interview. */
  readonly search: Search | null;
}

/** What has become of a PDF. */
export interface WrittenPdf {
  readonly bytes: number;
  /** What is printed but should be looked at, one line each: where, what, why, fix. */
  readonly warnings: readonly string[];
}

/** Sets the PDF of a case study. */
export const writePdf = async (
  { slug, analyzed }: LoadedCaseStudy,
  file: string,
  options: WritePdfOptions,
): Promise<WrittenPdf> => setPdf(slug, await caseStudyDocument(analyzed, options), file, options);

/**
 * Sets the notes for the interview about a case study.
 * @returns `null` when it has none
 */
export async function writeInterviewPdf(
  { slug, analyzed }: LoadedCaseStudy,
  file: string,
  options: WritePdfOptions,
): Promise<WrittenPdf | null> {
  const document = interviewDocument(analyzed, options);
  return document && setPdf(slug, document, file, options);
}

/**
 * Sets the notes for the interview about the architect.
 * @returns `null` when the portfolio has none
 */
export async function writePortfolioPdf(
  analyzed: AnalyzedPortfolio,
  file: string,
  options: WritePdfOptions,
): Promise<WrittenPdf | null> {
  const document = portfolioInterviewDocument(analyzed, options);
  return document && setPdf('portfolio', document, file, options);
}

/**
 * Sets a document and writes it into a file of something that isn't finished.
 * @throws {DisclosureError} when it would say something confidential; its pages hold numbers of glyphs, so what they are
 * set from is searched as well
 */
async function setPdf(
  name: string,
  { data, images }: CaseStudyDocument,
  file: string,
  {
    ownTemplates,
    search,
    keptIn,
    timeLimit = 60,
  }: Pick<WritePdfOptions, 'ownTemplates' | 'search' | 'keptIn' | 'timeLimit'>,
): Promise<WrittenPdf> {
  // Imported here, because reading fonts and PDFs takes longer to load than everything that other commands need.
  const { loadPdfTemplates, keptPdf } = await import('./pdf/index.ts');
  const templates = await loadPdfTemplates(ownTemplates);
  const title = path.basename(file);
  if (search !== null) {
    const printed = [...textOf(data), ...images.values(), ...(ownTemplates === undefined ? [] : templates.values())];
    refuseDisclosures(
      search,
      printed.map((content) => ({ file: title, content })),
    );
  }
  const document = { template: 'case-study', data, images, templates };
  const kept = { folder: path.join(keptIn, 'pdf'), timeLimit };
  const { pdf, warnings } = await keptPdf(document, title, kept).catch((error: unknown) => {
    throw inOwnFile(error, ownTemplates);
  });
  refuseDisclosures(search, [{ file: title, content: pdf }]);
  await place(file, pdf);
  return {
    bytes: pdf.byteLength,
    warnings: warnings.map(({ where, what, fix }) => `${name}, ${where}: ${what} ${fix}`),
  };
}

/** A problem in a template that the user replaced is in the user's file. */
function inOwnFile(error: unknown, ownTemplates: string | undefined): unknown {
  const builtIn = /^templates\/typst\/([^:]+)(.*)$/;
  const [, name, position = ''] = (error instanceof ToolError && builtIn.exec(error.where)) || [];
  if (!(error instanceof ToolError) || name === undefined || ownTemplates === undefined) return error;
  const own = path.join(ownTemplates, name);
  if (!existsSync(own)) return error;
  const { what, why, fix } = error;
  return new ToolError({ where: `${own}${position}`, what, why, fix }, { cause: error });
}

async function place(file: string, pdf: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, pdf);
  } catch (error) {
    throw unwritablePdf(file, error);
  }
}

/** What kept a PDF from its place, in words. */
export const unwritablePdf = (file: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where: file,
      what: `The PDF cannot be written: ${fileSystemReason(cause, file)}.`,
      why: 'One that was there before is untouched.',
      fix: 'Make the folder writable for you, close programs that show the file, or choose another folder with --output.',
    },
    { cause },
  );
