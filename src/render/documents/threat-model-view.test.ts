import { expect, test } from 'vitest';
import { analyze } from '#analysis';
import { builtInTemplates } from '../../../tests/support/built-in-templates.ts';
import { soundCaseStudy } from '../../analysis/sound-case-study.ts';
import { markdownArtifact } from './markdown-artifact.ts';
import { threatModelView } from './threat-model-view.ts';

const linesOf = (change: Parameters<typeof soundCaseStudy>[0], pattern: RegExp): string[] => {
  const view = threatModelView(analyze(soundCaseStudy(change)));
  if (!view) throw new Error('The study has a threat model.');
  const { content } = markdownArtifact('threat-model.md', 'threat-model', view, builtInTemplates());
  return content.split('\n').filter((line) => pattern.test(line));
};

test('the ten threats that weigh most come before the coverage, with what their score is made of', () => {
  const lines = linesOf((study) => {
    const [first] = study.security!.threats;
    for (const threat of study.security!.threats) Object.assign(threat, { likelihood: 1, impact: 2 });
    Object.assign(first!, { likelihood: 4, impact: 5, status: 'in-progress', description: 'Seen once.' });
  }, /^## |= 20/);
  expect(lines.slice(0, 4)).toEqual([
    '## The ten that weigh most',
    '| **spoofing of 0**<br>Seen once. | Shopper | spoofing | 4 × 5 = 20 | Mutual TLS, least privilege, quotas, and an audit log that nobody can change. | in progress |',
    '## Coverage',
    '## Threats by target',
  ]);
});

test('a threat that cannot happen has a dash for its status and is not counted', () => {
  const lines = linesOf((study) => {
    const [first, second] = study.security!.threats;
    study.security!.threats = [first!, second!];
    delete first!.status;
    Object.assign(first!, { mitigation: '', notApplicable: 'Nobody signs in.' });
  }, /^By status|not applicable: /);
  expect(lines).toEqual([
    'By status: 1 planned. Planned means that what stops the threat is designed and not yet built.',
    '| S | spoofing of 0 | not applicable: Nobody signs in. | – |',
  ]);
});
