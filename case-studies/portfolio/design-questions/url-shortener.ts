import { dividedBy, driver, product, quantity, ratio, times } from 'casebook';
import type { DesignQuestionDefinition } from './definition.ts';

const created = driver('created', 'link/day');
const days = driver('days', 'day');
const links = product('link', created, days);
const codes = driver('codes', 'code');
const writes = ratio('link/s', created, quantity(86_400, 's/day'));
const peakReads = product('redirect/s', writes, driver('reads', 'redirect/link'), driver('peak', '×'));

export const urlShortener: DesignQuestionDefinition = {
  id: 'url-shortener',
  question: 'Design a URL shortener',
  clarify: [
    {
      question: 'Must a code be hard to guess, or only unique?',
      changes: 'Its length. Uniqueness needs few characters, secrecy needs many.',
    },
    {
      question: 'Are clicks counted, and how exactly?',
      changes: '301 or 302, and whether losing one in ten thousand events is a bug.',
    },
    {
      question: 'May a target be changed or taken down, and how fast?',
      changes: 'Every cache lifetime between us and the browser.',
    },
    {
      question: 'Does the same URL always give the same code?',
      changes: 'An index over URLs, and whether two customers share statistics and fate.',
    },
    {
      question: 'Who may create links?',
      changes: 'Anonymous creation makes abuse the main feature to design.',
    },
  ],
  assumptions: [
    { id: 'created', name: 'Links created', value: '5000000', unit: 'link/day' },
    { id: 'reads', name: 'Redirects of a link', value: '100', unit: 'redirect/link' },
    { id: 'peak', name: 'Peak factor', value: '5', unit: '×' },
    { id: 'days', name: 'Days kept', value: '1825', unit: 'day' },
    { id: 'bytes', name: 'Bytes of a link', value: '500', unit: 'B/link' },
    { id: 'codes', name: 'Codes of seven characters, 62⁷', value: '3521614606208', unit: 'code' },
    { id: 'miss', name: 'Share of cache misses', value: '0.05', unit: 'of redirects' },
    { id: 'hot', name: 'Links read on a day', value: '20000000', unit: 'link' },
  ],
  estimates: [
    { name: 'Links created, mean', formula: writes },
    { name: 'Redirects at peak', formula: peakReads },
    { name: 'Links after five years', formula: links },
    {
      name: 'Storage, one copy',
      formula: dividedBy(product('TB', links, driver('bytes', 'B/link')), 1_000_000_000_000),
    },
    {
      name: 'Cache for the links of a day',
      formula: dividedBy(product('GB', driver('hot', 'link'), driver('bytes', 'B/link')), 1_000_000_000),
    },
    { name: 'Redirects that reach the store', formula: product('read/s', peakReads, driver('miss', 'of redirects')) },
    { name: 'Share of new random codes that collide, at the end', formula: times(ratio('%', links, codes), 100) },
    { name: 'Guesses until a stranger hits a link', formula: ratio('guess', codes, links) },
  ],
  outline: [
    {
      part: 'Requirements',
      minutes: 5,
      points: [
        'Create (rare, may take 200 ms), redirect (hundred times as often, within 50 ms from anywhere), take down (rare, within a minute)',
        'A code never changes its meaning and is never given out again, not even after expiry',
        'Redirects must survive everything else being down: creation, statistics, scanning',
      ],
    },
    {
      part: 'Estimate',
      minutes: 5,
      points: [
        'Storage is a few disks; writes are a joke; this is a cache with a database behind it',
        'Seven characters are enough for uniqueness by a wide margin',
        'They are not enough for secrecy: at the end one guess in a few hundred hits a link. Whoever promises privacy needs ten or more, or a check at the target',
      ],
    },
    {
      part: 'API and data model',
      minutes: 5,
      points: [
        'POST /links {url, alias?, expiresAt?} with an idempotency key → 201; GET /{code} → 302; DELETE sets a state and keeps the row',
        'links(code primary key, url, owner, state, createdAt, expiresAt): a key-value table, partitioned by a hash of the code',
        'An alias is a code that a customer chose: same table, same uniqueness, a list of reserved words',
        'No look-up by URL: the same URL twice is two links, because statistics and owner differ',
      ],
    },
    {
      part: 'High-level design',
      minutes: 8,
      points: [
        'Edge cache by code → redirect service with a local cache → shared cache → store',
        'Creation service apart from it: other limits, other releases, and it may be down',
        'A redirect drops a click into a local buffer, which goes to a log in batches; counters are built from the log',
        'A scanner reads new links from the same log and sets the state of bad ones',
      ],
    },
    {
      part: 'Deep dive: keys without coordination',
      minutes: 8,
      points: [
        'Random 62⁷ with INSERT … ON CONFLICT DO NOTHING, and draw again: no coordinator, and even at the end a fraction of a percent draws twice. My choice',
        'Counter in leased blocks: a node takes ten thousand numbers at a time. No collision ever, but neighbors are guessable; a keyed permutation over the number (a small Feistel network) hides the order and keeps it unique',
        'Hash of the URL, cut off: needs collision handling all the same, and tells everybody who shortened the same page',
        'Two regions: random codes rarely meet, but rarely is not never. One prefix character for the region makes each the only writer of its codes',
      ],
    },
    {
      part: 'Deep dive: 301, 302 and the caches between',
      minutes: 7,
      points: [
        '301 without a lifetime is kept by browsers for as long as they like: no clicks counted, no target changed, no phishing link taken down',
        '302 with Cache-Control: private, short or none for the browser; 60 seconds at the edge. That number is the answer to “how fast is a takedown?”, unless the edge is purged by key',
        'Unknown codes are cached as well, for seconds: scanners ask for nothing but those',
        'Hit ratio follows popularity: a small part of the links gets most of the clicks. Measure it, since the store is sized by one minus it',
        'A hot link that expires in the cache: one request refreshes, the others get the old answer for that moment',
      ],
    },
    {
      part: 'Failure, abuse and scale',
      minutes: 5,
      points: [
        'Store down: caches serve stale redirects, creation answers 503. Log down: buffers drop clicks and count what they dropped',
        'Phishing is the business risk: reputation check at creation and again later, since pages turn bad after the check. Only http and https, no private addresses if previews are fetched',
        'Limits on creation by account and address; a new account’s links show an interstitial page',
        'Uniques by HyperLogLog for each link and day: kilobytes instead of lists of visitors',
      ],
    },
    {
      part: 'Wrap-up',
      minutes: 2,
      points: [
        'Three numbers to watch: hit ratio, time to take down, refused creations',
        'Ten times: more of the same; nothing coordinates',
      ],
    },
  ],
  tradeOffs: [
    {
      choice: 'Random codes instead of a counter',
      price: 'A write may need a second try, and an index on random keys has no locality.',
    },
    {
      choice: '302 instead of 301',
      price: 'Every click comes back to us, also those that the browser could have answered.',
    },
    {
      choice: 'Clicks are counted from a lossy buffer',
      price: 'A node that dies loses a second of clicks; nobody may be paid by this count.',
    },
    {
      choice: 'No deduplication of URLs',
      price: 'A few percent more rows, and the question why two codes lead to one page.',
    },
  ],
  breaksFirst:
    'One link on television: a single code on a single partition. The edge answers it for a minute at a time, and refreshing must be single-flight, or each expiry is a stampede on one row. Then the click log, which sees every redirect that the edge reports, as the only part that grows with clicks and not with links.',
  shownIn: [
    {
      study: 'mobile-commerce',
      decision: 'poll-stock-through-the-edge',
      shows: 'A lifetime at the edge chosen from what people notice',
    },
    {
      study: 'mobile-commerce',
      decision: 'revisioned-cache-keys',
      shows: 'Keys that never change their meaning, and one query in flight',
    },
    {
      study: 'order-processing',
      decision: 'composite-order-key',
      shows: 'An id that carries what the store needs to find it',
    },
  ],
};
