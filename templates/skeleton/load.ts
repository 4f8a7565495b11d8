import { defineLoad, product, stated } from 'casebook';

// What the system is asked to carry. Everything else is written over these drivers, so that each number stands once.
export const load = defineLoad({
  scalePoints: {
    launch: { name: 'At launch', description: 'Twenty entries a second in the busiest hour' },
    tenfold: { name: 'Ten times', description: 'Two hundred entries a second in the busiest hour' },
  },
  drivers: {
    entriesPerDay: {
      name: 'Entries a day',
      unit: 'entry/day',
      values: { launch: 200_000, tenfold: 2_000_000 },
      origin: stated('Product owner'),
    },
    peakFactor: {
      name: 'Busiest hour against the mean',
      unit: '×',
      values: { launch: 9, tenfold: 9 },
      origin: stated('Assumption of this design'),
    },
    searchesPerEntry: {
      name: 'Searches for each entry',
      unit: 'search/entry',
      values: { launch: 3, tenfold: 3 },
      origin: stated('Assumption of this design'),
    },
  },
  derived: ({ entriesPerDay, peakFactor, searchesPerEntry }) => ({
    entriesAtPeak: { name: 'Entries at peak', formula: product('entry/day', entriesPerDay, peakFactor) },
    searchesAtPeak: {
      name: 'Searches at peak',
      formula: product('search/day', entriesPerDay, peakFactor, searchesPerEntry),
    },
  }),
});
