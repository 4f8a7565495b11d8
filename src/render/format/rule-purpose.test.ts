import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { containerInstance, deploymentEnvironment, deploymentNode, infrastructureNode } from '#model';
import { api, bank, db, shopper, worker } from '../../analysis/sound-architecture.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { rulePurpose } from './rule-purpose.ts';

const { index } = analyze(soundCaseStudy());
const balancer = infrastructureNode('balancer', { name: 'Load balancer' });
const tasks = containerInstance(api, { id: 'tasks' });

function purposeOf(
  allows: readonly (readonly [source: { id: string }, destination: { id: string }])[],
  reason?: string,
) {
  const environment = deploymentEnvironment('production', {
    name: 'Production',
    nodes: [deploymentNode('network', { name: 'Network' }, balancer, tasks)],
    securityGroupRules: [
      {
        group: 'sg',
        direction: 'egress',
        peer: 'sg-other',
        port: '443',
        ...(allows.length > 0 ? { allows } : {}),
        ...(reason === undefined ? {} : { reason }),
      },
    ],
  });
  return environment.securityGroupRules.map(rulePurpose(environment, index)).join();
}

test('elements and nodes have their names, and an instance that of its element', () => {
  expect(purposeOf([[balancer, tasks]])).toBe('Load balancer → Order API');
});

test('what one source reaches stands behind it, and several sources before what they share', () => {
  expect(
    purposeOf(
      [
        [api, db],
        [api, bank],
        [worker, bank],
      ],
      'through NAT',
    ),
  ).toBe('Order API → Order store, Bank; Payment worker → Bank; through NAT');
  expect(
    purposeOf([
      [shopper, balancer],
      [worker, balancer],
    ]),
  ).toBe('Shopper, Payment worker → Load balancer');
});

test('a rule says who needs it, or what for', () => {
  expect(purposeOf([], 'Health checks')).toBe('Health checks');
  expect(() => purposeOf([])).toThrow('Say what the rule is for');
});
