import type { FigureContext } from '../figure.ts';

/** Ids of the scale points in their order; a study without any has today alone. */
export const scalePointsOf = ({ study }: Pick<FigureContext, 'study'>): readonly string[] => {
  const ids = study.cost?.scalePoints.map(({ id }) => id) ?? [];
  return ids.length === 0 ? ['today'] : ids;
};

/** What a scale point is called. */
export const scalePointName = ({ study }: Pick<FigureContext, 'study'>, id: string): string =>
  study.cost?.scalePoints.find((point) => point.id === id)?.name ?? id;
