import { rollout as defineRollout } from 'casebook';

export const rollout = defineRollout({
  strategy:
    'A new product without predecessor: customers arrive one by one, so the rollout is a sequence of who may enter. The two numbers that the design rests on, memory a table and isolation, are tested before the first customer and not with them.',
  phases: {
    numbers: {
      name: 'The numbers',
      scope: 'No customers: one cell with [[number driver.tenantCap]] synthetic tenants',
      durationDays: 14,
      activities: [
        'Quotas: Fargate from 6 to 64 vCPU, 1,000 sign-in providers, federated sign-ins',
        'Soak test on the real instance and PostgreSQL 18: every backend visits every schema; replace the [[driver.catalogKilobytes]] by what is measured',
        'Load test at [[number driver.peakRequests]] requests a second and at twice that, with one hostile tenant',
        'Forced failover and zone loss under load',
      ],
      gate: [
        'Backend memory within ten percent of the formula, or a new cap',
        'p95 below [[requirement.latency.target]] with the hostile tenant',
        'Zero foreign rows in ten million mixed requests',
        'Quotas granted',
      ],
      rollback: 'Nothing to roll back.',
    },
    fences: {
      name: 'The fences',
      scope: 'An external tester with two tenants and the source code',
      durationDays: 10,
      activities: [
        'Penetration test of isolation, tokens, keys and links',
        'Erasure drill on the first day, so that its last backup expires in the next phase',
      ],
      gate: ['No finding above medium', 'The drill finds nothing in live stores on its third day'],
      rollback: 'Findings are fixed and the phase repeated.',
    },
    ourselves: {
      name: 'Ourselves',
      scope: 'Our own firm is the first tenant and stays the canary of every migration',
      durationDays: 14,
      activities: ['Three migrations, one stopped half-way on purpose', 'On-call handles a drill for each page'],
      gate: [
        'Each page led to an entry that helped',
        'A release rolled back between two schema versions',
        'The oldest backup, restored 22 days after the erasure drill, does not hold the person',
      ],
      rollback: 'We lose two weeks of our own work at most; export before each migration.',
    },
    friends: {
      name: 'Ten customers',
      scope: '10 tenants, by invitation, at least three federated and one large',
      durationDays: 30,
      activities: ['Weekly talk with each administrator', 'First access review, first restore of one tenant'],
      gate: [
        '[[requirement.availability.target]] over the month',
        'Database time by tenant is explained',
        'Invoices reconcile to the cent',
      ],
      rollback: 'Exports are offered; the release before is kept for a week.',
    },
    open: {
      name: 'Open',
      scope: 'Up to 300 tenants; the SOC 2 observation period begins',
      durationDays: 60,
      activities: ['EU cell opened with the first European contract', 'Autoscaling left to itself'],
      gate: [
        'Objectives kept in both cells',
        'Cost a tenant within ten percent of the model',
        'No control without evidence',
      ],
      rollback: 'Sign-up is closed by switch; existing tenants stay.',
    },
    full: {
      name: 'To the cap',
      scope: 'Up to [[driver.tenantCap]] in the first cell',
      durationDays: 90,
      activities: ['At 700: build the next cell', 'Move one volunteer tenant between cells'],
      gate: ['The move took less than ten minutes of read-only', 'The planner refused an 851st in a drill'],
      rollback: 'New tenants go to the other cell; nobody is moved in a hurry.',
    },
  },
});
