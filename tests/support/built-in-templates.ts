import { readdirSync, readFileSync } from 'node:fs';
import type { Templates } from '#render';

const folder = new URL('../../templates/', import.meta.url);

/** The project's own templates, as `loadTemplates` gives them. */
export const builtInTemplates = (): Templates =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => {
        const source = readFileSync(new URL(file, folder), 'utf8');
        return [file.replace(/\.hbs$/, ''), { path: `templates/${file}`, source }] as const;
      }),
  );

/** The names of those that a case study fills; the rest tell of the whole portfolio. */
export const caseStudyTemplates = (): string[] =>
  [...builtInTemplates().keys()].filter((name) => !name.startsWith('portfolio-'));
