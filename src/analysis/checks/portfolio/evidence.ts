import { finding } from '../catalogue.ts';
import { at } from '../locations.ts';
import type { PortfolioCheck } from './portfolio-checks.ts';

/** Skills that nothing shows. */
export const skillWithoutEvidence: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { area, evidence }] of portfolio.skills.entries())
    if (evidence.length === 0) yield finding('portfolio/skill-without-evidence', at('skills', index), { area });
};

/** Pillars that leave nothing behind. */
export const pillarWithoutArtifact: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { name, month, artifacts }] of portfolio.roadmap.entries())
    if (artifacts.length === 0)
      yield finding('portfolio/pillar-without-artifact', at('roadmap', index), { pillar: name, month });
};

/** Artifacts that can't be shown yet. */
export const artifactWithoutProof: PortfolioCheck = function* ({ portfolio }) {
  for (const [index, { month, artifacts }] of portfolio.roadmap.entries())
    for (const [position, { name, proof }] of artifacts.entries())
      if (!proof)
        yield finding('portfolio/artifact-without-proof', at('roadmap', index, 'artifacts', position), {
          artifact: name,
          month,
        });
};
