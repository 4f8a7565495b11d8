import type Handlebars from 'handlebars';

/** How templates become code, here and in the bundle. */
export const compileOptions = { noEscape: true, knownHelpersOnly: true };

/** The built-in templates as code, by their text: the bundle brings them (see scripts/bundle.mjs), the sources don't. */
export const precompiled: ReadonlyMap<string, Parameters<typeof Handlebars.template>[0]> = new Map();
