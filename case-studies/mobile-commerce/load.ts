import { defineLoad, dividedBy, inAMonth, product, quantity, ratio, stated, sum } from 'casebook';

const ours = stated('Assumption of this design, to be replaced by the first month of traffic');
const sizing = stated('Sized by this design');

const roadmap = stated('Roadmap, flagship artifacts: "$X at 100K users, $Y at 500K users"');
const zipf = stated('Zipf’s law over 50,000 products and the views of half a million users, one shared cache');

const same = <Value extends number | string>(value: Value) => ({ u100k: value, u500k: value, twoActive: value });
/** Of the second region: what the warm standby needs, and what a full copy that sells would need. */
const second = (small: number | string, warm: number | string, active: number | string) => ({
  u100k: small,
  u500k: warm,
  twoActive: active,
});

/** Shares of the reads that the edge has to pass on; the flows draw them. */
export const missed = { pages: 0.3, stock: 0.65 } as const;

/** What a shopper does; also the exponents of the arithmetic against "10K TPS". */
const behaviour = {
  users: { name: 'Registered users', unit: 'user', values: second(100_000, 500_000, 500_000), origin: roadmap },
  activeShare: { name: 'Users who open the app on a day', unit: 'of users', values: same('0.2'), origin: ours },
  sessionsPerActive: { name: 'Sessions of an active user', unit: 'session/user', values: same('1.5'), origin: ours },
  pagesPerSession: {
    name: 'Product pages and lists opened a session',
    unit: 'request/session',
    values: same('23.6'),
    origin: ours,
  },
  searchesPerSession: { name: 'Searches a session', unit: 'request/session', values: same('2.4'), origin: ours },
  stockReadsPerSession: {
    name: 'Questions for stock a session, one in five seconds of an open page',
    unit: 'request/session',
    values: same(6),
    origin: ours,
  },
  syncsPerSession: {
    name: 'Synchronizations a session',
    unit: 'request/session',
    values: same(8),
    origin: ours,
  },
  imagesPerSession: { name: 'Images fetched a session', unit: 'request/session', values: same(30), origin: ours },
  megabytesPerSession: { name: 'Data delivered a session', unit: 'MB/session', values: same('1.5'), origin: ours },
  peakToMean: { name: 'Peak against the mean of the day', unit: '×', values: same(10), origin: ours },
  missedPages: { name: 'Page reads that the edge passes on', unit: 'share', values: same(missed.pages), origin: zipf },
  missedStock: {
    name: 'Questions for stock that the edge passes on',
    unit: 'share',
    values: same(missed.stock),
    origin: zipf,
  },
} as const;

/** What follows from an order, and what accounts come to. */
const business = {
  ordersPerSession: {
    name: 'Sessions that end in an order',
    unit: 'order/session',
    values: same('0.03'),
    origin: ours,
  },
  linesPerOrder: { name: 'Lines an order', unit: 'line/order', values: same(2), origin: ours },
  stockChangesPerLine: {
    name: 'Changes of stock a line: hold, dispatch, and a third of receipts, counts and releases',
    unit: 'change/line',
    values: same(3),
    origin: ours,
  },
  declinedShare: {
    name: 'Orders whose payment is declined or stays unanswered',
    unit: 'share',
    values: same('0.03'),
    origin: stated('Assumed by this design; the provider’s first month will say'),
  },
  signInsPerUser: {
    name: 'Attempts to sign in, a registered user and day',
    unit: 'sign-in/user',
    values: same('0.01'),
    origin: ours,
  },
  registrationsPerUser: {
    name: 'New accounts a day, for each that is there',
    unit: 'account/user',
    values: same('0.0014'),
    origin: ours,
  },
  erasuresPerUser: {
    name: 'Accounts to be erased a day, for each that is there',
    unit: 'account/user',
    values: same('0.0001'),
    origin: ours,
  },
  mailsPerOrder: { name: 'E-mails an order', unit: 'e-mail/order', values: same(2), origin: ours },
  mailsPerUser: { name: 'Sign-in e-mails a user and month', unit: 'e-mail/user', values: same('0.2'), origin: ours },
  productChanges: {
    name: 'Changes of products a day',
    unit: 'change/day',
    values: same(5_000),
    origin: ours,
  },
  productChangesAtPeak: {
    name: 'Changes of products a second while a price list is imported',
    unit: 'change/s',
    values: same(5),
    origin: ours,
  },
  newProducts: { name: 'New products a day', unit: 'product/day', values: same('12.5'), origin: ours },
} as const;

/** A push to everybody: the one load that the platform inflicts on itself. */
const push = {
  reachableShare: {
    name: 'Users whom a push reaches, by consent',
    unit: 'device/user',
    values: same('0.6'),
    origin: ours,
  },
  tappedShare: {
    name: 'Reached phones whose owner taps within the minute',
    unit: 'session/device',
    values: same('0.04'),
    origin: ours,
  },
  requestsPerTap: { name: 'Requests after a tap', unit: 'request/session', values: same(10), origin: ours },
  campaignSeconds: {
    name: 'Seconds over which a campaign is spread',
    unit: 'second',
    values: same(1_800),
    origin: sizing,
    varies: false,
  },
  devicesPerSlice: {
    name: 'Phones in a slice of a campaign',
    unit: 'device/slice',
    values: same(1_000),
    origin: sizing,
    varies: false,
  },
  campaignsPerWeek: { name: 'Campaigns a week', unit: 'campaign', values: same(1), origin: ours, varies: false },
} as const;

export const load = defineLoad({
  scalePoints: {
    u100k: {
      name: '100,000 users',
      description:
        '[[number driver.activeUsers]] active a day, [[rounded number driver.peakRequests]] requests a second at peak, [[number driver.ordersPerDay]] orders a day',
    },
    u500k: {
      name: '500,000 users',
      description:
        '[[number driver.activeUsers@u500k]] active a day, [[rounded number driver.peakRequests@u500k]] requests a second at peak, [[number driver.ordersPerDay@u500k]] orders a day',
    },
    twoActive: {
      name: '500,000 users, two active regions',
      alternativeTo: 'u500k',
      description:
        'The alternative that was rejected, at the same load: a full copy in us-west-2 instead of the warm standby, without the traffic that two writers would exchange',
    },
  },
  drivers: {
    ...behaviour,
    ...business,
    ...push,
    ownPods: {
      name: 'The cluster’s own pods, processors',
      unit: 'vCPU',
      values: same(3),
      origin: sizing,
      varies: false,
    },
    standbyProcessors: {
      name: 'The cluster’s own pods in us-west-2, processors',
      unit: 'vCPU',
      values: second('1.5', '1.5', 3),
      origin: sizing,
      varies: false,
    },
    standbyReplicas: {
      name: 'Replicas of the database in us-west-2',
      unit: 'instance',
      values: second(1, 1, 0),
      origin: sizing,
      varies: false,
    },
    secondPairs: {
      name: 'db.r6g.xlarge, Multi-AZ in us-west-2',
      unit: 'instance',
      values: second(0, 0, 1),
      origin: sizing,
      varies: false,
    },
    secondGateways: {
      name: 'NAT gateways in us-west-2',
      unit: 'gateway',
      values: second(1, 1, 3),
      origin: sizing,
      varies: false,
    },
  },
  derived: (d) => {
    const sessionsPerDay = product('session/day', d.users, d.activeShare, d.sessionsPerActive);
    const requestsPerSession = sum(d.pagesPerSession, d.searchesPerSession, d.stockReadsPerSession, d.syncsPerSession);
    const edgePerSession = sum(d.pagesPerSession, d.stockReadsPerSession, d.imagesPerSession);
    const entryPerSession = sum(
      product('request/session', d.pagesPerSession, d.missedPages),
      product('request/session', d.stockReadsPerSession, d.missedStock),
      d.searchesPerSession,
      d.syncsPerSession,
    );
    const ordersPerDay = product('order/day', sessionsPerDay, d.ordersPerSession);
    const ordersAMonth = inAMonth(ordersPerDay);
    const sessionsAMonth = inAMonth(sessionsPerDay);
    const signInsPerDay = product('sign-in/day', d.users, d.signInsPerUser);
    const linesPerDay = product('line/day', ordersPerDay, d.linesPerOrder);
    const stockChangesPerDay = product('change/day', linesPerDay, d.stockChangesPerLine);
    const reachable = product('device', d.users, d.reachableShare);
    const afterPush = product('request', reachable, d.tappedShare, d.requestsPerTap);
    /** Of what happens so often a session, how often a second at the peak of the day. */
    const atPeak = (eachSession: typeof requestsPerSession) =>
      dividedBy(product('request/s', sessionsPerDay, eachSession, d.peakToMean), 86_400);
    const daily = (eachSession: typeof requestsPerSession) => product('request/day', sessionsPerDay, eachSession);
    return {
      activeUsers: { name: 'Users active on a day', formula: product('user', d.users, d.activeShare) },
      sessionsPerDay: { name: 'Sessions a day', formula: sessionsPerDay },
      sessionsAMonth: { name: 'Sessions a month', formula: sessionsAMonth },
      requestsPerSession: { name: 'Requests a session, without images', formula: requestsPerSession },
      requestsPerDay: { name: 'Requests a day, without images', formula: daily(requestsPerSession) },
      requestsAMonth: {
        name: 'Requests a month, without images',
        formula: product('request', sessionsAMonth, requestsPerSession),
      },
      /** What "TPS" can honestly mean here. */
      peakRequests: { name: 'Requests a second at peak, without images', formula: atPeak(requestsPerSession) },
      pagesPerDay: { name: 'Pages opened a day', formula: daily(d.pagesPerSession) },
      peakPages: { name: 'Pages opened a second at peak', formula: atPeak(d.pagesPerSession) },
      searchesPerDay: { name: 'Searches a day', formula: daily(d.searchesPerSession) },
      peakSearches: { name: 'Searches a second at peak', formula: atPeak(d.searchesPerSession) },
      stockReadsPerDay: { name: 'Questions for stock a day', formula: daily(d.stockReadsPerSession) },
      peakStockReads: { name: 'Questions for stock a second at peak', formula: atPeak(d.stockReadsPerSession) },
      syncsPerDay: { name: 'Synchronizations a day', formula: daily(d.syncsPerSession) },
      peakSyncs: { name: 'Synchronizations a second at peak', formula: atPeak(d.syncsPerSession) },
      edgeShare: {
        name: 'Requests that the edge is asked, without images',
        formula: ratio('of requests', sum(d.pagesPerSession, d.stockReadsPerSession), requestsPerSession),
      },
      edgeRequests: {
        name: 'Requests at the edge a month, images included',
        formula: product('request', sessionsAMonth, edgePerSession),
      },
      peakEdgeRequests: {
        name: 'Requests at the edge a second at peak, images included',
        formula: atPeak(edgePerSession),
      },
      entryShare: {
        name: 'Requests that reach the entry',
        formula: ratio('of requests', entryPerSession, requestsPerSession),
      },
      entryRequests: {
        name: 'Requests that reach the entry, a month',
        formula: product('request', sessionsAMonth, entryPerSession),
      },
      peakEntryRequests: { name: 'Requests that reach the entry, a second at peak', formula: atPeak(entryPerSession) },
      ordersPerDay: { name: 'Orders a day', formula: ordersPerDay },
      ordersAMonth: { name: 'Orders a month', formula: ordersAMonth },
      peakOrders: {
        name: 'Orders a minute at peak',
        formula: dividedBy(product('order/minute', ordersPerDay, d.peakToMean), 1_440),
      },
      ordersPerYear: {
        name: 'Orders a year',
        formula: product('order', ordersPerDay, quantity(365, 'day')),
      },
      linesPerDay: { name: 'Lines a day', formula: linesPerDay },
      stockChangesPerDay: { name: 'Changes of stock a day', formula: stockChangesPerDay },
      peakStockChanges: {
        name: 'Changes of stock a minute at peak',
        formula: dividedBy(product('change/minute', stockChangesPerDay, d.peakToMean), 1_440),
      },
      peakFacts: {
        name: 'Facts a second on all topics at peak',
        formula: sum(
          product('fact/s', d.productChangesAtPeak),
          dividedBy(
            product(
              'fact/s',
              ordersPerDay,
              sum(product('fact/order', d.linesPerOrder, d.stockChangesPerLine), quantity(2, 'fact/order')),
              d.peakToMean,
            ),
            86_400,
          ),
        ),
      },
      signInsPerDay: { name: 'Attempts to sign in a day', formula: signInsPerDay },
      peakSignIns: {
        name: 'Attempts to sign in a minute at peak',
        formula: dividedBy(product('sign-in/minute', signInsPerDay, d.peakToMean), 1_440),
      },
      registrationsPerDay: {
        name: 'New accounts a day',
        formula: product('account/day', d.users, d.registrationsPerUser),
      },
      erasuresPerDay: {
        name: 'Accounts to be erased a day',
        formula: product('account/day', d.users, d.erasuresPerUser),
      },
      mails: {
        name: 'E-mails a month',
        formula: sum(product('e-mail', ordersAMonth, d.mailsPerOrder), product('e-mail', d.users, d.mailsPerUser)),
      },
      reachable: { name: 'Phones that a campaign reaches', formula: reachable },
      slices: { name: 'Slices of a campaign', formula: ratio('slice', reachable, d.devicesPerSlice) },
      slicesPerSecond: {
        name: 'Slices of a campaign a second',
        formula: ratio('slice/s', reachable, product('second', d.devicesPerSlice, d.campaignSeconds)),
      },
      unpacedPush: {
        name: 'Requests a second in the first minute of one push to everybody',
        formula: dividedBy(product('request/s', afterPush), 60),
      },
      pacedPush: {
        name: 'Requests a second that the same push adds when it is spread',
        formula: ratio('request/s', afterPush, d.campaignSeconds),
      },
      pushesPerDay: {
        name: 'Pushes of campaigns a day',
        formula: dividedBy(product('push/day', reachable, d.campaignsPerWeek), 7),
      },
    };
  },
});
