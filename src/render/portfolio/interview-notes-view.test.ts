import { expect, test } from 'vitest';
import { analyzePortfolio } from '#analysis';
import { portfolioSchema } from '#model';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundPortfolio } from '../../analysis/sound-portfolio.ts';
import { markdownArtifact } from '../documents/markdown-artifact.ts';
import { interviewNotesView } from './interview-notes-view.ts';

test('the notes hold pitch, stories, question bank and rehearsal', async () => {
  const view = interviewNotesView(
    soundPortfolio((portfolio) => {
      portfolio.ambiguity.push({ step: 'Clarify scope', say: 'Latency or cost?' });
      portfolio.rehearsal.push({ day: 'Day 1', activity: 'Record yourself', minutes: 60 });
      portfolio.designQuestions[0]!.clarify.push({ question: 'Custom names?', changes: 'A second index' });
      portfolio.designQuestions[0]!.tradeOffs.push({ choice: '302', price: 'Every click reaches us' });
    }),
  );
  if (!view) throw new Error('The sound portfolio has interview material.');
  const { content } = markdownArtifact('portfolio-interview.md', 'portfolio-interview', view, builtInTemplates());
  await expect(content).toMatchFileSnapshot('../documents/golden/portfolio-interview.md');
});

test('a portfolio without interview material has no notes', () => {
  const portfolio = portfolioSchema.parse({ role: 'Architect', headline: 'New' });
  expect(interviewNotesView(analyzePortfolio(portfolio, []))).toBeNull();
});
