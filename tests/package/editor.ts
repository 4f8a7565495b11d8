import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

interface Diagnostic {
  readonly text: string;
}

/**
 * What an editor would underline in these files: the answers of TypeScript's language server.
 * @param files absolute
 * @returns `file: message`, errors and suggestions of unused or deprecated code alike
 */
export async function underlined(files: readonly string[]): Promise<readonly string[]> {
  const server = spawn(process.execPath, [createRequire(import.meta.url).resolve('typescript/lib/tsserver.js')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const answers = new Map<number, (body: readonly Diagnostic[]) => void>();
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const message = JSON.parse(line);
    if (message.type === 'response') answers.get(message.request_seq)?.(message.body ?? []);
  });
  let sequence = 0;
  const send = (command: string, words: object): number => {
    sequence += 1;
    server.stdin.write(`${JSON.stringify({ seq: sequence, type: 'request', command, arguments: words })}\n`);
    return sequence;
  };
  const ask = (command: string, words: object): Promise<readonly Diagnostic[]> =>
    new Promise((resolve) => {
      answers.set(send(command, words), resolve);
    });
  try {
    const found: string[] = [];
    for (const file of files) send('open', { file });
    for (const file of files)
      for (const command of ['syntacticDiagnosticsSync', 'semanticDiagnosticsSync'])
        for (const { text } of await ask(command, { file })) found.push(`${file}: ${text}`);
    return found;
  } finally {
    server.kill();
  }
}
