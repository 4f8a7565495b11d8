import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

test('both checklists are answered from the data, in their own words', () => {
  expect(
    analyze(soundCaseStudy()).readiness.map(({ checklist, question, answer }) => `${checklist}: ${question} ${answer}`),
  ).toMatchInlineSnapshot(`
    [
      "quality: Can I explain this in 5 minutes to a non-technical stakeholder? It is told in 19 plain words.",
      "quality: Does it include trade-offs I made and why? 2 of 3 decisions weigh options and name what they cost.",
      "quality: Does it show failure handling? 1 failure mode",
      "quality: Is there a cost estimate? 2 line items",
      "quality: Is there a diagram? 5 relationships drawn",
      "artifacts: Context Diagram (C4 Level 1) 2 people and systems around it",
      "artifacts: Container Diagram (C4 Level 2) 4 containers",
      "artifacts: Component Diagram (C4 Level 3) for key services 1 component",
      "artifacts: Sequence Diagrams for critical flows 1 flow drawn, 1 of them critical",
      "artifacts: Database Schema Diagram 1 schema",
      "artifacts: Infrastructure Diagram (AWS) 1 environment",
      "artifacts: ADRs (3-5 key decisions) 3 decisions",
      "artifacts: NFR Table (latency, throughput, availability targets) 5 quality requirements",
      "artifacts: Cost Breakdown 2 services",
      "artifacts: Risk Register 1 risk",
      "artifacts: Runbook for operations 1 runbook entry",
    ]
  `);
});

test('what is missing says what to define', () => {
  const { readiness } = analyze(
    soundCaseStudy((study) => {
      study.decisions = study.decisions.slice(0, 2);
      study.deployments = [];
    }),
  );
  expect(readiness.filter(({ met }) => !met).map(({ id, answer }) => [id, answer])).toEqual([
    ['infrastructure-diagram', 'Add a deployment environment in `deployments`.'],
    ['decisions', 'Record at least three key decisions in `decisions`.'],
  ]);
});

test.each([
  [0, '5 relationships drawn'],
  [1, '5 of 6 relationships drawn'],
  [22, '5 of 27 relationships drawn'],
])('of relationships that no picture draws, %d, none is counted as drawn', (undrawn, answer) => {
  const { readiness } = analyze(
    soundCaseStudy((study) => {
      const [relationship] = study.relationships;
      const bank = study.elements.find(({ id }) => id === 'bank')!;
      study.elements.push({ ...bank, id: 'court' });
      for (let index = 0; index < undrawn; index += 1)
        study.relationships.push({ ...relationship!, source: 'bank', destination: 'court' });
    }),
  );
  expect(readiness.find(({ id }) => id === 'diagram')?.answer).toBe(answer);
});
