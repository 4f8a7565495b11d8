import type { Severity } from '#model';

/** A check that is made while the author's files are read, before anything can be analyzed; its reader words it. */
export interface ReadingCheck {
  readonly severity: Severity;
  readonly title: string;
}

/** Every check of the reader by its permanent id. */
export const readingChecks: Readonly<Record<string, ReadingCheck>> = {
  'definition/does-not-compile': { severity: 'error', title: 'A definition cannot be read' },
  'definition/throws': { severity: 'error', title: 'A definition stops with an error' },
  'definition/no-default-export': { severity: 'error', title: 'A definition exports no case study' },
  'definition/invalid-field': { severity: 'error', title: 'A field holds what it must not hold' },
  'definition/invalid-book': { severity: 'error', title: 'An own price or limit book holds what it must not hold' },
  'definition/slug-differs': { severity: 'error', title: 'The slug is not the name of the folder' },
  'confidentiality/spelled-out': { severity: 'error', title: 'Something confidential is spelled out' },
  'confidentiality/confidential-id': { severity: 'error', title: 'An id is confidential' },
  'confidentiality/everyday-word': { severity: 'warning', title: 'A confidential name is an everyday word' },
  'decision/invalid-file': { severity: 'error', title: 'A decision file is not a MADR document' },
  'data/schema-file-missing': { severity: 'error', title: 'A schema file does not exist' },
  'event/invalid-schema': { severity: 'error', title: 'The schema of an event is not JSON Schema' },
  'figure/evidence-missing': { severity: 'error', title: 'A file of evidence does not exist' },
  'figure/evidence-unreadable': { severity: 'error', title: 'A file of evidence cannot be used' },
  'story/not-mdx': { severity: 'error', title: 'The story cannot be read' },
  'story/confidential-not-literal': { severity: 'error', title: 'The story computes a confidential value' },
  'story/expression': { severity: 'error', title: 'The story would have to be run' },
  'story/invalid-mermaid': { severity: 'error', title: 'A Mermaid diagram in the story cannot be drawn' },
  'story/unknown-component': { severity: 'error', title: 'The story uses a component that does not exist' },
  'story/unknown-reference': {
    severity: 'error',
    title: 'The story shows something that the case study does not have',
  },
};
