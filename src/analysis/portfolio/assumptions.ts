import type { CaseStudy, Driver } from '#model';
import { quantityText } from '../cost/formula-text.ts';
import { type Dimension, numberReader } from '../figure/typed-number.ts';
import { convertMoney, formatMoney } from '../money/index.ts';

/** A number that a study takes for granted about the world around its system. */
export interface Assumption {
  /** As the study calls it. */
  readonly name: string;
  /** As the study says it: `$12,000`. */
  readonly said: string;
  readonly measures: Dimension;
  readonly value: number;
  /** What it is about, whatever the order of its words: same for `A month of an engineer` and `An engineer, a month`. */
  readonly key: string;
}

/** Of people, money and taxes: the same for every system of a portfolio. */
const ofEverybody =
  /\b(engineers?|developers?|architects?|consultants?|contractors?|salary|salaries|wages?|labou?r|staff|person-?(day|month)s?|exchange rate|tax|inflation)\b/i;
/** Somebody else's name, after the first word: `Service level of EKS`. */
const named = /\S\s+(?:[A-Z][A-Za-z0-9]+|[a-z]+[A-Z]\w*)/;

/** Words that say nothing about what is meant, and the month that everything is counted by. */
const small = new Set(
  'a an the of for in on at to and or by per with from is are what it its month monthly cost'.split(' '),
);

const keyOf = (name: string): string =>
  (name.toLowerCase().match(/[a-z0-9.]+/g) ?? [])
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => !small.has(word))
    .toSorted()
    .join(' ');

const readNumbers = numberReader([]);

/** Constants: where one description has one number, it is that number's name. */
function constantsOf({ constants }: CaseStudy): Assumption[] {
  const byName = Map.groupBy(Object.entries(constants), ([, name]) => name);
  return [...byName].flatMap(([name, numbers]) => {
    const [said] = numbers[0] ?? [''];
    const [read] = readNumbers(said);
    if (numbers.length > 1 || !read || !(ofEverybody.test(name) || named.test(name))) return [];
    return [{ name, said, measures: read.dimension, value: read.value, key: keyOf(name) }];
  });
}

/** Drivers with one value at every scale point. */
const driverOf = (driver: Driver): Assumption[] => {
  const [value, ...others] = new Set('values' in driver ? Object.values(driver.values) : []);
  const { name, unit } = driver;
  if (value === undefined || others.length > 0 || !ofEverybody.test(`${name} ${unit}`)) return [];
  const measures = /^(\$|USD)/.test(unit) ? 'money' : (`count of ${unit}` as const);
  return [{ name, said: quantityText(value, unit), measures, value: Number(value), key: keyOf(name) }];
};

/** What a study takes for granted that isn't its own system's, with the names it gives. */
export const assumptionsOf = (study: CaseStudy): readonly Assumption[] => [
  ...constantsOf(study),
  ...(study.load?.drivers ?? []).flatMap(driverOf),
  ...(study.cost?.options ?? []).flatMap(({ beside }) =>
    beside && ofEverybody.test(beside.name)
      ? [
          {
            name: beside.name,
            said: formatMoney(beside.amount),
            measures: 'money' as const,
            value: Number(convertMoney(beside.amount, 'USD').amount),
            key: keyOf(beside.name),
          },
        ]
      : [],
  ),
  ...study.statedFigures.flatMap(({ label, value }) => {
    const [read] = readNumbers(value);
    if (!read || !ofEverybody.test(label)) return [];
    return [{ name: label, said: value, measures: read.dimension, value: read.value, key: keyOf(label) }];
  }),
];
