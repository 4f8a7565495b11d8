import { expect, test } from 'vitest';
import { findings } from './findings.test-data.ts';
import { githubCommands } from './github.ts';

test('each open finding is one workflow command that points at its place', () => {
  expect(githubCommands(findings).join('\n')).toMatchInlineSnapshot(`
    "::error file=case-studies/shop/costs.ts,line=12,col=5,title=cost/stated-total-differs::The stated total is $6,750.00, but the line items add up to $4,339.46: it is 55.5 %25 too high.%0ACorrect the stated total or the line items.
    ::notice file=case-studies/shop/decisions/0007-a.md,line=1,title=decision/affects-nothing::The decision "R&D: 100 %25, or not" doesn't say which elements it shapes.%0AName the elements.
    ::error file=case-studies/a b%2C c%3Ad/case-study.ts,title=definition/throws::The definition stops.%0D%0ANothing can be checked.%0ACorrect the value."
  `);
});

test('a clean check prints nothing', () => {
  expect(githubCommands([])).toEqual([]);
});
