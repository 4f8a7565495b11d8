import { rollout as defineRollout } from 'casebook';

export const rollout = defineRollout({
  strategy:
    'Assumes that the shop already sells through an older order module, which is replaced shopper by shopper. Both change stock through the inventory service from phase 1 on, so that there is one truth about units before there are two ways to order.',
  phases: {
    stockFirst: {
      name: 'Stock first',
      scope: 'The existing shop reserves through the inventory service; no new orders yet',
      durationDays: 14,
      activities: [
        'Import and compare stock nightly',
        'Raise the Fargate quota from 6 to [[resource.fargateQuota.capacity]] and leave the SES sandbox, in both regions',
        'Written confirmation of the provider’s quota',
      ],
      gate: ['Seven days without a difference in stock', 'p95 of a reservation below 50 ms', 'Quotas granted'],
      rollback:
        'A switch in the old shop writes to its own table again; the last hour is replayed from stock movements.',
    },
    proof: {
      name: 'Load and chaos',
      scope:
        'No shopper: a full-size copy of production for ten days (about $1,300 at list price), with synthetic orders and the provider’s sandbox. Production itself serves phase 1 meanwhile',
      durationDays: 10,
      activities: [
        'One hour at the peak of [[number driver.peakOrders]] orders a minute and one at twice that, all for one product in the last ten minutes',
        'Forced database failover, broker loss, cache loss, provider timeout, each under load',
        'A zone taken away under load',
        'Restore to a point in time; a dry run of the recovery in us-west-2',
      ],
      gate: [
        'p95 of confirmation below [[requirement.confirmationTime.target]] at [[number driver.peakOrders]] a minute',
        'Zero units oversold, zero orders lost, in every fault',
        'A confirmed order within five minutes of losing a zone',
        'Stated throughputs and latencies in this study replaced by measured ones; the provider’s by its sandbox’s, until real orders are traced',
      ],
      rollback: 'Nothing to roll back: the copy is deleted.',
    },
    staff: {
      name: 'Colleagues',
      scope: 'Orders of employees, real money, real parcels',
      durationDays: 7,
      activities: ['Support works its first returns', 'On-call handles a drill for each page'],
      gate: [
        'Every order ends decided and paid',
        'Reconciliation matches to the cent for five days',
        'No page without a useful runbook entry',
      ],
      rollback: 'The storefront’s flag sends orders to the old module; open sagas finish here.',
    },
    fivePercent: {
      name: 'Five percent',
      scope: '5 % of shoppers, sticky by shopper id',
      durationDays: 7,
      activities: ['Compare conversion, cancellations and contacts with the rest'],
      gate: [
        'Acceptance [[requirement.availability.target]] (at most 17 of the week’s 35,000 orders refused) and 95 % decided in two seconds',
        'Cancellation rate within 0.2 points of the old module, twice the noise of 35,000 orders at 3 %',
      ],
      rollback: 'Flag to 0 %. Orders made here stay here until delivered.',
    },
    half: {
      name: 'Half',
      scope: '50 % of shoppers',
      durationDays: 7,
      activities: ['The Tuesday drill with real orders', 'Forced failover in the quietest hour, announced to support'],
      gate: ['Objectives kept through the failover', 'Cost an order within ten percent of the model'],
      rollback: 'Flag to 5 %.',
    },
    all: {
      name: 'Everybody',
      scope: '100 %; the old module is kept ready for seven days, then reads only',
      durationDays: 30,
      activities: ['One sale with agreed quotas', 'Move 24 months of history, or decide not to'],
      gate: ['30 days within every objective', 'Old module without a write since day 8 of the phase'],
      rollback: 'Flag to 50 % for up to seven days; after that forward only.',
    },
  },
});
