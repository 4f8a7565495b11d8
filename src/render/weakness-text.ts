import type { RiskAnalysis } from '#analysis';

/** What has to fail for a single point of failure to stop its flows. */
export const weaknessText: Readonly<Record<RiskAnalysis['singlePointsOfFailure'][number]['when'], string>> = {
  element: 'it fails',
  instance: 'any instance fails',
  zone: 'a zone is lost',
};
