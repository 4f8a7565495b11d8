import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { companions } from './companions.ts';

test('npm fetches the versions that the tests of this project ran with', () => {
  const { devDependencies }: { devDependencies: Readonly<Record<string, string>> } = manifest;
  const wanted = Object.values(companions).flatMap(({ packages }) => Object.entries(packages));
  expect(wanted.length).toBe(4);
  for (const [name, version] of wanted) expect(devDependencies[name], name).toBe(version);
});
