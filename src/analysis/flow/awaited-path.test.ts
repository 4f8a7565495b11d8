import { expect, test } from 'vitest';
import {
  alternatives,
  branch,
  call,
  elementData,
  type FlowStep,
  flow,
  parallel,
  person,
  reply,
  send,
  softwareSystem,
} from '#model';
import { soundCaseStudy } from '../sound-case-study.ts';
import { indexStudy } from '../study-index/study-index.ts';
import { awaitedPath } from './awaited-path.ts';

const visitor = person('visitor', { name: 'Visitor', description: '' });
const shop = softwareSystem('s', {
  name: 'S',
  description: '',
  containers: {
    app: { name: 'App', technology: '', description: '', role: 'mobile' },
    page: { name: 'Page', technology: '', description: '', role: 'browser' },
    a: { name: 'A', technology: '', description: '', components: { door: { name: 'Door', description: '' } } },
    b: { name: 'B', technology: '', description: '' },
    q: { name: 'Q', technology: '', description: '', role: 'queue' },
  },
});
const { app, page, a, b, q } = shop.containers;
const { study } = soundCaseStudy((data) => {
  data.elements = [...elementData(visitor), ...elementData(shop)] as typeof data.elements;
});
const index = indexStudy(study, []);
const pathOf = (...steps: readonly FlowStep[]) => awaitedPath(flow('f', { name: 'F', description: '', steps }), index);
const elementsOf = (...steps: readonly FlowStep[]) => pathOf(...steps).elements;

test('the path holds what the initiator calls, directly and nested', () => {
  expect(elementsOf(call(visitor, a, 'order'), call(a.components.door, b, 'insert'))).toEqual(['s.a', 's.b']);
});

test('a queue is on the path when the answer promises that the message is stored', () => {
  expect(elementsOf(call(visitor, a, 'order'), send(a, q, 'order'), reply(a, visitor, '202'))).toEqual(['s.a', 's.q']);
  expect(
    elementsOf(
      call(visitor, a, 'order'),
      call(a, b, 'take'),
      send(b, q, 'o'),
      reply(b, a, 'ok'),
      reply(a, visitor, '202'),
    ),
  ).toEqual(['s.a', 's.b', 's.q']);
});

test('what is sent after the answer, or after the sender has answered its caller, was not promised', () => {
  expect(elementsOf(call(visitor, a, 'order'), reply(a, visitor, '202'), send(a, q, 'relayed'))).toEqual(['s.a']);
  expect(
    elementsOf(
      call(visitor, a, 'order'),
      call(a, b, 'take'),
      reply(b, a, 'ok'),
      send(b, q, 'o'),
      reply(a, visitor, '202'),
    ),
  ).toEqual(['s.a', 's.b']);
});

test('a flow that draws no answer promises nothing, and a message to no queue is not acknowledged', () => {
  expect(elementsOf(call(visitor, a, 'order'), send(a, q, 'order'))).toEqual(['s.a']);
  expect(elementsOf(call(visitor, a, 'order'), send(a, b, 'order'), reply(a, visitor, '202'))).toEqual(['s.a']);
});

test('the author may say that a message is acknowledged, or that it is not, and the latter is kept to be said', () => {
  const sent = (acknowledged: boolean, to: typeof q | typeof b) =>
    pathOf(call(visitor, a, 'order'), send(a, to, 'order', { acknowledged }), reply(a, visitor, '202'));
  expect(sent(true, b).elements).toEqual(['s.a', 's.b']);
  expect(sent(false, q).elements).toEqual(['s.a']);
  expect(sent(false, q).fireAndForget.map(({ description }) => description)).toEqual(['order']);
});

test('an answer in another branch does not come before', () => {
  expect(
    elementsOf(
      call(visitor, a, 'order'),
      alternatives(
        branch('refused', [reply(a, visitor, '400')]),
        branch('taken', [send(a, q, 'order'), reply(a, visitor, '202')]),
      ),
    ),
  ).toEqual(['s.a', 's.q']);
});

test('what only an asynchronous message sets off is not waited for', () => {
  expect(
    elementsOf(
      call(visitor, a, 'order'),
      send(a, q, 'order'),
      reply(a, visitor, '202'),
      parallel(branch('', [send(q, b, 'order'), call(b, a, 'details')])),
    ),
  ).toEqual(['s.a', 's.q']);
});

test('what a worker does of its own accord while the request is held is waited for', () => {
  expect(
    elementsOf(
      call(visitor, a, 'order and wait'),
      call(b, q, 'poll'),
      reply(a, visitor, 'done'),
      call(b, a, 'tidy up'),
    ),
  ).toEqual(['s.a', 's.b', 's.q']);
});

test("somebody's own device is not counted, wherever it stands", () => {
  const path = pathOf(
    call(visitor, app, 'tap'),
    call(app, a, 'order'),
    call(visitor, page, 'look'),
    call(page, b, 'read'),
  );
  expect(path.elements).toEqual(['s.a', 's.b']);
  expect(path.clients).toEqual(['s.app', 's.page']);
});
