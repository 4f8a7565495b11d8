import { access, copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inFolder } from './in-folder.ts';
import { serve } from './serve.ts';

/** What was left when the tutorial had been followed. */
interface Followed {
  /** What the page says that its commands print, with what they printed. */
  readonly said: readonly { readonly expected: string; readonly output: string }[];
  /** The repository that was pushed, after the commands of the workflow that publishes. */
  readonly workflow: { readonly folder: string; readonly output: string };
}

/** Git as it is set up for a user, with a folder of this machine in the place of GitHub. */
const gitSettings = (remotes: string): Readonly<Record<string, string>> => ({
  GIT_CONFIG_COUNT: '3',
  GIT_CONFIG_KEY_0: `url.${remotes}/.insteadOf`,
  GIT_CONFIG_VALUE_0: 'https://github.com/ada/',
  GIT_CONFIG_KEY_1: 'user.name',
  GIT_CONFIG_VALUE_1: 'Ada Lovelace',
  GIT_CONFIG_KEY_2: 'user.email',
  GIT_CONFIG_VALUE_2: 'ada@example.com',
  npm_config_prefer_offline: 'true',
});

/** Runs lines of a shell; whoever stops it with an error stops the test. */
async function shell(folder: string, script: string, settings: Readonly<Record<string, string>>): Promise<string> {
  const exported = Object.entries(settings).map(([name, value]) => `export ${name}='${value}'`);
  const { code, output } = await inFolder(folder, 'bash', '-c', ['set -e', ...exported, script].join('\n'));
  if (code !== 0) throw new Error(`${script}\n${output}`);
  return output;
}

/** Follows docs/tutorial.md: runs its commands, writes its files, and then does what the workflow does after the push. */
export async function followTutorial(place: string, tarball: string): Promise<Followed> {
  const portfolio = path.join(place, 'portfolio');
  const remotes = path.join(place, 'github');
  const settings = gitSettings(remotes);
  await mkdir(path.join(place, 'casebook'), { recursive: true });
  await copyFile(tarball, path.join(place, 'casebook', path.basename(tarball)));
  await shell(place, `git init --quiet --bare ${path.join(remotes, 'portfolio.git')}`, settings);
  const page = await readFile(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');
  const said: { expected: string; output: string }[] = [];
  let folder = place;
  let output = '';
  for (const [, language, body = ''] of page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === 'text') said.push({ expected: body.trimEnd(), output });
    else if (language === 'ts') {
      const [, file = '', code = ''] = /^\/\/ (\S+)\n([\s\S]*)$/.exec(body) ?? [];
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), code);
    } else if (body.trim() === 'npm run dev') {
      const server = serve(folder, 'npm', 'run', 'dev');
      try {
        output = await (await fetch(await server.address)).text();
      } finally {
        server.end();
      }
    } else {
      output = await shell(folder, body, settings);
      folder = portfolio;
    }
  }
  const runner = path.join(place, 'runner');
  await shell(place, `git clone --quiet --branch main ${path.join(remotes, 'portfolio.git')} ${runner}`, settings);
  const steps = await readFile(path.join(runner, '.github', 'workflows', 'pages.yml'), 'utf8');
  // What it would install is what is installed here, where the tarball that package.json names lies in the repository.
  await rename(path.join(portfolio, 'node_modules'), path.join(runner, 'node_modules'));
  const { devDependencies } = JSON.parse(await readFile(path.join(runner, 'package.json'), 'utf8'));
  await access(path.join(runner, devDependencies.casebook.replace(/^file:/, '')));
  const commands = [...steps.matchAll(/- run: (.+)$/gm)].map(([, command = '']) =>
    command === 'npm ci' ? 'npm ci --dry-run' : command,
  );
  return { said, workflow: { folder: runner, output: await shell(runner, commands.join('\n'), settings) } };
}
