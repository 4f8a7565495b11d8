import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const threatsOf = (change: Parameters<typeof soundCaseStudy>[0]) => analyze(soundCaseStudy(change)).risks.threats;

test('a threat is planned until its author says otherwise, and one that cannot happen counts nowhere', () => {
  const { byStatus, others } = threatsOf((study) => {
    const [first, second, third, fourth] = study.security!.threats;
    study.security!.threats = [first!, second!, third!, fourth!];
    first!.status = 'mitigated';
    delete second!.status;
    delete third!.status;
    third!.notApplicable = 'It holds nothing.';
  });
  expect(byStatus).toEqual([
    { status: 'mitigated', count: 1 },
    { status: 'planned', count: 2 },
  ]);
  expect(others.map(({ status }) => status)).toEqual(['mitigated', 'planned', null, 'planned']);
});

test('the ten with the highest likelihood × impact come first, and in no other list', () => {
  const register = threatsOf((study) => {
    study.security!.threats = study.security!.threats.slice(0, 12).map((threat, position) => ({
      ...threat,
      mitigation: `answer ${position}`,
      likelihood: position === 11 ? 5 : 2,
      impact: 3,
    }));
  });
  expect(register.highest.map(({ threat, score }) => `${threat.mitigation}: ${score}`)).toEqual([
    'answer 11: 15',
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((position) => `answer ${position}: 6`),
  ]);
  expect(register.others.map(({ threat }) => threat.mitigation)).toEqual(['answer 9', 'answer 10']);
});

test('no more than ten threats need no ranking', () => {
  const register = threatsOf((study) => {
    study.security!.threats = study
      .security!.threats.slice(0, 10)
      .map((threat) => ({ ...threat, likelihood: 2, impact: 3 }));
  });
  expect(register.highest).toEqual([]);
});

test('four threats of one category with the same answer are one row that names where; three are not', () => {
  const { shared, others } = threatsOf((study) => {
    const flows = study.security!.threats.filter(({ target }) => 'source' in target);
    study.security!.threats = [
      ...flows.filter(({ category }) => category === 'tampering').slice(0, 4),
      ...flows.filter(({ category }) => category === 'denial-of-service').slice(0, 3),
    ];
  });
  expect(shared.map(({ category, entries }) => [category, entries.map(({ target }) => target)])).toMatchInlineSnapshot(`
    [
      [
        "tampering",
        [
          "Shopper → Order API",
          "Checkout → Order store",
          "Order API → Event log",
          "Payment worker → Event log",
        ],
      ],
    ]
  `);
  expect(others.map(({ threat }) => threat.category)).toEqual(Array(3).fill('denial-of-service'));
});

test('a threat that its author describes further keeps a row of its own', () => {
  const { shared, others } = threatsOf((study) => {
    const flows = study.security!.threats.filter(({ target }) => 'source' in target);
    study.security!.threats = flows.filter(({ category }) => category === 'tampering').slice(0, 5);
    study.security!.threats[0]!.description = 'Seen twice last year.';
  });
  expect([shared[0]?.entries.length, others.length]).toEqual([4, 1]);
});
