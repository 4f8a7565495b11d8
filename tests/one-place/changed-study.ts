import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnalyzedCaseStudy, analyze, figureText } from '#analysis';
import { type CaseStudy, type ContainerInstance, caseStudySchema, type Location, nodesOf } from '#model';
import { textsIn } from '../../src/analysis/figure/fill-texts.ts';
import { importDefinition } from '../../src/publish/load/import-definition.ts';
import { readDecisionFiles } from '../../src/publish/load/logged-decisions.ts';

/** A definition that a test may write to. */
export type Written = { -readonly [Key in keyof CaseStudy]: CaseStudy[Key] };
type Sizing = CaseStudy['deployments'][number]['runs'][number];

/** A study after a change, with what the change moved. */
export interface Changed<Area extends string> {
  readonly analyzed: AnalyzedCaseStudy;
  /** What the study says of something, by its name in texts: `cost.total@tenfold`. */
  readonly say: (name: string) => string;
  /** Figures that say something else than before, as before and after. */
  readonly moved: Readonly<Partial<Record<Area, readonly [string, string]>>>;
  /** Boxes of the pictures that stand for another count than before, by their id: before and after. */
  readonly redrawn: Readonly<Record<string, readonly [number, number]>>;
  /** Lists of the definition, `decisions` and `story` with a sentence that reads otherwise than before, by name. */
  readonly retold: readonly string[];
  /** What is found that wasn't found before, as `<check> at <path>`, by name; todos are left out. */
  readonly found: readonly string[];
}

export interface ChangeableStudy<Area extends string> {
  readonly definition: CaseStudy;
  readonly shipped: Changed<Area>;
  readonly changed: (change: (study: Written) => void) => Changed<Area>;
}

const boxes = ({ study }: AnalyzedCaseStudy): Readonly<Record<string, number>> =>
  Object.fromEntries(
    study.deployments
      .flatMap(({ nodes }) => [...nodesOf(nodes)])
      .filter((node): node is ContainerInstance => node.node === 'instance')
      .map(({ id, instances }) => [id, instances]),
  );

const texts = ({ study, decisions, story }: AnalyzedCaseStudy): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...study, decisions, story }).map(([part, value]) => [
      part,
      [...textsIn(value, [])].map(({ text }) => text).join('\n'),
    ]),
  );

/** `resources.orderApiTasks`: entries of a list by their id, so that an added one renames no other. */
const place = (study: CaseStudy, { path: steps, file = '' }: Location): string => {
  const names: (string | number)[] = [];
  let inside: unknown = study;
  for (const step of steps) {
    inside = (inside as Record<string | number, unknown> | undefined)?.[step];
    const id = typeof step === 'number' ? (inside as { id?: string } | undefined)?.id : undefined;
    names.push(id ?? step);
  }
  return names.join('.') || file;
};

const problems = ({ findings, study }: AnalyzedCaseStudy): readonly string[] =>
  findings.flatMap(({ check, severity, known, at }) =>
    known || severity === 'todo' ? [] : [`${check} at ${place(study, at)}`],
  );

const differences = <Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Readonly<Record<string, readonly [Value, Value]>> =>
  Object.fromEntries(
    Object.entries(before).flatMap(([key, was]) => {
      const is = after[key];
      return is === undefined || is === was ? [] : [[key, [was, is] as const]];
    }),
  );

/**
 * A shipped study of which one number is changed where it stands. `areas` names one figure for each thing that has to
 * move with it, so that a test can say all that moved and nothing else.
 */
export async function changeableStudy<Area extends string>(
  slug: string,
  areas: Readonly<Record<Area, string>>,
): Promise<ChangeableStudy<Area>> {
  const folder = fileURLToPath(new URL(`../../case-studies/${slug}/`, import.meta.url));
  const imported = await importDefinition(path.join(folder, 'case-study.ts'));
  if (!imported.ok) throw new Error(imported.message);
  const definition = caseStudySchema.parse(imported.value);
  const { decisions: decisionFiles } = await readDecisionFiles(folder, definition);
  const story = await readFile(path.join(folder, 'story.mdx'), 'utf8');

  const result = (study: CaseStudy) => {
    const analyzed = analyze({ study, schemas: [], decisionFiles, story, findings: [] });
    const say = (written: string): string => {
      const [name = '', scalePoint = null] = written.split('@');
      const found = analyzed.figures.find({ name, scalePoint });
      return 'problem' in found ? found.problem : figureText(found.value);
    };
    const figures: Record<string, string> = {};
    for (const area in areas) figures[area] = say(areas[area]);
    return { analyzed, say, figures };
  };
  const before = result(definition);
  const compare = ({ analyzed, say, figures }: ReturnType<typeof result>): Changed<Area> => ({
    analyzed,
    say,
    moved: differences(before.figures, figures) as Changed<Area>['moved'],
    redrawn: differences(boxes(before.analyzed), boxes(analyzed)),
    retold: Object.keys(differences(texts(before.analyzed), texts(analyzed))).sort(),
    found: [...new Set(problems(analyzed))].filter((problem) => !problems(before.analyzed).includes(problem)).sort(),
  });
  return {
    definition,
    shipped: compare(before),
    changed: (change) => {
      const study: Written = structuredClone(definition);
      change(study);
      return compare(result(study));
    },
  };
}

/** What runs, changed by the last part of the element's id: `{ eventLog: { running: 6 } }`; or all of it alike. */
export const sized =
  (change: Readonly<Record<string, Partial<Sizing>>> | ((sizing: Sizing) => Partial<Sizing>)) =>
  (study: Written): void => {
    study.deployments = study.deployments.map((environment) => ({
      ...environment,
      runs: environment.runs.map((sizing) => ({
        ...sizing,
        ...(typeof change === 'function' ? change(sizing) : change[sizing.element.split('.').at(-1) ?? '']),
      })),
    }));
  };

/** A driver's value at the first scale point, changed where it stands. */
export const driven =
  (id: string, value: number) =>
  (study: Written): void => {
    if (!study.load) return;
    const drivers = study.load.drivers.map((driver) =>
      driver.id === id && 'values' in driver
        ? { ...driver, values: { ...driver.values, [study.load?.scalePoints[0]?.id ?? '']: String(value) } }
        : driver,
    );
    study.load = { ...study.load, drivers };
  };
