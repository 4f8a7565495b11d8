import type { AnalyzedCaseStudy } from '#analysis';
import type { View } from './template.ts';

const listed = (items: readonly string[]) => items.map((text) => ({ text }));

/** Who proves what to whom: view of `authentication.md`. */
export function authenticationView({ study }: AnalyzedCaseStudy) {
  const authentication = study.security?.authentication;
  if (!authentication) return null;
  return {
    title: study.title,
    summary: authentication.summary,
    authorization: authentication.authorization,
    flows: authentication.flows.map(({ name, steps }) => ({ name, steps: listed(steps) })),
    tokens: authentication.tokens.map(({ name, lifetime, storage, revocation }) => ({
      name,
      lifetime,
      storage,
      revocation,
    })),
    rateLimits: authentication.rateLimits.map(({ endpoint, limit, reason }) => ({ endpoint, limit, reason })),
  } satisfies View;
}
