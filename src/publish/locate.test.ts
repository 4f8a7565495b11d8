import { expect, test } from 'vitest';
import { createLocator } from './locate.ts';

const files: Record<string, string> = {
  'case-study.ts': `import { defineCaseStudy } from 'casebook';
import { relationships, shop as system } from './architecture.ts';
import * as costs from './costs.ts';
import decisions from './decisions.ts';
import { functional, quality } from './requirements.ts';

const flows = [checkout];
const { title, ...rest } = { title: 'Orders' };
export default defineCaseStudy({
  slug: 'shop',
  title,
  subject: system,
  elements: [system],
  relationships,
  requirements: { ...functional, ...quality },
  decisions,
  cost: costs.model,
  tags: ['a', 'b'] as const,
  ...more,
} satisfies Definition);
`,
  'architecture.ts': `// 😀
export const shop = softwareSystem('shop', {
  name: 'Shop',
  containers: {
    orderApi: { name: 'Order API', components: { 'saga-orchestrator': { name: 'Saga' } } },
    kafka: { name: 'Kafka' },
  },
});
export const stripe = externalSystem('stripe', { name: 'Stripe' });
const { orderApi, kafka } = shop.containers;
const publishes = uses(orderApi, kafka, 'Publishes');
const others = [uses(kafka, orderApi, 'Delivers', 'Kafka', { tags: ['x'] })];
export const relationships = [publishes, ...others, uses(orderApi, stripe, \`Pays\`)];
`,
  'costs.ts': `export { model } from './bill.ts';`,
  'bill.ts': `const drivers = { orders: { unit: 'order' } };
export const model = costModel({
  drivers,
  lineItems: ({ orders }) => ({
    kafka: lineItem({ service: 'Amazon MSK', quantity: hours }),
    postgres: lineItem({ service: 'Amazon RDS' }),
  }),
});
`,
  'decisions.ts': `import { kafka } from './architecture.ts';
const publishThroughOutbox = decision('outbox', {
  options: { outbox: { title: 'Outbox', good: ['is safe'] }, dualWrite: { title: 'Dual write' } },
  chosen: 'outbox',
  affects: [kafka],
});
export default [decision('first', { number: 1 }), publishThroughOutbox];
`,
  'requirements.ts': `export const functional = functionalRequirements({
  placeOrder: { title: 'Place an order' },
});
export const { fast, 'always-on': alwaysOn } = qualityRequirements({
  fast: { title: 'Fast', target: ms(200) },
  'always-on': { title: 'Always on' },
});
export const quality = { fast, alwaysOn };
`,
};
const data = {
  elements: [{ id: 'shop' }, { id: 'shop.orderApi' }, { id: 'shop.orderApi.saga-orchestrator' }, { id: 'stripe' }],
  decisions: [
    { id: 'first' },
    { id: 'outbox', options: [{ id: 'outbox' }, { id: 'dualWrite' }], affects: ['shop.kafka'] },
  ],
  requirements: [{ id: 'placeOrder' }, { id: 'fast' }, { id: 'always-on' }],
  cost: { lineItems: [{ id: 'kafka' }, { id: 'postgres' }] },
};

const locator = (extra: Record<string, string> = {}, evaluated: unknown = data) =>
  createLocator({ entry: 'case-study.ts', read: (file) => ({ ...files, ...extra })[file], data: evaluated });

/** `file:line:column` and the text there, with a question mark when only something around it was found. */
function found(place: ReturnType<ReturnType<typeof locator>['locate']>): string {
  if (place === null) return 'nowhere';
  const { file, line, column, exact } = place;
  const text = files[file]?.split('\n')[line - 1]?.slice(column - 1, column + 11) ?? '';
  return `${file}:${line}:${column}${exact ? '' : '?'} ${text}`;
}
const at = (...path: (string | number)[]): string => found(locator().locate(path));
const withoutData = (...path: (string | number)[]): string => found(locator({}, undefined).locate(path));

test('a field of the definition is found at its key', () => {
  expect(at('slug')).toBe("case-study.ts:10:3 slug: 'shop'");
  expect(at('subject')).toBe('case-study.ts:12:3 subject: sys');
  expect(at('tags', 1)).toBe("case-study.ts:18:15 'b'] as cons");
  expect(at()).toBe('case-study.ts:9:16 defineCaseSt');
});

test('a field that is only passed on is found where it is written', () => {
  expect(at('relationships')).toBe('architecture.ts:13:30 [publishes, ');
  expect(at('title')).toBe("case-study.ts:8:30 title: 'Orde");
});

test('positional arguments are found in the builder call, spreads counted', () => {
  expect(at('relationships', 0, 'destination')).toBe("architecture.ts:11:34 kafka, 'Publ");
  expect(at('relationships', 1, 'technology')).toBe("architecture.ts:12:51 'Kafka', { t");
  expect(at('relationships', 1, 'tags', 0)).toBe("architecture.ts:12:69 'x'] })];");
  expect(at('relationships', 2, 'description')).toBe('architecture.ts:13:76 `Pays`)];');
});

test('an index into a record is an entry of it, by id when the data is known', () => {
  expect(at('requirements', 0, 'title')).toBe("requirements.ts:2:17 title: 'Plac");
  expect(at('requirements', 1, 'target')).toBe('requirements.ts:5:26 target: ms(2');
  expect(at('requirements', 2)).toBe("requirements.ts:6:3 'always-on':");
  expect(at('requirements', 2, 'id')).toBe("requirements.ts:6:3 'always-on':");
  expect(withoutData('requirements', 1, 'title')).toBe("requirements.ts:5:11 title: 'Fast");
  expect(withoutData('requirements', 'fast', 'title')).toBe("requirements.ts:5:11 title: 'Fast");
});

test('a decision is found by its id behind the constant that holds it', () => {
  expect(at('decisions', 1)).toBe("decisions.ts:2:30 decision('ou");
  expect(at('decisions', 1, 'chosen')).toBe("decisions.ts:4:3 chosen: 'out");
  expect(at('decisions', 1, 'id')).toBe("decisions.ts:2:39 'outbox', {");
  expect(at('decisions', 1, 'options', 1, 'title')).toBe("decisions.ts:3:75 title: 'Dual");
  expect(at('decisions', 1, 'options', 0, 'good', 0)).toBe("decisions.ts:3:48 'is safe'] }");
  expect(withoutData('decisions', 0, 'number')).toBe('decisions.ts:7:37 number: 1 })');
});

test('a reference is found where it is made, not at what it refers to', () => {
  expect(at('decisions', 1, 'affects', 0)).toBe('decisions.ts:5:13 kafka],');
});

test('entries that a function returns are found in it, through a re-export and a namespace', () => {
  expect(at('cost', 'lineItems', 1, 'service')).toBe("bill.ts:6:26 service: 'Am");
  expect(at('cost', 'drivers', 'orders', 'unit')).toBe("bill.ts:1:29 unit: 'order");
});

test('without the exact place, the nearest thing around it is given', () => {
  expect(at('decisions', 1, 'date')).toBe("decisions.ts:2:30? decision('ou");
  expect(at('flows', 0)).toBe('case-study.ts:9:16? defineCaseSt');
  expect(at('requirements', 1, 'target', 'unit')).toBe('requirements.ts:5:26? target: ms(2');
});

test('elements are found by id: the builder call, then keys', () => {
  const element = (id: string, ...path: string[]): string => found(locator().locateElement(id, path));
  expect(element('shop')).toBe('architecture.ts:2:21 softwareSyst');
  expect(element('shop.orderApi')).toBe('architecture.ts:5:5 orderApi: { ');
  expect(element('shop.orderApi.saga-orchestrator', 'name')).toBe("architecture.ts:5:73 name: 'Saga'");
  expect(element('shop.kafka', 'technology')).toBe('architecture.ts:6:5? kafka: { nam');
  expect(element('stripe')).toBe('architecture.ts:9:23 externalSyst');
  expect(element('nobody')).toBe('nowhere');
  expect(at('elements', 1, 'name')).toBe("architecture.ts:5:17 name: 'Order");
});

test('the steps of a flow are found inside fragments', () => {
  const definition = `export default defineCaseStudy({
  flows: [
    flow('pay', { steps: [
      alternatives(branch('paid', [call(a, b, 'Pays', { p50: ms(1), p95: ms(2) })], 0.9), branch('refused', [])),
      loop('retries', 3, [send(a, b, 'Again')]),
    ] }),
  ],
  deployments: [
    deploymentEnvironment('production', { nodes: [
      deploymentNode('aws', { name: 'AWS' }, deploymentNode('vpc', { name: 'VPC' }), containerInstance(b, { size: 'm' })),
    ] }),
  ],
});`;
  const text = (...path: (string | number)[]): string => {
    const place = locator({ 'case-study.ts': definition }, undefined).locate(path);
    return place === null
      ? ''
      : `${place.exact} ${definition.split('\n')[place.line - 1]?.slice(place.column - 1, place.column + 9)}`;
  };
  const message = ['flows', 0, 'steps', 0, 'branches', 0, 'steps', 0];
  expect(text(...message, 'destination')).toBe("true b, 'Pays',");
  expect(text(...message, 'latency', 'p95')).toBe('true p95: ms(2)');
  expect(text('flows', 0, 'steps', 0, 'branches', 1, 'label')).toBe("true 'refused',");
  expect(text('flows', 0, 'steps', 1, 'branches', 0, 'steps', 0, 'source')).toBe("true a, b, 'Aga");
  expect(text('flows', 0, 'steps', 1, 'repetitions')).toBe('true 3, [send(a');
  const node = ['deployments', 0, 'nodes', 0];
  expect(text(...node, 'name')).toBe("true name: 'AWS");
  expect(text(...node, 'children', 0, 'name')).toBe("true name: 'VPC");
  expect(text(...node, 'children', 1, 'size')).toBe("true size: 'm' ");
});

test('circular constants and imports end', () => {
  const circular = `import { b } from './case-study.ts';
export { b };
const a = { ...a, x: a };
export default a;`;
  expect(locator({ 'case-study.ts': circular }, undefined).locate(['x', 'y', 0])).toEqual({
    file: 'case-study.ts',
    line: 3,
    column: 19,
    exact: false,
  });
  expect(locator({ 'case-study.ts': 'export { default } from "./case-study.ts";' }).locate(['x'])).toBeNull();
});

test('a file that is missing, does not parse or exports nothing is nowhere', () => {
  expect(createLocator({ entry: 'none.ts', read: () => undefined }).locate(['x'])).toBeNull();
  expect(locator({ 'case-study.ts': 'const = ;' }).locate(['x'])).toBeNull();
  expect(locator({ 'case-study.ts': 'export const a = 1;' }).locate(['x'])).toBeNull();
});
