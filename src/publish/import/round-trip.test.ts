import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyze } from '#analysis';
import { type CaseStudy, caseStudySchema, nodesOf, parentId, type Relationship } from '#model';
import saas from '../../../case-studies/multi-tenant-saas/case-study.ts';
import orders from '../../../case-studies/order-processing/case-study.ts';
import { createWorkspace, type Workspace } from '../../../tests/workspace/create-workspace.ts';
import { type LoadedCaseStudy, loadCaseStudy } from '../load/load-case-study.ts';
import { importWorkspace } from './import-workspace.ts';
import { compilerFaults, linterFaults } from './imported-study.test-data.ts';

// What `generate` wrote from two of the case studies comes back as the study that it was written from.

const artifacts = fileURLToPath(new URL('../../../artifacts/', import.meta.url));
const studies = [
  ['order-processing', caseStudySchema.parse(orders)],
  ['multi-tenant-saas', caseStudySchema.parse(saas)],
] as const;

let workspace: Workspace;
const imported = new Map<string, LoadedCaseStudy>();
beforeAll(async () => {
  workspace = await createWorkspace();
  for (const [slug] of studies) {
    await copyFile(path.join(artifacts, slug, 'workspace.json'), path.join(workspace.root, `${slug}.json`));
    await importWorkspace(workspace.root, { file: `${slug}.json`, slug });
    const result = await loadCaseStudy(workspace.root, path.join(workspace.root, 'case-studies', slug));
    if ('findings' in result) throw new Error(result.findings[0]?.message);
    imported.set(slug, result.study);
  }
}, 60_000);
afterAll(() => workspace?.remove());

const studyOf = (slug: string): CaseStudy => {
  const study = imported.get(slug)?.analyzed.study;
  if (!study) throw new Error(`${slug} was not imported.`);
  return study;
};
const sorted = <Value>(values: readonly Value[]): Value[] =>
  values.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

test.each(studies)('%s has the same elements', (slug, original) => {
  const facts = ({ elements }: CaseStudy) =>
    sorted(
      elements.map((element) => ({
        id: element.id,
        parent: parentId(element.id),
        kind: element.kind,
        name: element.name,
        description: element.description,
        technology: 'technology' in element ? element.technology : null,
        location: 'location' in element ? element.location : null,
        group: 'group' in element ? element.group : undefined,
        tags: element.tags,
      })),
    );
  expect(facts(studyOf(slug))).toEqual(facts(original));
});

const factsOf = ({ source, destination, description, technology, interaction }: Relationship) => ({
  source,
  destination,
  description,
  technology,
  interaction,
});
const pairOf = ({ source, destination }: Relationship): string => `${source} → ${destination}`;
const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);

test.each(studies)('%s has the same relationships, and those that its diagrams derive', (slug, original) => {
  const pairs = new Set(original.relationships.map(pairOf));
  const all = studyOf(slug).relationships;
  const declared = all.filter((relationship) => pairs.has(pairOf(relationship)));
  expect(sorted(declared.map(factsOf))).toEqual(sorted(original.relationships.map(factsOf)));
  for (const derived of all.filter((relationship) => !pairs.has(pairOf(relationship))))
    expect(
      original.relationships.some(
        ({ source, destination }) => isWithin(source, derived.source) && isWithin(destination, derived.destination),
      ),
      pairOf(derived),
    ).toBe(true);
});

test.each(studies)('%s runs on the same nodes', (slug, original) => {
  const facts = ({ deployments }: CaseStudy) =>
    deployments.map(({ id, name, nodes }) => ({
      id,
      name,
      nodes: sorted(
        [...nodesOf(nodes)].map((node) => ({
          ...node,
          children: undefined,
          arrangement: undefined,
          icon: undefined,
          detail: undefined,
        })),
      ),
    }));
  const placed = (study: CaseStudy) =>
    analyze({ study, schemas: [], decisionFiles: [], story: null, findings: [] }).study;
  expect(facts(placed(studyOf(slug)))).toEqual(facts(placed(original)));
});

test.each(studies)(
  '%s has no finding but what is missing from a complete case study, and the numbers typed in its texts',
  (slug) => {
    const findings = (imported.get(slug)?.findings ?? []).filter(({ check }) => check !== 'figure/typed-numbers');
    expect(findings.map(({ severity, check }) => `${severity} ${check}`)).toEqual(
      Array(11).fill('todo completeness/missing-artifact'),
    );
  },
);

test('the files compile, and are formatted as the project’s own', { timeout: 60_000 }, async () => {
  const files = studies.flatMap(([slug]) =>
    ['architecture.ts', 'case-study.ts', 'deployment.ts'].map((name) =>
      path.join(workspace.root, 'case-studies', slug, name),
    ),
  );
  expect(compilerFaults(files)).toEqual([]);
  expect(await linterFaults(path.join(workspace.root, 'case-studies'))).toBe('');
});
