import path from 'node:path';
import { serialize } from 'node:v8';
import { type AnalyzedCaseStudy, analyze, type CaseStudySource, type InspectedSchema } from '#analysis';
import { mergeBooks, type OwnBook } from '#books';
import { type CaseStudy, caseStudySchema, confidentialValues, type Finding } from '#model';
import { confidentialIdFindings } from '../confidential/confidential-id.ts';
import type { Search } from '../confidential/search.ts';
import { spelledOutFindings } from '../confidential/spelled-out.ts';
import { storyForAudience } from '../confidential/story.ts';
import type { Config } from '../config/config.ts';
import { withOwnSeverities } from '../config/own-severities.ts';
import { withPublishedFindings } from '../config/published-findings.ts';
import { engineFingerprint } from '../engine-fingerprint.ts';
import { digestOf, kept } from '../kept.ts';
import { cachedMermaid } from '../mermaid/mermaid-cache.ts';
import { inspectSchema } from '../postgres/inspect-schema.ts';
import { lockedVerdict } from '../postgres/schema-lock.ts';
import { readSchemaLock } from '../postgres/schema-lock-file.ts';
import { eventSchemaFindings } from './event-schema-findings.ts';
import { readEvidenceFiles } from './evidence/read-evidence-files.ts';
import { fieldProblem, pathOf } from './field-problem.ts';
import { importDefinition } from './import-definition.ts';
import { insideFolder } from './inside-folder.ts';
import { locateFindings } from './locate-findings.ts';
import { definitionFinding, type LocatedFinding } from './located-finding.ts';
import { readDecisionFiles } from './logged-decisions.ts';
import { mermaidFindings } from './mermaid-findings.ts';
import { readAuthorsFile } from './read-authors-file.ts';
import { storyFindings } from './story-findings.ts';

/** A case study as it is on disk, analyzed, with every finding's place in the author's files. */
export interface LoadedCaseStudy {
  readonly slug: string;
  /** As the definition has it. */
  readonly title: string;
  /** Absolute. */
  readonly folder: string;
  /** Computed when it is asked for; whoever wants the findings alone may have those that were kept. */
  readonly analyzed: AnalyzedCaseStudy;
  /** Every finding, whatever of them is shown, then those of the story, with file and line. */
  readonly findings: readonly LocatedFinding[];
  /** Absolute path of `story.mdx`, or `null`. */
  readonly storyFile: string | null;
  /** Digest of everything that the findings follow from; `null` where code of the author's is among it. */
  readonly madeOf: string | null;
}

export interface LoadCaseStudyOptions {
  /** The user's own books, laid over the shipped ones. */
  readonly books?: OwnBook;
  /** Whether what `schema.lock.json` says about a DDL file is taken for PostgreSQL's word; `true` unless given. */
  readonly trustLock?: boolean;
  /** Finds what the public must not read; `null` unless given. */
  readonly search?: Search | null;
  /** What the portfolio decides for all of its studies. */
  readonly config?: Pick<Config, 'checks' | 'currency' | 'ownChecks'>;
  /** What of the findings is shown; all of them unless given. */
  readonly shownFindings?: Config['publishedFindings'];
}

/** Loads one folder below `case-studies/`. A definition that can't be loaded gives findings instead. */
export async function loadCaseStudy(
  root: string,
  folder: string,
  {
    books = {},
    trustLock = true,
    search = null,
    config = { checks: {}, ownChecks: [] },
    shownFindings = 'all',
  }: LoadCaseStudyOptions = {},
): Promise<{ readonly study: LoadedCaseStudy } | { readonly findings: readonly LocatedFinding[] }> {
  const file = path.join(folder, 'case-study.ts');
  const imported = await importDefinition(file);
  if (!imported.ok) return { findings: [definitionFinding(root, imported)] };

  const parsed = caseStudySchema.safeParse(imported.value);
  if (!parsed.success) {
    const invalid = parsed.error.issues.map(
      (issue): Finding => ({
        check: 'definition/invalid-field',
        severity: 'error',
        at: { path: pathOf(issue) },
        message: `${fieldProblem(issue)} Nothing of this case study can be checked or published until it is right.`,
        fix: 'Correct the field; your editor shows what it may hold.',
      }),
    );
    return { findings: locateFindings(root, file, invalid, imported.value) };
  }

  const study = parsed.data;
  const keptIn = path.join(root, '.casebook', 'findings');
  const [schemas, decisionFiles, story, evidence, eventSchemas] = await Promise.all([
    inspectSchemas(root, folder, study, trustLock),
    readDecisionFiles(folder, study),
    readStory(folder),
    readEvidenceFiles(folder, study),
    kept({ folder: keptIn, name: `${path.basename(folder)}.events` }, await madeOfTopics(study), () =>
      eventSchemaFindings(study),
    ),
  ]);
  const forAudience = story === null ? null : storyForAudience(story.source);
  const source: CaseStudySource = {
    study,
    schemas: schemas.inspected,
    decisionFiles: decisionFiles.decisions,
    story: forAudience?.text ?? null,
    evidence: evidence.files,
    findings: [
      ...slugFindings(folder, study),
      ...eventSchemas,
      ...schemas.findings,
      ...decisionFiles.findings,
      ...evidence.findings,
      ...confidentialIdFindings(study, confidentialValues()),
      ...(search === null
        ? []
        : spelledOutFindings(search, study, [
            ...schemas.inspected.map(({ file: name, source: text }) => ({ file: name, text })),
            ...decisionFiles.decisions.map(({ file: name, text = '' }) => ({ file: name, text })),
            ...(forAudience === null ? [] : [{ file: 'story.mdx', text: forAudience.blanked }]),
          ])),
      ...(forAudience?.findings ?? []),
    ],
  };
  let memory: AnalyzedCaseStudy | undefined;
  const analyzed = (): AnalyzedCaseStudy => {
    memory ??= analyze(source, {
      books: mergeBooks(books),
      currency: config.currency,
      own: config.ownChecks,
      adjust: (findings) => withOwnSeverities(findings, config),
    });
    return memory;
  };
  const find = (): readonly Finding[] => {
    const inStory = forAudience === null ? [] : storyFindings(forAudience.blanked, analyzed());
    return [...analyzed().findings, ...withOwnSeverities(inStory, config)];
  };
  const madeOf =
    config.ownChecks.length > 0
      ? null
      : digestOf([
          await engineFingerprint('check'),
          serialize([source, forAudience?.blanked, books, config.currency, config.checks]),
        ]);
  const found = madeOf === null ? find() : await kept({ folder: keptIn, name: path.basename(folder) }, [madeOf], find);
  const inDiagrams =
    story === null ? [] : await mermaidFindings(story.source, cachedMermaid(path.join(root, '.casebook', 'diagrams')));
  let located: readonly LocatedFinding[] | undefined;
  let shown: AnalyzedCaseStudy | undefined;
  return {
    study: {
      slug: study.slug,
      title: study.title,
      folder,
      get analyzed() {
        shown ??= withPublishedFindings(analyzed(), shownFindings);
        return shown;
      },
      // Finding the places means parsing the story and the author's files, which only those who print the findings need.
      get findings() {
        located ??= locateFindings(root, file, [...found, ...withOwnSeverities(inDiagrams, config)], study);
        return located;
      },
      storyFile: story?.file ?? null,
      madeOf,
    },
  };
}

const madeOfTopics = async ({ topics }: CaseStudy) => [
  await engineFingerprint('check'),
  JSON.stringify(topics.map(({ name, schema }) => [name, schema])),
];

function slugFindings(folder: string, { slug }: CaseStudy): Finding[] {
  const name = path.basename(folder);
  if (name === slug) return [];
  return [
    {
      check: 'definition/slug-differs',
      severity: 'error',
      at: { path: ['slug'] },
      message: `The slug is "${slug}", but the folder is "${name}". Links and artifacts would point to two places.`,
      fix: `Write slug: '${name}', or rename the folder.`,
    },
  ];
}

async function inspectSchemas(
  root: string,
  folder: string,
  { dataStores }: CaseStudy,
  trustLock: boolean,
): Promise<{ inspected: InspectedSchema[]; findings: Finding[] }> {
  const inspected: InspectedSchema[] = [];
  const findings: Finding[] = [];
  const cacheFolder = path.join(root, '.casebook', 'cache');
  const lock = trustLock ? await readSchemaLock(folder) : null;
  for (const [index, { id, ddl, statedDdl }] of dataStores.entries())
    for (const [role, file] of [['current', ddl] as const, ['stated', statedDdl?.file] as const]) {
      if (file === undefined) continue;
      const named = await insideFolder(folder, file);
      const source =
        typeof named === 'string' ? null : await readAuthorsFile(named.place, 'Without it there is no data design.');
      if (source === null)
        findings.push({
          check: 'data/schema-file-missing',
          severity: 'error',
          at: { path: ['dataStores', index, ...(role === 'current' ? ['ddl'] : ['statedDdl', 'file'])] },
          ...(named === 'outside'
            ? {
                message: `The file "${file}" is not inside the folder of the case study, and only what is beside the definition belongs to it.`,
                fix: 'Copy the file into the folder.',
              }
            : {
                message: `There is no file "${file}" beside the definition, so the data design can't be shown or checked.`,
                fix: 'Create the file, or name the one that holds the DDL.',
              }),
        });
      else
        inspected.push({
          dataStore: id,
          role,
          file,
          source,
          inspection: lockedVerdict(lock, file, source) ?? (await inspectSchema(source, { cacheFolder })),
        });
    }
  return { inspected, findings };
}

async function readStory(folder: string): Promise<{ file: string; source: string } | null> {
  const file = path.join(folder, 'story.mdx');
  const source = await readAuthorsFile(file, 'Neither its page nor its part of the PDF can be made.');
  return source === null ? null : { file, source };
}
