import { escapeInline } from './inline-text.ts';
import type { MadrArgument, MadrDocument, MadrOption, MadrOutcome } from './madr-document.ts';
import { normalizeMadr } from './normalize-madr.ts';

/**
 * A decision record as MADR 4.0.0 text, sections without content left out.
 * `parseMadr` gives back what `normalizeMadr` makes of the document.
 */
export function renderMadr(document: MadrDocument): string {
  const decision = normalizeMadr(document);
  const blocks = [
    frontMatter(decision),
    `# ${escapeInline(decision.title)}`,
    ...section('## Context and Problem Statement', decision.context),
    ...section('## Decision Drivers', list(decision.drivers)),
    ...section('## Considered Options', list(decision.options.map(escapeInline))),
    ...section('## Decision Outcome', outcome(decision.outcome)),
    ...section('### Consequences', list(decision.outcome.consequences.map(argument))),
    ...section('### Confirmation', decision.outcome.confirmation),
    ...(decision.prosAndCons.length > 0 ? ['## Pros and Cons of the Options'] : []),
    ...decision.prosAndCons.flatMap(prosAndCons),
    ...section('## More Information', decision.moreInformation),
  ];
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

function frontMatter({ status, date, decisionMakers, consulted, informed }: MadrDocument): string | null {
  const fields = [
    status === null ? null : `status: ${JSON.stringify(status)}`,
    date === null ? null : `date: ${date}`,
    names('decision-makers', decisionMakers),
    names('consulted', consulted),
    names('informed', informed),
  ].filter((field) => field !== null);
  return fields.length === 0 ? null : ['---', ...fields, '---'].join('\n');
}

const names = (field: string, list: readonly string[]): string | null =>
  list.length === 0 ? null : `${field}: ${yamlList(list)}`;

/** Texts as a YAML list in one line, each in quotation marks: a role may hold a comma, a name may mean something to YAML. */
export const yamlList = (texts: readonly string[]): string =>
  `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

const section = (heading: string, content: string | null): string[] => (content ? [heading, content] : []);

const list = (items: readonly string[]): string => items.map((item) => `* ${indent(item)}`).join('\n');

/** Lines after the first belong to the list item only when they are indented. */
const indent = (text: string): string => text.replace(/\n(?!\n)/g, '\n  ');

const effects = { good: 'Good', neutral: 'Neutral', bad: 'Bad' } as const;
const argument = ({ effect, text }: MadrArgument): string => `${effects[effect]}, because ${text}`;

const outcome = ({ chosen, because }: MadrOutcome): string =>
  chosen === null ? because : `Chosen option: "${escapeInline(chosen)}", because ${because}`;

const prosAndCons = ({ option, description, arguments: reasons }: MadrOption): string[] => [
  ...[`### ${escapeInline(option)}`, ...(description === null ? [] : [description])],
  ...(reasons.length > 0 ? [list(reasons.map(argument))] : []),
];
