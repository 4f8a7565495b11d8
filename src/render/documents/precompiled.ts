import type Handlebars from 'handlebars';

/** How templates become code, here and in the package. */
export const compileOptions = { noEscape: true, knownHelpersOnly: true };

/** The built-in templates as code, by their text: the package brings them (see scripts/build-package.mjs), the sources don't. */
export const precompiled: ReadonlyMap<string, Parameters<typeof Handlebars.template>[0]> = new Map();
