import { dividedBy, driver, product, quantity, ratio } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const daily = product('notification/day', driver('users', 'user'), driver('perUser', 'notification/user/day'));
const mean = ratio('notification/s', daily, quantity(86_400, 's/day'));
const clicks = product(
  'request',
  driver('reach', 'phone'),
  driver('taps', 'of phones'),
  driver('requests', 'request/tap'),
);

export const notificationSystem: DesignQuestionDefinition = {
  id: 'notification-system',
  question: 'Design a notification system',
  clarify: [
    {
      question: 'Which messages are awaited, and which are merely sent?',
      changes: 'Lanes. A one-time code is worthless after a minute; a campaign may take an hour.',
    },
    {
      question: 'Is twice worse than never?',
      changes: 'Whether the record is written before or after the provider is asked. For each type.',
    },
    {
      question: 'Who decides what a person gets: the sender or the person?',
      changes: 'Consent, quiet hours and digests belong into this system, or into every producer.',
    },
    {
      question: 'Which channels, and what does each cost?',
      changes: 'SMS is cents where push is nothing: fallback order, fraud limits, budget.',
    },
  ],
  assumptions: [
    { id: 'users', name: 'Users', value: '10000000', unit: 'user' },
    { id: 'perUser', name: 'Notifications a user and day', value: '5', unit: 'notification/user/day' },
    { id: 'peak', name: 'Peak factor', value: '10', unit: '×' },
    { id: 'bytes', name: 'Bytes of a notification', value: '1000', unit: 'B/notification' },
    { id: 'days', name: 'Days kept', value: '30', unit: 'day' },
    { id: 'reach', name: 'Phones reached by a campaign', value: '5000000', unit: 'phone' },
    { id: 'taps', name: 'Share that taps within a minute', value: '0.04', unit: 'of phones' },
    { id: 'requests', name: 'Requests of a tap', value: '10', unit: 'request/tap' },
    { id: 'window', name: 'Campaign window', value: '1800', unit: 's' },
  ],
  estimates: [
    { name: 'Notifications, mean', formula: mean },
    { name: 'Notifications at peak', formula: product('notification/s', mean, driver('peak', '×')) },
    {
      name: 'History',
      formula: dividedBy(
        product('TB', daily, driver('days', 'day'), driver('bytes', 'B/notification')),
        1_000_000_000_000,
      ),
    },
    { name: 'Sends of a campaign', formula: ratio('send/s', driver('reach', 'phone'), driver('window', 's')) },
    { name: 'What a campaign sent at once brings back', formula: product('request/s', dividedBy(clicks, 60)) },
    { name: 'The same, over its window', formula: ratio('request/s', clicks, driver('window', 's')) },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 6,
      points: [
        'Three classes with a deadline each: code (seconds), transaction (a minute), campaign (its window)',
        'A person’s choice is obeyed at the moment of sending: consent, channel, language, quiet hours in their time zone',
        'Producers state a fact and who it concerns; they don’t know channels, templates or providers',
        '“Sent” is our word, “delivered” the provider’s, “read” the person’s. Show which one is meant',
      ],
    },
    {
      part: 'Estimate',
      minutes: 4,
      points: [
        'The sends are no challenge. What a campaign brings back is: each push is a load test of our own platform',
        'Provider quotas are the real capacity, and they differ by channel and country',
      ],
    },
    {
      part: 'API and data model',
      minutes: 5,
      points: [
        'POST /notifications {id, type, recipients, data}: the id is the producer’s event id and makes a repeat harmless',
        'preferences(user, type, channel), devices(user, token, platform, lastSeen), sends(notification, device, state), suppressions(address, reason)',
        'Templates are versioned and rendered here; the send keeps its version, so that support sees what was said',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Producers publish through an outbox → planner (who, which channels, when) → a lane for each class → sender for each provider → feedback',
        'Lanes are separate queues with workers of their own: five million marketing messages must not stand before one code',
        'A scheduler holds what is not due: quiet hours, digests, slices of a campaign',
        'Feedback (bounces, complaints, dead tokens) flows back into devices and suppressions within minutes',
      ],
    },
    {
      part: 'Deep dive: once, or nearly',
      minutes: 8,
      points: [
        'Between us and the provider nothing is exactly once: the answer may be lost after the message has gone',
        'Claim, then send: INSERT of (notification, device) before the call; a crash in between means never. For campaigns',
        'Send, then mark: a crash in between means twice. For security notices; the text has to bear being read twice',
        'Collapse keys let a newer push replace an older one on the phone: it repairs most visible doubles',
        'Order for one person: partition by user. A “dispatched” that overtakes “confirmed” looks like a fault',
      ],
    },
    {
      part: 'Deep dive: campaigns',
      minutes: 6,
      points: [
        'Slices over the window, in random order and not by country or sign-up date',
        'Its pace reads the objectives of the platform: slower when the budget burns, stopped when it is gone',
        'The first slice goes to a percent: a broken link is found by thousands instead of millions',
        'The landing page is warm in the caches before the first push leaves',
      ],
    },
    {
      part: 'Failure and scale',
      minutes: 6,
      points: [
        'Provider slow: bulkhead and breaker by provider, retries with jitter up to the message’s deadline, then a dead letter. A late code is dropped, not sent',
        'Second provider for SMS and mail, exercised with a share of real traffic; a cold one has no reputation',
        'Mail reputation is an account’s capacity: bounces and complaints are objectives with a brake',
        'SMS fraud: limits by number range and country, and a budget that stops and asks',
        'Dead tokens are deleted on the provider’s word, or they become most of the traffic',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Watch: age of the oldest message by lane, complaints, cost by channel',
        'Ten times: more partitions by user; quotas are a contract',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'A lane for each class instead of one queue with priorities',
      price:
        'More workers that idle; priorities inside one queue would use them better, until a slow provider fills it.',
    },
    {
      choice: 'Preferences are evaluated when sending',
      price: 'A read for each message, and a campaign’s size is only an estimate until it has been sent.',
    },
    {
      choice: 'Paced campaigns',
      price: 'Marketing hears “within half an hour” where it asked for eight o’clock.',
    },
  ],
  breaksFirst:
    'Not this system but what stands behind the link: a push to everybody is the largest peak that the platform ever sees, made by ourselves. After that the sending quota of one channel, which makes messages late and loses none as long as the lanes are durable.',
  shownIn: [
    {
      study: 'mobile-commerce',
      flow: 'campaign',
      shows: 'A push to everybody, slowly, with a pace that reads the objectives',
    },
    {
      study: 'mobile-commerce',
      failureMode: 'campaignHerd',
      shows: 'What happens when it goes out at once',
    },
    {
      study: 'order-processing',
      failureMode: 'notifyTwice',
      shows: 'A message that is delivered again',
    },
    {
      study: 'order-processing',
      failureMode: 'mailThrottled',
      shows: 'The provider that pauses the account',
    },
  ],
};
