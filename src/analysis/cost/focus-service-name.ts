/** FOCUS ServiceName of what the books call by a shorter name; the bill is stacked by it. */
const serviceNames: Readonly<Record<string, string>> = {
  ALB: 'Elastic Load Balancing',
  Aurora: 'Amazon Aurora',
  'Aurora Serverless v2': 'Amazon Aurora',
  DynamoDB: 'Amazon DynamoDB',
  EC2: 'Amazon EC2',
  EFS: 'Amazon EFS',
  EKS: 'Amazon EKS',
  'ElastiCache Redis OSS': 'Amazon ElastiCache',
  'ElastiCache Valkey': 'Amazon ElastiCache',
  Fargate: 'AWS Fargate',
  'Kinesis Data Streams': 'Amazon Kinesis',
  MSK: 'Amazon MSK',
  'MSK Serverless': 'Amazon MSK',
  'NAT gateway': 'Amazon VPC',
  NLB: 'Elastic Load Balancing',
  'OpenSearch Service': 'Amazon OpenSearch',
  'RDS MySQL': 'Amazon RDS',
  'RDS PostgreSQL': 'Amazon RDS',
  'RDS Proxy': 'Amazon RDS',
  Redshift: 'Amazon Redshift',
};
export const focusServiceName = (service: string): string => serviceNames[service] ?? service;
