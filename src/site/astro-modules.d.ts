// Plain tsc doesn't read .astro files; `astro check` resolves the real ones first.
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
