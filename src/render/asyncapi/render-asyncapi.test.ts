import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyzedFixture } from '../../../tests/fixtures/analyzed-fixture.ts';
import { type AsyncApiDocument, asyncApiDocument } from './document.ts';
import { renderAsyncApi } from './index.ts';

const withTopics = ['typical', 'hostile'] as const;
const read = (name: (typeof withTopics)[number]): AsyncApiDocument =>
  parse(renderAsyncApi(analyzedFixture(name))[0]?.content ?? '');

/** Every `$ref` anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : referencesIn(inner)));
}
const resolve = (document: unknown, reference: string): unknown =>
  reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

test('a study without topics has no document', () => {
  expect(renderAsyncApi(analyzedFixture('smallest'))).toEqual([]);
});

test.each(withTopics)(
  'the YAML of the %s study reads back as the document, so no name was taken for syntax',
  (name) => {
    expect(read(name)).toEqual(JSON.parse(JSON.stringify(asyncApiDocument(analyzedFixture(name)))));
  },
);

test('a reader of YAML 1.1 sees the same document', () => {
  const text = renderAsyncApi(analyzedFixture('typical'))[0]?.content ?? '';
  expect(parse(text, { version: '1.1' })).toEqual(read('typical'));
});

test.each(withTopics)('in the %s study every reference resolves, and operations point into their channel', (name) => {
  const document = read(name);
  const references = referencesIn(document);
  expect(references.length).toBeGreaterThan(0);
  expect(references.filter((reference) => resolve(document, reference) === undefined)).toEqual([]);
  for (const { channel, messages } of Object.values(document.operations))
    for (const { $ref } of messages) expect($ref.startsWith(`${channel.$ref}/messages/`)).toBe(true);
});

test.each(withTopics)('the keys of the %s study are ones that AsyncAPI allows', (name) => {
  const { channels, operations, components } = read(name);
  const keys = [channels, operations, components.messages].flatMap((part) => Object.keys(part));
  expect(keys.filter((key) => !/^[a-zA-Z0-9._-]+$/u.test(key))).toEqual([]);
});

test.each(withTopics)('every payload of the %s study is a JSON Schema', (name) => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const { payload } of Object.values(read(name).components.messages))
    expect(ajv.validateSchema(payload as object)).toBe(true);
});

test('the typical study gives golden AsyncAPI', async () => {
  await expect(renderAsyncApi(analyzedFixture('typical'))[0]?.content).toMatchFileSnapshot('golden/asyncapi.yaml');
});

test('a broker that is not Kafka gets no Kafka bindings', () => {
  expect(Object.values(read('hostile').channels).map(({ bindings }) => bindings)).toEqual([undefined, undefined]);
});

test.each(withTopics)('the official parser accepts the document of the %s study', async (name) => {
  const { document, diagnostics } = await new Parser().parse(renderAsyncApi(analyzedFixture(name))[0]?.content ?? '');
  expect(diagnostics.filter(({ severity }) => severity < 2).map(({ message }) => message)).toEqual([]);
  expect(document?.channels().all()).toHaveLength(analyzedFixture(name).study.topics.length);
});

test('fields that all messages have are one schema that each refers to, and the official parser reads it', async () => {
  const typical = analyzedFixture('typical');
  const study = {
    ...typical.study,
    topics: typical.study.topics.map((topic) => ({
      ...topic,
      schema: {
        type: 'object',
        required: ['eventId', 'at', topic.key],
        properties: {
          eventId: { type: 'string' },
          at: { type: 'string', format: 'date-time' },
          [topic.key]: { type: 'string' },
          [topic.id]: { type: 'integer' },
        },
      },
    })),
  };
  const content = renderAsyncApi({ ...typical, study })[0]?.content ?? '';
  const { diagnostics } = await new Parser().parse(content);
  expect(diagnostics.filter(({ severity }) => severity < 2).map(({ message }) => message)).toEqual([]);
  const written: AsyncApiDocument = parse(content);
  expect(Object.keys(written.components.schemas?.envelope['properties'] ?? {})).toEqual(['eventId', 'at', 'bookingId']);
  const references = referencesIn(written.components.messages);
  expect(references).toEqual(study.topics.map(() => '#/components/schemas/envelope'));
});
