import type { CostAnalysis } from '../../analyzed-case-study.ts';
import { optionBreakEven } from '../../cost/option-bills.ts';
import { toDecimal, toPlainString } from '../../money/decimal.ts';
import { formatMoney, isPartial, shareOf } from '../../money/index.ts';
import { once } from '../../once.ts';
import type { FigureEntry, FigureProvider, FigureResult } from '../figure.ts';
import { billInputs } from './cost-figures.ts';

type OptionAt = CostAnalysis['options'][number]['at'][number];

/** `option.<id>.cost.…`: what an alternative would cost, and against the study's own bill. */
export const optionFigures: FigureProvider = function* (context) {
  const { cost, study, books } = context;
  const inputs = once(() => billInputs(context));
  for (const { id, name, at: points } of cost?.options ?? []) {
    const entry = (figure: string, title: string, of: (point: OptionAt) => FigureResult): FigureEntry => ({
      name: `option.${id}.cost.${figure}`,
      title: `${title} with “${name}”`,
      atScalePoints: true,
      about: [name, 'option'],
      at: (scalePoint) => {
        const point = points.find((candidate) => candidate.scalePoint === scalePoint);
        if (point && (isPartial(point.committedTotal) || isPartial(point.difference)))
          return "What a line of the bill costs there can't be computed.";
        return point ? of(point) : `The option "${name}" has no bill at "${scalePoint}".`;
      },
    });
    const computed = (value: FigureResult['value'], basis: string): FigureResult => ({
      value,
      provenance: 'computed',
      basis,
      inputs: inputs(),
    });
    yield entry('total', 'Cost a month', ({ committedTotal }) =>
      computed({ kind: 'money', amount: committedTotal }, `the bill, computed with “${name}”`),
    );
    yield entry('difference', 'Cost a month, more than today’s design,', ({ difference }) =>
      computed({ kind: 'money', amount: difference }, `monthly cost with “${name}” − monthly cost`),
    );
    yield entry('saving', 'Cost a month, less than today’s design,', ({ difference: { amount, currency } }) =>
      computed(
        { kind: 'money', amount: { amount: toPlainString(toDecimal(amount).neg()), currency } },
        `monthly cost − monthly cost with “${name}”`,
      ),
    );
    yield entry('share', 'Cost a month as a share of today’s design,', ({ scalePoint, committedTotal }) => {
      const own = cost?.scalePoints.find((point) => point.id === scalePoint)?.committedTotal ?? committedTotal;
      return computed(
        { kind: 'share', value: shareOf(committedTotal, own) },
        `monthly cost with “${name}” ÷ monthly cost`,
      );
    });
    const option = study.cost?.options.find((candidate) => candidate.id === id);
    const driver = study.load?.drivers.find((candidate) => candidate.id === option?.breakEven);
    if (!option || !driver) continue;
    const { beside } = option;
    yield {
      name: `option.${id}.cost.breakEven.${driver.id}`,
      title: `${driver.name} at which “${name}” costs as much`,
      atScalePoints: true,
      about: [name, 'break-even', 'breaks even', 'turns around', 'until', 'option'],
      simulates: `count of ${driver.unit}`,
      at: (scalePoint) => {
        const value = optionBreakEven(study, option, scalePoint, books);
        if (value === null)
          return `The design and “${name}” never cost the same, however many ${driver.name} there are.`;
        const more = beside ? ` + ${formatMoney(beside.amount)} for ${beside.name}` : '';
        const result = computed(
          { kind: 'count', value, unit: driver.unit },
          `where monthly cost = monthly cost with “${name}”${more}`,
        );
        return { ...result, inputs: [...(result.inputs ?? []), ...(beside ? [beside.origin.provenance] : [])] };
      },
    };
  }
};
