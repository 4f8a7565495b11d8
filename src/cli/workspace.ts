import { lstatSync } from 'node:fs';
import path from 'node:path';
import { type Config, cachedDraw, cachedDrawMermaid, type LoadedPortfolio, loadConfig, loadTemplates } from '#publish';
import type { Draw, DrawMermaid, Templates } from '#render';

/** What the commands that render share: the templates, the user's own among them, and the kept diagrams. */
export interface Workspace {
  readonly root: string;
  readonly templates: Templates;
  readonly draw: Draw;
  readonly drawMermaid: DrawMermaid;
  /** Folder of what is kept between runs. */
  readonly keptIn: string;
  /** Folder of the user's own templates, if there is one. */
  readonly ownTemplates: string | undefined;
  /** Artifacts of the portfolio's own. */
  readonly own: Config['artifacts'];
}

const usualTemplates = 'case-studies/templates';

/** A file among the user's own templates replaces the built-in one of its name. */
export async function openWorkspace(root: string): Promise<Workspace> {
  const config = await loadConfig(root);
  const own = path.resolve(root, config.templates);
  // A folder that somebody names and that isn't there is a mistake; the usual one may be left out.
  const isLeftOut = config.templates === usualTemplates && lstatSync(own, { throwIfNoEntry: false }) === undefined;
  const ownTemplates = isLeftOut ? undefined : own;
  const keptIn = path.join(root, '.casebook');
  return {
    root,
    keptIn,
    templates: await loadTemplates({ ownFolder: ownTemplates ?? null }),
    draw: cachedDraw(path.join(keptIn, 'diagrams')),
    drawMermaid: cachedDrawMermaid(path.join(keptIn, 'diagrams')),
    ownTemplates,
    own: config.artifacts,
  };
}

/** `order-processing, iot-ingestion` */
export const slugsOf = ({ studies }: LoadedPortfolio): string => studies.map(({ slug }) => slug).join(', ');
