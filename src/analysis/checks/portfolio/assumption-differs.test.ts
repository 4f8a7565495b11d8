import { expect, test } from 'vitest';
import { type CaseStudy, costOption, stated, usd } from '#model';
import { analyze } from '../../analyze.ts';
import { analyzePortfolio } from '../../portfolio/analyze-portfolio.ts';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { soundPortfolio } from '../../sound-portfolio.ts';

type Change = (study: CaseStudy) => void;

/** What is said about a portfolio of two studies. */
function reported(check: string, one: Change, other: Change): string {
  const second: Change = (study) => {
    Object.assign(study, { slug: 'second', title: 'Second' });
    other(study);
  };
  const studies = [one, second].map((change) => analyze(soundCaseStudy(change)));
  return analyzePortfolio(soundPortfolio().written, studies)
    .findings.filter((found) => found.check === check)
    .map(({ severity, at: { file }, message, fix }) => `${severity} in ${file}\n${message}\nfix: ${fix}`)
    .join('\n\n');
}
const differs = (one: Change, other: Change): string => reported('portfolio/assumption-differs', one, other);

const constants =
  (all: Readonly<Record<string, string>>): Change =>
  (study) =>
    Object.assign(study, { constants: all });
const engineer = constants({ '$12,000': 'A month of an engineer' });

test('an assumption with two values in two studies is reported at the later one', () => {
  expect(differs(engineer, constants({ '$10,000': 'An engineer, a month' }))).toMatchInlineSnapshot(`
    "warning in second/case-study.ts
    "An engineer, a month" is $10,000 here, but "A month of an engineer" is $12,000 in "Shop". Who reads both asks which one is right.
    fix: Use one value in both, or names that say why they differ: "An engineer in Berlin, a month"."
  `);
  expect(differs(engineer, constants({ '$10,000': 'A month of an engineer' }))).toContain(
    '"A month of an engineer" is $10,000 here, but $12,000 in "Shop".',
  );
});

const driver =
  (launch: string, tenfold = launch, name = 'Engineers, each', unit = 'USD/month'): Change =>
  (study) =>
    study.load!.drivers.push({ id: 'people', name, unit, values: { launch, tenfold } });
const beside =
  (amount: string, name = 'An engineer'): Change =>
  (study) => {
    const also = { name, amount: usd(amount), origin: stated('Ours') };
    study.cost!.options = [costOption('own', { name: 'Our own', beside: also })];
  };
const figure =
  (value: string, label = 'Engineer a month'): Change =>
  (study) =>
    Object.assign(study, { statedFigures: [{ id: 'x', label, value, origin: stated('Ours') }] });

const different: readonly (readonly [string, Change, Change])[] = [
  ['what an option costs beside its bill', engineer, beside('10000')],
  ['a stated figure', engineer, figure('$10,000')],
  ['two drivers', driver('12000'), driver('10000')],
  [
    'a fact about a product',
    constants({ '99.95 %': 'Service level of EKS' }),
    constants({ '99.9 %': 'Service level of EKS' }),
  ],
];
test.each(different)('%s with another value is reported', (_, one, other) => {
  expect(differs(one, other)).toContain('warning in second/case-study.ts');
});

const same: readonly (readonly [string, Change, Change])[] = [
  ['the same value', engineer, constants({ '$12,000.00': 'An engineer a month' })],
  ['a name that says what differs', engineer, constants({ '$10,000': 'A month of an engineer in Lisbon' })],
  ['another measure', engineer, constants({ '160 hours': 'A month of an engineer' })],
  ['several numbers under one name', engineer, constants({ '$10,000': 'An engineer', '$11,000': 'An engineer' })],
  ['what is of the system', constants({ '30 s': 'A deadline' }), constants({ '20 s': 'A deadline' })],
  ['a driver that grows', driver('12000'), driver('10000', '20000')],
  ['a driver of the system', driver('2', '2', 'Lines an order'), driver('3', '3', 'Lines an order')],
  ['a stated figure of the system', figure('$10,000', 'Cost'), figure('$12,000', 'Cost')],
  ['something else beside a bill', beside('10000', 'The room'), beside('12000', 'The room')],
];
test.each(same)('%s is not reported', (_, one, other) => {
  expect(differs(one, other)).toBe('');
});

test('two values in one study are its own affair', () => {
  expect(
    differs(
      (study) => {
        engineer(study);
        beside('10000')(study);
      },
      () => undefined,
    ),
  ).toBe('');
});
