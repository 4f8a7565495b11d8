import type { Finding } from '#model';

/** A difference that the author has given a reason for stays a finding, with both figures, but a known one. */
export const knownBecause = (reason: string | null | undefined, found: Finding): Finding =>
  reason ? { ...found, known: { reason, resolvedBy: null } } : found;
