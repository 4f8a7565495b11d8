import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { soundCaseStudy } from '../sound-case-study.ts';
import { figureText } from './figure-text.ts';

const { figures } = analyze(soundCaseStudy());
const say = (name: string, scalePoint: string | null = null): string => {
  const found = figures.find({ name, scalePoint });
  return 'problem' in found ? found.problem : figureText(found.value);
};

test('figures are known by names that are made of ids', () => {
  expect(new Set(figures.names()).size).toBe(figures.names().length);
  for (const name of figures.names()) expect(`[[${name}]]`).toMatch(/^\[\[[A-Za-z][\w-]*(\.[\w-]+)+\]\]$/);
});

test('a figure is that of the first scale point unless another one is named', () => {
  expect(say('cost.total')).toBe('$141.20');
  expect(say('cost.total', 'launch')).toBe('$141.20');
  expect(say('cost.total', 'tenfold')).toBe('$1,205.02');
  expect(say('driver.tasks', 'tenfold')).toBe('40 tasks');
});

test('a computed figure says the weakest that it rests on', () => {
  const restsOn = (name: string) => {
    const found = figures.find({ name, scalePoint: null });
    return 'problem' in found ? found : found.restsOn;
  };
  expect(restsOn('cost.line.processors')).toEqual({ provenance: 'stated', count: 1 });
  expect(restsOn('cost.line.database')).toEqual({ provenance: 'sourced', count: 1 });
  expect(restsOn('count.decisions')).toBeNull();
  expect(restsOn('requirement.latency.target')).toBeNull();
});

test('entries of the books are known, whether the study uses them or not', () => {
  expect(say('price.nat.hour')).toBe('$0.045');
  expect(say('limit.sla.rds.multi-az')).toBe('99.95 %');
});

test('what undoes a saga is said latest step first', () => {
  const { figures: ofSaga } = analyze(
    soundCaseStudy((study) => {
      study.sagas[0]!.steps[1]!.compensation = 'SEPA return';
    }),
  );
  expect(ofSaga.find({ name: 'saga.pay.compensations', scalePoint: null })).toMatchObject({
    value: { text: 'SEPA return, then refund' },
  });
  expect(say('saga.pay.compensations')).toBe('refund');
  expect(say('saga.pay.steps')).toBe('2 steps');
});

test('renaming labels renames no figure', () => {
  const renamed = analyze(
    soundCaseStudy((study) => {
      for (const element of study.elements) element.name = `New ${element.name}`;
      for (const flow of study.flows) Object.assign(flow, { name: `New ${flow.name}` });
      for (const resource of study.resources) Object.assign(resource, { name: `New ${resource.name}` });
    }),
  );
  expect(renamed.figures.names()).toEqual(figures.names());
});

test('texts at any depth are filled once everything is computed, and code is left alone', () => {
  const filled = analyze(
    soundCaseStudy(
      (study) => {
        study.context = 'Costs [[about cost.total]], see `[[cost.total]]`.';
        study.elements[0]!.description = 'One of [[number count.containers]].';
        study.operations!.runbook[0]!.verification = ['Below [[flow.placeOrder.rate]].'];
        study.cost!.lineItems[0]!.assumption = '[[driver.tasks]]';
        study.listings = [{ id: 'l', title: 'L', language: 'md', source: '[[cost.total]]', note: '[[cost.total]]' }];
      },
      { story: 'The bill is [[rounded cost.total@tenfold]] {1 + 1}.' },
    ),
  );
  const { study, index, cost, story } = filled;
  expect(study.context).toBe('Costs about $140, see `[[cost.total]]`.');
  expect(index.element(study.elements[0]!.id)?.description).toMatch(/^One of \d\.$/);
  expect(study.operations?.runbook[0]?.verification).toEqual(['Below 10/s.']);
  expect(cost?.lineItems[0]?.item.assumption).toBe('4 tasks');
  expect(study.listings[0]).toMatchObject({ source: '[[cost.total]]', note: '$141.20' });
  expect(story).toBe('The bill is $1,205 {1 + 1}.');
});

test('a figure whose name refers to figures, even to itself, is called what that prints', () => {
  const source = soundCaseStudy((study) => {
    for (const requirement of study.requirements)
      Object.assign(requirement, { title: `At [[requirement.${requirement.id}.target]]` });
  });
  const { figures } = analyze(source);
  const titles = figures.all().flatMap(({ name, title }) => (/^requirement.*target$/.test(name) ? [title] : []));
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).toMatch(/^Target of “At [^[]*\d[^[]*”$/);
});

test('a study without references is not copied', () => {
  const source = soundCaseStudy();
  expect(analyze(source).study.risks).toBe(source.study.risks);
});

test('topics have the messages that flows put on them or that they say, and a broker those of its topics', () => {
  const rateOf = (rate?: { dimension: 'rate'; value: number; per: 's' }) => {
    const source = soundCaseStudy((study) => {
      for (const topic of study.topics) Object.assign(topic, { rate });
    });
    const [topic] = source.study.topics;
    const found = analyze(source).figures.find({ name: `broker.${topic?.on}.rate`, scalePoint: null });
    return 'problem' in found ? found.problem : figureText(found.value);
  };
  const { length } = soundCaseStudy().study.topics;
  expect(rateOf()).toBe('not-computed');
  expect(rateOf({ dimension: 'rate', value: 20, per: 's' })).toBe(`${20 * length}/s`);
});

test('an estimate in euros is as much too high as its finding says, whatever the bill is in', () => {
  const { figures } = analyze(
    soundCaseStudy((study) => {
      study.cost!.stated!.total.amount = { amount: '240', currency: 'EUR' };
    }),
  );
  // €240 are $282.26, and the bill is $141.20.
  expect(figures.find({ name: 'cost.stated.off', scalePoint: null })).toMatchObject({
    value: { kind: 'share', value: expect.closeTo(0.999, 3) },
  });
});
