// A lock file without the entry of an optional dependency is one that `npm ci` refuses on another platform.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const present = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
);
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !present.has(name))
    .map((name) => `${name}, optional dependency of ${path || 'this project'}`),
);
for (const entry of missing)
  console.error(
    `package-lock.json › packages\n  error    It has no entry for ${entry}.\n  fix      Pin a version whose platform packages are published.`,
  );
if (missing.length > 0) process.exitCode = 1;
else console.log(`The lock file is complete: ${present.size} packages.`);
