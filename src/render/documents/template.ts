import Handlebars from 'handlebars';
import { ToolError } from '#model';
import { escapeMarkdown, Markdown } from './markdown.ts';
import { compileOptions, precompiled } from './precompiled.ts';

/** A template's text and where it came from, for messages. */
export interface TemplateSource {
  /** As the user knows it: `templates/cost.md.hbs`. */
  readonly path: string;
  readonly source: string;
}

type Printable = string | number | boolean | Markdown | null;
/** What a template may print: plain values, lists and records of them; nothing that isn't there. */
export type View = { readonly [Field in string]: ViewValue };
type ViewValue = Printable | View | readonly ViewValue[];

/**
 * Compiles a Markdown template over a closed view. Plain strings are escaped, {@link Markdown} is printed as it is, and
 * a field that the view lacks is an error that names template and field: Handlebars' own `strict` option doesn't look
 * inside `{{#each}}` and `{{#if}}`.
 * @throws {ToolError} when the template can't be parsed, and when it prints a field that its view lacks
 */
export function compileTemplate({ path, source }: TemplateSource): (view: View) => string {
  const handlebars = Handlebars.create();
  let render: Handlebars.TemplateDelegate<View>;
  try {
    const ready = precompiled.get(source);
    // `compile` alone would report a fault only when the template is first used.
    render = ready
      ? handlebars.template<View>(ready)
      : handlebars.compile<View>(handlebars.parse(source), compileOptions);
  } catch (error) {
    throw syntaxError(path, error);
  }
  return (view) => {
    try {
      return tidy(render(closed(view, path, ''), { allowProtoPropertiesByDefault: true }));
    } catch (error) {
      if (error instanceof ToolError) throw error;
      throw syntaxError(path, error);
    }
  };
}

function syntaxError(path: string, error: unknown): ToolError {
  const message = error instanceof Error ? error.message : String(error);
  const line = /line (\d+)/i.exec(message)?.[1];
  return new ToolError({
    where: line === undefined ? path : `${path}:${line}`,
    what: `Handlebars can't read the template: ${message.split('\n').at(-1) ?? message}`,
    why: 'No document of this kind can be written; the ones already there are untouched.',
    fix: 'Correct the template, or delete your own copy to use the built-in one.',
  });
}

/** A view that answers for its fields only. */
function closed<Value extends object>(value: Value, template: string, at: string): Value {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key !== 'string') return Reflect.get(target, key);
      if (Array.isArray(target)) {
        const item: unknown = Reflect.get(target, key);
        return /^\d+$/.test(key) ? printable(item, template, `${at}[${key}]`) : item;
      }
      if (!Object.hasOwn(target, key)) {
        // Handlebars asks every object for these on its own account.
        if (key === 'toHTML' || key === 'constructor' || key === 'toString') return undefined;
        throw unknownField(template, at, key, Object.keys(target));
      }
      return printable(Reflect.get(target, key), template, at ? `${at}.${key}` : key);
    },
    getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
  });
}

function printable(value: unknown, template: string, at: string): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (value instanceof Markdown) return value.text;
  return typeof value === 'object' && value !== null ? closed(value, template, at) : value;
}

const unknownField = (template: string, at: string, key: string, fields: readonly string[]): ToolError =>
  new ToolError({
    where: template,
    what: `It prints "${key}", but ${at ? `"${at}"` : 'its view'} has only ${fields.join(', ')}.`,
    why: 'A misspelt field would print nothing, and the document would lose a figure without anybody noticing.',
    fix: `Use one of these fields, or delete {{${key}}}.`,
  });

/**
 * One empty line before a heading, at most one in a row, and a newline at the end, whatever the blocks of a template left
 * over.
 */
const tidy = (text: string): string => {
  let fenced = false;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*`{3,}/.test(line)) fenced = !fenced;
    const kept = fenced ? line : line.trimEnd();
    if (!fenced && /^#{1,6} /.test(kept) && lines.at(-1) !== '') lines.push('');
    if (fenced || kept !== '' || lines.at(-1) !== '') lines.push(kept);
  }
  return `${lines.join('\n').trim()}\n`;
};
