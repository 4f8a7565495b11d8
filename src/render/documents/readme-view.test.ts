import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import type { Finding } from '#model';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { markdown } from './markdown.ts';
import { readmeView } from './readme-view.ts';

const finding = (message: string, reason?: string): Finding => ({
  check: 'cost/price-stale',
  severity: 'warning',
  message,
  fix: '',
  at: { path: ['cost'] },
  ...(reason === undefined ? {} : { known: { reason, resolvedBy: null } }),
});

test('findings that stand for one and the same reason are one row, those without a reason stay apart', () => {
  const analyzed = analyze(soundCaseStudy());
  const findings = [finding('First | price.', 'The invoice decides.'), finding('Alone.'), finding('Alone.')];
  const { findings: rows } = readmeView(
    { ...analyzed, findings: [...findings, finding('Second price.', 'The invoice decides.')] },
    [],
    [],
    [],
  );
  const check = markdown('cost/price-stale');
  expect(rows).toEqual([
    { check, message: markdown('First \\| price.<br>Second price.'), reason: 'The invoice decides.' },
    { check, message: markdown('Alone.'), reason: '' },
    { check, message: markdown('Alone.'), reason: '' },
  ]);
});
