/** A statement of a LikeC4 file and what stands in its braces. */
interface Statement {
  readonly line: number;
  /** Words and signs; strings keep their opening quote, so that they are told from words. */
  readonly tokens: readonly string[];
  readonly body: readonly Statement[];
}

const token = /'(?:[^'\\]|\\.)*'|-\[\w+\]->|->|<-|[^\s{}']+|[{}]|\S/gu;

/** The statements of a file, one a line, nested by braces. */
function statementsOf(text: string): { readonly statements: readonly Statement[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const root: Statement[] = [];
  const open: Statement[][] = [root];
  text.split('\n').forEach((line, index) => {
    const tokens = (line.match(token) ?? []).map((part) =>
      part.startsWith("'") ? `'${part.slice(1, -1).replaceAll(/\\(.)/gu, '$1')}` : part,
    );
    if (tokens.includes("'")) faults.push(`line ${index + 1}: a string is not closed`);
    if (tokens[0] === '}') {
      if (open.length === 1) faults.push(`line ${index + 1}: closes nothing`);
      else open.pop();
    } else if (tokens.length > 0) {
      const body: Statement[] = [];
      const opens = tokens.at(-1) === '{';
      open.at(-1)?.push({ line: index + 1, tokens: opens ? tokens.slice(0, -1) : tokens, body });
      if (opens) open.push(body);
    }
  });
  if (open.length > 1) faults.push(`${open.length - 1} blocks are not closed`);
  return { statements: root, faults };
}

const name = /^[a-zA-Z][-\w]*$/u;
const isArrow = (sign: string | undefined): boolean => /^(?:->|<-|-\[\w+\]->)$/u.test(sign ?? '');
/** The grammar's words that mean something where a name may stand too. */
const words = new Set('it this with where include exclude group title description link style view dynamic'.split(' '));

export interface Likec4Reading {
  /** `line 3: …`; empty when everything is closed, declared once and declared before something refers to it. */
  readonly faults: readonly string[];
  /** Titles by path. */
  readonly elements: ReadonlyMap<string, string>;
  readonly deployed: ReadonlyMap<string, string>;
  readonly views: readonly string[];
}

/** Reads a LikeC4 file of the form that we write: what is open, what is declared, and whether all references resolve. */
export function readLikec4(text: string): Likec4Reading {
  const { statements, faults: open } = statementsOf(text);
  const faults = [...open];
  const section = (word: string): readonly Statement[] =>
    statements.filter(({ tokens }) => tokens[0] === word).flatMap(({ body }) => body);
  const declared = (word: string): Set<string> =>
    new Set(section('specification').flatMap(({ tokens: [first, second = ''] }) => (first === word ? [second] : [])));
  const kinds = declared('element');
  const nodeKinds = declared('deploymentNode');
  const relationshipKinds = declared('relationship');
  const tags = declared('tag');
  const colors = declared('color');
  const known = (
    place: ReadonlySet<string> | ReadonlyMap<string, string>,
    wanted: string,
    { line }: Statement,
  ): void => {
    if (!place.has(wanted)) faults.push(`line ${line}: "${wanted}" is not declared`);
  };

  const elements = new Map<string, string>();
  const deployed = new Map<string, string>();
  const declare = (place: Map<string, string>, path: string, title: string, { line }: Statement): void => {
    const last = path.slice(path.lastIndexOf('.') + 1);
    if (!name.test(last) || words.has(last)) faults.push(`line ${line}: "${last}" is no name`);
    if (place.has(path)) faults.push(`line ${line}: "${path}" is declared twice`);
    place.set(path, title.replace(/^'/u, ''));
  };
  const walk = (body: readonly Statement[], outer: string, isDeployment: boolean): void => {
    for (const statement of body) {
      const [first = '', sign, kind = '', fourth = '', fifth = ''] = statement.tokens;
      for (const word of statement.tokens)
        if (/^#\w/u.test(word) && !word.startsWith("'")) known(tags, word.slice(1), statement);
      if (sign !== '=') continue;
      const path = outer === '' ? first : `${outer}.${first}`;
      if (kind === 'instanceOf') {
        known(elements, fourth, statement);
        declare(deployed, path, fifth, statement);
      } else {
        known(isDeployment ? nodeKinds : kinds, kind, statement);
        declare(isDeployment ? deployed : elements, path, fourth, statement);
        walk(statement.body, path, isDeployment);
      }
    }
  };
  walk(section('model'), '', false);
  walk(section('deployment'), '', true);

  const relate = (body: readonly Statement[], place: ReadonlyMap<string, string>): void => {
    for (const statement of body) {
      const [source = '', arrow, target = ''] = statement.tokens;
      if (isArrow(arrow)) {
        known(place, source, statement);
        known(place, target, statement);
        const kind = /\w+/u.exec(arrow ?? '')?.[0];
        if (kind !== undefined) known(relationshipKinds, kind, statement);
      } else relate(statement.body, place);
    }
  };
  relate(section('model'), elements);
  relate(section('deployment'), deployed);

  const views: string[] = [];
  const includes = (body: readonly Statement[]): void => {
    for (const statement of body) {
      const [word, wanted = ''] = statement.tokens;
      if (word === 'group') includes(statement.body);
      if (word === 'include') known(wanted.endsWith('.**') ? deployed : elements, wanted.replace('.**', ''), statement);
    }
  };
  for (const view of section('views')) {
    const at = view.tokens.indexOf('view');
    views.push(view.tokens[at + 1] ?? '');
    if (view.tokens[at + 2] === 'of') known(elements, view.tokens[at + 3] ?? '', view);
    includes(view.body);
    if (view.tokens[0] === 'dynamic') relate(view.body, elements);
  }
  for (const { body } of section('specification'))
    for (const style of body)
      for (const property of style.body)
        if (property.tokens[0] === 'color') known(colors, property.tokens[1] ?? '', property);
  const twice = views.filter((view, index) => views.indexOf(view) !== index);
  return {
    faults: [...faults, ...twice.map((view) => `the view "${view}" is declared twice`)],
    elements,
    deployed,
    views,
  };
}
