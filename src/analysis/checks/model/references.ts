import { type CaseStudy, type Location, nodesOf } from '#model';
import { evidenceIn } from '../../evidence/evidence-in.ts';
import { driversIn, formulasIn, noLoad } from '../../load/index.ts';
import { countNames } from '../../sizing/index.ts';
import type { CheckContext } from '../check.ts';
import { at, decisionAt } from '../locations.ts';

/** What a reference may point to, other than elements and topics. */
type ReferenceKind =
  | 'requirement'
  | 'flow'
  | 'decision'
  | 'resource'
  | 'runbook entry'
  | 'alert'
  | 'service-level objective'
  | 'recovery scenario'
  | 'deployment node'
  | 'element or deployment node'
  | 'scale point'
  | 'driver'
  | 'line item'
  | 'stated line';

/** A place that names something by id. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly at: Location;
  /** What names it, in words: `alert "Queue lag"`. */
  readonly where: string;
  /** The ids that it may name. */
  readonly known: readonly string[];
}
type Path = Location['path'];

const idsOf = (values: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (values ?? []).map(({ id }) => id);

function* inList(
  ids: readonly (string | undefined)[],
  path: Path,
  reference: Pick<Reference, 'kind' | 'where' | 'known'>,
): Generator<Reference> {
  for (const [index, id] of ids.entries()) if (id !== undefined) yield { ...reference, id, at: at(...path, index) };
}

function* one(
  id: string | undefined,
  path: Path,
  kind: ReferenceKind,
  where: string,
  known: readonly string[],
): Generator<Reference> {
  if (id !== undefined) yield { kind, id, at: at(...path), where, known };
}

function* inLoad({ load }: CaseStudy): Generator<Reference> {
  const points = idsOf(load?.scalePoints);
  for (const [index, { name, alternativeTo }] of (load?.scalePoints ?? []).entries())
    yield* one(
      alternativeTo,
      ['load', 'scalePoints', index, 'alternativeTo'],
      'scale point',
      `scale point "${name}"`,
      points,
    );
  for (const [index, driver] of (load?.drivers ?? []).entries()) {
    const path = ['load', 'drivers', index];
    const where = `driver "${driver.name}"`;
    if ('formula' in driver)
      for (const id of new Set(driversIn(driver.formula)))
        yield* one(id, [...path, 'formula'], 'driver', where, idsOf(load?.drivers));
    else for (const id of Object.keys(driver.values)) yield* one(id, [...path, 'values'], 'scale point', where, points);
  }
}

function* inFormulas(study: CaseStudy): Generator<Reference> {
  const counts = countNames(study);
  const drivers = idsOf(study.load?.drivers);
  // Of what a rate can't count, the name is said and not the id.
  for (const { formula, path, where, isRate } of formulasIn(study))
    for (const id of new Set(driversIn(formula)))
      yield* one(
        isRate ? (counts.get(id) ?? id) : id,
        path,
        'driver',
        where,
        isRate ? drivers : [...drivers, ...counts.keys()],
      );
}

const pointsOf = ({ load }: CaseStudy) => idsOf((load ?? noLoad).scalePoints);

function* inCost(study: CaseStudy): Generator<Reference> {
  const { cost, load } = study;
  if (!cost) return;
  const points = pointsOf(study);
  const drivers = [...idsOf(load?.drivers), ...countNames(study).keys()];
  const statedLines = idsOf(cost.stated?.lines);
  for (const [index, { atScalePoint }] of cost.budget.entries())
    yield* one(atScalePoint, ['cost', 'budget', index, 'atScalePoint'], 'scale point', 'budget', points);
  yield* one(cost.stated?.atScalePoint, ['cost', 'stated', 'atScalePoint'], 'scale point', 'stated estimate', points);
  for (const [index, item] of cost.lineItems.entries()) {
    const where = `line item "${item.name}"`;
    yield* one(item.statedLine, ['cost', 'lineItems', index, 'statedLine'], 'stated line', where, statedLines);
    for (const driver of new Set(driversIn(item.quantity)))
      yield* one(driver, ['cost', 'lineItems', index, 'quantity'], 'driver', where, drivers);
    for (const driver of new Set(item.allowance ? driversIn(item.allowance) : []))
      yield* one(driver, ['cost', 'lineItems', index, 'allowance'], 'driver', where, drivers);
  }
  for (const [index, { name, drivers: moved, without, breakEven }] of cost.options.entries()) {
    const where = `option "${name}"`;
    const given = (load?.drivers ?? []).filter((driver) => 'values' in driver);
    yield* one(breakEven, ['cost', 'options', index, 'breakEven'], 'driver', where, idsOf(given));
    for (const [driver, values] of Object.entries(moved)) {
      yield* one(driver, ['cost', 'options', index, 'drivers'], 'driver', where, idsOf(given));
      for (const point of Object.keys(values))
        yield* one(point, ['cost', 'options', index, 'drivers', driver], 'scale point', where, points);
    }
    yield* inList(without, ['cost', 'options', index, 'without'], {
      kind: 'line item',
      where,
      known: idsOf(cost.lineItems),
    });
  }
  for (const [index, { name, perMonth }] of cost.costPer.entries())
    for (const driver of new Set(driversIn(perMonth)))
      yield* one(driver, ['cost', 'costPer', index, 'perMonth'], 'driver', `cost per ${name}`, drivers);
  for (const [index, { name, covers, quantity }] of cost.commitments.entries()) {
    const where = `commitment "${name}"`;
    if (!('priceId' in covers))
      yield* inList(covers, ['cost', 'commitments', index, 'covers'], {
        kind: 'line item',
        where,
        known: idsOf(cost.lineItems),
      });
    for (const driver of new Set(driversIn(quantity)))
      yield* one(driver, ['cost', 'commitments', index, 'quantity'], 'driver', where, drivers);
  }
}

function* inStatedFigures(study: CaseStudy): Generator<Reference> {
  const { statedFigures, load } = study;
  for (const [index, { label, recomputed }] of statedFigures.entries()) {
    const path = ['statedFigures', index, 'recomputed'];
    const where = `stated figure "${label}"`;
    yield* one(recomputed?.atScalePoint, [...path, 'atScalePoint'], 'scale point', where, pointsOf(study));
    for (const driver of new Set(recomputed ? driversIn(recomputed.formula) : []))
      yield* one(driver, [...path, 'formula'], 'driver', where, idsOf(load?.drivers));
  }
}

function* inOperations({ operations, flows }: CaseStudy, requirements: readonly string[]): Generator<Reference> {
  for (const [index, { name, serves, flow }] of (operations?.objectives ?? []).entries()) {
    const path = ['operations', 'objectives', index];
    const where = `service-level objective "${name}"`;
    yield* one(serves, [...path, 'serves'], 'requirement', where, requirements);
    yield* one(flow, [...path, 'flow'], 'flow', where, idsOf(flows));
  }
  for (const [index, { name, runbook, objective }] of (operations?.alerts ?? []).entries()) {
    const path = ['operations', 'alerts', index];
    const where = `alert "${name}"`;
    yield* one(runbook, [...path, 'runbook'], 'runbook entry', where, idsOf(operations?.runbook));
    yield* one(objective, [...path, 'objective'], 'service-level objective', where, idsOf(operations?.objectives));
  }
}

function* inFailureModes({ failureModes, operations }: CaseStudy): Generator<Reference> {
  const known = idsOf(operations?.alerts);
  for (const [index, { mode, detectedBy = [] }] of failureModes.entries())
    yield* inList(detectedBy, ['failureModes', index, 'detectedBy'], {
      kind: 'alert',
      where: `failure mode "${mode}"`,
      known,
    });
}

function* inDeployments({ deployments, elements }: CaseStudy): Generator<Reference> {
  for (const [environment, { name, nodes, connections, securityGroupRules }] of deployments.entries()) {
    const known = [...nodesOf(nodes)].map(({ id }) => id);
    for (const [index, { source, destination }] of connections.entries()) {
      const path = ['deployments', environment, 'connections', index];
      yield* one(source, [...path, 'source'], 'deployment node', `environment "${name}"`, known);
      yield* one(destination, [...path, 'destination'], 'deployment node', `environment "${name}"`, known);
    }
    const ends = [...idsOf(elements), ...known];
    for (const [index, { group, allows }] of securityGroupRules.entries())
      for (const [position, { source, destination }] of (allows ?? []).entries()) {
        const path = ['deployments', environment, 'securityGroupRules', index, 'allows', position];
        const where = `rule of "${group}"`;
        yield* one(source, [...path, 'source'], 'element or deployment node', where, ends);
        yield* one(destination, [...path, 'destination'], 'element or deployment node', where, ends);
      }
  }
}

function* inRequirements(
  { requirements, operations, load }: CaseStudy,
  flows: readonly string[],
): Generator<Reference> {
  const scenarios = idsOf(operations?.recovery);
  for (const [index, requirement] of requirements.entries()) {
    const where = `requirement "${requirement.title}"`;
    const { atScalePoint } = requirement.kind === 'quality' ? requirement : {};
    yield* one(atScalePoint, ['requirements', index, 'atScalePoint'], 'scale point', where, idsOf(load?.scalePoints));
    for (const [position, verification] of requirement.verifiedBy.entries()) {
      if (verification.by !== 'computation') continue;
      const path = ['requirements', index, 'verifiedBy', position];
      yield* one(verification.flow, [...path, 'flow'], 'flow', where, flows);
      yield* inList(verification.flows ?? [], [...path, 'flows'], { kind: 'flow', where, known: flows });
      yield* one(verification.scenario, [...path, 'scenario'], 'recovery scenario', where, scenarios);
    }
  }
}

/** Every place that names something other than an element by id. */
export function* references({ study, decisions }: CheckContext): Generator<Reference> {
  const requirements = idsOf(study.requirements);
  const flows = idsOf(study.flows);
  const decisionIds = idsOf(decisions);
  const toRequirements = (where: string) => ({ kind: 'requirement', where, known: requirements }) as const;
  for (const [index, figure] of study.keyFigures.entries())
    if (figure.of !== 'stated')
      yield* one(figure.flow, ['keyFigures', index, 'flow'], 'flow', `key figure "${figure.label}"`, flows);
  for (const [index, { name, serves }] of study.flows.entries())
    yield* inList(serves, ['flows', index, 'serves'], toRequirements(`flow "${name}"`));
  yield* inRequirements(study, flows);
  for (const decision of decisions) {
    const where = `decision "${decision.title}"`;
    const named = (id: string, kind: ReferenceKind, known: readonly string[], ...inside: Path): Reference => ({
      kind,
      id,
      at: decisionAt(study, decision, ...inside),
      where,
      known,
    });
    for (const [i, id] of decision.serves.entries()) yield named(id, 'requirement', requirements, 'serves', i);
    for (const [i, id] of decision.supersedes.entries()) yield named(id, 'decision', decisionIds, 'supersedes', i);
    if (decision.supersededBy !== undefined)
      yield named(decision.supersededBy, 'decision', decisionIds, 'supersededBy');
  }
  for (const [index, { id, statedDdl }] of study.dataStores.entries())
    yield* one(
      statedDdl?.resolvedBy,
      ['dataStores', index, 'statedDdl', 'resolvedBy'],
      'decision',
      `data store "${id}"`,
      decisionIds,
    );
  yield* inLoad(study);
  yield* inFormulas(study);
  for (const { evidence, path } of evidenceIn(study)) {
    const { at: made, file } = evidence.measurement;
    if (typeof made === 'string')
      yield* one(made, [...path, 'measurement', 'at'], 'scale point', `measurement in ${file}`, pointsOf(study));
  }
  yield* inCost(study);
  yield* inStatedFigures(study);
  for (const [index, { name, demand }] of study.resources.entries())
    if (demand.from === 'flow')
      yield* one(demand.flow, ['resources', index, 'demand', 'flow'], 'flow', `resource "${name}"`, flows);
  for (const [index, { element, fallbackIn }] of study.reliability.entries())
    yield* inList(fallbackIn ?? [], ['reliability', index, 'fallbackIn'], {
      kind: 'flow',
      where: `reliability entry of "${element}"`,
      known: flows,
    });
  for (const [index, { title, relieves }] of study.evolution.entries())
    yield* inList(relieves, ['evolution', index, 'relieves'], {
      kind: 'resource',
      where: `evolution step "${title}"`,
      known: idsOf(study.resources),
    });
  for (const [index, { title, threatens }] of study.risks.entries())
    yield* inList(threatens, ['risks', index, 'threatens'], toRequirements(`risk "${title}"`));
  yield* inOperations(study, requirements);
  yield* inFailureModes(study);
  yield* inDeployments(study);
  for (const [index, { decision }] of (study.interview?.defences ?? []).entries())
    yield* one(decision, ['interview', 'defences', index, 'decision'], 'decision', 'defence', decisionIds);
  for (const [index, { resolvedBy }] of study.knownFindings.entries())
    yield* one(resolvedBy, ['knownFindings', index, 'resolvedBy'], 'decision', 'known finding', decisionIds);
}
