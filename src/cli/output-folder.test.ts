import path from 'node:path';
import { expect, test } from 'vitest';
import { outputFolder } from './output-folder.ts';

const root = path.resolve('/portfolio');

test('each audience has a folder of its own', () => {
  expect(outputFolder(root, 'public', undefined)).toBe(path.join(root, 'dist'));
  expect(outputFolder(root, 'interview', undefined)).toBe(path.join(root, 'dist-interview'));
  expect(outputFolder(root, 'interview', undefined, 'pdf')).toBe(path.join(root, 'dist-interview', 'pdf'));
  expect(outputFolder(root, 'interview', 'print', 'pdf')).toBe(path.join(root, 'print'));
});
