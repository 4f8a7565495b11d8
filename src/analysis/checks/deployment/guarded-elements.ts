import type { DeploymentEnvironment, Relationship } from '#model';
import { isSameOrNested, isWithin } from '../../study-index/study-index.ts';

type Rule = DeploymentEnvironment['securityGroupRules'][number];

/** Two ends of traffic, by id. */
export interface Ends {
  readonly source: string;
  readonly destination: string;
}

/** One runs in the other, or is it, whichever way round the two are named. */
const joins = (one: Ends, other: Ends): boolean =>
  (isSameOrNested(one.source, other.source) && isSameOrNested(one.destination, other.destination)) ||
  (isSameOrNested(one.source, other.destination) && isSameOrNested(one.destination, other.source));

/** Whether some traffic goes between two ends. Direction is left out: a consumer that polls opens the connection. */
export const isBetween = (ends: Ends, traffic: readonly Ends[]): boolean => traffic.some((each) => joins(ends, each));

/** A rule's own end of what it allows: who is reached by an ingress rule, who reaches out by an egress rule. */
const ownEnd = ({ direction }: Rule, { source, destination }: Ends): string =>
  direction === 'ingress' ? destination : source;

/** A relationship as seen from one guarded end. */
export interface GuardedRelationship extends Ends {
  readonly groups: readonly string[];
  readonly isAllowed: boolean;
}

/** Who is behind which security groups of an environment, as far as its rules say what they allow. */
export function guardedElements({ securityGroupRules }: Pick<DeploymentEnvironment, 'securityGroupRules'>) {
  const groupsOf = new Map<string, Set<string>>();
  for (const rule of securityGroupRules)
    for (const ends of rule.allows ?? []) {
      const end = ownEnd(rule, ends);
      groupsOf.set(end, (groupsOf.get(end) ?? new Set()).add(rule.group));
    }
  const guarded = [...groupsOf.keys()];
  const allowed = securityGroupRules.flatMap(({ allows }) => allows ?? []);

  /** The guarded element that an end is in, the end itself where none is; `undefined` for what contains guarded ones. */
  const resolve = (id: string): string | undefined =>
    guarded.find((element) => isWithin(id, element)) ??
    (guarded.some((element) => isWithin(element, id)) ? undefined : id);

  /** A group without egress rules keeps the default, which lets everything out. */
  const reachesOutFreely = (element: string, groups: ReadonlySet<string>, ends: Ends): boolean =>
    !securityGroupRules.some(({ group, direction }) => direction === 'egress' && groups.has(group)) &&
    (ends.source === element ||
      allowed.some(({ source, destination }) => source === element && joins({ source, destination }, ends)));

  return {
    /** The guarded ends of a relationship, and whether the groups of each let it through. */
    *endsOf({ source, destination }: Pick<Relationship, 'source' | 'destination'>): Generator<GuardedRelationship> {
      const ends = { source: resolve(source), destination: resolve(destination) };
      if (ends.source === undefined || ends.destination === undefined || ends.source === ends.destination) return;
      const between = { source: ends.source, destination: ends.destination };
      for (const element of [between.source, between.destination]) {
        const groups = groupsOf.get(element);
        if (!groups) continue;
        const isAllowed =
          reachesOutFreely(element, groups, between) ||
          securityGroupRules.some(({ group, allows }) => groups.has(group) && isBetween(between, allows ?? []));
        yield { ...between, groups: [...groups], isAllowed };
      }
    },
  };
}
