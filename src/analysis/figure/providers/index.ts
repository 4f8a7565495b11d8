import type { FigureProvider } from '../figure.ts';
import { bookFigures } from './book-figures.ts';
import { costFigures } from './cost-figures.ts';
import { countFigures } from './count-figures.ts';
import { driverFigures } from './driver-figures.ts';
import { flowFigures } from './flow-figures.ts';
import { optionFigures } from './option-figures.ts';
import { requirementFigures } from './requirement-figures.ts';
import { resourceFigures } from './resource-figures.ts';
import { riskFigures } from './risk-figures.ts';
import { sagaFigures } from './saga-figures.ts';
import { sizingFigures } from './sizing-figures.ts';
import { statedFigures } from './stated-figures.ts';
import { storageFigures } from './storage-figures.ts';
import { topicFigures } from './topic-figures.ts';

/** Every area that names figures, in the order in which they are listed. */
export const providers: readonly FigureProvider[] = [
  costFigures,
  optionFigures,
  driverFigures,
  flowFigures,
  topicFigures,
  sagaFigures,
  sizingFigures,
  resourceFigures,
  storageFigures,
  requirementFigures,
  riskFigures,
  statedFigures,
  bookFigures,
  countFigures,
];
