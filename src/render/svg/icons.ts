import type { Look } from '../view/view.ts';

/** Line icons on a 20 × 20 grid, drawn for Casebook; path data for a stroke of 1.5 without fill. */
const lookIcons: Readonly<Record<Look, string>> = {
  person: 'M10 3a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 1 1 0-6.6M3.6 17c.5-3.9 3-5.4 6.4-5.4s5.9 1.5 6.4 5.4',
  system: 'M10 2.5l6.5 3.75v7.5L10 17.5l-6.5-3.75v-7.5zM3.5 6.25L10 10l6.5-3.75M10 10v7.5',
  external: 'M8.5 4H4v12h12v-4.5M12 3.5h4.5V8M16.5 3.5L9.5 10.5',
  container: 'M3.5 3.5h13V9h-13zM3.5 11h13v5.5h-13zM6 6.25h.01M6 13.75h.01M10 6.25h4M10 13.75h4',
  component: 'M6 3.5h10.5v13H6zM3.5 6.5h5v2.6h-5zM3.5 11h5v2.6h-5z',
  web: 'M2.5 4h15v12h-15zM2.5 7.8h15M5 5.9h.01M7.2 5.9h.01',
  mobile:
    'M6.5 2.5h7a1.2 1.2 0 0 1 1.2 1.2v12.6a1.2 1.2 0 0 1-1.2 1.2h-7a1.2 1.2 0 0 1-1.2-1.2V3.7a1.2 1.2 0 0 1 1.2-1.2M8.8 15h2.4',
  data: 'M4 5.2c0-3 12-3 12 0v9.6c0 3-12 3-12 0zM4 5.2c0 3 12 3 12 0M4 10c0 3 12 3 12 0',
  cache: 'M11.2 2.5L4.5 11.3h4.7l-.9 6.2l6.7-8.8h-4.7z',
  messaging: 'M4.6 5h10.8a2.4 5 0 0 1 0 10H4.6a2.4 5 0 0 1 0-10M15.4 5a2.4 5 0 0 0 0 10M5.5 10h5M8.7 8l2 2l-2 2',
  compute: 'M5.5 5.5h9v9h-9zM8.5 8.5h3v3h-3zM8 2.5v3M12 2.5v3M8 14.5v3M12 14.5v3M2.5 8h3M2.5 12h3M14.5 8h3M14.5 12h3',
  network: 'M8 2.5h4v4H8zM2.5 13.5h4v4h-4zM13.5 13.5h4v4h-4zM10 6.5V10M4.5 13.5V10h11v3.5',
  security: 'M10 2.5l6.3 2.4v4.8c0 3.9-2.7 6.1-6.3 7.8c-3.6-1.7-6.3-3.9-6.3-7.8V4.9zM7.3 9.8l2 2l3.6-3.8',
  decision: 'M4 7.5h12M4 12.5h8',
  proposal: 'M4 7.5h2M8.5 7.5h2M13 7.5h2M4 12.5h2M8.5 12.5h2',
  retired: 'M2.5 10h15',
  edge: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15M2.5 10h15M10 2.5c4.4 4.2 4.4 10.8 0 15c-4.4-4.2-4.4-10.8 0-15',
};

const hexagon = 'M10 2.5l6.5 3.75v7.5L10 17.5l-6.5-3.75v-7.5z';
const cloud = 'M6 15.5a3.6 3.6 0 0 1-.4-7.2a4.8 4.8 0 0 1 9.1-.7a4 4 0 0 1-.4 7.9z';

const serviceIcons: ReadonlyMap<string, string> = new Map([
  [
    'amazon-msk',
    'M5 10a2 2 0 1 1 4 0a2 2 0 1 1-4 0M12.5 4.5a2 2 0 1 1 4 0a2 2 0 1 1-4 0M12.5 15.5a2 2 0 1 1 4 0a2 2 0 1 1-4 0M7 8V4.5M7 12v3.5M8.6 8.9l4.2-3.3M8.6 11.1l4.2 3.3M7 2.5h.01M7 17.5h.01',
  ],
  ['aws-fargate', 'M10 2.5l5.5 3v5.5l-5.5 3l-5.5-3V5.5zM4.5 5.5L10 8.5l5.5-3M10 8.5V14M3 14.5l7 3.5l7-3.5'],
  [
    'amazon-rds',
    'M5.5 6.7c0-2.3 9-2.3 9 0v6.6c0 2.3-9 2.3-9 0zM5.5 6.7c0 2.3 9 2.3 9 0M2.5 5.5v-3h3M14.5 2.5h3v3M17.5 14.5v3h-3M5.5 17.5h-3v-3',
  ],
  [
    'amazon-elasticache',
    'M4 5c0-2.7 12-2.7 12 0v10c0 2.7-12 2.7-12 0zM4 5c0 2.7 12 2.7 12 0M11 8.5l-2.8 3.6h2.9l-1 3.1',
  ],
  [
    'amazon-s3',
    'M3.5 4.8c0-2.8 13-2.8 13 0L14.8 15.3c-.3 2.3-9.3 2.3-9.6 0zM3.5 4.8c0 2.8 13 2.8 13 0M9 10.5h.01M9.5 10.7l5 1.8',
  ],
  ['amazon-ses', 'M2.5 5h15v10.5h-15zM2.5 5.5L10 11.3l7.5-5.8'],
  ['amazon-sns', 'M3.5 8v4h3l6.5 4V4L6.5 8zM6.5 12.3l1.2 4.7h2.3M15.5 7.5a3.6 3.6 0 0 1 0 5'],
  ['amazon-sqs', 'M2.5 6h4v8h-4zM8 6h4v8H8zM13.5 6h4v8h-4zM4.5 3.5h11M4.5 16.5h11'],
  [
    'elastic-load-balancing',
    'M2.5 10a2.3 2.3 0 1 1 4.6 0a2.3 2.3 0 1 1-4.6 0M7.1 10h3.4M16.5 4h-4a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h4M10.5 10h6M14.8 2.2l1.9 1.8l-1.9 1.8M14.8 8.2l1.9 1.8l-1.9 1.8M14.8 14.2l1.9 1.8l-1.9 1.8',
  ],
  ['amazon-route-53', 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15M6 13.5L8.3 8.3L14 6l-2.3 5.7zM10 10h.01'],
  [
    'amazon-cloudfront',
    'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15M10 7.3a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 1 1 0-5.4M10 2.5v4.8M10 12.7v4.8M2.5 10h4.8M12.7 10h4.8',
  ],
  [
    'aws-waf',
    'M10 2.5l6.3 2.4v4.8c0 3.9-2.7 6.1-6.3 7.8c-3.6-1.7-6.3-3.9-6.3-7.8V4.9zM3.7 8h12.6M4.5 12h11M10 4v4M7 8v4M13 8v4M10 12v4',
  ],
  ['nat-gateway', 'M3.5 3.5h8v13h-8zM7.5 10h10M14.7 7.2l2.8 2.8l-2.8 2.8M6 6.5h3M6 13.5h3'],
  ['amazon-cloudwatch', 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15M4.5 10.5h2.6l1.7-4l2.5 7l1.7-3h2.5'],
  [
    'aws-kms',
    'M6.5 3.5a4 4 0 1 1 0 8a4 4 0 1 1 0-8M9.3 10.3l7.2 6.7M13.5 14.2l-1.7 1.8M15.7 16.3l-1.2 1.2M6.5 7.5h.01',
  ],
  ['aws-secrets-manager', 'M4 9h12v8H4zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M7 13h.01M10 13h.01M13 13h.01'],
  ['amazon-ecr', `M3 6.5h14v10H3zM3 6.5l2.5-3.5h9L17 6.5M8 6.5v4l2-1.3l2 1.3v-4`],
  ['amazon-eks', `${hexagon}M8 6.8v6.4M12.2 6.8L8.3 10l3.9 3.2`],
  ['amazon-ecs', `${hexagon}M7.3 8.5L10 7l2.7 1.5v3L10 13l-2.7-1.5z`],
  ['amazon-ec2', 'M3.5 3.5h13v13h-13zM7 7h6v6H7z'],
  ['aws-lambda', 'M4 3.5h3.8L14 16.5h2.5M8.6 8.8L4.5 16.5'],
  [
    'amazon-kinesis',
    'M2.5 5c3-2.5 6 2.5 9 0s4.5-1 6 0M2.5 10c3-2.5 6 2.5 9 0s4.5-1 6 0M2.5 15c3-2.5 6 2.5 9 0s4.5-1 6 0',
  ],
  [
    'aws-iot-core',
    'M7.5 7.5h5v5h-5zM10 7.5V4.5M10 15.5v-3M4.5 10h3M12.5 10h3M10 2.8a.9.9 0 1 1 0 1.8a.9.9 0 1 1 0-1.8M10 15.4a.9.9 0 1 1 0 1.8a.9.9 0 1 1 0-1.8M3.6 9.1a.9.9 0 1 1 0 1.8a.9.9 0 1 1 0-1.8M16.4 9.1a.9.9 0 1 1 0 1.8a.9.9 0 1 1 0-1.8',
  ],
  [
    'amazon-opensearch',
    'M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M12.6 12.6L17 17M6.3 10.3v-2M8.5 10.3V6.5M10.7 10.3V8',
  ],
  ['amazon-timestream', 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15M10 5.5V10l3 2M6 14l-1.2 1.2'],
  [
    'amazon-cognito',
    'M7.8 4a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 1 1 0-5.4M2.7 15.5c.4-3.2 2.3-4.4 5.1-4.4c1 0 1.9.2 2.6.5M11.5 14.3l2 2l4-4.3',
  ],
  ['amazon-api-gateway', 'M6.5 4l-4 6l4 6M13.5 4l4 6l-4 6M10 3v3M10 8.5v3M10 14v3'],
  ['amazon-dynamodb', 'M4 5.2c0-3 12-3 12 0v9.6c0 3-12 3-12 0zM4 5.2c0 3 12 3 12 0M11 8.5l-3 3.3h4l-3 3.2'],
  ['amazon-eventbridge', `${hexagon}M7 12.5l3-5l3 5zM10 7.5h.01`],
  ['aws-step-functions', 'M7.5 2.5h5v4h-5zM2.5 13.5h5v4h-5zM12.5 13.5h5v4h-5zM10 6.5v3.5M5 13.5V10h10v3.5'],
  ['amazon-vpc', `${cloud}M8 11.5h4`],
]);

/** The icon of a service, or that of the look when the set has none. */
export function iconPath(look: Look, icon: string | null): string {
  return (icon === null ? undefined : serviceIcons.get(icon)) ?? lookIcons[look];
}
