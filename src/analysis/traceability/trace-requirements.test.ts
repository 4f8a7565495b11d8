import { expect, test } from 'vitest';
import { perMinute } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const rowOf = (requirement: string, fault?: Parameters<typeof soundCaseStudy>[0]) =>
  analyze(soundCaseStudy(fault)).traceability.find((row) => row.requirement === requirement);

test('a row leads from a requirement to decisions, flows, elements, risks and evidence', () => {
  const row = rowOf('placeOrders', (study) => {
    study.decisions[0]!.serves = ['placeOrders'];
    study.risks[0]!.threatens = ['placeOrders'];
  });
  expect(row).toEqual({
    requirement: 'placeOrders',
    decisions: ['one-database'],
    flows: ['placeOrder'],
    elements: ['shop.db', 'shop.api', 'shop.api.checkout', 'shop.events', 'shop.worker', 'bank'],
    risks: ['fraud'],
    verification: [expect.objectContaining({ by: 'test', text: 'A contract test places one.', verdict: 'planned' })],
    verdict: 'planned',
  });
});

test('computations are compared with their targets in words', () => {
  const texts = analyze(soundCaseStudy()).traceability.flatMap(({ verification }) =>
    verification.map(({ text, verdict }) => `${verdict}: ${text}`),
  );
  expect(texts).toMatchInlineSnapshot(`
    [
      "planned: A contract test places one.",
      "holds: 99.947 % for Place an order, against 99.9 %",
      "holds: 39 ms at the 95th percentile of Place an order, against 200 ms",
      "holds: 100/s of Place an order before API tasks gives way, against 20/s",
      "holds: $117.56 a month (Launch), against $500.00",
      "holds: 45 min without service in the scenario "A release spoils orders", against 1 h",
    ]
  `);
});

test('throughput is the peak rate of the flow times the load at which its first resource gives way', () => {
  const row = rowOf('throughput', (study) => {
    const requirement = study.requirements[3]!;
    if (requirement.kind === 'quality') requirement.target = perMinute(6001);
  });
  expect(row?.verification).toMatchObject([
    {
      by: 'capacity',
      text: '6,000/min of Place an order before API tasks gives way, against 6,001/min',
      verdict: 'fails',
    },
  ]);
});
