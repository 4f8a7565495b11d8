import { ElementStyle, RelationshipStyle, Shape, type Styles, Tags } from 'structurizr-typescript';
import { lightPalette, nameOfLook, tokenOfLook } from '../svg/palette.ts';
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

/** The shapes of Structurizr's own vocabulary in the colors of our drawings; asynchronous relationships are dashed. */
export function addStyles(styles: Styles): void {
  for (const look of Object.keys(nameOfLook) as Look[]) {
    const style = new ElementStyle(tagOfLook(look));
    style.shape = shapes[look] ?? Shape.RoundedBox;
    style.background = lightPalette.surface;
    style.stroke = lightPalette[tokenOfLook[look]];
    style.color = lightPalette.ink;
    styles.addElementStyle(style);
  }
  for (const [tag, dashed] of [
    [Tags.Relationship, false],
    [Tags.Asynchronous, true],
  ] as const) {
    const style = new RelationshipStyle(tag);
    style.dashed = dashed;
    style.color = lightPalette.line;
    styles.addRelationshipStyle(style);
  }
}
