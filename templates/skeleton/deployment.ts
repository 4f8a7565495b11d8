import { connects, containerInstance, deploymentEnvironment, deploymentNode, gigabytes, offer, runs } from 'casebook';
import { api, database, entry } from './architecture.ts';

const balancer = containerInstance(entry);
const tasks = containerInstance(api);
const primary = containerInstance(database, { detail: 'standby in another zone' });

// Nest nodes as they are nested in reality: region, VPC, zone, subnet.
export const deployments = [
  deploymentEnvironment('production', {
    name: 'Production',
    description: 'One region, two zones.',
    region: 'us-east-1',
    zones: 2,
    // How many of what run, at each scale point. Bill, capacity and the boxes of the picture follow from it.
    runs: [
      runs(entry, { offer: offer('alb'), running: 1 }),
      runs(api, { offer: offer('fargate.x86', { vCpu: 0.5, memoryGiB: 1 }), running: { launch: 2, tenfold: 8 } }),
      runs(database, {
        offer: offer('rds.postgres.db.t3.medium.multi-az'),
        running: 1,
        storage: { launch: gigabytes(100), tenfold: gigabytes(1_000) },
      }),
    ],
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
