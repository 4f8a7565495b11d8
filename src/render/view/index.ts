export { lookOf } from './look.ts';
export type * from './view.ts';
export { type ViewKeys, viewKeys } from './view-key.ts';
export { viewsOf } from './views-of.ts';
