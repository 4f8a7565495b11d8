import type { View } from '../view/view.ts';
import { escapeMermaid } from './escape.ts';

/** Title and description for screen readers, which every Mermaid diagram kind takes after its first line. */
export const accessibleText = ({ title, description }: View): string[] => [
  `  accTitle: ${escapeMermaid(title)}`,
  `  accDescr: ${escapeMermaid(description)}`,
];
