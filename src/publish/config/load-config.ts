import path from 'node:path';
import { printPath, ToolError } from '#model';
import { fieldProblem, pathOf } from '../load/field-problem.ts';
import { importDefinition } from '../load/import-definition.ts';
import { definitionFinding } from '../load/located-finding.ts';
import { readAuthorsFile } from '../load/read-authors-file.ts';
import { type Config, configSchema } from './config.ts';

const names = ['ts', 'mts', 'js', 'mjs'].map((extension) => `casebook.config.${extension}`);

/**
 * Reads `casebook.config.ts`; where there is none, everything is as it is without one.
 * @throws {ToolError} when it can't be read, or a field of it is wrong
 */
export async function loadConfig(root: string): Promise<Config> {
  const name = await firstOf(root, names);
  if (name === null) return withBase(configSchema.parse({}));
  const imported = await importDefinition(path.join(root, name));
  if (!imported.ok) {
    const { file, line, message, fix } = definitionFinding(root, imported);
    const isEmpty = imported.reason === 'no-default-export';
    throw new ToolError({
      where: line === null ? file : `${file}:${line}`,
      what: isEmpty ? 'The file has no default export, so it configures nothing.' : message,
      why: 'Nothing was done.',
      fix: isEmpty ? 'Write `export default defineConfig({ … })`.' : fix,
    });
  }
  const parsed = configSchema.safeParse(imported.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ToolError({
      where: issue ? `${name} › ${printPath(pathOf(issue))}` : name,
      what: parsed.error.issues.map(fieldProblem).join(' '),
      why: 'Nothing was done.',
      fix: 'Correct the field; your editor shows what it may hold.',
    });
  }
  const { url, base } = parsed.data;
  if (url !== undefined && base !== undefined && withSlashes(base) !== new URL(url).pathname)
    throw new ToolError({
      where: `${name} › base`,
      what: `The site lies below ${withSlashes(base)}, but its url is ${url}.`,
      why: 'Links in PDFs would lead elsewhere than the pages are.',
      fix: 'Leave base out: it follows from the url.',
    });
  return withBase(parsed.data);
}

const withSlashes = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

const withBase = ({ base, ...config }: Omit<Config, 'base'> & { readonly base?: string | undefined }): Config => ({
  ...config,
  base: withSlashes(base ?? (config.url === undefined ? '/' : new URL(config.url).pathname)),
});

async function firstOf(root: string, files: readonly string[]): Promise<string | null> {
  for (const file of files)
    if ((await readAuthorsFile(path.join(root, file), 'Nothing was done.')) !== null) return file;
  return null;
}
