import type { Driver } from '#model';

/** Whether a driver is a part of a whole, by its unit: `share`, `of requests`. */
export const isShare = ({ unit }: Pick<Driver, 'unit'>): boolean => /^(share|fraction|of)\b/.test(unit);
