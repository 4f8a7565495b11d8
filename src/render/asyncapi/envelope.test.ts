import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { envelopeOf, type JsonSchema, withEnvelope } from './envelope.ts';

const text = { type: 'string' };
const schema = (title: string, properties: JsonSchema, required: string[] = ['eventId', 'at']): JsonSchema => ({
  title,
  type: 'object',
  required,
  properties: { eventId: text, at: text, ...properties },
  additionalProperties: true,
});
const created = schema('Created', { total: text }, ['eventId', 'at', 'total']);
const failed = schema('Failed', { reason: text });

test('fields that all messages have alike are the envelope', () => {
  expect(envelopeOf([created, failed])).toEqual({
    title: 'Envelope',
    description: 'What every message has.',
    type: 'object',
    required: ['eventId', 'at'],
    properties: { eventId: text, at: text },
  });
});

test('a field that one message leaves open, or means otherwise, is not in the envelope', () => {
  const optional = schema('Optional', { trace: text }, ['eventId']);
  const otherwise = schema('Otherwise', { trace: text, at: { type: 'integer' } });
  expect(envelopeOf([schema('A', { trace: text }), optional])?.['properties']).toEqual({ eventId: text, trace: text });
  expect(envelopeOf([schema('A', { trace: text }), otherwise])?.['properties']).toEqual({ eventId: text, trace: text });
});

test('one message, one common field or a closed schema makes no envelope', () => {
  const { at: _, ...onlyId } = { eventId: text, at: text };
  expect(envelopeOf([created])).toBeNull();
  expect(envelopeOf([created, { type: 'object', properties: onlyId }])).toBeNull();
  expect(envelopeOf([created, { ...failed, additionalProperties: false }])).toBeNull();
});

test('envelope and message together accept and reject what the whole schema does', () => {
  const envelope = envelopeOf([created, failed]) ?? {};
  const ajv = new Ajv({ strict: false }).addSchema({ ...envelope, $id: 'envelope' });
  const whole = ajv.compile(created);
  const split = ajv.compile(withEnvelope(created, envelope, 'envelope'));
  const messages = [
    { eventId: 'e', at: 'now', total: '1' },
    { eventId: 'e', at: 'now', total: '1', more: true },
    { eventId: 'e', at: 'now' },
    { at: 'now', total: '1' },
    { eventId: 1, at: 'now', total: '1' },
    'no object',
  ];
  expect(messages.map((message) => split(message))).toEqual(messages.map((message) => whole(message)));
  expect(messages.map((message) => split(message))).toEqual([true, true, false, false, false, false]);
});
