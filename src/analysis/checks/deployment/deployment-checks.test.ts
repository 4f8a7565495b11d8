import { expect, test } from 'vitest';
import { soundCaseStudy } from '../../sound-case-study.ts';
import { reported } from '../reported.ts';

test('a container that runs nowhere is reported once there is a deployment', () => {
  const source = soundCaseStudy((study) => {
    const [region] = study.deployments[0]!.nodes;
    if (region?.node === 'deployment')
      study.deployments[0]!.nodes = [{ ...region, children: region.children.filter(({ id }) => id !== 'worker') }];
  });
  expect(reported('deployment/container-not-deployed', source)).toMatchInlineSnapshot(`
    "warning at elements[4]
    "Payment worker" runs in no environment, so that the deployment diagram is incomplete.
    fix: Place it with \`containerInstance\` on the node that runs it."
  `);
  const undeployed = soundCaseStudy((study) => {
    study.deployments = [];
  });
  expect(reported('deployment/container-not-deployed', undeployed)).toBe('');
});
