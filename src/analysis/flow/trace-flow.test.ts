import { expect, test } from 'vitest';
import { branch, call, type FlowStep, flow, parallel, reply, send } from '#model';
import { api, bank, db, events, shopper, worker } from '../sound-architecture.ts';
import { messagesUntilAnswered, traceFlow } from './trace-flow.ts';

const traced = (steps: readonly FlowStep[]) => traceFlow(flow('f', { name: 'F', description: '', steps }));
const counted = (steps: readonly FlowStep[]): readonly string[] =>
  [...messagesUntilAnswered(traced(steps))].map(({ description }) => description);

test('asynchronous messages and what only they set off take no time of an answered flow', () => {
  const steps = [
    call(shopper, api, 'order'),
    send(api, events, 'placed'),
    reply(api, shopper, '202'),
    parallel(branch('', [send(events, worker, 'placed'), call(worker, bank, 'charge')])),
  ];
  expect(counted(steps)).toEqual(['order', '202']);
});

test('what a worker does of its own accord while the request is held is waited for', () => {
  const steps = [
    call(shopper, api, 'order and wait'),
    call(worker, bank, 'charge'),
    reply(api, shopper, 'paid'),
    call(worker, db, 'tidy up'),
  ];
  expect(counted(steps)).toEqual(['order and wait', 'charge', 'paid']);
});

test('asynchronous steps take time when they lead to a message to the initiator', () => {
  const steps = [
    call(shopper, api, 'order'),
    reply(api, shopper, '202'),
    send(api, events, 'placed'),
    send(events, worker, 'placed'),
    call(worker, bank, 'charge'),
    send(worker, shopper, 'push message'),
    send(worker, db, 'archive'),
  ];
  expect(counted(steps)).toEqual(['order', '202', 'placed', 'placed', 'charge', 'push message']);
});

test('a flow without answers takes as long as its calls, or until its last message when it makes none', () => {
  expect(counted([call(shopper, api, 'order'), call(api, db, 'insert'), send(api, events, 'placed')])).toEqual([
    'order',
    'insert',
  ]);
  expect(counted([send(events, worker, 'placed'), call(worker, bank, 'charge'), send(worker, db, 'archive')])).toEqual([
    'placed',
    'charge',
    'archive',
  ]);
});

test('every message knows its path inside the flow, fragments included', () => {
  const { messages } = traced([
    call(shopper, api, 'order'),
    parallel(branch('a', []), branch('b', [call(api, db, 'insert')])),
  ]);
  expect(messages.map(({ path }) => path)).toEqual([
    ['steps', 0],
    ['steps', 1, 'branches', 1, 'steps', 0],
  ]);
});
