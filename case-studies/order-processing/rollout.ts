import { rollout as defineRollout } from '#model';

export const rollout = defineRollout({
  strategy:
    'Assumes that the shop already sells through an older order module, which is replaced shopper by shopper. Both write stock through the inventory service from phase 1, so that there is one truth about units before there are two ways to order.',
  phases: {
    stockFirst: {
      name: 'Stock first',
      scope: 'The existing shop reserves through the inventory service; no new orders yet',
      durationDays: 14,
      activities: [
        'Import and compare stock nightly',
        'Raise the Fargate quota from 6 to 256 vCPU and leave the SES sandbox',
        'Written confirmation of the provider’s quota',
      ],
      gate: ['Seven days without a difference in stock', 'p95 of a reservation below 50 ms', 'Quotas granted'],
      rollback:
        'A switch in the old shop writes to its own table again; the last hour is replayed from stock movements.',
    },
    proof: {
      name: 'Load and chaos',
      scope: 'No traffic: production environment with synthetic orders and the provider’s sandbox',
      durationDays: 10,
      activities: [
        'One hour at 1,200 and one at 2,400 orders a minute, all for one product in the last ten minutes',
        'Forced database failover, broker loss, cache loss, provider timeout, each under load',
        'Restore to a point in time',
      ],
      gate: [
        'p95 of confirmation below 2 s at 1,200 a minute',
        'Zero units oversold, zero orders lost, in every fault',
        'Stated throughputs in this study replaced by measured ones',
      ],
      rollback: 'Nothing to roll back.',
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
      name: 'Five per cent',
      scope: '5 % of shoppers, sticky by shopper id',
      durationDays: 7,
      activities: ['Compare conversion, cancellations and contacts with the rest'],
      gate: [
        'Acceptance 99.95 % and 95 % decided in two seconds over the week',
        'Cancellation rate within 0.2 points of the old module',
      ],
      rollback: 'Flag to 0 %. Orders made here stay here until delivered.',
    },
    half: {
      name: 'Half',
      scope: '50 % of shoppers',
      durationDays: 7,
      activities: ['First Tuesday drill with real orders', 'Forced failover in the quietest hour'],
      gate: ['Objectives kept through the failover', 'Cost an order within ten per cent of the model'],
      rollback: 'Flag to 5 %.',
    },
    all: {
      name: 'Everybody',
      scope: '100 %; the old module reads only',
      durationDays: 30,
      activities: ['One sale with agreed quotas', 'Move 24 months of history, or decide not to'],
      gate: ['One calendar month within every objective', 'Old module without a write for 30 days'],
      rollback: 'Flag to 50 % for up to seven days; after that forward only.',
    },
  },
});
