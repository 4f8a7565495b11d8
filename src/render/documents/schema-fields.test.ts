import { expect, test } from 'vitest';
import { fieldsOf } from './schema-fields.ts';

test('nested fields and list items are rows of their own', () => {
  const schema = {
    type: 'object',
    required: ['orderId', 'lines'],
    properties: {
      orderId: { type: 'string', format: 'uuid', description: 'Aggregate id.' },
      status: { type: ['string', 'null'], enum: ['open', 'paid'] },
      lines: { type: 'array', items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } } },
    },
  };
  expect([...fieldsOf(schema)]).toEqual([
    { name: 'orderId', type: 'string, uuid', required: true, meaning: 'Aggregate id.' },
    { name: 'status', type: 'string or null', required: false, meaning: 'One of open, paid.' },
    { name: 'lines', type: 'list of object', required: true, meaning: '' },
    { name: 'lines[].sku', type: 'string', required: true, meaning: '' },
  ]);
});

test('a schema without properties has no fields', () => {
  expect([...fieldsOf({ type: 'object' })]).toEqual([]);
});
