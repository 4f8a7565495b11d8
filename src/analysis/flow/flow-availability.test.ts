import { expect, test } from 'vitest';
import { percent, stated } from '#model';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';

const databaseIn = (fallbackIn: string[] | undefined): number | undefined => {
  const source = soundCaseStudy((study) => {
    const [api, database] = study.reliability;
    const figure = { value: percent(99), origin: stated('Operations') };
    Object.assign(database!, { availability: figure, fallback: api!.element, ...(fallbackIn ? { fallbackIn } : {}) });
    Object.assign(api!, { availability: figure, instances: 1, required: 1 });
  });
  const { flow, elements } = analyze(source).availability[0]!;
  expect(flow).toBe('placeOrder');
  return elements.find(({ element }) => element.endsWith('db'))?.availability;
};

test('a fallback counts in every flow unless the entry names the flows in which it takes over', () => {
  expect(databaseIn(undefined)).toBeCloseTo(0.9999, 10);
  expect(databaseIn(['placeOrder'])).toBeCloseTo(0.9999, 10);
  expect(databaseIn(['anotherFlow'])).toBeCloseTo(0.99, 10);
});
