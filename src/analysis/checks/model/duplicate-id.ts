import { type Finding, nodesOf, type Portfolio } from '#model';
import { finding } from '../catalogue.ts';
import type { CheckContext } from '../check.ts';
import { at, decisionAt } from '../locations.ts';
import { type SharedId, sharedIds, sharedIn } from './shared-ids.ts';

/** Lists whose ids are shared with what isn't in the list: nodes with those inside them, decisions with those in files. */
const wider = ['deployments.nodes', 'decisions'];

/** Ids that two definitions of one kind share. */
export function* duplicateId({ study, decisions }: CheckContext): Iterable<Finding> {
  yield* sharedIds(study, wider).map(duplicate);
  for (const [index, { options }] of study.decisions.entries())
    yield* sharedIds(options, [], ['decisions', index, 'options']).map(duplicate);
  for (const [index, { name, nodes }] of study.deployments.entries())
    yield* sharedIn(
      `${name} node`,
      [...nodesOf(nodes)].map(({ id }) => ({ id, at: at('deployments', index, 'nodes') })),
    ).map(duplicate);
  yield* sharedIn(
    'decision',
    decisions.map((decision) => ({ id: decision.id, at: decisionAt(study, decision, 'id') })),
  ).map(duplicate);
}

/** Ids that two entries of a list of the portfolio share. */
export function* duplicateIdOfPortfolio({ portfolio }: { readonly portfolio: Portfolio }): Iterable<Finding> {
  yield* sharedIds(portfolio).map(duplicate);
}

const duplicate = ({ at: place, id, kind, first }: SharedId): Finding =>
  finding('model/duplicate-id', place, { id, kind, first });
