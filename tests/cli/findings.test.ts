import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../workspace/create-workspace.ts';

const definition = 'case-studies/url-shortener/case-study.ts';
const contradiction = [
  "uses(api, links, 'Looks up the code', 'SQL'),",
  "uses(api, api, 'Calls itself', 'HTTPS'),",
] as const;

let workspace: Workspace | undefined;
afterEach(() => workspace?.remove());

async function workspaceWith(...edits: readonly (readonly [from: string, to: string])[]): Promise<Workspace> {
  workspace = await createWorkspace();
  for (const [from, to] of edits) await workspace.edit(definition, from, to);
  return workspace;
}

test('a contradiction fails the check; the finding says where, what and why, and what to do', async () => {
  const { casebook } = await workspaceWith(contradiction);
  const { exitCode, stdout } = await casebook('check', '--no-todo');
  expect(stdout).toMatchInlineSnapshot(`
    "case-studies/url-shortener/case-study.ts:34:5 › relationships[2]
      error    The relationship leads from "Redirect API" to itself, which says nothing.
      fix      Relate two elements side by side, or remove the relationship.
      see      npx casebook explain model/relationship-to-self

    case-studies/url-shortener/case-study.ts:41:49 › flows[0].steps[1]
      error    The flow "Redirect" has a message from "Redirect API" to "Link store", but the model has no relationship
               between them: the diagrams contradict each other.
      fix      Add a relationship from "Redirect API" to "Link store", or correct the step.
      see      npx casebook explain flow/step-without-relationship

    case-studies/url-shortener/case-study.ts:20:5 › elements[3]
      warning  "Link store" has no relationship, so no diagram can say what it is for.
      fix      Add a relationship with \`uses\` or \`sends\`, or remove the element.
      see      npx casebook explain model/orphan-element

    case-studies/url-shortener/case-study.ts:45:5 › decisions[0].consequences
      warning  The decision "Keep links in PostgreSQL" names nothing that gets worse, and a decision without a price isn't
               one.
      fix      Name what it costs in \`consequences.bad\` or in the arguments against the chosen option.
      see      npx casebook explain decision/no-negative-consequence

    url-shortener: 2 errors, 2 warnings, 12 todos
    "
  `);
  expect(exitCode).toBe(1);
});

test('build stops at a contradiction before it writes anything', async () => {
  const { casebook, digests } = await workspaceWith(contradiction);
  const { exitCode, stdout, stderr } = await casebook('build');
  expect(stdout).toContain('  error    The relationship leads from "Redirect API" to itself');
  expect(stderr).toMatchInlineSnapshot(`
    "check     url-shortener: 2 errors, 2 warnings, 12 todos

    Nothing was built. Artifacts, site and PDFs are as they were.
    "
  `);
  expect(exitCode).toBe(1);
  expect(await digests('artifacts', 'dist')).toEqual({});
});

test('a finding that the author stands by is counted as known and fails nothing', async () => {
  const { casebook } = await workspaceWith(contradiction, [
    'decisions: [',
    "knownFindings: [{ check: 'model/relationship-to-self', at: 'relationships', reason: 'It stays until the redesign.' }, { check: 'flow/step-without-relationship', at: 'flows', reason: 'As above.' }],\n  decisions: [",
  ]);
  const { exitCode, stdout } = await casebook('check', '--no-todo');
  expect(stdout).not.toContain('relationship-to-self');
  expect(stdout.trimEnd().split('\n').at(-1)).toContain('2 known');
  expect(exitCode).toBe(0);
});

test('JSON holds every finding with check, severity, file, line and path', async () => {
  const { casebook } = await workspaceWith(contradiction);
  const { exitCode, stdout, stderr } = await casebook('check', '--format', 'json');
  const { studies, findings } = JSON.parse(stdout);
  expect(studies).toEqual([{ slug: 'url-shortener', title: 'URL shortener' }]);
  expect(findings.filter(({ check }: { check: string }) => check === 'model/relationship-to-self')).toEqual([
    {
      check: 'model/relationship-to-self',
      severity: 'error',
      file: definition,
      line: 34,
      column: 5,
      path: ['relationships', 2],
      message: expect.stringContaining('leads from "Redirect API" to itself'),
      fix: expect.stringMatching(/\.$/),
      known: null,
    },
  ]);
  for (const finding of findings) expect(finding.line).toBeTypeOf('number');
  expect(stderr).toBe('');
  expect(exitCode).toBe(1);
});

test('every finding of a check can be explained', async () => {
  const { casebook } = await workspaceWith(contradiction);
  const { findings } = JSON.parse((await casebook('check', '--format', 'json')).stdout);
  const checks = new Set(findings.map(({ check }: { check: string }) => check));
  expect(checks.size).toBeGreaterThan(1);
  for (const check of checks) {
    const { exitCode, stdout } = await casebook('explain', String(check));
    expect(stdout).toMatch(/^# /);
    expect(exitCode).toBe(0);
  }
});

test('an entry of the price book is explained with its source and date', async () => {
  const { casebook } = await workspaceWith();
  const { exitCode, stdout } = await casebook('explain', 'price', 'fargate.x86.vcpu-hour');
  expect(stdout).toMatch(/^priceUsd +0\.04048$/m);
  expect(stdout).toMatch(/^asOf +\d{4}-\d{2}-\d{2}$/m);
  expect(exitCode).toBe(0);
});

test('an unknown check is refused with those that exist', async () => {
  const { casebook } = await workspaceWith();
  const { exitCode, stderr } = await casebook('explain', 'model/orphan');
  expect(stderr).toContain('There is no check "model/orphan".');
  expect(stderr).toContain('model/orphan-element');
  expect(exitCode).toBe(2);
});

test('a builder is explained as docs/reference has it, whatever the case', async () => {
  const { casebook } = await workspaceWith();
  const page = await readFile(new URL('../../docs/reference/failureMode.md', import.meta.url), 'utf8');
  for (const asked of ['failureMode', 'failuremode'])
    expect(await casebook('explain', asked)).toEqual({ exitCode: 0, stdout: page, stderr: '' });
  const { stdout } = await casebook('explain', 'config');
  expect(stdout).toMatch(/^# defineConfig\n/);
});

test('a component of stories is explained, apart from the builder of its name', async () => {
  const { casebook } = await workspaceWith();
  expect((await casebook('explain', 'Decision')).stdout).toMatch(
    /^# Decision\n\n`<Decision id="…" \/>`\n\nIn a story: a decision/,
  );
  expect((await casebook('explain', 'decision')).stdout).toMatch(/^# decision\n\n`decision\(id, spec\)`\n/);
  expect((await casebook('explain', 'diagram')).stdout).toMatch(/^# Diagram\n/);
});

test('a field is explained alone, and with its name alone wherever it stands', async () => {
  const { casebook } = await workspaceWith();
  const one = await casebook('explain', 'failureMode.detection');
  expect(one.stdout).toBe(`failureMode › detection
  meaning  How likely it stays unnoticed until it does harm, from 1 (always noticed) to 10 (undetectable).
  holds    \`1\` to \`10\`
  see      npx casebook explain failureMode
`);
  expect(await casebook('explain', 'failureMode', 'detection')).toEqual(one);
  const { stdout } = await casebook('explain', 'detection');
  expect(stdout.match(/^\S+ › \S+$/gm)).toContain('failureMode › revised.detection');
});

test('a name that nothing has is refused with the nearest one', async () => {
  const { casebook } = await workspaceWith();
  const { exitCode, stdout, stderr } = await casebook('explain', 'failureMood');
  expect(stderr).toContain('There is no check, builder or field "failureMood"; did you mean failureMode?');
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
});
