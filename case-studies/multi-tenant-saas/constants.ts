/** Numbers in texts that no computation of this study gives, with what they are. */
const are = (what: string, ...numbers: readonly string[]) => numbers.map((number) => [number, what] as const);

export const constants: Readonly<Record<string, string>> = Object.fromEntries([
  ...are(
    'A deadline, lifetime or interval that this design sets',
    ...[
      '30 s',
      '30 seconds',
      '50 ms',
      '100 ms',
      '300 ms',
      '2 s',
      '5 s',
      '10 minutes',
      '12 hours',
      '24 hours',
      '72 hours',
    ],
  ),
  ...are('How long RDS says that a failover takes', '120 s', '120 seconds'),
  ...are(
    'A budget of time for a step, said where it is looked at',
    '3 ms',
    '15 ms',
    '20 ms',
    '20 milliseconds',
    '30 ms',
  ),
  ...are(
    'A span of an alert or an escalation',
    ...['1 h', '6 h', '5.6 h', '3 min', '5 min', '10 min', '30 min', '60 s'],
  ),
  ...are(
    'A span of a step in the runbook or the rollout',
    ...['5 minutes', '15 minutes', '30 minutes', '60 minutes', '90 minutes'],
  ),
  ...are(
    'A threshold of an alert: burn rate × the share that the objective allows',
    ...['2.8 %', '6.7 %', '28 %', '67 %', '40.3 minutes'],
  ),
  ...are('A share or threshold that this design sets or assumes', ...['0.1 %', '5 %', '70 %', '80 %', '95 %', '99 %']),
  ...are('The headroom of 70 % as a factor', '0.7 ×'),
  ...are('A rate limit that this design sets', ...['5 a minute', '10 a minute', '20 a minute', '600 a minute']),
  ...are('Measured in our trial', ...['4.4 ms', '76 ms', '76 milliseconds', '9.2 s', '314 MB', '1.4 megabytes']),
  ...are('Measured in our trial on a 32-bit build', '227 KB', '230 KB'),
  ...are('Memory of the instance of the brief', '32 gigabytes'),
  ...are('Default quota of providers in a user pool', '300 providers'),
  ...are('Pool of the roadmap', '25 connections'),
  ...are('Quota to be agreed before launch', '64 vCPU'),
  ...are('List price of API Gateway for the calls of a month', '$200', '$700'),
  ...are('Limit of API Gateway', '10 MB'),
  ...are(
    'CloudFront, load balancer, Fargate and database at their service levels in a row',
    '99.83 %',
    '74 minutes a month',
  ),
  ...are('The same with API Gateway and a blocking firewall', '99.74 %'),
  ...are('Steps of the rollout', '10 tenants', '300 tenants'),
  ...are('Free tier of AWS, a month', '100 GB'),
]);
