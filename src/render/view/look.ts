import type { ContainerRole, ElementData } from '#model';
import type { Look } from './view.ts';

const lookOfRole: Readonly<Record<ContainerRole, Look>> = {
  service: 'container',
  web: 'web',
  browser: 'web',
  mobile: 'mobile',
  database: 'data',
  cache: 'cache',
  queue: 'messaging',
  storage: 'data',
  function: 'compute',
};

/** Looks that an author may choose with a tag of the same name. */
const chosenByTag: readonly Look[] = [
  'web',
  'mobile',
  'data',
  'cache',
  'messaging',
  'compute',
  'network',
  'security',
  'edge',
];

/** A service by the name that technologies and infrastructure nodes carry, its icon and its look. First match wins. */
const services: readonly (readonly [name: RegExp, icon: string, look: Look])[] = [
  [/\bMSK\b|\bKafka\b/i, 'amazon-msk', 'messaging'],
  [/\bKinesis\b/i, 'amazon-kinesis', 'messaging'],
  [/\bSQS\b/i, 'amazon-sqs', 'messaging'],
  [/\bSNS\b/i, 'amazon-sns', 'messaging'],
  [/\bEventBridge\b/i, 'amazon-eventbridge', 'messaging'],
  [/\bIoT Core\b/i, 'aws-iot-core', 'messaging'],
  [/\bElastiCache\b|\bRedis\b|\bValkey\b|\bMemcached\b/i, 'amazon-elasticache', 'cache'],
  [/\bDynamoDB\b/i, 'amazon-dynamodb', 'data'],
  [/\bTimestream\b/i, 'amazon-timestream', 'data'],
  [/\bOpenSearch\b|\bElasticsearch\b/i, 'amazon-opensearch', 'data'],
  [/\bRDS\b|\bAurora\b|\bPostgres(?:QL)?\b|\bMySQL\b/i, 'amazon-rds', 'data'],
  [/\bS3\b/i, 'amazon-s3', 'data'],
  [/\bECR\b|\bcontainer registry\b/i, 'amazon-ecr', 'data'],
  [/\bFargate\b/i, 'aws-fargate', 'compute'],
  [/\bEKS\b|\bKubernetes\b/i, 'amazon-eks', 'compute'],
  [/\bECS\b/i, 'amazon-ecs', 'compute'],
  [/\bLambda\b/i, 'aws-lambda', 'compute'],
  [/\bEC2\b/i, 'amazon-ec2', 'compute'],
  [/\bStep Functions\b/i, 'aws-step-functions', 'compute'],
  [/\bSES\b/i, 'amazon-ses', 'messaging'],
  [/\bCloudFront\b|\bCDN\b/i, 'amazon-cloudfront', 'edge'],
  [/\bRoute ?53\b|\bDNS\b/i, 'amazon-route-53', 'edge'],
  [/\bAPI gateway\b/i, 'amazon-api-gateway', 'edge'],
  [/\bWAF\b|\bweb application firewall\b/i, 'aws-waf', 'security'],
  [/\bKMS\b/i, 'aws-kms', 'security'],
  [/\bSecrets Manager\b/i, 'aws-secrets-manager', 'security'],
  [/\bCognito\b/i, 'amazon-cognito', 'security'],
  [/\bNAT\b/i, 'nat-gateway', 'network'],
  [/\b(?:ALB|NLB|ELB)\b|\bload balanc/i, 'elastic-load-balancing', 'network'],
  [/\bCloudWatch\b/i, 'amazon-cloudwatch', 'compute'],
];

const serviceNamed = (...names: readonly string[]) =>
  names.flatMap((name) => services.filter(([pattern]) => pattern.test(name)))[0];

/** Colour and icon family of an element: its kind, a tag that names a look, or its role. */
export function lookOf(element: ElementData): Look {
  if (element.kind === 'person') return 'person';
  if (element.kind === 'software-system') return element.location === 'external' ? 'external' : 'system';
  const tagged = chosenByTag.find((look) => element.tags.includes(look));
  if (tagged) return tagged;
  return element.kind === 'component' ? 'component' : lookOfRole[element.role];
}

/** Service icon of a container: the author's, or that of the service its technology names. */
export const iconOf = (element: ElementData): string | null =>
  element.kind === 'container' ? (element.icon ?? serviceNamed(element.technology)?.[1] ?? null) : null;

/** Look and icon of infrastructure, which has no role: from its icon, technology or name. */
export function infrastructureLook(node: {
  readonly name: string;
  readonly technology: string;
  readonly icon?: string | undefined;
}): { readonly look: Look; readonly icon: string | null } {
  const service = services.find(([, icon]) => icon === node.icon) ?? serviceNamed(node.technology, node.name);
  return { look: service?.[2] ?? 'network', icon: node.icon ?? service?.[1] ?? null };
}
