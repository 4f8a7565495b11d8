import type { LocatedFinding } from '#publish';

const base = { at: { path: [] }, line: null, column: null } as const;

/** A finding of each severity, one that the author stands by, one of no check of the catalogue; some without a place. */
export const findings: readonly LocatedFinding[] = [
  {
    check: 'cost/stated-total-differs',
    severity: 'error',
    at: { path: ['cost', 'stated', 'total'] },
    message: 'The stated total is $6,750.00, but the line items add up to $4,339.46: it is 55.5 % too high.',
    fix: 'Correct the stated total or the line items.',
    file: 'case-studies/shop/costs.ts',
    line: 12,
    column: 5,
  },
  {
    ...base,
    check: 'decision/affects-nothing',
    severity: 'todo',
    message: 'The decision "R&D: 100 %, or not" doesn\'t say which elements it shapes.',
    fix: 'Name the elements.',
    file: 'case-studies/shop/decisions/0007-a.md',
    line: 1,
  },
  {
    ...base,
    check: 'definition/throws',
    severity: 'error',
    message: 'The definition stops.\r\nNothing can be checked.',
    fix: 'Correct the value.',
    file: 'case-studies\\a b, c:d\\case-study.ts',
  },
  {
    ...base,
    check: 'risk/no-owner',
    severity: 'warning',
    at: { path: ['risks', 3, 'owner'] },
    message: 'Nobody owns the risk "Flood".',
    fix: 'Name the role.',
    file: 'case-studies/shop/risks.ts',
    line: 40,
    column: 3,
    known: { reason: 'The landlord owns it.', resolvedBy: null },
  },
];
