import type { CaseStudy } from '#model';

/** Where the prices hold: the region of the first environment that names one, what the bill says otherwise. */
export const regionOf = ({ cost, deployments }: Pick<CaseStudy, 'cost' | 'deployments'>): string =>
  deployments.find(({ region }) => region !== undefined)?.region ?? cost?.region ?? 'us-east-1';
