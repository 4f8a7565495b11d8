import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** What the compiler says of these files under the project's settings. */
export function compilerFaults(files: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(path.join(projectRoot, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, projectRoot);
  const program = ts.createProgram(files, options);
  return files
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** What the project's formatter and linter would change below a folder; empty when it is as they want it. */
export const linterFaults = (folder: string): Promise<string> =>
  promisify(execFile)(
    path.join(projectRoot, 'node_modules', '.bin', 'biome'),
    ['check', '--error-on-warnings', '--vcs-enabled=false', '--colors=off', folder],
    { cwd: projectRoot },
  ).then(
    () => '',
    (error: unknown) => (error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)),
  );
