import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type {
  EntityView,
  GraphView,
  SequenceStep,
  SequenceView,
  StateView,
  View,
  ViewBoundary,
  ViewNode,
} from '../view/view.ts';
import { totalDefects } from './defects.ts';
import { renderSvg } from './render-svg.ts';

vi.setConfig({ testTimeout: 120_000 });

const word = fc.constantFrom(
  'Order',
  'R&D',
  '<svc>',
  'reads',
  'ConfigurationManagementServiceBus',
  '→',
  'p95',
  '🚀',
  '"x"',
  '|',
);
const words = (maximum: number) => fc.array(word, { maxLength: maximum }).map((list) => list.join(' '));
const looks = [
  'person',
  'system',
  'external',
  'container',
  'web',
  'data',
  'cache',
  'messaging',
  'compute',
  'network',
] as const;

const node = fc.record({
  type: fc.constant('node' as const),
  name: words(4),
  subtitle: words(4),
  description: words(12),
  look: fc.constantFrom(...looks),
  href: fc.option(fc.constant('next?a=1&b=2')),
  icon: fc.option(fc.constantFrom('amazon-msk', 'unknown')),
  multiplicity: fc.option(fc.constant('×3')),
});

type Unnamed =
  | Omit<ViewNode, 'id'>
  | (Omit<ViewBoundary, 'id' | 'children'> & { readonly children: readonly Unnamed[] });

const { tree } = fc.letrec<{ tree: Unnamed; boundary: Unnamed }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, node, node, tie('boundary')),
  boundary: fc.record({
    type: fc.constant('boundary' as const),
    name: words(4),
    subtitle: words(2),
    style: fc.constantFrom('system', 'group', 'region', 'vpc', 'zone', 'subnet', 'trust'),
    arrangement: fc.constantFrom('row', 'column'),
    children: fc.array(tie('tree'), { maxLength: 4 }),
  }),
}));

/** Gives every element an id by its position. */
function named(children: readonly Unnamed[], prefix = 'n'): GraphView['children'] {
  return children.map((child, index) => {
    const id = `${prefix}.${index}`;
    return child.type === 'node' ? { ...child, id } : { ...child, id, children: named(child.children, id) };
  });
}

function ids(children: GraphView['children'], boundaries: boolean): string[] {
  return children.flatMap((child) =>
    child.type === 'node' ? [child.id] : [...(boundaries ? [child.id] : []), ...ids(child.children, boundaries)],
  );
}

const edge = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  description: words(5),
  technology: words(2),
  interaction: fc.constantFrom('synchronous' as const, 'asynchronous' as const),
});

const graphView = fc
  .record({
    kind: fc.constantFrom(
      'context',
      'containers',
      'components',
      'deployment',
      'data-flow',
      'event-flow',
      'network',
      'security-groups',
      'decision-map',
    ),
    title: words(9),
    children: fc.array(tree, { minLength: 1, maxLength: 4 }),
    edges: fc.array(edge, { maxLength: 9 }),
  })
  .map(({ kind, title, children, edges }): GraphView => {
    const placed = named(children);
    const ends = ids(placed, kind === 'deployment' || kind === 'network');
    return {
      type: 'graph',
      kind,
      key: 'any',
      title,
      description: 'Any graph.',
      children: placed,
      edges: (ends.length === 0 ? [] : edges).map(({ from, to, ...rest }, index) => ({
        ...rest,
        id: `e${index}`,
        source: ends[from % ends.length]!,
        destination: ends[to % ends.length]!,
      })),
    };
  });

const participants = ['a', 'b', 'c', 'd', 'e'];
const participant = fc.constantFrom(...participants);
const { steps } = fc.letrec<{ steps: SequenceStep[]; step: SequenceStep }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 5 }),
  step: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      type: fc.constant('message' as const),
      source: participant,
      destination: participant,
      description: words(6),
      detail: words(3),
      interaction: fc.constantFrom('synchronous', 'asynchronous', 'reply'),
    }),
    fc.record({
      type: fc.constant('note' as const),
      over: fc.array(participant, { minLength: 1, maxLength: 3 }),
      text: words(9),
    }),
    fc.record({
      type: fc.constant('fragment' as const),
      operator: fc.constantFrom('alt', 'opt', 'loop', 'par'),
      branches: fc.array(fc.record({ label: words(6), steps: tie('steps') }), { minLength: 1, maxLength: 2 }),
    }),
  ),
}));

const sequenceView = fc.record({ steps, names: fc.array(words(4), { minLength: 5, maxLength: 5 }) }).map(
  (drawn): SequenceView => ({
    type: 'sequence',
    key: 'any',
    title: 'Any exchange',
    description: 'Any exchange.',
    participants: participants.map((id, index) => ({
      id,
      name: drawn.names[index]!,
      subtitle: 'Go',
      look: 'container',
    })),
    steps: drawn.steps,
  }),
);

const cardinality = fc.constantFrom(
  'zero-or-one' as const,
  'one' as const,
  'zero-or-many' as const,
  'one-or-many' as const,
);
const entityView = fc
  .record({
    tables: fc.array(fc.record({ name: words(3), note: words(4), columns: fc.array(words(2), { maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 7,
    }),
    relations: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        label: words(3),
        source: cardinality,
        destination: cardinality,
        logical: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(
    ({ tables, relations }): EntityView => ({
      type: 'entity',
      key: 'any',
      title: 'Any tables',
      description: 'Any tables.',
      entities: tables.map(({ name, note, columns }, index) => ({
        id: `t${index}`,
        name,
        note,
        columns: columns.map((column) => ({ name: column, type: 'text', key: null, nullable: true })),
      })),
      relations: relations.map(({ from, to, label, source, destination, logical }) => ({
        source: `t${from % tables.length}`,
        destination: `t${to % tables.length}`,
        label,
        sourceCardinality: source,
        destinationCardinality: destination,
        logical,
      })),
    }),
  );

const stateView = fc
  .array(fc.record({ name: words(4), actor: words(3), undo: fc.option(words(4)) }), { minLength: 1, maxLength: 12 })
  .map(
    (drawn): StateView => ({
      type: 'state',
      key: 'any',
      title: 'Any saga',
      description: 'Any saga.',
      steps: drawn.map(({ name, actor, undo }, index) => ({
        id: `s${index}`,
        name,
        actor,
        compensation: undo === null ? null : { name: undo, actor },
      })),
      success: 'Done',
      failure: 'Undone',
    }),
  );

const kinds: readonly { name: string; views: fc.Arbitrary<View>; runs: number }[] = [
  { name: 'graph', views: graphView, runs: 40 },
  { name: 'sequence', views: sequenceView, runs: 60 },
  { name: 'entity', views: entityView, runs: 20 },
  { name: 'state', views: stateView, runs: 40 },
];

test.each(kinds)('any $name view is drawn without a defect', async ({ views, runs }) => {
  await fc.assert(
    fc.asyncProperty(views, async (view) => {
      const defects = (await renderSvg(view)).defects!();
      expect(totalDefects(defects), JSON.stringify(defects)).toBe(0);
    }),
    { seed: 20_26, numRuns: runs, endOnFailure: true },
  );
});
