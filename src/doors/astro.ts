// The portfolio's pages as an Astro integration: `import casebook from 'casebook/astro'`.

export { type CasebookOptions, casebook as default } from '../site/integration/casebook.ts';
export { siteConfig } from '../site/integration/site-config.ts';
