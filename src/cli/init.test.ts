import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../../tests/workspace/create-workspace.ts';
import { init } from './init.ts';
import { createPrinter } from './printer.ts';

let workspace: Workspace;
let root: string;
beforeEach(async () => {
  workspace = await createWorkspace();
  root = path.join(workspace.root, 'own');
  await mkdir(root);
});
afterEach(() => workspace.remove());

const run = async (answers: readonly string[], words: { readonly name?: string; readonly role?: string } = {}) => {
  const asked: string[] = [];
  const notes: string[] = [];
  let isClosed = false;
  const left = [...answers];
  const questions = {
    ask: async (question: string) => {
      asked.push(question);
      return left.shift() ?? '';
    },
    close: () => {
      isClosed = true;
    },
  };
  const printer = createPrinter({ write: () => true }, { write: (text) => notes.push(text) }, {});
  await init(root, words, { printer, questions, version: '1.2.3' });
  const source = await readFile(path.join(root, 'case-studies', 'portfolio.ts'), 'utf8');
  return { asked, isClosed, notes: notes.join(''), profile: source.match(/^ {2}(?:name|role): .*$/gm) };
};

test('on a terminal it asks for name and role', async () => {
  const { asked, isClosed, notes, profile } = await run(['Ada', 'Data Architect']);
  expect(asked).toEqual(['Your name (Enter to fill it in later):', 'Your role (Enter for Solution Architect):']);
  expect(profile).toEqual(["  name: 'Ada',", "  role: 'Data Architect',"]);
  expect(notes).not.toContain('placeholder');
  expect(isClosed).toBe(true);
});

test('what is given is not asked for, and Enter keeps the placeholder', async () => {
  const { asked, notes, profile } = await run([''], { role: 'Data Architect' });
  expect(asked).toEqual(['Your name (Enter to fill it in later):']);
  expect(profile).toEqual(["  name: 'Your Name',", "  role: 'Data Architect',"]);
  expect(notes).toContain("The name is a placeholder: replace 'Your Name' in case-studies/portfolio.ts.");
});

test('nothing is asked where a portfolio is already, and the terminal is let go', async () => {
  await run(['Ada', '']);
  let isClosed = false;
  const ask = () => Promise.reject(new Error('It was asked.'));
  const printer = createPrinter({ write: () => true }, { write: () => true }, {});
  const questions = {
    ask,
    close: () => {
      isClosed = true;
    },
  };
  await expect(init(root, {}, { printer, questions, version: '1.2.3' })).rejects.toThrow(
    'There is a portfolio here already.',
  );
  expect(isClosed).toBe(true);
});
