import { rollout as defineRollout } from 'casebook';

export const rollout = defineRollout({
  strategy:
    'Two things are rolled out, at two speeds: services, which go back in minutes, and the app, which never goes back. So services and flags come first, the app second, and shoppers third. Assumes an older shop that goes on selling: from the first real order its reservations go through the new inventory service, so that stock has one writer while two shops sell.',
  phases: {
    foundations: {
      name: 'Two empty regions',
      scope: 'No shoppers: networks, clusters and databases from Terraform, in both regions',
      durationDays: 15,
      activities: [
        'Raise the Fargate quota from 6 to [[resource.fargateQuota.capacity]] in both regions; leave the SES sandbox',
        'Walking skeleton: one product, one order, one push',
        'Import accounts with their old password hashes; each is replaced by Argon2id at its next sign-in',
        'Build us-west-2 from nothing, by somebody who did not write the code',
      ],
      gate: ['Nightly plan without differences', 'us-west-2 built in 90 minutes', 'Quotas granted in writing'],
      rollback: '`terraform destroy`; nothing depends on it.',
    },
    proof: {
      name: 'Load and faults',
      scope: 'Synthetic phones at 700 and at 1,400 requests a second, provider’s sandbox',
      durationDays: 10,
      activities: [
        'One hour each, the last ten minutes with every order for one product',
        'Under load: database failover, cache flush, brokers stopped, one zone, one region',
        'Cut the radio at each step of checkout, 1,000 times',
      ],
      gate: [
        'p95 of checkout below [[requirement.checkoutTime.target]], of a page below [[requirement.browseTime.target]]',
        'Zero oversold, zero doubled, zero lost orders',
        'Stated throughputs in this study replaced by measured ones',
      ],
      rollback: 'Nothing to roll back.',
    },
    colleagues: {
      name: 'Colleagues',
      scope: '200 employees through the stores’ test tracks, real money',
      durationDays: 14,
      activities: [
        'First of all the old shop reserves through Hold, Keep and Release; its own count becomes a copy, compared each night until it ends',
        'Two trains, so that an update is tested as well',
        'First campaign, to 200 phones',
        'On-call works through each page',
      ],
      gate: [
        'Crash-free sessions above 99.5 %',
        'Stock differs between old count and new rows for no product in seven nights',
        'Ledger and provider agree to the cent for five days',
        'No page without a useful entry',
      ],
      rollback:
        'Flag sends checkout to the old shop; its switch takes reservations back to its own count, which was kept equal.',
    },
    onePercent: {
      name: 'One percent of phones',
      scope: 'Staged release at 1 %, all flags at their defaults',
      durationDays: 7,
      activities: [
        'Hold both stores at this step: Apple’s phased release may be paused for 30 days in all, of which this phase and the next use 21',
        'Compare conversion and contacts with the old app',
        'Replace the six assumed drivers by measured ones',
      ],
      gate: ['Four objectives kept', 'Requests a session within a quarter of 40', 'Megabytes a session below 1.5'],
      rollback: 'Stop the staging; the flag sends those phones’ checkout to the old shop.',
    },
    fifth: {
      name: 'A fifth',
      scope: '20 % of phones',
      durationDays: 14,
      activities: ['An hour of real traffic from us-west-2', 'Campaign to 60,000 phones at half the pace'],
      gate: [
        'Failover within 30 minutes, with lost orders listed',
        'Cost a user within ten percent of the model’s first point',
      ],
      rollback: 'Stop the staging; the services stay.',
    },
    everybody: {
      name: 'Everybody',
      scope: '50 %, then 100 %; the old shop reads only',
      durationDays: 30,
      activities: [
        'One campaign to everybody, paced',
        'Retire the old release by the version gate, "soon" and then "now"',
      ],
      gate: ['A month within every objective', 'Under one percent of sessions on the old app'],
      rollback:
        'The old app keeps working for [[requirement.oldReleases.target]]; that is the way back, and the only one.',
    },
  },
});
