import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';

/** A site that was built for the tests and is being served. */
export interface BuiltSite {
  readonly name: string;
  /** Absolute path of the built files. */
  readonly folder: string;
  readonly origin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
    browserEndpoint: string;
  }
}

const sources = [
  ["the project's own case studies", '.'],
  ['the smallest case study', 'tests/fixtures/smallest'],
] as const;

/** Builds each site once for all site tests, serves them, and starts the one browser that they share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const browser = await launchBrowser();
    closing.push(browser.close);
    const sites: BuiltSite[] = [];
    for (const [name, source] of sources) {
      const workspace = await createWorkspace(source);
      closing.push(workspace.remove);
      const { exitCode, stdout, stderr } = await workspace.casebook('build');
      if (exitCode !== 0) throw new Error(`The site of ${name} can't be built.\n${stdout}\n${stderr}`);
      const folder = path.join(workspace.root, 'dist');
      const server = await serveFolder(folder);
      closing.push(server.close);
      sites.push({ name, folder, origin: server.origin });
    }
    project.provide('sites', sites);
    project.provide('browserEndpoint', browser.endpoint);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
