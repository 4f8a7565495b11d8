import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../../tests/workspace/create-workspace.ts';
import { loadCaseStudy } from '../load/load-case-study.ts';
import { type NewCaseStudy, writeCaseStudy } from './write-case-study.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

let workspace: Workspace;
beforeEach(async () => {
  workspace = await createWorkspace();
});
afterEach(() => workspace.remove());

const load = async (slug: string) => {
  const result = await loadCaseStudy(workspace.root, path.join(workspace.root, 'case-studies', slug));
  if ('findings' in result) throw new Error(result.findings[0]?.message);
  return result.study;
};
const refusal = (study: NewCaseStudy): Promise<string> =>
  writeCaseStudy(workspace.root, study).then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

test('the case study is split over files', async () => {
  expect(await writeCaseStudy(workspace.root, { slug: 'order-processing' })).toEqual(
    [
      'architecture.ts',
      'case-study.ts',
      'costs.ts',
      'data.ts',
      'decisions.ts',
      'deployment.ts',
      'flows.ts',
      'load.ts',
      'operations.ts',
      'requirements.ts',
      'risks.ts',
      'scaling.ts',
      'schema.sql',
      'story.mdx',
    ].map((name) => `case-studies/order-processing/${name}`),
  );
});

// Checking it starts PostgreSQL.
test('it has no error and no warning, and says only what a larger one would add', { timeout: 60_000 }, async () => {
  await writeCaseStudy(workspace.root, { slug: 'order-processing' });
  const { analyzed, findings } = await load('order-processing');
  expect(analyzed.study).toMatchObject({ slug: 'order-processing', title: 'Order processing' });
  expect(findings.map(({ check, severity, message }) => `${severity} ${check} ${message}`)).toMatchInlineSnapshot(`
    [
      "todo completeness/missing-artifact Nothing answers "Can I explain this in 5 minutes to a non-technical stakeholder?" of the checklist yet.",
      "todo completeness/missing-artifact Nothing answers "ADRs (3-5 key decisions)" of the checklist yet.",
    ]
  `);
});

test('it compiles under the strictest settings, and so does the portfolio to start from', {
  timeout: 60_000,
}, async () => {
  const files = await writeCaseStudy(workspace.root, { slug: 'compiled', title: 'It\'s a \\ "test"\nof R&D' });
  const { config } = ts.readConfigFile(path.join(projectRoot, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, projectRoot);
  const roots = [
    ...files.filter((file) => file.endsWith('.ts')).map((file) => path.join(workspace.root, file)),
    path.join(projectRoot, 'templates', 'skeleton-portfolio', 'portfolio.ts'),
  ];
  const program = ts.createProgram(roots, options);
  const faults = roots.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  expect((await load('compiled')).analyzed.study.title).toBe('It\'s a \\ "test" of R&D');
});

test('a folder that is there stays as it is', async () => {
  expect(await refusal({ slug: 'url-shortener' })).toMatchInlineSnapshot(`
    "case-studies/url-shortener
      error    There is a folder of this name already. Its files could be lost, so nothing was written.
      fix      Choose another name, or edit what is there."
  `);
  expect(await readdir(path.join(workspace.root, 'case-studies'))).toEqual(['url-shortener']);
});

test.each([['Shop'], ['2nd'], ['../shop'], ['a/b'], ['']])('the slug "%s" is refused', async (slug) => {
  expect(await refusal({ slug })).toContain(
    "can't be the name of a folder and the address of a page. Nothing was written.",
  );
  expect(await readdir(path.join(workspace.root, 'case-studies'))).toEqual(['url-shortener']);
});

test.each(['templates', 'decisions', 'skills'])('%s is not taken for a case study', async (slug) => {
  expect(await refusal({ slug })).toBe(`casebook new case-study ${slug}
  error    A portfolio has pages or files of its own at "${slug}". Nothing was written.
  fix      Choose another name.`);
});
