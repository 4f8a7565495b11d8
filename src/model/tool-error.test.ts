import { expect, test } from 'vitest';
import { ToolError } from './tool-error.ts';

const parts = {
  where: 'artifacts/order-processing',
  what: 'The folder cannot be written.',
  why: 'No artifact was changed.',
  fix: 'Allow writing to it, or choose another folder.',
};

test('the message says where, what and why, and the fix', () => {
  expect(new ToolError(parts).message).toMatchInlineSnapshot(`
    "artifacts/order-processing
      error    The folder cannot be written. No artifact was changed.
      fix      Allow writing to it, or choose another folder."
  `);
});

test('a page to see and a second line are lined up with the rest', () => {
  const error = new ToolError({ ...parts, fix: 'Do this:\nchmod u+w artifacts', see: 'docs/publish.md' });
  expect(error.message).toMatchInlineSnapshot(`
    "artifacts/order-processing
      error    The folder cannot be written. No artifact was changed.
      fix      Do this:
               chmod u+w artifacts
      see      docs/publish.md"
  `);
});

test('the parts stay readable on their own, and the cause is kept', () => {
  const cause = new Error('EACCES');
  const error = new ToolError(parts, { cause });
  expect(error).toMatchObject({ ...parts, name: 'ToolError', cause });
  expect('see' in error).toBe(false);
});
