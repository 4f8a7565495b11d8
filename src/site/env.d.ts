declare module 'virtual:casebook' {
  /** Absolute path of the folder that holds `case-studies`. */
  export const root: string;
  /** Stories by the slug of their case study. */
  export const stories: Readonly<
    Record<string, () => Promise<{ readonly default: import('astro/runtime/server/index.js').AstroComponentFactory }>>
  >;
}
