import type { MergedBooks } from '#books';
import type { CaseStudy, Provenance, Reliability } from '#model';
import type { StudyIndex } from '../analyzed-case-study.ts';
import {
  availabilityWithCommonCause,
  formatAvailability,
  fractionFromPercent,
  genericBeta,
} from '../availability/index.ts';
import { percentText } from '../quantity-text.ts';
import { selfAndAncestors } from '../study-index/study-index.ts';
import {
  type ElementInstances,
  type InstancesOf,
  type Redundancy,
  redundancyOf,
  zonesUsed,
} from './element-instances.ts';
import { changesOf } from './own-changes.ts';
import { agreementOf, isOfInstance, type Zones } from './service-level.ts';

/** What the availability of elements is computed from. */
export interface ReliabilityContext {
  readonly study: CaseStudy;
  readonly index: StudyIndex;
  readonly books: Pick<MergedBooks, 'lookupLimit'>;
  readonly instancesOf: InstancesOf;
}

/** Availability of an element after redundancy and own changes, before any fallback. */
export interface ElementAvailability {
  /** 0–1. */
  readonly availability: number;
  /** While the fullest zone is lost, 0–1; as always where nobody says which zones it runs in. */
  readonly withoutZone: number;
  readonly provenance: Provenance;
  /** Whose words it is made of: the figure itself, the shared cause, own changes. */
  readonly inputs: readonly Provenance[];
  /** `2 of 3 instances needed at peak, each 99.9 % (Contract), …` */
  readonly basis: string;
  readonly redundancy: Redundancy | null;
  /** Whether the figure is of the whole service, whose own spare instances nobody sees. */
  readonly isOfService: boolean;
  /** Own software, of whose releases and defects nobody has said anything. */
  readonly lacksChanges: boolean;
  /** Nobody promises anything for a single zone: the figure is what would be promised across several, at most. */
  readonly isBound: boolean;
}

/** The reliability entry of the element, or of the nearest element that contains it. */
export function reliabilityOf({ reliability }: CaseStudy, id: string): Reliability | undefined {
  for (const candidate of selfAndAncestors(id)) {
    const entry = reliability.findLast(({ element }) => element === candidate);
    if (entry) return entry;
  }
  return undefined;
}

/** Id of what the availability of an element is said of: its own, or that of the nearest element around it. */
export const ratedElement = ({ study, instancesOf }: ReliabilityContext, id: string, scalePoint: string): string =>
  reliabilityOf(study, id)?.element ??
  selfAndAncestors(id).find((candidate) => instancesOf(candidate, scalePoint) !== undefined) ??
  id;

interface Rated extends Pick<ElementAvailability, 'availability' | 'provenance' | 'basis'> {
  readonly isOfInstance: boolean;
  readonly isBound: boolean;
  /** Whether the figure is of the platform below software of ours; a stated one is taken to be of everything. */
  readonly hostsOwnSoftware: boolean;
}

/**
 * The figure itself: the author's, or the service-level agreement of the entry or of the offer. One that promises nothing
 * for a single zone bounds it, so that a zone less never looks better.
 */
function rated(
  context: ReliabilityContext,
  entry: Reliability | undefined,
  sizing: ElementInstances | undefined,
): Rated | undefined {
  const agreement = sizing?.agreement ?? sizing?.agreementAcrossZones ?? null;
  const said = entry?.availability ?? (agreement === null ? undefined : { limitId: agreement });
  if (!said) return undefined;
  if ('value' in said)
    return {
      availability: said.value.value,
      provenance: said.origin.provenance,
      basis: said.origin.source,
      isOfInstance: said.of !== 'service',
      isBound: false,
      hostsOwnSoftware: false,
    };
  const zones: Zones = { given: sizing?.zones ?? null, used: sizing ? zonesUsed(sizing) : null };
  const isPromised = entry?.availability !== undefined || sizing?.agreement !== null;
  const holding = isPromised ? agreementOf(context.books, said.limitId, zones) : undefined;
  const found = holding ?? agreementOf(context.books, said.limitId, { given: null, used: null });
  if (!found) return undefined;
  return {
    availability: fractionFromPercent(found.percent),
    provenance: 'sourced',
    basis: holding ? found.basis : `at most ${found.basis}, which promises nothing for a single zone`,
    isBound: !holding,
    isOfInstance: said.of === undefined ? isOfInstance(found.limitId) : said.of === 'instance',
    hostsOwnSoftware: found.hostsOwnSoftware,
  };
}

function instancesText({ needed, instances, maximum }: Redundancy, one: Rated, entry: Reliability | undefined): string {
  const beta = entry?.sharedCause?.value.value ?? genericBeta;
  const source = entry?.sharedCause?.origin.source ?? 'the generic β of NUREG/CR-4780';
  const shared = needed < instances ? `; ${percentText(beta * 100)} of the failures hit all of them (${source})` : '';
  const why = entry?.needs ? ` because ${entry.needs.reason}` : '';
  const counts =
    needed > instances
      ? `${needed} instances needed at peak and ${maximum} run at most`
      : `${needed} of ${instances} instances needed at peak`;
  return `${counts}${why}, each ${formatAvailability(one.availability)} (${one.basis})${shared}`;
}

/** Nothing of it may run, so that nothing answers. */
const notRunning: ElementAvailability = {
  availability: 0,
  withoutZone: 0,
  provenance: 'stated',
  inputs: [],
  basis: 'none of it runs',
  redundancy: { needed: 1, instances: 0, withoutZone: 0, canGrow: false, maximum: 0 },
  isOfService: false,
  lacksChanges: false,
  isBound: false,
};

/**
 * Availability of an element at a scale point: a service-level agreement is of the service as a whole; a figure of one
 * instance counts k of n with a common cause, k and n from the sizing. Own software has a term for its changes.
 * @returns undefined when nobody says how available it is, or its limit isn't in the book or isn't a percentage
 */
export function elementAvailability(
  context: ReliabilityContext,
  id: string,
  scalePoint: string,
): ElementAvailability | undefined {
  const entry = reliabilityOf(context.study, id);
  const element = ratedElement(context, id, scalePoint);
  const sizing = context.instancesOf(element, scalePoint);
  if (sizing?.maximum === 0) return notRunning;
  const one = rated(context, entry, sizing);
  if (!one) return undefined;
  // How many nodes a provider's own service has, and how it replaces them, is in its agreement.
  const isCounted = one.isOfInstance || one.hostsOwnSoftware;
  const redundancy = sizing && isCounted ? redundancyOf(sizing, entry?.needs?.instances) : null;
  const changes = changesOf(context, element, entry, one.hostsOwnSoftware);
  const beta = entry?.sharedCause?.value.value ?? genericBeta;
  const of = (instances: number): number => {
    if (!redundancy) return one.availability;
    return one.isOfInstance
      ? availabilityWithCommonCause(redundancy.needed, instances, one.availability, beta)
      : one.availability;
  };
  const left = redundancy?.withoutZone ?? null;
  const isTooFew = redundancy !== null && left !== null && left < redundancy.needed;
  const isOfSeveral = redundancy !== null && one.isOfInstance && redundancy.instances > 1;
  return {
    availability: of(redundancy?.instances ?? 1) * changes.availability,
    withoutZone: isTooFew ? 0 : of(left ?? redundancy?.instances ?? 1) * changes.availability,
    provenance: isOfSeveral || changes.isComputed ? 'computed' : one.provenance,
    inputs: [
      one.provenance,
      ...(isOfSeveral && entry?.sharedCause ? [entry.sharedCause.origin.provenance] : []),
      ...changes.inputs,
    ],
    basis: [isOfSeveral ? instancesText(redundancy, one, entry) : one.basis, ...changes.basis].join('; '),
    redundancy,
    isOfService: !one.isOfInstance,
    lacksChanges: changes.isUnsaid,
    isBound: one.isBound,
  };
}
