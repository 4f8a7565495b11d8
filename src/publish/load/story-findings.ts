import type { MdastNode } from 'satteri';
import { parse } from 'yaml';
import { type AnalyzedCaseStudy, nearest } from '#analysis';
import type { Finding } from '#model';
import { chartNamed, chartsOf, literalText, storyNodes, viewsOf } from '#render';
import { sentence } from './sentence.ts';

/** What a story shows by a component: the attribute that names it, and what it may name. */
interface Embedding {
  readonly attribute: string;
  readonly kind: string;
  readonly has: (analyzed: AnalyzedCaseStudy, name: string) => boolean;
  /** All of them, for who named none. */
  readonly known: (analyzed: AnalyzedCaseStudy) => readonly string[];
}

/** The components of a story; `null` for those that name nothing. */
const components: Readonly<Record<string, Embedding | null>> = {
  Aside: null,
  Chart: {
    attribute: 'name',
    kind: 'chart',
    has: (analyzed, name) => chartNamed(analyzed, name).length > 0,
    known: (analyzed) => [...new Set(chartsOf(analyzed).map(({ name }) => name.replace(/-.*/, '')))],
  },
  CostTable: null,
  Decision: {
    attribute: 'id',
    kind: 'decision',
    has: ({ decisions }, name) => decisions.some(({ id }) => id === name),
    known: ({ decisions }) => decisions.map(({ id }) => id),
  },
  Diagram: {
    attribute: 'view',
    kind: 'view',
    has: (analyzed, name) => viewsOf(analyzed, (key) => key === name).length > 0,
    known: (analyzed) => viewsOf(analyzed).map(({ key }) => key),
  },
  Finding: {
    attribute: 'check',
    kind: 'finding',
    has: ({ findings }, name) => findings.some(({ check }) => check === name),
    known: ({ findings }) => [...new Set(findings.map(({ check }) => check))],
  },
  KeyFigures: null,
  Listing: {
    attribute: 'id',
    kind: 'listing',
    has: ({ study }, name) => study.listings.some(({ id }) => id === name),
    known: ({ study }) => study.listings.map(({ id }) => id),
  },
  Requirements: null,
};

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * What is wrong with a story: text that isn't MDX, code that would have to be run, components that don't exist, and
 * things that they show in vain.
 */
export function storyFindings(story: string, analyzed: AnalyzedCaseStudy): Finding[] {
  let nodes: readonly MdastNode[];
  try {
    nodes = storyNodes(story);
  } catch (error) {
    return [notMdx(error)];
  }
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return elementFinding(node, analyzed) ?? [];
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return literalText(node.value) === null ? [codeFinding(node, `{${shortened(node.value)}}`)] : [];
      case 'yaml':
        return frontMatterFinding(node) ?? [];
      case 'mdxjsEsm':
        return [codeFinding(node, shortened(node.value))];
      default:
        return [];
    }
  });
}

function frontMatterFinding({ value, position }: Extract<MdastNode, { type: 'yaml' }>): Finding | null {
  try {
    parse(value);
    return null;
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split(/ at line |\n/);
    return {
      check: 'story/not-mdx',
      severity: 'error',
      at: { path: [], file: 'story.mdx', line: position?.start.line ?? 1, column: 1 },
      message: `The front matter of the story is not YAML: ${sentence(reason)} Its page can't be made.`,
      fix: 'Correct it, or delete it: nothing reads what it says.',
    };
  }
}

const shortened = (code: string): string => {
  const line = code.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function codeFinding({ position }: MdastNode, code: string): Finding {
  const { line = 1, column = 1 } = position?.start ?? {};
  return {
    check: 'story/expression',
    severity: 'error',
    at: { path: [], file: 'story.mdx', line, column },
    message: `The story would have to run ${code}, and it is read without being run, so that page and PDF say the same.`,
    fix: 'Write what it stands for: a figure of the case study as [[name]], a component without an import, a literal brace as \\{.',
  };
}

function notMdx(error: unknown): Finding {
  const [, line, column, what = String(error)] =
    /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \(mdx[^)]*\))?$/s.exec(error instanceof Error ? error.message : '') ?? [];
  return {
    check: 'story/not-mdx',
    severity: 'error',
    at: { path: [], file: 'story.mdx', line: Number(line ?? 1), column: Number(column ?? 1) },
    message: `The story can't be read: ${what}. Neither its page nor its part of the PDF can be made.`,
    fix: 'Close every component, and write a literal < or { as &lt; or \\{.',
  };
}

function elementFinding(element: Element, analyzed: AnalyzedCaseStudy): Finding | null {
  const name = element.name ?? '';
  // Lower-case names are HTML.
  if (!/^[A-Z]/.test(name)) return null;
  const { line = 1, column = 1 } = element.position?.start ?? {};
  const at = { path: [], file: 'story.mdx', line, column };
  if (!Object.hasOwn(components, name)) {
    const meant = nearest(name, Object.keys(components));
    return {
      check: 'story/unknown-component',
      severity: 'error',
      at,
      message: `The story uses <${name}>, which doesn't exist, so its page can't be built.`,
      fix: `Use ${meant === undefined ? '' : `<${meant}> if that is meant, or another of `}${Object.keys(components).join(', ')}.`,
    };
  }
  const embedding = components[name];
  if (!embedding) return null;
  const { attribute, kind } = embedding;
  const given = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === attribute);
  const value = given !== undefined && typeof given.value === 'string' ? given.value : '';
  if (embedding.has(analyzed, value)) return null;
  const names = embedding.known(analyzed);
  const meant = nearest(value, names);
  return {
    check: 'story/unknown-reference',
    severity: 'error',
    at,
    message:
      value === ''
        ? `<${name}> doesn't say which ${kind} it shows.`
        : `<${name}> shows the ${kind} "${value}", which this case study doesn't have.`,
    fix:
      meant === undefined
        ? `Set ${attribute} to ${names.length === 0 ? `an existing ${kind}, or remove <${name}>` : `one of ${names.join(', ')}`}.`
        : `Write ${attribute}="${meant}" if that is meant, or remove <${name}>.`,
  };
}
