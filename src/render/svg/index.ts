export { type AdoptedDrawing, adoptDrawing, idPlaceholder, washOf } from './adopted.ts';
export { seriesHues } from './charts/chart-frame.ts';
export * from './charts/index.ts';
export { totalDefects } from './defects.ts';
export { type Diagram, type DiagramLink, type Drawing, finishDrawing } from './diagram.ts';
export type { ColorToken, Palette } from './palette.ts';
export {
  colorProperty,
  darkPalette,
  diagramProperties,
  lightPalette,
  nameOfLook,
  printPalette,
  tokenOfLook,
} from './palette.ts';
export type { RenderOptions } from './render-svg.ts';
export { drawView, renderSvg } from './render-svg.ts';
export type { Theme } from './style-sheet.ts';
export { textWidth } from './text.ts';
