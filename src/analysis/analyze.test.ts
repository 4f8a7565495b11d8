import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#model';
import { analyze } from './analyze.ts';
import { soundCaseStudy } from './sound-case-study.ts';

test('analyzing twice gives the same result, to the last digit', () => {
  const serialized = () => JSON.stringify(analyze(soundCaseStudy()));
  expect(serialized()).toBe(serialized());
});

test('analyzing changes nothing of its source', () => {
  const source = soundCaseStudy();
  const before = JSON.stringify(source);
  analyze(source);
  expect(JSON.stringify(source)).toBe(before);
});

test('errors come first, known findings after the others of their severity, and what the reader found stays', () => {
  const read: Finding = {
    check: 'definition/slug-differs',
    severity: 'error',
    at: { path: ['slug'] },
    message: '',
    fix: '',
  };
  const source = soundCaseStudy(
    (study) => {
      study.risks = [];
      study.topics[0]!.producers = [];
      study.sagas[0]!.steps[0]!.fails = 'nothing';
      study.topics[0]!.consumers = [];
      study.knownFindings = [{ check: 'definition/slug-differs', at: 'slug', reason: 'It is being renamed.' }];
    },
    { findings: [read] },
  );
  expect(analyze(source).findings.map(({ check, severity, known }) => [severity, check, known !== undefined])).toEqual([
    ['error', 'event/no-producer', false],
    ['error', 'saga/unknown-topic', false],
    ['error', 'definition/slug-differs', true],
    ['warning', 'event/no-consumer', false],
    ['todo', 'completeness/missing-artifact', false],
  ]);
});

/** Every string of the plain data that could be an id, as paths. */
function* strings(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value === 'string') yield path;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value))
      yield* strings(inner, [...path, key]);
}

/** Keys whose values are words of a closed list: the schema keeps them right. */
const closed =
  /^(kind|role|status|dimension|op|unit|per|from|of|by|computation|comparison|step|interaction|node|characteristic|category|severity|treatment|provenance|style|amount|value|currency|location|date|launch|tenfold|level|layer|compatibility|arrangement|priority)$/;

test('a definition with wrong ids gives findings, never an exception', () => {
  const places = [...strings(soundCaseStudy().study)].filter((path) => !closed.test(String(path.at(-1))));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...places), { minLength: 1, maxLength: 12 }), (broken) => {
      const source = soundCaseStudy((study) => {
        for (const path of broken) {
          let parent: unknown = study;
          for (const key of path.slice(0, -1)) parent = Object(parent)[key];
          Object(parent)[path.at(-1) ?? ''] = 'nothing';
        }
      });
      expect(Array.isArray(analyze(source).findings)).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
});
