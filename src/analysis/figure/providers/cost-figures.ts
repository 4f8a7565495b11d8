import type { Money, Provenance } from '#model';
import type { AnalyzedLineItem, CostAnalysis } from '../../analyzed-case-study.ts';
import { titleSlug } from '../../decision-log.ts';
import { driversIn } from '../../load/index.ts';
import { convertMoney, isPartial, subtractMoney, sumMoney } from '../../money/index.ts';
import { once } from '../../once.ts';
import type { FigureContext, FigureEntry, FigureProvider, FigureResult } from '../figure.ts';
import { driverInputs } from '../load-inputs.ts';
import { scalePointName } from './scale-points.ts';

type Point = CostAnalysis['scalePoints'][number];

/** A price, each given driver once, and the author's word where the quantity rests on an assumption. */
function inputsOf(context: FigureContext, lines: readonly AnalyzedLineItem[]): readonly Provenance[] {
  return [
    ...lines.flatMap(({ price }): Provenance[] => (price ? ['sourced'] : [])),
    ...driverInputs(
      context.study,
      lines.flatMap(({ item }) => driversIn(item.quantity)),
    ),
    ...lines.flatMap(({ item }): Provenance[] => (item.assumption === '' ? [] : ['stated'])),
  ];
}

/** Provenance of what the whole bill is computed from. */
export const billInputs = (context: FigureContext): readonly Provenance[] =>
  inputsOf(context, context.cost?.lineItems ?? []);

const notKnown = "What a line of the bill costs there can't be computed.";

/** `cost.…`: the bill, its parts, and what was stated before. */
export const costFigures: FigureProvider = function* (context) {
  const { cost } = context;
  if (!cost) return;
  const inputs = once(() => billInputs(context));
  const atPoint = (
    name: string,
    title: string,
    about: readonly string[],
    figure: (point: Point) => FigureResult | string,
  ): FigureEntry => ({
    name,
    title,
    atScalePoints: true,
    about: [...about],
    at: (id) => {
      const point = cost.scalePoints.find((candidate) => candidate.id === id);
      return point ? figure(point) : `The bill has no scale point "${id}".`;
    },
  });
  const computed = (amount: Money, basis: string, from: readonly Provenance[] = inputs()): FigureResult | string =>
    isPartial(amount) ? notKnown : { value: { kind: 'money', amount }, provenance: 'computed', basis, inputs: from };
  yield atPoint('cost.total', 'Cost a month', ['bill', 'total', 'cost'], (point) =>
    computed(point.total, `Σ unit price × quantity at “${point.name}”`),
  );
  yield atPoint('cost.committed', 'Cost a month, commitments taken off', ['commitment', 'savings'], (point) =>
    computed(point.committedTotal, `monthly cost at “${point.name}” less what commitments save`),
  );
  const [first] = cost.scalePoints;
  if (first)
    yield atPoint('cost.multiple', 'Cost as a multiple of the first scale point', ['bill'], (point) =>
      isPartial(first.total) || isPartial(point.total)
        ? notKnown
        : Number(first.total.amount) === 0
          ? 'The first scale point costs nothing, so nothing is a multiple of it.'
          : {
              value: { kind: 'multiple', value: Number(point.total.amount) / Number(first.total.amount) },
              provenance: 'computed',
              basis: `monthly cost at “${point.name}” ÷ that at “${first.name}”`,
              inputs: inputs(),
            },
    );
  for (const [index, { name }] of (first?.perUnit ?? []).entries())
    yield atPoint(`cost.perUnit.${titleSlug(name)}`, `Cost of one ${name}`, [name], (point) => {
      const unit = point.perUnit[index];
      if (!unit) return `At “${point.name}” there is no ${name} to divide by.`;
      if (isPartial(unit.cost)) return notKnown;
      const basis = `monthly cost ÷ ${name}s a month at “${point.name}”`;
      return { value: { kind: 'unit-money', amount: unit.cost }, provenance: 'computed', basis, inputs: inputs() };
    });
  for (const service of new Set(cost.lineItems.map(({ item }) => item.service))) {
    const lines = cost.lineItems.filter(({ item }) => item.service === service);
    const costOf = (point: Point) => point.byService.find((entry) => entry.service === service);
    const from = once(() => inputsOf(context, lines));
    yield atPoint(`cost.service.${titleSlug(service)}`, `Cost of ${service} a month`, [service], (point) => {
      const entry = costOf(point);
      return entry
        ? computed(entry.cost, `the lines of ${service} at “${point.name}”`, from())
        : `${service} has no line.`;
    });
    yield atPoint(`cost.service.${titleSlug(service)}.share`, `Share of ${service} in the bill`, [service], (point) =>
      share(costOf(point)?.cost, point, `lines of ${service} ÷ monthly cost at “${point.name}”`, from()),
    );
  }
  for (const { id, name } of first?.byEnvironment ?? []) {
    const lines = cost.lineItems.filter(({ environment }) => environment === id);
    yield atPoint(`cost.environment.${id}`, `Cost of “${name}” a month`, [name], (point) => {
      const entry = point.byEnvironment.find((other) => other.id === id);
      return entry
        ? computed(entry.cost, `the lines of “${name}” at “${point.name}”`, inputsOf(context, lines))
        : `“${name}” has no line.`;
    });
  }
  for (const line of cost.lineItems) {
    const { item, formula, at } = line;
    const costOf = (point: Point) => at.find(({ scalePoint }) => scalePoint === point.id)?.listCost;
    const about = [item.id, item.name, ...(item.element === undefined ? [] : [context.index.nameOf(item.element)])];
    const from = once(() => inputsOf(context, [line]));
    yield atPoint(`cost.line.${item.id}`, `Cost of “${item.name}” a month`, about, (point) => {
      const amount = costOf(point);
      return amount
        ? computed(amount, `${formula} × unit price`, from())
        : `“${item.name}” isn't paid for at “${point.name}”.`;
    });
    yield atPoint(`cost.line.${item.id}.share`, `Share of “${item.name}” in the bill`, about, (point) =>
      share(costOf(point), point, `“${item.name}” ÷ monthly cost at “${point.name}”`, from()),
    );
  }
  yield* budgetFigures(context, cost);
  yield* estimateFigures(context, cost);
};

function share(
  part: Money | undefined,
  { total }: Point,
  basis: string,
  inputs: readonly Provenance[],
): FigureResult | string {
  if (isPartial(total) || (part && isPartial(part))) return notKnown;
  if (!part || Number(total.amount) === 0) return 'Nothing is paid there.';
  const value = Number(part.amount) / Number(total.amount);
  return { value: { kind: 'share', value }, provenance: 'computed', basis, inputs };
}

/** A figure that holds at one scale point alone. */
const fixed = (
  name: string,
  title: string,
  about: readonly string[],
  at: () => FigureResult | string,
): FigureEntry => ({
  name,
  title,
  atScalePoints: false,
  about,
  at,
});

/** The first budget as `cost.budget`, another by its scale point. */
function* budgetFigures(context: FigureContext, { budgets }: CostAnalysis): Iterable<FigureEntry> {
  const about = ['budget'];
  for (const [index, { amount, total, origin, scalePoint }] of budgets.entries()) {
    const name = index === 0 ? 'cost.budget' : `cost.budget.${scalePoint}`;
    yield fixed(name, 'Budget of a month', about, () => ({
      value: { kind: 'money', amount },
      provenance: origin.provenance,
      basis: origin.source,
    }));
    yield fixed(`${name}.left`, 'What the budget leaves', about, () =>
      isPartial(total)
        ? notKnown
        : {
            value: { kind: 'money', amount: subtractMoney(amount, total) },
            provenance: 'computed',
            basis: `budget − monthly cost at “${scalePointName(context, scalePoint)}”`,
            inputs: [origin.provenance, ...billInputs(context)],
          },
    );
  }
}

function* estimateFigures(
  context: FigureContext,
  { stated, scalePoints, lineItems }: CostAnalysis,
): Iterable<FigureEntry> {
  if (!stated) return;
  const { total, lines } = stated;
  const ownLines = lines.length === 0 ? total.computed : sumMoney(lines.map(({ computed }) => computed));
  const worked = (value: FigureResult['value'], basis: string, statedLine?: string): FigureResult => ({
    value,
    provenance: 'computed',
    basis,
    inputs: inputsOf(
      context,
      lineItems.filter(({ item }) => statedLine === undefined || item.statedLine === statedLine),
    ),
  });
  const parts = [
    { name: 'cost.stated', title: 'The estimate', about: ['estimate'], id: undefined, line: total, computed: ownLines },
    ...lines.map((line) => ({
      name: `cost.stated.${line.id}`,
      title: `“${line.name}” in the estimate`,
      about: [line.id, line.name, 'estimate'],
      id: line.id,
      line,
      computed: line.computed,
    })),
  ];
  const prices = 'its own lines at the prices of the price book';
  for (const { name, title, about, id, line, computed } of parts) {
    const difference = subtractMoney(line.stated, computed);
    yield fixed(name, title, about, () => ({
      value: { kind: 'money', amount: line.stated },
      provenance: 'stated',
      basis: line.source,
    }));
    yield fixed(`${name}.recomputed`, `${title}, recomputed`, about, () =>
      worked({ kind: 'money', amount: computed }, prices, id),
    );
    yield fixed(`${name}.difference`, `${title}, less what its lines cost`, about, () =>
      worked({ kind: 'money', amount: difference }, `stated − ${prices}`, id),
    );
    yield fixed(`${name}.percent`, `${title}, how much too high`, about, () =>
      Number(computed.amount) === 0 ? `${title} computes to nothing.` : off(difference, computed, id),
    );
  }
  const point = scalePoints.find(({ id }) => id === stated.scalePoint);
  if (!point) return;
  yield fixed('cost.stated.leftOut', 'What the estimate leaves out', ['estimate', 'forgot', 'left out'], () =>
    worked({ kind: 'money', amount: subtractMoney(point.total, ownLines) }, `monthly cost − ${prices}`),
  );
  yield fixed('cost.stated.off', 'The estimate, how much above the whole bill', ['estimate'], () =>
    off(subtractMoney(total.stated, point.total), point.total),
  );

  function off(difference: Money, computed: Money, id?: string): FigureResult {
    const value = Number(convertMoney(difference, computed.currency).amount) / Number(computed.amount);
    return worked({ kind: 'share', value }, '(stated − computed) ÷ computed', id);
  }
}
