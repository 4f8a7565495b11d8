import { expect, test } from 'vitest';
import { followUp } from './follow-up.ts';

test('a follow-up is a question up to its first question mark, and the answer behind it', () => {
  expect(followUp('Why not Redis? A lock that expires guards nothing. Would you?')).toEqual({
    question: 'Why not Redis?',
    answer: 'A lock that expires guards nothing. Would you?',
  });
});

test('a question without an answer, and a remark without a question mark, have none', () => {
  expect(followUp('Why not Redis?')).toEqual({ question: 'Why not Redis?', answer: '' });
  expect(followUp('Explain the lock.')).toEqual({ question: 'Explain the lock.', answer: '' });
});
