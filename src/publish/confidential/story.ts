import { type ESTree, parseSync } from 'rolldown/utils';
import type { MdastNode } from 'satteri';
import { confidential, type Finding } from '#model';
import { storyNodes } from '#render';

/** A story as an audience reads it. */
export interface StoryForAudience {
  /** With what the audience may see in place of each `{confidential('…', { public: '…' })}`. */
  readonly text: string;
  /** The author's text without these calls, every character where it was. */
  readonly blanked: string;
  readonly findings: readonly Finding[];
}

type Literal = string | number;
interface Call {
  readonly value: Literal;
  readonly standIn: Literal;
  readonly search: boolean;
}

/**
 * Reads the confidential values of a story without running it, so that the PDF and the site say the same. A text that
 * isn't MDX comes back as it is; the checks of stories say what is wrong with it.
 */
export function storyForAudience(source: string): StoryForAudience {
  if (!/\bconfidential\b/.test(source)) return { text: source, blanked: source, findings: [] };
  const nodes = nodesOf(source);
  const findings: Finding[] = [];
  let text = '';
  let blanked = '';
  let from = 0;
  for (const node of nodes) {
    if (!mentions(node)) continue;
    const start = node.position?.start;
    const end = node.position?.end.offset;
    const call = 'value' in node && node.type !== 'mdxjsEsm' ? readCall(node.value) : null;
    if (call === null || start?.offset === undefined || end === undefined) {
      findings.push(notLiteral(start?.line ?? 1, start?.column ?? 1));
      continue;
    }
    const shown = confidential(call.value, { public: call.standIn, search: call.search });
    const before = source.slice(from, start.offset);
    text += before + asMarkdown(String(shown));
    blanked += before + source.slice(start.offset, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return { text: text + source.slice(from), blanked: blanked + source.slice(from), findings };
}

function nodesOf(source: string): MdastNode[] {
  try {
    return storyNodes(source);
  } catch {
    return [];
  }
}

/** Whether code, as opposed to text, mentions it. */
function mentions(node: MdastNode): boolean {
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
      return /\bconfidential\b/.test(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.some(
        ({ value }) => typeof value === 'object' && value !== null && /\bconfidential\b/.test(value.value),
      );
    default:
      return false;
  }
}

/** `confidential('a', { public: 'b' })` of literals alone. */
function readCall(expression: string): Call | null {
  const { program, errors } = parseSync('story.ts', `(${expression})`);
  const statement = program.body[0];
  if (errors.length > 0 || statement?.type !== 'ExpressionStatement') return null;
  const call =
    statement.expression.type === 'ParenthesizedExpression' ? statement.expression.expression : statement.expression;
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'confidential')
    return null;
  const [first, options] = call.arguments;
  const value = literal(first);
  if (value === null || options?.type !== 'ObjectExpression') return null;
  const option = (name: string): ESTree.Expression | undefined =>
    options.properties.flatMap((property) =>
      property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name
        ? [property.value]
        : [],
    )[0];
  const standIn = literal(option('public'));
  const search = option('search');
  return standIn === null ? null : { value, standIn, search: !(search?.type === 'Literal' && search.value === false) };
}

function literal(node: ESTree.Argument | undefined): Literal | null {
  if (node?.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number')) return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** Signs as entities, so that none of them is markup. */
const asMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const notLiteral = (line: number, column: number): Finding => ({
  check: 'story/confidential-not-literal',
  severity: 'error',
  at: { path: [], file: 'story.mdx', line, column },
  message:
    'A story is read without being run, so a confidential value in an attribute, a variable or a longer expression can’t be replaced for the public.',
  fix: "Write {confidential('…', { public: '…' })} with a text or number each, where the text stands.",
});
