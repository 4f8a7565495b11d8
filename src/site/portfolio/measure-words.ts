import type { Count } from '#analysis';
import type { PortfolioMeasure } from '#model';
import { counted } from '../text/words.ts';

const words: Readonly<Record<PortfolioMeasure, readonly [one: string, many: string]>> = {
  'case-studies-with-c4': ['case study with C4 diagrams', 'case studies with C4 diagrams'],
  'cost-models': ['cost model', 'cost models'],
  'failure-modes': ['failure mode', 'failure modes'],
  'defended-decisions': ['defended decision', 'defended decisions'],
  'flagship-artifacts': ['artifact of the flagship', 'artifacts of the flagship'],
  'design-outlines': ['worked design question', 'worked design questions'],
  stories: ['story bound to facts', 'stories bound to facts'],
  'pitch-words': ['word in the pitch', 'words in the pitch'],
  posts: ['published post', 'published posts'],
  'peer-reviews': ['peer who reviewed', 'peers who reviewed'],
};

/** `4 case studies with C4 diagrams` */
export const measureWords = ({ measure, value }: Count): string => counted(value, ...words[measure]);
