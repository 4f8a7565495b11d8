import { expect, test } from 'vitest';
import type { Topic } from '#model';
import { eventSchemaFindings } from './event-schema-findings.ts';

/** What is found in one schema: its places and messages. */
async function found(schema: Topic['schema']): Promise<string[]> {
  const topic = { name: 'orders.created', schema } as Topic;
  const findings = await eventSchemaFindings({ topics: [topic] });
  return findings.map(
    ({ at, message }) =>
      `${at.path.slice(3).join('.')}: ${message.replace(/^The schema of "orders.created" is not JSON Schema: |, so neither .*$/g, '')}`,
  );
}

const order: Topic['schema'] = {
  type: 'object',
  required: ['orderId', 'lines'],
  properties: {
    orderId: { type: 'string', format: 'uuid', description: 'Made by the client.' },
    status: { type: 'string', enum: ['placed', 'paid'] },
    total: { type: ['number', 'null'], minimum: 0 },
    lines: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } },
    },
  },
};

test.each([
  ['as events are written', order],
  ['of nothing', {}],
  [
    'with an extension and what AsyncAPI adds',
    { ...order, 'x-owner': 'orders', deprecated: true, discriminator: 'kind' },
  ],
  [
    'of the newest draft',
    { ...order, $schema: 'https://json-schema.org/draft/2020-12/schema', unevaluatedProperties: false },
  ],
  ['that refers into itself', { $defs: { id: { type: 'string' } }, properties: { id: { $ref: '#/$defs/id' } } }],
  ['of alternatives', { properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }],
  ['of any fields', { required: ['a'], additionalProperties: { type: 'string' } }],
])('a schema %s is one', async (_, schema) => {
  expect(await found(schema)).toEqual([]);
});

test.each<[string, Topic['schema'], string]>([
  [
    'a type that does not exist',
    { ...order, properties: { orderId: { type: 'uuid' } } },
    'properties.orderId.type: properties.orderId.type must be equal to one of the allowed values',
  ],
  ['a list that is none', { ...order, required: 'orderId' }, 'required: required must be array'],
  [
    'a field required twice',
    { ...order, required: ['orderId', 'orderId'] },
    'required: required must NOT have duplicate items (items ## 1 and 0 are identical)',
  ],
  [
    'an enum that is none',
    { ...order, properties: { status: { enum: 'placed' } } },
    'properties.status.enum: properties.status.enum must be array',
  ],
  [
    'a bound that is no number',
    { ...order, properties: { total: { minimum: '0' } } },
    'properties.total.minimum: properties.total.minimum must be number',
  ],
  [
    'a length below zero',
    { ...order, properties: { total: { minLength: -1 } } },
    'properties.total.minLength: properties.total.minLength must be >= 0',
  ],
  ['a misspelt keyword', { ...order, requried: ['orderId'] }, ': "requried" is no keyword, so it would be ignored'],
  [
    'a misspelt keyword inside',
    { properties: { a: { type: 'string', formatt: 'uuid' } } },
    ': "formatt" is no keyword, so it would be ignored',
  ],
  [
    'a reference that leads nowhere',
    { properties: { id: { $ref: '#/$defs/id' } } },
    ': its $ref #/$defs/id leads nowhere',
  ],
  [
    'a required field that nothing describes',
    { ...order, required: ['orderId', 'customer'] },
    'required.1: it requires "customer", which it doesn\'t describe',
  ],
  [
    'one inside a list',
    { properties: { lines: { type: 'array', items: { required: ['sku'], properties: {} } } } },
    'properties.lines.items.required.0: it requires "sku", which it doesn\'t describe',
  ],
  [
    'an old draft',
    { ...order, $schema: 'http://json-schema.org/draft-04/schema#' },
    '$schema: "http://json-schema.org/draft-04/schema#" is not a draft that AsyncAPI documents are written in',
  ],
  [
    'a pattern that is none',
    { properties: { a: { type: 'string', pattern: '(' } } },
    ': Invalid regular expression: /(/u: Unterminated group',
  ],
])('%s is found', async (_, schema, finding) => {
  expect(await found(schema)).toEqual([finding]);
});
