import { lightPalette } from '../svg/palette.ts';
import type { View } from '../view/view.ts';
import { escapePlantuml } from './escape.ts';

const { paper, surface, ink, line } = lightPalette;

/** No shadows, wrapped texts, and the colors of our own drawings; nothing is included from elsewhere. */
const settings = [
  'skinparam shadowing false',
  'skinparam wrapWidth 240',
  'skinparam maxMessageSize 240',
  'skinparam defaultFontName Inter',
  `skinparam defaultFontColor ${ink}`,
  `skinparam backgroundColor ${paper}`,
  `skinparam arrowColor ${line}`,
  `skinparam noteBackgroundColor ${surface}`,
  `skinparam noteBorderColor ${line}`,
];

/** A whole PlantUML file: name, title, caption, settings and body. */
export const framed = ({ key, title, description }: View, body: readonly string[]): string =>
  [
    `@startuml ${key}`,
    `title ${escapePlantuml(title)}`,
    ...(description === '' ? [] : [`caption ${escapePlantuml(description)}`]),
    ...settings,
    ...body,
    '@enduml',
    '',
  ].join('\n');
