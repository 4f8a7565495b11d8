import { isWeak, type MergedBooks } from '#books';

/** Whether a service-level agreement speaks of one instance, so that k of n applies, not of the service as a whole. */
export const isOfInstance = (limitId: string): boolean =>
  limitId === 'sla.ec2.instance' || limitId === 'sla.rds.single' || limitId.endsWith('.single-az');

/**
 * Agreements that hold only for what is spread over two zones or more, and the one that holds in a single zone; `null`
 * where the provider promises nothing there. Beside them, `….multi-az` gives way to `….single-az`. Source: the
 * agreements at aws.amazon.com/rds/sla, /msk/sla, /compute/sla and /opensearch-service/sla.
 */
const acrossZones: Readonly<Record<string, string | null>> = {
  'sla.rds.multi-az': 'sla.rds.single',
  'sla.ec2.region': 'sla.ec2.instance',
  'sla.ecs': null,
  'sla.fargate': null,
  'sla.msk': null,
  'sla.opensearch': null,
  'sla.opensearch.standby': null,
};

/** Platforms that run software of ours; the others are software of their provider. */
const computing =
  /^(EC2|ECS|EKS|Fargate|Lambda|App Runner|Elastic Beanstalk|Cloud Run|Compute Engine|GKE|App Engine|Cloud Functions|Virtual Machines|AKS|App Service|Container Apps|Functions)\b/i;

export interface Agreement {
  readonly limitId: string;
  readonly percent: number;
  readonly basis: string;
  readonly hostsOwnSoftware: boolean;
}

/** Zones that an element may run in, and zones in which one of its instances runs; `null` where nobody says. */
export interface Zones {
  readonly given: number | null;
  readonly used: number | null;
}

/**
 * The agreement that holds for what runs in so many zones. On a platform for computing a single task is in one zone,
 * however many there are; how a provider's own service spreads what it is made of is up to the provider.
 * @returns undefined when the book lacks it, it isn't a percentage, or it promises nothing for a single zone
 */
export function agreementOf(
  books: Pick<MergedBooks, 'lookupLimit'>,
  limitId: string,
  { given, used }: Zones,
): Agreement | undefined {
  const zones = computing.test(books.lookupLimit(limitId)?.service ?? '') ? used : given;
  const isSingle = zones === 1 && (limitId in acrossZones || limitId.endsWith('.multi-az'));
  const inOneZone = limitId in acrossZones ? acrossZones[limitId] : limitId.replace(/multi-az$/, 'single-az');
  const holding = isSingle ? (inOneZone ?? null) : limitId;
  const limit = holding === null ? undefined : books.lookupLimit(holding);
  if (holding === null || typeof limit?.value !== 'number' || limit.unit !== '%') return undefined;
  const asOf = limit.asOf === null ? '' : `, as of ${limit.asOf}`;
  const weak = isWeak(limit) ? ' (weak source)' : '';
  const single = isSingle ? ', the one that holds in a single zone' : '';
  return {
    limitId: holding,
    percent: limit.value,
    basis: `${limit.service}: ${limit.limit}${asOf}${weak}${single}; a refund threshold of the platform`,
    hostsOwnSoftware: computing.test(limit.service),
  };
}
