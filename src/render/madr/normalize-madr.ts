import { normalizeBlock, normalizeItem } from './block-text.ts';
import { oneLine } from './inline-text.ts';
import type { MadrArgument, MadrDocument } from './madr-document.ts';

const noContext = 'No context is recorded.';
const noReason = 'no reason is recorded.';
const notDecided = 'No option is chosen yet.';

/**
 * The document that a written record says: titles on one line, empty parts absent, headings inside texts below the
 * record's own, open blocks closed, and words in place of what MADR requires and the document lacks. Parsing a rendered record gives exactly this.
 */
export function normalizeMadr(document: MadrDocument): MadrDocument {
  const { outcome } = document;
  const chosen = outcome.chosen === null ? null : oneLine(outcome.chosen);
  return {
    status: document.status,
    date: document.date,
    decisionMakers: names(document.decisionMakers),
    consulted: names(document.consulted),
    informed: names(document.informed),
    title: oneLine(document.title),
    context: normalizeBlock(document.context, 2) || noContext,
    drivers: items(document.drivers),
    options: document.options.map(oneLine),
    outcome: {
      chosen,
      because: normalizeBlock(outcome.because, 3, chosen !== null) || (chosen === null ? notDecided : noReason),
      consequences: argumentsOf(outcome.consequences),
      confirmation: optional(outcome.confirmation, 3),
    },
    prosAndCons: document.prosAndCons.map(({ option, description, arguments: list }) => ({
      option: oneLine(option),
      description: optional(description === null ? null : withoutArguments(description), 3),
      arguments: argumentsOf(list),
    })),
    moreInformation: optional(document.moreInformation, 2),
  };
}

const names = (list: readonly string[]): string[] => list.map(oneLine).filter((name) => name !== '');
const items = (list: readonly string[]): string[] => list.map(normalizeItem).filter((text) => text !== '');
const argumentsOf = (list: readonly MadrArgument[]): MadrArgument[] =>
  list.map(({ effect, text }) => ({ effect, text: normalizeItem(text) })).filter(({ text }) => text !== '');
const optional = (text: string | null, below: number): string | null =>
  text === null ? null : normalizeBlock(text, below) || null;

/** Pushes in a list item that would read as an argument; it stays a list item. */
const withoutArguments = (description: string): string =>
  description.replace(/^ ?(?=[*+-][ \t]+(?:Good|Neutral|Bad), because\b)/gm, '  ');
