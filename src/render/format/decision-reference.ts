import type { LoggedDecision } from '#analysis';

/** `ADR-0003` */
export const decisionReference = ({ number }: Pick<LoggedDecision, 'number'>): string =>
  `ADR-${String(number).padStart(4, '0')}`;
