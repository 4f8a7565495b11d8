import { rollout as defineRollout } from 'casebook';

export const rollout = defineRollout({
  strategy:
    'Assumes a fleet of about 50,000 devices on an older platform, which are moved, and production of new ones that grows to a million. Devices change platform by their desired state and keep both addresses until the end.',
  phases: {
    prepare: {
      name: 'Quotas and keys',
      scope: 'No devices: accounts, quotas, CA, factory line',
      durationDays: 30,
      activities: [
        'Connections to [[number resource.connections.capacity]], Fargate to [[resource.fargateQuota.capacity]]; the same in us-west-2',
        'The rate of certificate registrations raised in both regions; every device is registered in both',
        'Intermediate CA in the HSM, first line uploads a signed list',
        'Product owner signs for five minutes of age',
      ],
      gate: [
        'Quotas granted in writing in both regions',
        'A hundred devices admitted without a manual step',
        'Freshness of six minutes agreed',
      ],
      rollback: 'Nothing runs yet; quotas cost nothing.',
    },
    simulated: {
      name: 'Simulated fleet',
      scope: 'A million simulated connections, no customer',
      durationDays: 14,
      activities: [
        '24 hours at [[number driver.batchesPerSecond]] batches a second, an hour at [[number flow.ingestBatch.rate]]; 14 days of the gateway are nearly half of its [[rounded cost.service.aws-iot-core]] a month',
        'Cut the gateway for an hour, let a million return',
        'Stop database, processor, archiver, alert handler, one at a time',
        'Heat one real sensor in each of these',
      ],
      gate: [
        'No gap after the cut, backlog gone within an hour',
        'Test alert within five seconds in every fault that isn’t its own path',
        'Stated rates in this study replaced by measured ones',
      ],
      rollback: 'Switch the simulation off; delete its site.',
    },
    pilot: {
      name: 'A hundred devices',
      scope: 'Own buildings, beside the old platform',
      durationDays: 30,
      activities: [
        'Both platforms receive every reading',
        'First firmware campaign, first forced rotation',
        'First invoice, line by line',
      ],
      gate: [
        'Readings equal for 14 days',
        'Rule and action prices as in the price book, or the model corrected',
        'Operators have used every runbook entry once',
      ],
      rollback: 'Devices drop the new address by desired state of the old platform.',
    },
    tenth: {
      name: 'Five thousand',
      scope: 'A tenth of the old fleet, three countries, every model',
      durationDays: 30,
      activities: ['Waves of 500 a night', 'Night of the cut: gateway blocked for an hour for these devices'],
      gate: [
        '[[requirement.completeness.target]] of readings kept over 28 days',
        'Cost a device within ten percent of the model',
        'No technician sent because of the move',
      ],
      rollback: 'Devices try the old address first again; the archive keeps what it has.',
    },
    all: {
      name: 'The old fleet',
      scope: '50,000 devices',
      durationDays: 45,
      activities: ['2,000 a night', 'History of 24 months loaded into the archive'],
      gate: ['Every objective kept for a calendar month', 'Old platform without a message for 14 days'],
      rollback: 'By site, until the old platform is switched off; after that forward only.',
    },
    growth: {
      name: 'Growth to a million',
      scope: 'New production, up to 100,000 a month',
      durationDays: 300,
      activities: [
        'Quotas by forecast, two months ahead',
        'Each 250,000 devices: catch-up test at the new size',
        'Break-even of own brokers recomputed each quarter',
      ],
      gate: ['Utilization of every limit below its headroom at each step', 'Cost a device at or below the model'],
      rollback: 'Production pauses; admitted devices wait in quarantine.',
    },
  },
});
