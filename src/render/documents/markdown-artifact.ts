import { ToolError } from '#model';
import type { Artifact } from '../artifact.ts';
import { compileTemplate, type TemplateSource, type View } from './template.ts';

/** Templates by name, e.g. `cost.md`. */
export type Templates = ReadonlyMap<string, TemplateSource>;

type Compiled = ReturnType<typeof compileTemplate>;
const compiled = new WeakMap<TemplateSource, Compiled>();

/** A template is compiled once, however many documents it makes. */
function compiledTemplate(template: TemplateSource): Compiled {
  const known = compiled.get(template) ?? compileTemplate(template);
  compiled.set(template, known);
  return known;
}

/** Renders a view through the template `<name>.md`. */
export function markdownArtifact(path: string, name: string, view: View, templates: Templates): Artifact {
  const template = templates.get(`${name}.md`);
  if (!template)
    throw new ToolError({
      where: `templates/${name}.md.hbs`,
      what: 'The template is missing.',
      why: `Without it ${path} can't be written.`,
      fix: 'Restore the file from the package.',
    });
  return { path, mediaType: 'text/markdown', content: compiledTemplate(template)(view) };
}
