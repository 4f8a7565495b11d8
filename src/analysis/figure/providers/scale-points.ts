import type { FigureContext } from '../figure.ts';

/** Ids of the scale points in their order. */
export const scalePointsOf = ({ load }: Pick<FigureContext, 'load'>): readonly string[] => load.map(({ id }) => id);

/** What a scale point is called. */
export const scalePointName = ({ load }: Pick<FigureContext, 'load'>, id: string): string =>
  load.find((point) => point.id === id)?.name ?? id;
