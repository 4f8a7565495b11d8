import { defineLoad, stated } from '#model';

const sizing = stated('Sizing of this design');

// What the system is asked to carry. Everything else is written over these drivers, so that each number stands once.
export const load = defineLoad({
  scalePoints: {
    launch: { name: 'At launch', description: '20 entries a second at peak' },
    tenfold: { name: 'Ten times', description: '200 entries a second at peak' },
  },
  drivers: {
    entriesPerMonth: { name: 'Entries a month', unit: 'entry', values: { launch: 6_000_000, tenfold: 60_000_000 } },
    tasks: {
      name: 'API tasks, 0.5 vCPU and 1 GB each',
      unit: 'task',
      values: { launch: 2, tenfold: 6 },
      origin: sizing,
    },
    storage: { name: 'Database storage', unit: 'GB-month', values: { launch: 100, tenfold: 1_000 }, origin: sizing },
  },
});
