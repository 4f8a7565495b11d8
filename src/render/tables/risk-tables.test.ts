import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { readCsv } from '../../../tests/support/read-csv.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { renderTables } from './tables.ts';

type Fault = Parameters<typeof soundCaseStudy>[0];
const contentOf = (path: string, fault?: Fault): string =>
  renderTables(analyze(soundCaseStudy(fault))).find((artifact) => artifact.path === path)?.content ?? '';
const withoutEstimate: Fault = (study) => {
  delete study.risks[0]?.estimate;
};

test('the register has the fields of NIST IR 8286, exposure being likelihood × impact', () => {
  expect(JSON.parse(contentOf('risks.json'))).toEqual([
    {
      riskId: 'fraud',
      riskDescription: 'Cause: Cards get stolen Event: somebody pays with one Consequence: chargebacks',
      riskCategory: 'financial',
      riskLikelihood: 60,
      riskImpact: 4000,
      exposureRating: 2400,
      riskResponseType: 'Mitigate',
      riskResponseCost: 900,
      riskResponseDescription: 'Ask for the second factor.',
      riskOwnerPointOfContact: 'Payments lead',
      status: 'mitigated',
    },
  ]);
});

test('a risk without an estimate has no figures: five-point scales hold none', () => {
  expect(Object.keys(JSON.parse(contentOf('risks.json', withoutEstimate))[0])).toEqual([
    'riskId',
    'riskDescription',
    'riskCategory',
    'riskResponseType',
    'riskResponseDescription',
    'riskOwnerPointOfContact',
    'status',
  ]);
});

test('the spreadsheet has columns for the figures only where there are figures', () => {
  const [head = [], row = []] = readCsv(contentOf('risks.csv'));
  expect(head.slice(-5)).toEqual([
    'Likelihood a year',
    'Impact USD',
    'Exposure USD',
    'Response cost USD',
    'Estimated by',
  ]);
  expect(row.slice(-5)).toEqual(['0.6', '4000', '2400', '900', 'Payments lead, chargebacks of last year']);
  expect(readCsv(contentOf('risks.csv', withoutEstimate))[0]?.at(-1)).toBe('Review');
});
