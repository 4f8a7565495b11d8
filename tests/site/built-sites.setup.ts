import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';
import { pagesOf } from './pages-of.ts';

/** A site that was built for the tests and is being served. */
export interface BuiltSite {
  readonly name: string;
  /** Absolute path of the built files. */
  readonly folder: string;
  readonly origin: string;
  /** Addresses of the pages to look at. */
  readonly pages: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
    browserEndpoint: string;
  }
}

const own = "the project's own case studies";
const sources = [
  [own, '.'],
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
    const serve = async (name: string, folder: string, pages: readonly string[]): Promise<void> => {
      const server = await serveFolder(folder);
      closing.push(server.close);
      sites.push({ name, folder, origin: server.origin, pages });
    };
    for (const [name, source] of sources) {
      const workspace = await createWorkspace(source);
      closing.push(workspace.remove);
      const folder = await build(name, workspace, 'public');
      const pages = await pagesOf(folder);
      await serve(name, folder, pages);
      if (name !== own) continue;
      // The other pages are those of the public.
      const forInterview = await build(name, workspace, 'interview');
      const more = (await pagesOf(forInterview)).filter((page) => page === '/' || !pages.includes(page));
      await serve('what is built for an interview', forInterview, more);
    }
    project.provide('sites', sites);
    project.provide('browserEndpoint', browser.endpoint);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/** @returns folder of the built site */
async function build(name: string, workspace: Workspace, audience: 'public' | 'interview'): Promise<string> {
  const { exitCode, stdout, stderr } = await workspace.casebook('build', '--audience', audience);
  if (exitCode !== 0) throw new Error(`The site of ${name} can't be built.\n${stdout}\n${stderr}`);
  return path.join(workspace.root, audience === 'public' ? 'dist' : 'dist-interview');
}
