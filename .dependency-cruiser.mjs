/** What each layer may import; `docs/architecture.md` explains the direction. */
const layers = {
  model: [],
  books: [],
  analysis: ['model', 'books'],
  render: ['model', 'books', 'analysis'],
  publish: ['model', 'books', 'analysis', 'render'],
  cli: ['model', 'books', 'analysis', 'render', 'publish', 'doors'],
  site: ['model', 'books', 'analysis', 'render', 'publish'],
  doors: ['model', 'books', 'analysis', 'render', 'publish', 'site'],
};

const layer = ([name, below]) => ({
  name: `${name}-uses-${below.join('-') || 'nothing'}`,
  comment: 'A layer uses the layers below it. Move the shared part down, or pass it in as an argument.',
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '[.]test[.]ts$' },
  to: { path: '^src/', pathNot: [name, ...below].map((other) => `^src/${other}/`) },
});

export default {
  forbidden: [
    ...Object.entries(layers).map(layer),
    {
      name: 'through-the-door',
      comment:
        'Another layer is reached through its index: import from "#model", "#analysis", "#render" or "#publish".',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/(model|books|analysis|render|publish)/', pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'no-io-below-publish',
      comment:
        'Return an Artifact from src/render; src/publish writes it. Only the shipped books are read below it, when an id first asks for their file.',
      severity: 'error',
      from: {
        path: '^src/(model|books|analysis|render)/',
        pathNot: ['[.]test[.]ts$', '^src/books/shipped-files[.]ts$'],
      },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|child_process|http|https|net|worker_threads)$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one concept, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
