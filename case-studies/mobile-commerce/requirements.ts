import {
  constraints,
  count,
  functionalRequirements,
  minutes,
  ms,
  percent,
  perSecond,
  qualityRequirements,
  seconds,
  stated,
  usd,
} from 'casebook';

const ours = stated('Set by this design, to be agreed with the product owner');

export const functional = functionalRequirements({
  browse: {
    title: 'Browse and search on a phone',
    description: 'Product pages, prices and search results; what was seen before is readable without a network.',
    verifiedBy: [{ by: 'test', how: 'Device test in airplane mode: home, cart and the last 200 products open.' }],
  },
  signIn: {
    title: 'Register, sign in, sign out',
    description:
      'A session survives two months without a password; a stolen refresh token that is used ends it for thief and owner.',
    verifiedBy: [
      { by: 'test', how: 'A refresh token that is used twice ends the whole family; both devices must sign in again.' },
    ],
  },
  showStock: {
    title: 'Show stock in real time',
    description: 'What the screen says is at most ten seconds old; what is sold is decided on the newest row.',
    verifiedBy: [
      {
        by: 'test',
        how: 'The last unit is sold; a second phone with the page open shows "sold out" within ten seconds.',
      },
    ],
  },
  order: {
    title: 'Order once, whatever the network does',
    description: 'A tunnel between request and answer never makes a second order and never loses the first.',
    verifiedBy: [
      { by: 'test', how: 'The radio is cut at every step of checkout, 1,000 times: one key, one order, one charge.' },
    ],
  },
  notify: {
    title: 'Tell the shopper what happened',
    description: 'Push or mail for confirmed, canceled and dispatched; campaigns only with consent, and paced.',
    verifiedBy: [{ by: 'test', how: 'Redelivering each fact leaves one row in notify.sends for each device.' }],
  },
  manageCatalog: {
    title: 'Change products and prices',
    verifiedBy: [
      {
        by: 'test',
        how: 'A changed price is on every phone within one minute, with the cache down as well; within two if its event is dropped.',
      },
    ],
  },
});

export const quality = qualityRequirements({
  peakRequests: {
    title: 'Carry the peak of half a million users',
    characteristic: 'performance-efficiency',
    metric: 'Requests from the apps at peak, images not counted',
    comparison: 'at-least',
    target: perSecond(694),
    atScalePoint: 'u500k',
    underLoad: '[[driver.users@u500k]], one in five active a day, peak ten times the mean',
    origin: ours,
    verifiedBy: [
      { by: 'computation', computation: 'capacity', flows: ['browse', 'search', 'showStock', 'syncApp'] },
      { by: 'test', how: 'Load test at 700 and 1,400 requests a second for one hour, before the first public phase.' },
    ],
  },
  browseTime: {
    title: 'Show a screen in half a second',
    characteristic: 'performance-efficiency',
    metric: 'Request from the app until a product page’s data has arrived, on a warm connection',
    comparison: 'at-most',
    target: ms(500),
    atScalePoint: 'u500k',
    percentile: 95,
    underLoad: '[[rounded number driver.peakRequests@u500k]] requests a second',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'browse' }],
  },
  checkoutTime: {
    title: 'Decide an order in two seconds',
    characteristic: 'performance-efficiency',
    metric: 'Tap on "buy" until confirmed or refused',
    comparison: 'at-most',
    target: seconds(2),
    atScalePoint: 'u500k',
    percentile: 95,
    underLoad: '[[rounded number flow.checkout.perMinute@u500k]] orders a minute',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'latency', flow: 'checkout' }],
  },
  checkoutAvailability: {
    title: 'Accept orders [[requirement.checkoutAvailability.target]] of the time',
    description: 'A valid order is durably stored. Whether it can be confirmed also depends on the payment provider.',
    characteristic: 'reliability',
    metric: 'Valid orders durably accepted ÷ valid orders sent',
    comparison: 'at-least',
    target: percent(99.9),
    atScalePoint: 'u500k',
    underLoad: 'Any month, planned work included',
    origin: ours,
    verifiedBy: [
      { by: 'computation', computation: 'availability', flow: 'acceptOrder' },
      { by: 'computation', computation: 'availability', flow: 'checkoutAsDrawn', forComparison: true },
    ],
  },
  browseAvailability: {
    title: 'Answer reads [[requirement.browseAvailability.target]] of the time',
    characteristic: 'reliability',
    metric: 'Catalog reads answered within two seconds ÷ catalog reads sent',
    comparison: 'at-least',
    target: percent(99.9),
    atScalePoint: 'u500k',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'availability', flow: 'browse' }],
  },
  noOverselling: {
    title: 'Never sell what is not there',
    characteristic: 'functional-suitability',
    metric: 'Units confirmed beyond available stock',
    comparison: 'exactly',
    target: count(0, 'units oversold'),
    underLoad: 'Every order wants the same product while the cache fails over',
    origin: stated('Roadmap, flagship components: "How to prevent overselling?"'),
    verifiedBy: [
      {
        by: 'design',
        how: 'One conditional UPDATE per line, a CHECK behind it, and units kept before an order is confirmed; no lock outside the database.',
      },
      {
        by: 'test',
        how: 'Property test: 300 concurrent orders for 100 units confirm exactly 100, with Redis paused and holds swept at random.',
      },
    ],
  },
  regionRecovery: {
    title: 'Sell again within an hour of losing the region',
    characteristic: 'reliability',
    metric: 'Recovery time once the region is gone',
    comparison: 'at-most',
    target: minutes(60),
    origin: stated('Roadmap, flagship case study: "multi-region"; the figure is set by this design'),
    verifiedBy: [
      { by: 'computation', computation: 'recovery-time', scenario: 'region-lost' },
      { by: 'test', how: 'Twice a year the standby region takes real traffic for an hour.' },
    ],
  },
  oldReleases: {
    title: 'Serve app releases of the last six months',
    characteristic: 'compatibility',
    metric: 'Age of the oldest release that can place an order',
    comparison: 'at-least',
    target: count(26, 'weeks'),
    origin: ours,
    verifiedBy: [
      { by: 'test', how: 'Recorded requests of every live release are replayed against each build of the BFF.' },
    ],
  },
  monthlyCost: {
    title: 'Cost at most one cent a user a month',
    characteristic: 'performance-efficiency',
    metric: 'List cost of a month at [[driver.users@u500k]], both regions',
    comparison: 'at-most',
    target: usd('5000'),
    atScalePoint: 'u500k',
    underLoad: '[[driver.users@u500k]]',
    origin: ours,
    verifiedBy: [{ by: 'computation', computation: 'cost' }],
  },
});

export const constraint = constraints({
  goBackend: {
    title: 'The backend is written in Go',
    description: 'Set by the roadmap: Go with Gin. The app is React Native.',
    verifiedBy: [{ by: 'review', how: 'The service template and the pipeline accept Go modules only.' }],
  },
  kubernetesOnAws: {
    title: 'AWS, Kubernetes, Terraform',
    description: 'Set by the roadmap: EKS, RDS, Terraform. Every account, network and cluster comes from code.',
    verifiedBy: [{ by: 'review', how: 'A nightly plan without differences in both regions.' }],
  },
  storeReview: {
    title: 'Releases wait for a review',
    description:
      'The stores decide when a release ships, and shoppers decide when they install it. No fix of the app is quicker than a day.',
    verifiedBy: [
      { by: 'design', how: 'Everything that may have to change within the hour is behind a flag in the BFF.' },
    ],
  },
  noCardData: {
    title: 'No card number enters the platform',
    description: 'The provider’s SDK turns the card into a token on the phone.',
    verifiedBy: [{ by: 'design', how: 'Only the token type exists in the API and in the schema.' }],
  },
});

export const requirements = [...Object.values(functional), ...Object.values(quality), ...Object.values(constraint)];
