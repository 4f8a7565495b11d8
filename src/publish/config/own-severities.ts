import type { Finding } from '#model';
import type { Config } from './config.ts';

/** The findings as the author wants them: those of checks that are off are gone, others have the severity given. */
export function withOwnSeverities<Found extends Finding>(
  findings: readonly Found[],
  { checks }: Pick<Config, 'checks'>,
) {
  return findings.flatMap((finding): Found[] => {
    const own = Object.hasOwn(checks, finding.check) ? checks[finding.check] : undefined;
    if (!own) return [finding];
    return own.severity === 'off' ? [] : [{ ...finding, severity: own.severity }];
  });
}
