import { escapeMarkdown } from '../documents/markdown.ts';

/** What a decision is tied to. MADR has no fields for it, so it is written under More Information, one sentence each. */
export interface MadrRelations {
  /** Numbers of the decisions that it replaces. */
  readonly supersedes: readonly number[];
  /** Names or ids of elements. */
  readonly affects: readonly string[];
  /** Titles or ids of requirements. */
  readonly serves: readonly string[];
  /** What it is about, in a word each. */
  readonly tags: readonly string[];
}

/** The paragraph that {@link readRelations} reads back; empty without relations. */
export function printRelations({ supersedes, affects, serves, tags }: MadrRelations): string {
  const names = (words: readonly string[]): string => words.map(escapeMarkdown).join('; ');
  return [
    supersedes.length > 0
      ? `Supersedes: ${supersedes.map((number) => `ADR-${String(number).padStart(4, '0')}`).join('; ')}.`
      : '',
    affects.length > 0 ? `Affects: ${names(affects)}.` : '',
    serves.length > 0 ? `Serves: ${names(serves)}.` : '',
    tags.length > 0 ? `Tags: ${names(tags)}.` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Takes the relations out of More Information; `rest` is what else it says. */
export function readRelations(moreInformation: string): { readonly relations: MadrRelations; readonly rest: string } {
  const found: Record<string, readonly string[]> = {};
  const rest = moreInformation
    .split('\n')
    .filter((line) => {
      const [, label, list] = /^(Supersedes|Affects|Serves|Tags): (.+?)\.?\s*$/.exec(line) ?? [];
      if (label === undefined || list === undefined) return true;
      found[label] = list.split(/;\s*/).map((word) => word.replace(/\\(.)/g, '$1').trim());
      return false;
    })
    .join('\n')
    .trim();
  const numbers = (found['Supersedes'] ?? []).flatMap((word) => {
    const number = /^(?:ADR-)?(\d{1,4})$/.exec(word)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return {
    relations: {
      supersedes: numbers,
      affects: found['Affects'] ?? [],
      serves: found['Serves'] ?? [],
      tags: found['Tags'] ?? [],
    },
    rest,
  };
}
