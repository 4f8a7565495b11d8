import { connects, containerInstance, deploymentEnvironment, deploymentNode } from '#model';
import { api, database, entry } from './architecture.ts';

const balancer = containerInstance(entry);
const tasks = containerInstance(api, { instances: 2, size: '0.5 vCPU, 1 GB' });
const primary = containerInstance(database, { size: 'db.t3.medium, standby in another zone' });

// Nest nodes as they are nested in reality: region, VPC, zone, subnet.
export const deployments = [
  deploymentEnvironment('production', {
    name: 'Production',
    description: 'One region, two zones.',
    nodes: [
      deploymentNode(
        'region',
        { name: 'us-east-1', kind: 'region', technology: 'AWS' },
        deploymentNode(
          'vpc',
          { name: 'VPC 10.0.0.0/16', kind: 'vpc' },
          deploymentNode('publicSubnets', { name: 'Public subnets', kind: 'subnet' }, balancer),
          deploymentNode('privateSubnets', { name: 'Private subnets', kind: 'subnet' }, tasks),
          deploymentNode('dataSubnets', { name: 'Data subnets', kind: 'subnet' }, primary),
        ),
      ),
    ],
    connections: [
      connects(balancer, tasks, 'Forwards requests', 'HTTP'),
      connects(tasks, primary, 'Reads and writes entries', 'SQL'),
    ],
    securityGroupRules: [
      { group: 'balancer', direction: 'ingress', peer: '0.0.0.0/0', port: '443', reason: 'Members reach the system.' },
      { group: 'api', direction: 'ingress', peer: 'balancer', port: '8080', reason: 'The balancer forwards requests.' },
      {
        group: 'database',
        direction: 'ingress',
        peer: 'api',
        port: '5432',
        reason: 'The API reads and writes entries.',
      },
    ],
  }),
];
