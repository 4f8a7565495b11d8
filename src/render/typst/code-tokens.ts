import type { CodeToken } from './blocks.ts';

type Kind = 'comment' | 'string' | 'keyword';

/** Dark enough for paper; what isn't named here prints in the text color. */
const colors: Readonly<Record<Kind, string>> = { comment: '#6b6357', string: '#8a4b12', keyword: '#0d5c63' };

const words = (list: string): string => `\\b(?:${list.trim().split(/\s+/).join('|')})\\b`;
const slashComments = /\/\/.*|\/\*[\s\S]*?\*\//.source;
const dashComments = /--.*|\/\*[\s\S]*?\*\//.source;

interface Grammar {
  readonly comment?: string;
  readonly string: string;
  readonly keyword: string;
  readonly flags?: string;
}

const typescript: Grammar = {
  comment: slashComments,
  string: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/.source,
  keyword: words(
    'async await break case catch class const continue default else export extends false finally for from function if import in interface let new null of readonly return static switch this throw true try type undefined while yield',
  ),
};

const grammars: Readonly<Record<string, Grammar>> = {
  go: {
    comment: slashComments,
    string: /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'/.source,
    keyword: words(
      'break case chan const continue default defer else false for func go goto if import interface map nil package range return select struct switch true type var',
    ),
  },
  sql: {
    comment: dashComments,
    string: /'(?:[^']|'')*'/.source,
    keyword: words(
      'add alter and as asc begin between by cascade case check column commit conflict constraint create cross default delete desc distinct do drop else end exists explain false for foreign from full group having if in index inner insert into is join key left like limit not nothing null on or order outer over partition primary range references returning right rollback select set skip locked table then to true union unique update using values view when where with',
    ),
    flags: 'i',
  },
  json: { string: /"(?:[^"\\\n]|\\.)*"/.source, keyword: words('true false null') },
  typescript,
  ts: typescript,
  javascript: typescript,
  js: typescript,
};

/** Comments, strings and keywords of a listing in colors, a list of tokens a line; undefined for other languages. */
export function codeTokens(source: string, language: string): CodeToken[][] | undefined {
  const grammar = Object.hasOwn(grammars, language) ? grammars[language] : undefined;
  if (!grammar) return undefined;
  const { comment = '(?!)', string, keyword, flags = '' } = grammar;
  const pattern = new RegExp(`(?<comment>${comment})|(?<string>${string})|(?<keyword>${keyword})`, `g${flags}`);
  const lines: CodeToken[][] = [[]];
  const print = (text: string, color: string | null): void => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, color });
    }
  };
  let at = 0;
  for (const match of source.matchAll(pattern)) {
    print(source.slice(at, match.index), null);
    const kind = (['comment', 'string', 'keyword'] as const).find((name) => match.groups?.[name] !== undefined);
    print(match[0], kind ? colors[kind] : null);
    at = match.index + match[0].length;
  }
  print(source.slice(at), null);
  return lines;
}
