/**
 * What a printed case study consists of. The Typst templates read exactly these shapes as JSON: every string is plain
 * text, never markup, so nothing has to be escaped and a name such as `#include` prints as itself.
 */

import type { Provenance } from '#model';
import type { Inline } from './inline.ts';
import type { PictureLabels } from './picture-labels.ts';

export interface PdfData {
  readonly meta: PdfMeta;
  /** The numbers that matter, at most five or six: they stand on the cover. */
  readonly keyFigures: readonly KeyFigure[];
  /** What is read from beginning to end. */
  readonly sections: readonly Block[];
  /** What is looked up: set a size smaller, after the sections. */
  readonly reference: readonly Block[];
}

interface PdfMeta {
  /** What it is, above the title: `Case study`. */
  readonly kind: string;
  readonly title: string;
  /** The claim in one sentence. */
  readonly subtitle: string;
  readonly author: string | null;
  readonly role: string | null;
  /** YYYY-MM-DD. It is the document's date too, so that the same data gives the same bytes on any day. */
  readonly date: string | null;
  /** BCP 47, e.g. `en` or `en-GB`. */
  readonly lang: string;
  readonly paper: 'a4' | 'letter';
  /** Where the case study is published. */
  readonly url: string | null;
  readonly keywords: readonly string[];
}

export interface KeyFigure {
  readonly label: string;
  /** Formatted, without the unit: `12,400`, `99.95`. */
  readonly value: string;
  /** Printed after the value with a thin space; empty when the value has none. */
  readonly unit: string;
  readonly provenance: Provenance;
  /** A few words below the figure: what it is compared with or where it comes from. */
  readonly note: string | null;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | CodeBlock
  | NoteBlock
  | DecisionBlock
  | KeyFiguresBlock
  | PageBreakBlock;

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 is a part of the case study (numbered, in the running head); 1 and 2 are in the contents. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** What a link to `#id` finds; unique in the document. */
  readonly id: string;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Each item is a run of blocks, so that lists nest. */
  readonly items: readonly (readonly Block[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Numbers stand right. */
  readonly align: 'left' | 'right' | 'center';
  /** In em of the table's lettering. */
  readonly widths: {
    /** The longest part that no line may break. */
    readonly piece: number;
    /** The longest word. */
    readonly word: number;
    /** The longest line; the column needs no more. */
    readonly line: number;
    /** What the column should get of a page that is too narrow for the longest lines of all. */
    readonly wanted: number;
  };
}

/** Made by `tableBlock`, which measures it. */
export interface TableBlock {
  readonly type: 'table';
  /** Empty for a table without a caption, which then isn't numbered either. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Indexes of the rows whose first cell spans the table as the title of the rows below it. */
  readonly groups: readonly number[];
  /** About how many lines its rows take together, at the wanted widths. */
  readonly lines: number;
  /** Whether some row is so high that it may run over two pages. */
  readonly tall: boolean;
  /** What a link to `#id` finds. */
  readonly id: string;
}

/** A rectangle over the diagram that leads somewhere, in the diagram's own units from its top left corner. */
interface FigureLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An address, or `#id` for a place in the document. */
  readonly url: string;
}

export interface FigureBlock {
  readonly type: 'figure';
  /** Key into the images given to the PDF engine. */
  readonly name: string;
  /** What the picture says, for a reader who can't see it; never empty. */
  readonly alt: string;
  readonly caption: string;
  /** What the picture is called where it is only referred to. */
  readonly title: string;
  /** Natural size of the picture in its own units (CSS pixels). A wide one gets a landscape page, a large one a larger sheet. */
  readonly width: number;
  readonly height: number;
  /** The picture's lettering, unless it is in the picture itself. */
  readonly labels?: readonly PictureLabels[];
  readonly links: readonly FigureLink[];
  readonly id: string;
}

/** A colored piece of a code line. */
export interface CodeToken {
  readonly text: string;
  /** Hexadecimal, e.g. `#8a3b12`; null prints in the text color. */
  readonly color: string | null;
}

export interface CodeBlock {
  readonly type: 'code';
  readonly source: string;
  /** Language name for the label, e.g. `sql`; empty when unknown. */
  readonly language: string;
  /** Empty for a listing without a caption, which then isn't numbered either. */
  readonly caption: string;
  /** One list of tokens a line of `source`; without them the listing is of one color. */
  readonly tokens?: readonly (readonly CodeToken[])[];
}

export interface NoteBlock {
  readonly type: 'note';
  /** A finding is what a check found and what resolved it; an aside may be skipped. */
  readonly kind: 'finding' | 'aside' | 'decision';
  /** A sentence; empty for none. */
  readonly title: string;
  readonly content: readonly Block[];
  /** Printed side by side above the text, e.g. the stated and the computed total. */
  readonly figures?: readonly KeyFigure[];
}

interface DecisionOption {
  readonly title: string;
  readonly chosen: boolean;
  /** Why it was or wasn't taken, in one or two sentences. */
  readonly argument: readonly Inline[];
}

interface DecisionConsequence {
  readonly verdict: 'good' | 'neutral' | 'bad';
  readonly text: readonly Inline[];
}

/** A decision record: whole, or its digest, which has titles instead of arguments and names only the price. */
export interface DecisionBlock {
  readonly type: 'decision';
  readonly id: string;
  /** E.g. `ADR-0003`. */
  readonly reference: string;
  /** A sentence: "Publish events through an outbox". */
  readonly title: string;
  /** E.g. `accepted`. */
  readonly status: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly context: readonly Inline[];
  readonly options: readonly DecisionOption[];
  /** Of a digest the titles of the options that weren't taken; empty otherwise. */
  readonly insteadOf: readonly string[];
  /** Why the chosen option, as a sentence. */
  readonly outcome: readonly Inline[];
  readonly consequences: readonly DecisionConsequence[];
  /** What it touches, usually links into the document; empty for none. */
  readonly affects: readonly Inline[];
  /** What it is about: `data`, `cost`. */
  readonly tags: readonly string[];
}

interface KeyFiguresBlock {
  readonly type: 'keyFigures';
  readonly figures: readonly KeyFigure[];
}

interface PageBreakBlock {
  readonly type: 'pagebreak';
}

/** A paragraph of one run of plain text. */
export function plainParagraph(text: string): ParagraphBlock {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
