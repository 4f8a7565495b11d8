import type { EntityRelation } from './view.ts';

type Cardinality = EntityRelation['sourceCardinality'];

const atSource: Readonly<Record<Cardinality, string>> = {
  'zero-or-one': '|o',
  one: '||',
  'zero-or-many': '}o',
  'one-or-many': '}|',
};
const atDestination: Readonly<Record<Cardinality, string>> = {
  'zero-or-one': 'o|',
  one: '||',
  'zero-or-many': 'o{',
  'one-or-many': '|{',
};

/** A relation as Mermaid and PlantUML both write it: `}o--||`, with dots when only the application keeps it. */
export const crowsFoot = ({ sourceCardinality, destinationCardinality, logical }: EntityRelation): string =>
  `${atSource[sourceCardinality]}${logical ? '..' : '--'}${atDestination[destinationCardinality]}`;
