import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { type AnalyzedPortfolio, analyzePortfolio } from '#analysis';
import {
  type Audience,
  confidentialValues,
  type Finding,
  type Portfolio,
  portfolioSchema,
  readFor,
  ToolError,
} from '#model';
import { gatherConfidential } from '../confidential/gather.ts';
import { ownWordFindings } from '../confidential/own-words.ts';
import { type Search, searchFor } from '../confidential/search.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { withOwnSeverities } from '../config/own-severities.ts';
import { findingsFor } from '../config/published-findings.ts';
import { engineFingerprint } from '../engine-fingerprint.ts';
import { fileSystemReason } from '../file-system-reason.ts';
import { kept } from '../kept.ts';
import { keepOutOfGit } from '../output/keep-out-of-git.ts';
import { fieldProblem, pathOf } from './field-problem.ts';
import { importDefinition } from './import-definition.ts';
import { type LoadedCaseStudy, loadCaseStudy } from './load-case-study.ts';
import { locateFindings } from './locate-findings.ts';
import { definitionFinding, type LocatedFinding } from './located-finding.ts';
import { loadOwnBooks } from './own-books.ts';
import { isThere, readAuthorsFile } from './read-authors-file.ts';

export interface LoadOptions {
  /** Folder that holds `case-studies/`. */
  readonly root: string;
  /** Slug of the only case study wanted; all of them when absent. */
  readonly only?: string | undefined;
  /** Whom the definitions are read for; the public unless given. */
  readonly audience?: Audience;
  /** Whether what a `schema.lock.json` says is taken for PostgreSQL's word; `true` unless given. */
  readonly trustLocks?: boolean;
}

/** Everything below `case-studies/`. What couldn't be loaded is among the findings, and the rest still loads. */
export interface LoadedPortfolio {
  readonly portfolio: Portfolio;
  readonly config: Config;
  /** What the case studies answer about the portfolio; `null` when not all of them are there. */
  readonly analyzed: AnalyzedPortfolio | null;
  /** In the portfolio's order, then by slug. */
  readonly studies: readonly LoadedCaseStudy[];
  /** Of definitions that could not be loaded; each study carries its own. */
  readonly findings: readonly LocatedFinding[];
  /** Of the portfolio around the case studies. */
  readonly portfolioFindings: readonly LocatedFinding[];
  /** Finds what the public must not read; `null` when nothing is confidential, or for an interview. */
  readonly search: Search | null;
}

/**
 * Loads the portfolio and its case studies.
 * @throws {ToolError} when there is no `case-studies` folder, or none of the wanted name
 */
export async function loadPortfolio(options: LoadOptions): Promise<LoadedPortfolio> {
  const { root, only, audience = 'public', trustLocks = true } = options;
  const folder = path.join(root, 'case-studies');
  const slugs = await listSlugs(folder);
  if (slugs.length === 0)
    throw new ToolError({
      where: folder,
      what: 'There is no case study here.',
      why: 'Casebook works on case-studies/<slug>/case-study.ts below the current folder.',
      fix: 'Change to the folder of your portfolio, or create the first case study.',
    });
  if (only !== undefined && !slugs.includes(only))
    throw new ToolError({
      where: folder,
      what: `There is no case study "${only}".`,
      why: 'Nothing was done.',
      fix: `Use one of ${slugs.join(', ')}.`,
    });

  // Where nothing can be kept, nothing is.
  await keepOutOfGit(root).catch(() => undefined);
  const config = await loadConfig(root);
  readFor(audience);
  const findings: LocatedFinding[] = [];
  const profileFile = path.join(folder, 'portfolio.ts');
  const { title, url, language } = config;
  const portfolio: Portfolio = { ...(await loadProfile(root, profileFile, findings)), title, url, language };
  const own = await loadOwnBooks(root);
  findings.push(...own.findings);
  await gatherConfidential(
    slugs.map((slug) => path.join(folder, slug)),
    (study) => only === undefined || path.basename(study) === only,
  );
  const search = audience === 'public' ? searchFor(root, confidentialValues()) : null;
  const shownFindings = findingsFor(audience, config);
  const studies: LoadedCaseStudy[] = [];
  for (const slug of slugs) {
    if (only !== undefined && slug !== only) continue;
    const result = await loadCaseStudy(root, path.join(folder, slug), {
      books: own.books,
      trustLock: trustLocks,
      search,
      config,
      shownFindings,
    });
    if ('findings' in result) findings.push(...result.findings);
    else studies.push(result.study);
  }
  const rank = (slug: string): number => {
    const index = portfolio.order.indexOf(slug);
    return index < 0 ? portfolio.order.length : index;
  };
  studies.sort((a, b) => rank(a.slug) - rank(b.slug));
  const isWhole = only === undefined && findings.length === 0;
  let memory: AnalyzedPortfolio | undefined;
  const analyzed = (): AnalyzedPortfolio | null => {
    if (!isWhole) return null;
    memory ??= analyzePortfolio(
      portfolio,
      studies.map((study) => study.analyzed),
    );
    return memory;
  };
  const find = (): readonly Finding[] => withOwnSeverities(analyzed()?.findings ?? [], config);
  const ownWords = only === undefined && search !== null ? withOwnSeverities(ownWordFindings(search), config) : [];
  const madeOf = studies.map((study) => study.madeOf).filter((digest) => digest !== null);
  const found =
    isWhole && madeOf.length === studies.length
      ? await kept(
          { folder: path.join(root, '.casebook', 'findings'), name: '' },
          [await engineFingerprint('check'), ...madeOf, serialize([portfolio, config.checks, shownFindings])],
          find,
        )
      : find();
  let located: readonly LocatedFinding[] | undefined;
  return {
    portfolio,
    config,
    get analyzed() {
      return analyzed();
    },
    studies,
    findings,
    // Finding the places means parsing the author's files, which only those who print the findings need.
    get portfolioFindings() {
      located ??= [...locateFindings(root, profileFile, found, portfolio), ...ownWords];
      return located;
    },
    search,
  };
}

async function listSlugs(folder: string): Promise<string[]> {
  if (!(await isThere(folder))) return [];
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const slugs: string[] = [];
  for (const name of names.sort()) {
    // Editors and file systems keep what is theirs under such names.
    if (name.startsWith('.') || !(await isFolder(path.join(folder, name)))) continue;
    const definition = path.join(folder, name, 'case-study.ts');
    if ((await readAuthorsFile(definition, unchecked)) !== null) slugs.push(name);
  }
  return slugs;
}

const unchecked = 'What it defines would be neither checked nor published.';

const isFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    (cause: unknown) => {
      throw unreadable(place, cause);
    },
  );

const unreadable = (where: string, cause: unknown): ToolError =>
  new ToolError(
    {
      where,
      what: `It can't be read: ${fileSystemReason(cause, where)}.`,
      why: unchecked,
      fix: 'Make it a folder that you may read.',
    },
    { cause },
  );

const anonymous: Portfolio = portfolioSchema.parse({
  role: 'Solution Architect',
  headline: 'Architecture case studies whose figures can be checked.',
});

async function loadProfile(root: string, file: string, findings: LocatedFinding[]): Promise<Portfolio> {
  if ((await readAuthorsFile(file, "The site can't say whose work it shows.")) === null) return anonymous;
  const imported = await importDefinition(file);
  if (!imported.ok) {
    findings.push(definitionFinding(root, imported));
    return anonymous;
  }
  const parsed = portfolioSchema.safeParse(imported.value);
  if (parsed.success) return parsed.data;
  const invalid = parsed.error.issues.map(
    (issue): Finding => ({
      check: 'definition/invalid-field',
      severity: 'error',
      at: { path: pathOf(issue) },
      message: `${fieldProblem(issue)} The site can't say whose work it shows until it is right.`,
      fix: 'Correct the field; your editor shows what it may hold.',
    }),
  );
  findings.push(...locateFindings(root, file, invalid, imported.value));
  return anonymous;
}
