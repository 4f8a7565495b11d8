import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('categories that nobody thought about are reported once an element, its outgoing data included', () => {
  const source = soundCaseStudy((study) => {
    study.security!.threats = study.security!.threats.filter(
      ({ target, category }) =>
        !('element' in target && target.element === 'shop.db') &&
        !('source' in target && target.source === 'shop.worker' && category === 'tampering'),
    );
  });
  expect(reported('threat/uncovered-cell', source)).toMatchInlineSnapshot(`
    "warning at elements[4]
    The threat model doesn't say what happens to "Payment worker" for its data to "Event log" (tampering) and its data to "Bank" (tampering).
    fix: Add a threat with its mitigation, or say in \`notApplicable\` why it can't happen.

    warning at elements[5]
    The threat model doesn't say what happens to "Order store" for tampering, repudiation, information disclosure, denial of service.
    fix: Add a threat with its mitigation, or say in \`notApplicable\` why it can't happen."
  `);
});

test('calling a threat to data across a trust boundary not applicable is reported', () => {
  const source = soundCaseStudy((study) => {
    for (const threat of study.security!.threats)
      if ('source' in threat.target && threat.category === 'tampering') threat.notApplicable = 'It is encrypted.';
  });
  expect(reported('threat/crossing-boundary-not-applicable', source)).toMatchInlineSnapshot(`
    "error at security.threats[24].notApplicable
    "tampering of 6" calls tampering not applicable to the data from "Shopper" to "Order API", but that data crosses a trust boundary, where somebody else can reach it.
    fix: Name the mitigation, e.g. mutual TLS or a quota at the edge.

    error at security.threats[36].notApplicable
    "tampering of 10" calls tampering not applicable to the data from "Payment worker" to "Bank", but that data crosses a trust boundary, where somebody else can reach it.
    fix: Name the mitigation, e.g. mutual TLS or a quota at the edge."
  `);
});

test('a threat that counts as dealt with although nothing stops it is reported', () => {
  const source = soundCaseStudy((study) => {
    study.security!.threats[0]!.mitigation = '';
  });
  expect(reported('threat/no-mitigation', source)).toMatchInlineSnapshot(`
    "warning at security.threats[0].mitigation
    The threat "spoofing of 0" counts as dealt with, but names nothing that stops it.
    fix: Describe the mitigation, say why it isn't applicable, or set the status to open."
  `);
});
