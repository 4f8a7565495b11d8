import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../../tests/workspace/create-workspace.ts';
import { type LoadedCaseStudy, loadCaseStudy } from '../load/load-case-study.ts';
import { hostileWorkspace } from './hostile-workspace.test-data.ts';
import { importWorkspace } from './import-workspace.ts';
import { compilerFaults, linterFaults } from './imported-study.test-data.ts';

let workspace: Workspace;
let folder: string;
beforeEach(async () => {
  workspace = await createWorkspace();
  folder = path.join(workspace.root, 'case-studies', 'hostile');
});
afterEach(() => workspace.remove());

const importHostile = async (slug: string | undefined = 'hostile') => {
  await workspace.write('hostile.json', JSON.stringify(hostileWorkspace()));
  return importWorkspace(workspace.root, { file: 'hostile.json', slug });
};
const load = async (): Promise<LoadedCaseStudy> => {
  const result = await loadCaseStudy(workspace.root, folder);
  if ('findings' in result) throw new Error(result.findings[0]?.message);
  return result.study;
};

test('hostile names become a definition that reads as if written by hand', async () => {
  const { files } = await importHostile();
  expect(files).toEqual(
    ['architecture.ts', 'case-study.ts', 'decisions/0007-use-x.md', 'deployment.ts'].map(
      (name) => `case-studies/hostile/${name}`,
    ),
  );
  expect(await readFile(path.join(folder, 'architecture.ts'), 'utf8')).toMatchInlineSnapshot(`
    "import { externalSystem, person, softwareSystem, uses } from 'casebook';

    export const personUser = person('personUser', { name: 'Person', description: '', tags: ['VIP'] });

    export const user = person('user', { name: '東京 👩‍🚀', description: '', location: 'internal' });

    export const deleteSystem = softwareSystem('deleteSystem', {
      name: 'Delete',
      description: 'A \\'quoted\\' "thing"',
      containers: {
        api: {
          name: 'API',
          technology: 'Go',
          role: 'browser',
          description: '',
          group: 'Core/Orders',
          components: {
            classComponent: { name: 'class', description: '' },
            classComponent2: { name: 'Class', description: '' },
            component2ndLevelCache: { name: '2nd-level \`cache\`', description: '', url: \`https://example.com/a?b=\\\${c}\` },
          },
        },
        database: {
          name: 'Database',
          technology: '',
          role: 'database',
          description:
            'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
          tags: ['Primary'],
        },
        database2: {
          name: 'Database',
          technology: '',
          description:
            '系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统系统',
        },
        constructorContainer: { name: 'uses', technology: '', description: '' },
      },
    });
    export const { api, database, database2, constructorContainer } = deleteSystem.containers;
    export const { classComponent, classComponent2, component2ndLevelCache } = api.components;

    export const deleteSystem2 = softwareSystem('deleteSystem2', {
      name: 'delete',
      description: '',
      containers: {
        api: { name: 'Api', technology: '', description: '' },
      },
    });
    export const { api: deleteSystem2Api } = deleteSystem2.containers;

    export const mail = externalSystem('mail', { name: 'Mail 📧', description: '' });

    export const elements = [personUser, user, deleteSystem, deleteSystem2, mail];

    export const relationships = [
      uses(personUser, deleteSystem, \`Uses 'it' "daily" \\\`now\\\` \\\${x}\`, 'HTTPS'),
      uses(personUser, api, 'Clicks', '', { interaction: 'asynchronous', tags: ['slow', '"q"'] }),
      uses(api, database, 'Reads'),
    ];
    "
  `);
  expect(await readFile(path.join(folder, 'case-study.ts'), 'utf8')).toMatchInlineSnapshot(`
    "import { defineCaseStudy } from 'casebook';
    import { deleteSystem, elements, relationships } from './architecture.ts';
    import { deployments } from './deployment.ts';

    export default defineCaseStudy({
      slug: 'hostile',
      title: \`It's "hostile" \\\`code\\\` \\\${process.exit(1)} */ 🚀\`,
      summary: \`Line one line \\\${two} \\\\ end\`,
      subject: deleteSystem,
      elements,
      relationships,
      deployments,
    });
    "
  `);
  expect(await readFile(path.join(folder, 'deployment.ts'), 'utf8')).toMatchInlineSnapshot(`
    "import { connects, containerInstance, deploymentEnvironment, deploymentNode, infrastructureNode, runs } from 'casebook';
    import { api, database, database2, deleteSystem2 } from './architecture.ts';

    const natGw = infrastructureNode('natGw', { name: 'nat \`gw\`' });
    const database2Instance = containerInstance(database2, { detail: "it's 2 GB" });

    export const deployments = [
      deploymentEnvironment('live', {
        name: 'Live',
        nodes: [
          deploymentNode(
            'aws',
            { name: 'AWS' },
            deploymentNode(
              'aws2',
              { name: 'AWS' },
              containerInstance(api),
              containerInstance(api, { id: 'api2' }),
              containerInstance(deleteSystem2),
            ),
            containerInstance(database),
          ),
        ],
      }),
      deploymentEnvironment('developpement', {
        name: 'Développement',
        runs: [runs(database2, { running: 3 })],
        nodes: [deploymentNode('laptop', { name: 'Laptop' }, natGw, database2Instance)],
        connections: [connects(natGw, database2Instance, 'Leads to "it"')],
      }),
    ];
    "
  `);
});

test('it compiles, is formatted as the project’s own files, and has no error', { timeout: 60_000 }, async () => {
  const { files } = await importHostile();
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => path.join(workspace.root, file));
  expect(compilerFaults(sources)).toEqual([]);
  expect(await linterFaults(folder)).toBe('');
  const { analyzed, findings } = await load();
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(analyzed.study.title).toBe(hostileWorkspace().name);
  expect(analyzed.study.summary).toBe(`Line one line \${two} \\ end`);
  expect(analyzed.study.elements.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'personUser: Person',
    'user: 東京 👩‍🚀',
    'deleteSystem: Delete',
    'deleteSystem.api: API',
    'deleteSystem.api.classComponent: class',
    'deleteSystem.api.classComponent2: Class',
    'deleteSystem.api.component2ndLevelCache: 2nd-level `cache`',
    'deleteSystem.database: Database',
    'deleteSystem.database2: Database',
    'deleteSystem.constructorContainer: uses',
    'deleteSystem2: delete',
    'deleteSystem2.api: Api',
    'mail: Mail 📧',
  ]);
});

test('a decision that is a record gets its number, status and date', async () => {
  await importHostile();
  const { decisions } = (await load()).analyzed;
  expect(decisions.map(({ number, title, status, date }) => ({ number, title, status, date }))).toEqual([
    { number: 7, title: 'Use `x`', status: 'accepted', date: '2026-01-02' },
  ]);
});

test('what is not taken over is said', async () => {
  const { counts, notes } = await importHostile();
  expect(counts).toEqual({ elements: 13, relationships: 3, environments: 2, decisions: 1 });
  expect(notes).toMatchInlineSnapshot(`
    [
      "The group "Staff" of "Person": only containers and components are framed.",
      "The link "not a url" at model.softwareSystems[0]: it is no complete address.",
      "Nothing says whose system these are, so they became external ones: "Mail 📧".",
      "An external system has no containers here, so these became systems of your own: "delete".",
      "The relationship from "API" to "class": one contains the other.",
      "Implied relationships (1): the diagrams derive them.",
      "Custom elements (1) with their relationships: they are not part of C4.",
      "The number of instances of "AWS", "1..N": it is no number, so it became 1.",
      "The decision "Nygard": it is no MADR record. The section "Context and Problem Statement" is missing; MADR requires it.",
      "Views (1) with their layouts, styles and themes: Casebook draws its own.",
      "Documentation sections (1): their place here is story.mdx.",
      "Health checks of instances (1).",
      "Properties of elements (1).",
    ]
  `);
});

test('without a slug the folder is named after the workspace, and what is absent is left out', async () => {
  await workspace.write(
    'shop.json',
    JSON.stringify({ name: '1. Der Café-Shop', model: { softwareSystems: [{ id: '1', name: 'Shop' }] } }),
  );
  const { slug, files, notes } = await importWorkspace(workspace.root, { file: 'shop.json' });
  expect(slug).toBe('der-cafe-shop');
  expect(files).toEqual(['case-studies/der-cafe-shop/architecture.ts', 'case-studies/der-cafe-shop/case-study.ts']);
  expect(await workspace.read('case-studies/der-cafe-shop/architecture.ts')).toMatchInlineSnapshot(`
    "import { softwareSystem } from 'casebook';

    export const shop = softwareSystem('shop', { name: 'Shop', description: '' });

    export const elements = [shop];
    "
  `);
  expect(await linterFaults(path.join(workspace.root, 'case-studies', 'der-cafe-shop'))).toBe('');
  expect(notes).toEqual([
    'The workspace has no description, so the summary is a placeholder: say what the study claims.',
  ]);
});

type Hostile = ReturnType<typeof hostileWorkspace>;
const model = (change: (model: Hostile['model']) => object) => (json: Hostile) => ({
  ...json,
  model: { ...json.model, ...change(json.model) },
});
const withSystem = (system: object) =>
  model(({ softwareSystems }) => ({ softwareSystems: [...softwareSystems, system] }));

const faulty: readonly (readonly [string, (json: Hostile) => unknown])[] = [
  ['a list', () => []],
  ['JSON of something else', () => ({ name: 'casebook', version: '1.0.0' })],
  ['an element without a name', withSystem({ id: '6' })],
  ['an element with an empty name', withSystem({ id: '6', name: ' ' })],
  ['two elements with one id', withSystem({ id: '10', name: 'Second' })],
  ['a relationship to nothing', withSystem({ id: '6', name: 'Six', relationships: [{ destinationId: '99' }] })],
  [
    'a relationship from nothing',
    withSystem({ id: '6', name: 'Six', relationships: [{ sourceId: '98', destinationId: '6' }] }),
  ],
  [
    'a technology that is no text',
    withSystem({ id: '6', name: 'Six', containers: [{ id: '7', name: 'C', technology: 7 }] }),
  ],
  [
    'an interaction style of its own',
    withSystem({ id: '6', name: 'Six', relationships: [{ destinationId: '3', interactionStyle: 'Batch' }] }),
  ],
  ['no software system', model(() => ({ softwareSystems: [], people: [] }))],
  [
    'an instance of nothing',
    model(() => ({
      deploymentNodes: [{ id: '80', name: 'N', containerInstances: [{ id: '81', containerId: '99' }] }],
    })),
  ],
  [
    'two nodes with one id',
    model(() => ({ deploymentNodes: [{ id: '80', name: 'N', children: [{ id: '80', name: 'M' }] }] })),
  ],
  [
    'traffic to nothing',
    model(() => ({ deploymentNodes: [{ id: '80', name: 'N', relationships: [{ destinationId: '99' }] }] })),
  ],
  ['a name that gives no slug', (json) => ({ ...json, name: '東京 2' })],
];

const refusal = (file: string, slug?: string): Promise<string> =>
  importWorkspace(workspace.root, { file, slug }).then(
    () => 'nothing was thrown',
    (error: unknown) => String(error instanceof Error ? error.message : error).replaceAll(workspace.root, '<root>'),
  );

test('a workspace with a fault is refused with its place, and nothing is written', async () => {
  const refusals: string[] = [];
  for (const [name, change] of faulty) {
    await workspace.write('bad.json', JSON.stringify(change(hostileWorkspace())));
    refusals.push(`# ${name}`, await refusal('bad.json'));
  }
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "# a list
    bad.json
      error    This is JSON, but no Structurizr workspace: it has no "model". Nothing was written.
      fix      Give the workspace.json that Structurizr exports: structurizr-cli export -workspace workspace.dsl -format json
    # JSON of something else
    bad.json
      error    This is JSON, but no Structurizr workspace: it has no "model". Nothing was written.
      fix      Give the workspace.json that Structurizr exports: structurizr-cli export -workspace workspace.dsl -format json
    # an element without a name
    bad.json › model.softwareSystems[3].name
      error    The field is missing. A case study can't be made of it. Nothing was written.
      fix      Correct the field, or export the workspace again.
    # an element with an empty name
    bad.json › model.softwareSystems[3].name
      error    The name is empty. A case study can't be made of it. Nothing was written.
      fix      Correct the field, or export the workspace again.
    # two elements with one id
    bad.json › model.softwareSystems[3].id
      error    Two elements have the id "10". Relationships to it could mean either. Nothing was written.
      fix      Correct the workspace, or export it again.
    # a relationship to nothing
    bad.json › model.softwareSystems[3].relationships[0].destinationId
      error    No element has the id "99". It is unknown what is related. Nothing was written.
      fix      Correct the workspace, or export it again.
    # a relationship from nothing
    bad.json › model.softwareSystems[3].relationships[0].sourceId
      error    No element has the id "98". It is unknown what is related. Nothing was written.
      fix      Correct the workspace, or export it again.
    # a technology that is no text
    bad.json › model.softwareSystems[3].containers[0].technology
      error    Invalid input: expected string, received number. A case study can't be made of it. Nothing was written.
      fix      Correct the field, or export the workspace again.
    # an interaction style of its own
    bad.json › model.softwareSystems[3].relationships[0].interactionStyle
      error    Invalid option: expected one of "Synchronous"|"Asynchronous". A case study can't be made of it. Nothing was written.
      fix      Correct the field, or export the workspace again.
    # no software system
    bad.json › model.softwareSystems
      error    There is no software system. A case study is about one. Nothing was written.
      fix      Correct the workspace, or export it again.
    # an instance of nothing
    bad.json › model.deploymentNodes[0].containerInstances[0]
      error    No container or system has the id "99". It is unknown what runs here. Nothing was written.
      fix      Correct the workspace, or export it again.
    # two nodes with one id
    bad.json › model.deploymentNodes[0].id
      error    Two nodes have the id "80". Traffic to it could mean either. Nothing was written.
      fix      Correct the workspace, or export it again.
    # traffic to nothing
    bad.json › model.deploymentNodes[0].relationships[0].destinationId
      error    No deployment node or instance has the id "99". It is unknown where the traffic goes. Nothing was written.
      fix      Correct the workspace, or export it again.
    # a name that gives no slug
    bad.json › name
      error    No folder can be named after the workspace "東京 2". Nothing was written.
      fix      Name the case study yourself: --slug order-processing."
  `);
  expect(await readdir(path.join(workspace.root, 'case-studies'))).toEqual(['url-shortener']);
});

test('a file that is no JSON, or not there, is refused', async () => {
  await workspace.write('shop.dsl', 'workspace {\n  model {\n');
  await mkdir(path.join(workspace.root, 'folder'));
  const refusals = [await refusal('shop.dsl'), await refusal('nothing.json'), await refusal('folder')];
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "shop.dsl
      error    This is not JSON: Unexpected token 'w', "workspace "... is not valid JSON. Nothing was written.
      fix      Give the workspace.json that Structurizr exports: structurizr-cli export -workspace workspace.dsl -format json
    nothing.json
      error    There is no such file. Nothing was written.
      fix      Give the path of a workspace.json, from the current folder.
    folder
      error    It cannot be read: a folder stands where a file should be (EISDIR at <root>/folder). Nothing was written.
      fix      Give a file that you may read."
  `);
});

test('a slug that is taken or cannot be one is refused', async () => {
  await workspace.write('hostile.json', JSON.stringify(hostileWorkspace()));
  const refusals = [await refusal('hostile.json', 'url-shortener'), await refusal('hostile.json', 'Shop')];
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "case-studies/url-shortener
      error    There is a folder of this name already. Its files could be lost, so nothing was written.
      fix      Choose another name, or edit what is there.
    casebook import hostile.json --slug Shop
      error    "Shop" can't be the name of a folder and the address of a page. Nothing was written.
      fix      Use lower-case letters, digits and dashes, a letter first: order-processing."
  `);
  expect(await readdir(path.join(workspace.root, 'case-studies'))).toEqual(['url-shortener']);
});
