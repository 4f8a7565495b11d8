import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a measured figure without a link is reported wherever it is', () => {
  const source = soundCaseStudy((study) => {
    study.resources[0]!.origin = { provenance: 'measured', source: 'Load test' };
    study.cost!.budget!.origin = { provenance: 'measured', source: 'Invoice', url: 'https://example.org/invoice' };
  });
  expect(reported('figure/measured-without-evidence', source)).toMatchInlineSnapshot(`
    "error at resources[0].origin
    The figure "Load test" is called measured, but has no link to the measurement: without one it is stated.
    fix: Add the link in \`url\`, or use \`stated\`."
  `);
});
