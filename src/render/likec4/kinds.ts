import type { DeploymentNodeKind } from '#model';
import { nameOfLook } from '../svg/palette.ts';
import type { Look } from '../view/view.ts';

/** The kind of an element: what our legends call its look, as one word: `webApplication`. */
export const kindOfLook = (look: Look): string =>
  nameOfLook[look]
    .replace(/ (\w)/gu, (_, letter: string) => letter.toUpperCase())
    .replace(/^\w/u, (letter) => letter.toLowerCase());

/** The kind of a deployment node; `group` is a word of the language. */
export const kindOfNode = (kind: DeploymentNodeKind): string => (kind === 'group' ? 'nodeGroup' : kind);

export const environmentKind = 'environment';
export const infrastructureKind = 'infrastructure';
export const asynchronousKind = 'asynchronous';
