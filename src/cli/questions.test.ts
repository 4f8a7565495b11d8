import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalQuestions } from './questions.ts';

const terminal = () => Object.assign(new PassThrough(), { isTTY: true });

test('an answer is one line, trimmed', async () => {
  const input = terminal();
  const output = terminal();
  const questions = terminalQuestions(input, output, {});
  const answer = questions?.ask('Title:');
  input.write('  Use a queue \r');
  expect(await answer).toBe('Use a queue');
  expect(String(output.read())).toContain('Title: ');
  questions?.close();
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['the end of the input', null],
])('%s ends the questions', async (_, last) => {
  const input = terminal();
  const answer = terminalQuestions(input, terminal(), {})?.ask('Title:');
  if (last === null) input.end();
  else input.write(last);
  await expect(answer).rejects.toThrow('The questions were interrupted. Nothing was written.');
});

test('nobody is asked in CI or when input or output is a pipe', () => {
  expect(terminalQuestions(terminal(), terminal(), { CI: 'true' })).toBeNull();
  expect(terminalQuestions(new PassThrough(), terminal(), {})).toBeNull();
  expect(terminalQuestions(terminal(), new PassThrough(), {})).toBeNull();
});
