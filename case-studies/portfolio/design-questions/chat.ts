import { dividedBy, driver, product, quantity, ratio, wholeUnits } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const users = driver('users', 'user');
const connections = product('connection', users, driver('online', 'of users'));
const daily = product('message/day', users, driver('sent', 'message/user/day'));
const mean = ratio('message/s', daily, quantity(86_400, 's/day'));
const peak = product('message/s', mean, driver('peak', '×'));

export const chat: DesignQuestionDefinition = {
  id: 'chat',
  question: 'Design a real-time chat application',
  clarify: [
    {
      question: 'How large is the largest conversation?',
      changes: 'Fan-out when writing for dozens, when reading for a hundred thousand.',
    },
    {
      question: 'End-to-end encrypted?',
      changes: 'No search and no moderation on our side, a copy for each device, and key changes with every member.',
    },
    {
      question: 'Several devices for a person, with full history on each?',
      changes: 'A cursor for each device, and the server as the record instead of a relay.',
    },
    {
      question: 'Which order must everybody see?',
      changes: 'One writer for each conversation, or clocks and sorting on the client.',
    },
    {
      question: 'Does presence have to be true, or only friendly?',
      changes: 'True presence can cost more than the messages.',
    },
  ],
  assumptions: [
    { id: 'users', name: 'Users on a day', value: '50000000', unit: 'user' },
    { id: 'online', name: 'Share connected', value: '0.2', unit: 'of users' },
    { id: 'perNode', name: 'Connections of a node', value: '100000', unit: 'connection/node' },
    { id: 'sent', name: 'Messages a user sends a day', value: '40', unit: 'message/user/day' },
    { id: 'peak', name: 'Peak factor', value: '3', unit: '×' },
    { id: 'devices', name: 'Other devices a message reaches', value: '5', unit: 'delivery/message' },
    { id: 'bytes', name: 'Bytes of a message', value: '300', unit: 'B/message' },
    { id: 'copies', name: 'Replicas', value: '3', unit: 'copy' },
    { id: 'heartbeat', name: 'Heartbeat interval', value: '60', unit: 's' },
    { id: 'window', name: 'Reconnect window', value: '300', unit: 's' },
  ],
  estimates: [
    { name: 'Connections', formula: connections },
    {
      name: 'Gateway nodes, without spares',
      formula: wholeUnits(ratio('node', connections, driver('perNode', 'connection/node'))),
    },
    { name: 'Messages at peak', formula: peak },
    { name: 'Deliveries at peak', formula: product('delivery/s', peak, driver('devices', 'delivery/message')) },
    { name: 'Heartbeats', formula: ratio('heartbeat/s', connections, driver('heartbeat', 's')) },
    {
      name: 'Storage a year, all copies',
      formula: dividedBy(
        product('TB/year', daily, quantity(365, 'day/year'), driver('bytes', 'B/message'), driver('copies', 'copy')),
        1_000_000_000_000,
      ),
    },
    { name: 'Handshakes after a region was lost', formula: ratio('connect/s', connections, driver('window', 's')) },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 6,
      points: [
        'A sent message is durable before the sender sees one tick; it reaches connected devices within half a second',
        'Everybody sees one order within a conversation; there is no order between conversations',
        'Nothing is lost over tunnels and restarts: the push is a hint, the stored sequence is the truth',
        'Groups up to a thousand; larger ones are channels, which is another problem',
      ],
    },
    {
      part: 'Estimate',
      minutes: 4,
      points: [
        'Messages are moderate; connections and what they do while idle are not. Heartbeats outnumber the messages',
        'The number that sizes the gateway is the reconnect after a loss, not the steady state: one TLS handshake costs more than many heartbeats',
      ],
    },
    {
      part: 'API and data model',
      minutes: 6,
      points: [
        'Over a WebSocket: send(conversation, clientId, body) → ack(seq); push(conversation, seq, …); HTTP for history and sync',
        'clientId makes a repeated send harmless: unique in (conversation, sender, clientId)',
        'messages: partition (conversation, bucket of time), clustered by seq; the bucket bounds a partition’s size',
        'members(conversation, user), cursors(conversation, user, device, delivered, read): receipts are watermarks, not a row for each message',
        'Edit and delete are messages about a message, so that they order and sync like all others',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Gateway: holds connections and nothing else; any node serves any user',
        'Session registry: user → (device, node), in memory with a lifetime that heartbeats renew',
        'Conversation service: partitioned by conversation; the owner of a partition gives out seq, stores and hands over to fan-out',
        'Fan-out: look up devices, send to their nodes; who isn’t connected gets a mobile push after a short grace',
        'Sync: “everything after seq n in these conversations”. Reconnecting, a new device and a gap are one code path',
      ],
    },
    {
      part: 'Deep dive: order and delivery',
      minutes: 8,
      points: [
        'Clocks don’t order: two phones differ by seconds. One writer for each conversation assigns seq',
        'The owner changes when a node dies: a lease with an epoch. The store refuses a write with an older epoch, or two owners give out one number',
        'Store first, then acknowledge, then push. A crash after storing is repaired by sync, and a repeat by clientId',
        'A client that sees seq 7 after 5 asks for 6 before it shows 7, or shows it with a gap for a moment',
        'Delivered and read are the highest seq of a device: one small write replaces hundreds, and it only moves up',
      ],
    },
    {
      part: 'Deep dive: connections and presence',
      minutes: 6,
      points: [
        'Deployment drains: a node tells its clients to go, one by one over minutes, with the address of the next',
        'Reconnect with full jitter over a window, and sync only the conversations that changed: one request with all cursors',
        'Slow reader: bound the buffer of a connection, cut it when full, let sync repair it',
        'Presence is soft: a key with a lifetime. It is sent to those who have the conversation open, at most every few seconds, and never fanned out to all contacts',
        'Typing is lost without regret: no storage, no retry',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 5,
      points: [
        'Gateway node lost: its users reconnect elsewhere; nothing was stored there',
        'Registry lost: pushes fail, messages don’t; it fills again with the heartbeats',
        'Hot conversation: one writer is enough for thousands of messages a second; its readers are the problem. Above a size readers pull',
        'Regions: a conversation lives in one, users connect to the nearest, and cross-region traffic is one hop',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Watch: time from send to ack, gaps that clients repair, reconnects a second',
        'Ask what moderation and law require before choosing end-to-end encryption',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'One writer for each conversation',
      price: 'While its owner moves, a conversation can’t take messages for the length of a lease.',
    },
    {
      choice: 'The push is only a hint, sync is the guarantee',
      price: 'Every client carries cursors and repairs gaps; a simple client isn’t possible.',
    },
    {
      choice: 'Fan-out when writing for groups, when reading for channels',
      price: 'Two code paths, and a conversation that crosses the size has to move between them.',
    },
    {
      choice: 'Soft presence',
      price: 'Somebody looks on line for a minute after the tunnel began.',
    },
  ],
  breaksFirst:
    'The way back after a loss. Steady connections are cheap; all of them at once are handshakes, registry writes and syncs in the same minute. Jitter, a window and admission at the gateway bound it. Next comes the most popular group, on the side of its readers.',
  shownIn: [
    {
      study: 'iot-ingestion',
      flow: 'catchUp',
      shows: 'A million devices that come back at once, unless they are told not to',
    },
    { study: 'iot-ingestion', risk: 'reconnectStorm', shows: 'The same as a risk, with its treatment' },
    {
      study: 'order-processing',
      decision: 'key-events-by-aggregate',
      shows: 'A key as a promise about order, and about nothing else',
    },
    {
      study: 'mobile-commerce',
      decision: 'poll-stock-through-the-edge',
      shows: 'When not to hold a socket open',
    },
  ],
};
