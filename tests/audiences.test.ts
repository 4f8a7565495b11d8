import { expect, test, vi } from 'vitest';
import { type AnalyzedCaseStudy, analyze } from '#analysis';
import { type Audience, type CaseStudy, caseStudySchema } from '#model';

vi.setConfig({ testTimeout: 60_000 });

const slugs = ['order-processing', 'multi-tenant-saas', 'iot-ingestion', 'mobile-commerce'] as const;

/** The definition as it is read for an audience, with everything that it imports read anew. */
async function readBy(audience: Audience, slug: string): Promise<CaseStudy> {
  Reflect.deleteProperty(globalThis, Symbol.for('casebook.confidentiality'));
  vi.resetModules();
  const model: typeof import('#model') = await import('#model');
  model.readFor(audience);
  const { default: definition }: { default: unknown } = await import(`../case-studies/${slug}/case-study.ts`);
  return caseStudySchema.parse(definition);
}

const openly = new Map<string, Promise<CaseStudy>>();
function readOpenly(slug: string): Promise<CaseStudy> {
  const read = openly.get(slug) ?? readBy('public', slug);
  openly.set(slug, read);
  return read;
}

/** Every figure that isn't simulated: what is simulated follows from the same steps and the flow's id. */
function figuresOf(study: CaseStudy): ReadonlyMap<string, unknown> {
  const { figures }: AnalyzedCaseStudy = analyze({ study, schemas: [], decisionFiles: [], story: null, findings: [] });
  const listed = figures.list().flatMap(({ figure, simulates }) => (simulates ? [] : (figure() ?? [])));
  return new Map(listed.map(({ name, scalePoint, value }) => [`${name}@${scalePoint}`, value]));
}

test.each(slugs)('the public and an interview read the same figures of %s', async (slug) => {
  const [open, interview] = [await readOpenly(slug), await readBy('interview', slug)];
  const figures = figuresOf(open);
  expect(figures.size).toBeGreaterThan(100);
  expect(figuresOf(interview)).toEqual(figures);
});

test.each(slugs)('other names and another order of declaration change no figure of %s', async (slug) => {
  const study = await readOpenly(slug);
  const renamed = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, name: `New ${item.name}` })).reverse();
  const other: CaseStudy = {
    ...study,
    title: 'Another',
    elements: study.elements.map((element) => ({ ...element, name: `New ${element.name}` })),
    relationships: study.relationships.toReversed(),
    flows: renamed(study.flows),
    resources: renamed(study.resources),
    topics: study.topics.toReversed(),
    reliability: study.reliability.toReversed(),
    // Two sizings of one element are told apart by their order.
    deployments: study.deployments.map((environment) => ({
      ...environment,
      runs: environment.runs.toSorted((a, b) => (a.element < b.element ? 1 : a.element > b.element ? -1 : 0)),
    })),
  };
  // A sum in another order may differ in its last binary digit.
  const rounded = (key: string, value: unknown) =>
    key === 'value' && typeof value === 'number' ? Number(value.toPrecision(12)) : value;
  const numbers = (figures: ReadonlyMap<string, unknown>): unknown =>
    JSON.parse(JSON.stringify([...figures].filter(([name]) => !/\.name@/.test(name)).sort(), rounded));
  expect(numbers(figuresOf(other))).toEqual(numbers(figuresOf(study)));
});
