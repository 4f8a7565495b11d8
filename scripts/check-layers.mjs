// Runs the layer rules and refuses a run that saw no modules: dependency-cruiser calls that a success.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.mjs';

const { forbidden, options } = rules;
const { output } = await cruise(
  ['src'],
  { ruleSet: { forbidden }, validate: true, ...options },
  {},
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
);
if (typeof output === 'string') throw new Error('Expected the result as data.');
const { totalCruised, violations } = output.summary;
for (const { rule, from, to } of violations) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment ?? '';
  console.error(`${from} → ${to}\n  error    Breaks the rule ${rule.name}.\n  fix      ${comment}`);
}
if (totalCruised === 0) console.error('No module was looked at; check the TypeScript version and tsconfig.json.');
if (totalCruised === 0 || violations.length > 0) process.exitCode = 1;
else console.log(`The layers hold in ${totalCruised} modules.`);
