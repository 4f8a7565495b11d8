import { ElementStyle, RelationshipStyle, Shape, type Styles, Tags } from 'structurizr-typescript';
import { isDecisionLook, lightPalette, nameOfLook, tokenOfLook } from '../svg/palette.ts';
import type { Look } from '../view/view.ts';

const shapes: Partial<Record<Look, Shape>> = {
  person: Shape.Person,
  web: Shape.WebBrowser,
  mobile: Shape.MobileDevicePortrait,
  data: Shape.Cylinder,
  cache: Shape.Cylinder,
  messaging: Shape.Pipe,
  compute: Shape.Hexagon,
};

/** The tag that gives an element its look, in the words of our legends. */
export const tagOfLook = (look: Look): string => nameOfLook[look];

/** How Structurizr draws elements of a look: shapes of its own vocabulary, colors of our drawings. */
export const elementStyles = (Object.keys(nameOfLook) as Look[])
  .filter((look) => !isDecisionLook(look))
  .map((look) => ({
    tag: tagOfLook(look),
    shape: shapes[look] ?? Shape.RoundedBox,
    background: lightPalette.surface,
    stroke: lightPalette[tokenOfLook[look]],
    color: lightPalette.ink,
  }));

/** Asynchronous relationships are dashed. */
export const relationshipStyles = [
  { tag: Tags.Relationship, dashed: false, color: lightPalette.line },
  { tag: Tags.Asynchronous, dashed: true, color: lightPalette.line },
];

export function addStyles(styles: Styles): void {
  for (const { tag, ...look } of elementStyles) styles.addElementStyle(Object.assign(new ElementStyle(tag), look));
  for (const { tag, ...look } of relationshipStyles)
    styles.addRelationshipStyle(Object.assign(new RelationshipStyle(tag), look));
}
