import { expect, test } from 'vitest';
import { offer, price } from '#books';
import { type CaseStudy, costModel, hoursPerMonth, lineItem, product, quantity, runs } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const api = { id: 'shop.api' } as Parameters<typeof runs>[0];

/** Four tasks of 1 vCPU and 2 GB on Fargate, 40 at tenfold, and a gateway; with the options of the cost model. */
const optionsOf = (options: Parameters<typeof costModel<'gateway'>>[0]['options'], more?: (study: CaseStudy) => void) =>
  analyze(
    soundCaseStudy((study) => {
      Object.assign(study, {
        cost: costModel({
          lineItems: {
            gateway: lineItem({
              name: 'Gateway',
              service: 'Amazon VPC',
              category: 'network',
              price: price('nat.hour'),
              quantity: product('hour', quantity(1, 'gateway'), hoursPerMonth),
            }),
          },
          ...(options ? { options } : {}),
        }),
      });
      const running = { op: 'driver', driver: 'tasks', unit: 'task' } as const;
      study.deployments[0]!.runs = [runs(api, { offer: offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }), running })];
      more?.(study);
    }),
  );

test('an option with another offer is the whole bill with that offer, as often as before', () => {
  // x86: 4 × 730 × (0.04048 + 2 × 0.004445) = 144.1604; Arm: 4 × 730 × (0.03238 + 2 × 0.00356) = 115.34; gateway 32.85.
  const { cost } = optionsOf({
    arm: { name: 'Arm', replaces: [api], with: offer('fargate.arm', { vCpu: 1, memoryGiB: 2 }) },
  });
  expect(cost?.scalePoints[0]?.total.amount).toBe('177.0104');
  expect(cost?.options.map(({ name, at }) => [name, at[0]?.total.amount, at[0]?.difference.amount])).toEqual([
    ['Arm', '148.19', '-28.8204'],
  ]);
});

test('an option may run another number, move a driver, and do without a line', () => {
  const { cost } = optionsOf({
    two: {
      name: 'Two tasks',
      with: [runs(api, { offer: offer('fargate.x86', { vCpu: 1, memoryGiB: 2 }), running: 2 })],
    },
    calm: { name: 'Half the load', drivers: { tasks: { launch: 2 } } },
    bare: { name: 'No gateway', without: ['gateway'] },
  });
  // Half of 144.1604 less, half of it less at launch alone, and 32.85 less
  expect(cost?.options.map(({ at }) => at.map(({ difference }) => difference.amount))).toEqual([
    ['-72.0802', '-1369.5238'],
    ['-72.0802', '0'],
    ['-32.85', '-32.85'],
  ]);
});

test('an option may be referred to, and what it names in vain is reported', () => {
  const { cost, findings } = optionsOf(
    { calm: { name: 'Half the load', drivers: { task: { lunch: 2 } }, replaces: [{ id: 'shop.apy' } as typeof api] } },
    (study) => {
      study.summary = 'Half the load would cost [[option.calm.cost.total]].';
    },
  );
  expect(cost?.options[0]?.at[0]?.difference.amount).toBe('0');
  expect(
    findings.filter(({ message }) => message.includes('option "Half the load"')).map(({ check }) => check),
  ).toEqual(['model/unknown-element', 'model/unknown-reference', 'model/unknown-reference']);
  expect(findings.some(({ check }) => check === 'figure/unknown-reference')).toBe(false);
});
