/** A context of the DSL: the statements it may hold, each with its fewest and most tokens and the context it opens. */
interface Statement {
  readonly tokens: readonly [fewest: number, most: number];
  readonly opens?: string;
}
type Grammar = Readonly<Record<string, Readonly<Record<string, Statement>>>>;

const one: Statement = { tokens: [2, 2] };
const details = {
  tags: { tokens: [2, 99] },
  url: one,
  properties: { tokens: [1, 1], opens: 'properties' },
} as const satisfies Record<string, Statement>;
const view = { title: one, autolayout: { tokens: [1, 4] } } as const satisfies Record<string, Statement>;
const staticView = { ...view, include: { tokens: [2, 99] } } as const satisfies Record<string, Statement>;
const deployed = {
  deploymentNode: { tokens: [2, 6], opens: 'deploymentNode' },
  infrastructureNode: { tokens: [2, 5], opens: 'leaf' },
  containerInstance: { tokens: [2, 4], opens: 'leaf' },
  softwareSystemInstance: { tokens: [2, 4], opens: 'leaf' },
} as const satisfies Record<string, Statement>;
const group = (opens: string): Statement => ({ tokens: [2, 2], opens });

const grammar: Grammar = {
  '': { workspace: { tokens: [1, 3], opens: 'workspace' } },
  workspace: {
    model: { tokens: [1, 1], opens: 'model' },
    views: { tokens: [1, 1], opens: 'views' },
    configuration: { tokens: [1, 1], opens: 'configuration' },
  },
  configuration: { scope: one },
  model: {
    '!impliedRelationships': one,
    person: { tokens: [2, 4], opens: 'leaf' },
    softwareSystem: { tokens: [2, 4], opens: 'softwareSystem' },
    group: group('model'),
    deploymentEnvironment: { tokens: [2, 2], opens: 'deploymentEnvironment' },
  },
  softwareSystem: { ...details, container: { tokens: [2, 5], opens: 'container' }, group: group('softwareSystem') },
  container: { ...details, component: { tokens: [2, 5], opens: 'leaf' }, group: group('container') },
  leaf: details,
  deploymentEnvironment: { deploymentNode: deployed.deploymentNode },
  deploymentNode: { ...details, ...deployed, instances: one },
  views: {
    systemContext: { tokens: [2, 4], opens: 'staticView' },
    container: { tokens: [2, 4], opens: 'staticView' },
    component: { tokens: [2, 4], opens: 'staticView' },
    dynamic: { tokens: [2, 4], opens: 'dynamic' },
    deployment: { tokens: [3, 5], opens: 'staticView' },
    styles: { tokens: [1, 1], opens: 'styles' },
  },
  staticView,
  dynamic: view,
  styles: { element: { tokens: [2, 2], opens: 'style' }, relationship: { tokens: [2, 2], opens: 'style' } },
  style: { shape: one, background: one, stroke: one, color: one, dashed: one },
};
const words = new Set(
  Object.values(grammar).flatMap((statements) => Object.keys(statements).map((w) => w.toLowerCase())),
);
const elementKinds = ['person', 'softwareSystem', 'container', 'component'];
const nodeKinds = Object.keys(deployed);

/** The tokens of a line as Structurizr reads them: only a quote can be escaped. `null` when a quote isn't closed. */
export function dslTokens(line: string): string[] | null {
  const tokens: string[] = [];
  const text = line.trim();
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const isQuoted = text[at] === '"';
    let end = isQuoted ? at + 1 : at;
    while (end < text.length && !(isQuoted ? text[end] === '"' && text[end - 1] !== '\\' : text[end] === ' ')) end += 1;
    if (isQuoted && end === text.length) return null;
    const token = text.slice(isQuoted ? at + 1 : at, end);
    tokens.push(token.trim().replaceAll('\\"', '"').replaceAll('\\n', '\n'));
    at = end + 1;
    if (isQuoted && at < text.length && text[end + 1] !== ' ') return null;
  }
  return tokens;
}

export interface DslReading {
  /** `line 3: …`; empty when Structurizr would accept the text. */
  readonly faults: readonly string[];
  /** What each identifier, in lower case, stands for, in order of declaration; the name of an instance is what it is of. */
  readonly named: ReadonlyMap<string, { readonly keyword: string; readonly name: string }>;
  readonly viewKeys: readonly string[];
}

/**
 * Reads the part of the Structurizr DSL that we write, by the rules of its parser: contexts, numbers of tokens,
 * identifiers declared before use and not twice, which elements may be related, no relationship twice.
 * @see https://docs.structurizr.com/dsl/language
 */
export function readStructurizrDsl(text: string): DslReading {
  const named = new Map<string, { keyword: string; name: string }>();
  const parents = new Map<string, string>();
  const related = new Set<string>();
  const environments = new Set<string>();
  const siblings = new Set<string>();
  const viewKeys: string[] = [];
  const contexts: { readonly kind: string; readonly of: string }[] = [];
  const kindOf = (id: string): string => named.get(id.toLowerCase())?.keyword ?? '';
  const pair = (...parts: readonly string[]): string => JSON.stringify(parts);

  function relationshipFault(kind: string, tokens: readonly string[], isStep: boolean): string | null {
    const [source = '', , destination = '', description = ''] = tokens.map((token, at) =>
      at < 3 ? token.toLowerCase() : token,
    );
    const kinds = [kindOf(source), kindOf(destination)];
    if (kinds.includes('')) return `relates "${source}" and "${destination}", one of which is not declared`;
    if (isStep) {
      const isKnown = related.has(pair(source, destination)) || related.has(pair(destination, source));
      return isKnown ? null : 'no relationship for this step';
    }
    const mayBeRelated =
      kind === 'model'
        ? kinds.every((each) => elementKinds.includes(each))
        : kinds.every((each) => nodeKinds.includes(each)) &&
          (kinds.includes('infrastructureNode') || kinds.every((each) => each === 'deploymentNode'));
    if (!mayBeRelated) return `${kinds.join(' and ')} may not be related in "${kind}"`;
    if (parents.get(source) === destination || parents.get(destination) === source)
      return 'relates a child to its parent';
    if (tokens.length > 6) return 'too many tokens';
    if (related.has(pair(source, destination, description))) return 'the relationship exists already';
    related.add(pair(source, destination)).add(pair(source, destination, description));
    return null;
  }

  function declarationFault(identifier: string, of: string, word: string, name: string): string | null {
    if (!/^\w[\w-]*$/u.test(identifier)) return `"${identifier}" is no identifier`;
    const id = identifier.toLowerCase();
    if (words.has(id)) return `"${identifier}" is a word of the language`;
    if (named.has(id)) return `"${identifier}" is declared twice`;
    named.set(id, { keyword: word, name });
    parents.set(id, of);
    if (word.endsWith('Instance')) return `${kindOf(name)}Instance` === word ? null : `"${name}" can't be the ${word}`;
    if (name === '') return 'a name is missing';
    const place = pair(of, name.replaceAll('/', ''));
    if (siblings.has(place)) return `"${name}" stands beside another`;
    siblings.add(place);
    return null;
  }

  function viewFault(word: string, tokens: readonly string[]): string | null {
    const [, scope = ''] = tokens;
    const scopes =
      word === 'component' ? ['container'] : word === 'dynamic' ? ['softwareSystem', 'container'] : ['softwareSystem'];
    if (!scopes.includes(kindOf(scope))) return `"${scope}" can't be the scope of ${word}`;
    if (word === 'deployment' && !environments.has(tokens[2] ?? '')) return 'no such environment';
    const key = tokens[word === 'deployment' ? 3 : 2] ?? '';
    if (!/^[\w-]+$/u.test(key) || viewKeys.includes(key)) return `"${key}" is no key, or taken`;
    viewKeys.push(key);
    return null;
  }

  function lineFault(line: string): string | null {
    if (line.trim() === '') return null;
    if (/^\s*(?:\/\/|#|\/\*)/u.test(line)) return 'reads as a comment';
    if (/\$\{[\w.-]+\}/u.test(line)) return 'reads an environment variable';
    const read = dslTokens(line);
    if (read === null) return 'a quote is not closed';
    if (read[0] === '}') return contexts.pop() ? null : 'closes nothing';
    const { kind, of } = contexts.at(-1) ?? { kind: '', of: '' };
    const identifier = read.length > 3 && read[1] === '=' ? (read[0] ?? '') : null;
    const opens = read.at(-1) === '{';
    const isStep = kind === 'dynamic' && /^\d+:$/u.test(read[0] ?? '');
    const tokens = read.slice(identifier === null ? Number(isStep) : 2, opens ? -1 : undefined);
    if (kind === 'properties') return tokens.length === 2 ? null : 'a property has a name and a value';
    if (tokens[1] === '->') return relationshipFault(kind, tokens, isStep);
    const [word = '', first = ''] = tokens;
    const statement = grammar[kind]?.[word];
    if (!statement) return `"${word}" may not stand in "${kind}"`;
    const [fewest, most] = statement.tokens;
    if (opens && statement.opens === undefined) return `${word} opens no block`;
    if (opens && statement.opens !== undefined)
      contexts.push({ kind: statement.opens, of: word === 'group' ? of : (identifier ?? first).toLowerCase() });
    if (tokens.length < fewest || tokens.length > most) return `${tokens.length} tokens for ${word}`;
    if (word === 'deploymentEnvironment') environments.add(first);
    if (kind === 'views' && word !== 'styles') return viewFault(word, tokens);
    return identifier === null ? null : declarationFault(identifier, of, word, first);
  }

  const faults = text.split('\n').flatMap((line, index) => {
    const fault = lineFault(line);
    return fault === null ? [] : [`line ${index + 1}: ${fault}`];
  });
  if (contexts.length > 0) faults.push(`${contexts.length} blocks are not closed`);
  return { faults, named, viewKeys };
}
