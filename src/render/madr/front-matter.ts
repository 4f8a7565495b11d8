import matter from 'gray-matter';
import { LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { oneLine } from './inline-text.ts';
import type { MadrDocument, MadrProblem, MadrStatus } from './madr-document.ts';

type Metadata = Pick<MadrDocument, 'status' | 'date' | 'decisionMakers' | 'consulted' | 'informed'>;

export interface ParsedFrontMatter {
  readonly metadata: Metadata;
  /** 1-based line of each field that is there. */
  readonly lines: ReadonlyMap<keyof Metadata, number>;
  readonly problems: readonly MadrProblem[];
  /** The record without it; `null` when it has no end. */
  readonly content: string | null;
  /** 1-based line of the file that the content begins with. */
  readonly contentLine: number;
}

const isStatus = (text: string): text is MadrStatus =>
  /^(?:proposed|accepted|rejected|deprecated|superseded by ADR-\d{4,})$/.test(text);
const statusSchema = z.string().refine(isStatus).nullish();

/** One name, several separated by commas, or a list. */
const peopleSchema = z.union([z.string().transform((text) => text.split(',')), z.array(z.string())]).nullish();

const schema = z.strictObject({
  status: statusSchema,
  date: z.iso.date().nullish(),
  'decision-makers': peopleSchema,
  consulted: peopleSchema,
  informed: peopleSchema,
});

const advice: Readonly<Record<string, { message: string; fix: string }>> = {
  status: {
    message: 'is not one that MADR knows, so nobody can tell whether the decision holds.',
    fix: 'Write "proposed", "accepted", "rejected", "deprecated" or "superseded by ADR-0012" with the number of the newer one.',
  },
  date: {
    message: 'is not a day of the calendar, so the log cannot be put in order.',
    fix: 'Write the day of the last update as YYYY-MM-DD.',
  },
};
const peopleAdvice = {
  message: 'is not a list of names.',
  fix: 'Write names separated by commas, or a YAML list of them.',
};

/** Reads a record's front matter; every field is optional, every unknown field a problem. */
export function parseFrontMatter(source: string): ParsedFrontMatter {
  const none = { metadata: metadataOf({}), lines: new Map<keyof Metadata, number>() };
  const fault = unreadable(source);
  if (fault !== null) return { ...none, problems: [fault], content: null, contentLine: 1 };

  const counter = new LineCounter();
  let document = parseDocument('{}');
  const file = matter(source, {
    engines: {
      // YAML 1.2: a date stays the text it is, so that 2026-13-45 is seen and not rolled over.
      yaml: (text) => {
        document = parseDocument(text, { lineCounter: counter });
        return {};
      },
    },
  });
  const contentLine = source.split('\n').length - file.content.split('\n').length + 1;
  const rest = { content: file.content, contentLine };
  const lineAt = (offset: number): number => counter.linePos(offset).line;

  const [error] = document.errors;
  if (error !== undefined) return { ...none, ...rest, problems: [invalidYaml(lineAt(error.pos[0]), error.message)] };

  // An alias may name nothing, itself, or what grows a thousandfold; a record needs none.
  const problems: MadrProblem[] = [];
  visit(document, {
    Alias(_, { source: name, range }) {
      problems.push(aliasProblem(lineAt(range?.[0] ?? 0), name));
      return visit.BREAK;
    },
  });
  if (problems.length > 0) return { ...none, ...rest, problems };

  const lines = new Map<string, number>();
  const { contents } = document;
  if (contents !== null && 'items' in contents) {
    for (const item of contents.items) {
      if ('key' in item && isScalar(item.key)) lines.set(String(item.key.value), lineAt(item.key.range?.[0] ?? 0));
    }
  }
  const data: unknown = document.toJS() ?? {};
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, data, lines));
    return { ...none, ...rest, problems };
  }
  return { ...rest, metadata: metadataOf(parsed.data), lines: fieldLines(lines), problems: [] };
}

interface ScalarNode {
  readonly value: unknown;
  readonly range?: readonly [number, number, number] | null;
}
const isScalar = (node: unknown): node is ScalarNode => typeof node === 'object' && node !== null && 'value' in node;

function unreadable(source: string): MadrProblem | null {
  if (!/^---(?!-)/.test(source)) return null;
  const language = matter.language(source).name;
  if (language !== '' && language !== 'yaml') {
    return {
      line: 1,
      message: `The front matter is "${language}", but MADR has YAML there.`,
      fix: 'Write `---` alone on the first line.',
    };
  }
  if (!source.includes('\n---')) {
    return {
      line: 1,
      message: 'The front matter has no end, so nothing below it can be read.',
      fix: 'Add a line `---` below the last field.',
    };
  }
  return null;
}

const invalidYaml = (line: number, message: string): MadrProblem => ({
  line,
  message: `The front matter is not YAML: ${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`,
  fix: 'Correct this line; put text with a colon or a quotation mark in quotation marks.',
});

const aliasProblem = (line: number, name: string): MadrProblem => ({
  line,
  message: `"*${name}" is YAML's way of saying again what stands elsewhere, which the fields of a record don't have.`,
  fix: 'Write the value itself; a text that begins with * stands in quotation marks.',
});

function problemsOf(issue: z.core.$ZodIssue, data: unknown, lines: ReadonlyMap<string, number>): MadrProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lines.get(key) ?? 1,
      message: `MADR has no field "${key}", so its value would be ignored.`,
      fix: `Use one of ${Object.keys(schema.shape).join(', ')}, or move it to More Information.`,
    }));
  }
  const [field] = issue.path;
  if (typeof field !== 'string') {
    return [
      { line: 1, message: 'The front matter holds no fields.', fix: 'Write fields such as `status: "accepted"`.' },
    ];
  }
  const { message, fix } = advice[field] ?? peopleAdvice;
  const value = typeof data === 'object' && data !== null ? JSON.stringify(Reflect.get(data, field)) : '';
  return [{ line: lines.get(field) ?? 1, message: `The ${field} ${value} ${message}`, fix }];
}

const people = (names: readonly string[] | null | undefined): string[] =>
  (names ?? []).map(oneLine).filter((name) => name !== '');

function metadataOf(fields: z.output<typeof schema>): Metadata {
  return {
    status: fields.status ?? null,
    date: fields.date ?? null,
    decisionMakers: people(fields['decision-makers']),
    consulted: people(fields.consulted),
    informed: people(fields.informed),
  };
}

function fieldLines(lines: ReadonlyMap<string, number>): Map<keyof Metadata, number> {
  const result = new Map<keyof Metadata, number>();
  for (const [field, line] of lines) {
    if (field === 'decision-makers') result.set('decisionMakers', line);
    else if (field === 'status' || field === 'date' || field === 'consulted' || field === 'informed')
      result.set(field, line);
  }
  return result;
}
