import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { proofSchema } from './proof.ts';

/** `master`: non-negotiable for the role. `understand`: enough to decide. `aware`: know when to use it. */
export const skillTiers = ['master', 'understand', 'aware'] as const;
export type SkillTier = (typeof skillTiers)[number];

/** Something the architect can do, and where it can be seen. */
export const skillSchema = z.strictObject({
  id: idSchema,
  tier: z.enum(skillTiers),
  /** `Event-driven systems` */
  area: z.string().min(1),
  /** What you do it with. */
  technologies: z.array(z.string().min(1)).min(1),
  /** How deep it goes: `Deep`, `Working knowledge`. */
  depth: z.string().min(1),
  /** Where it can be seen. A skill that nothing shows is a finding. */
  evidence: z.array(proofSchema).default([]),
});
export type Skill = Readonly<z.output<typeof skillSchema>>;
