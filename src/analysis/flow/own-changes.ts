import { type Changes, type Fraction, inMilliseconds, type Provenance, type Reliability } from '#model';
import { availabilityOfChanges, formatAvailability } from '../availability/index.ts';
import { decimalText, durationText, percentText } from '../quantity-text.ts';
import type { ReliabilityContext } from './element-reliability.ts';

/** What own releases, defects and configuration leave of an element's availability. */
export interface OwnChanges {
  /** 0–1; 1 where they are left out or not ours. */
  readonly availability: number;
  readonly isComputed: boolean;
  readonly isUnsaid: boolean;
  /** In one line, or nothing for what isn't ours. */
  readonly basis: readonly string[];
  /** Whose word the rate of changes is. */
  readonly inputs: readonly Provenance[];
}

type ChangeRate = Exclude<Changes, { readonly leftOut: string }>;

const notOurs: OwnChanges = { availability: 1, isComputed: false, isUnsaid: false, basis: [], inputs: [] };

/** Own software: a service, website or function of a system of ours that runs on a platform for computing. */
function isOwnSoftware({ index }: ReliabilityContext, id: string): boolean {
  const element = index.element(id);
  if (element?.kind !== 'container') return false;
  const system = index.element(id.split('.')[0] ?? id);
  const isOurs = system?.kind === 'software-system' && system.location === 'internal';
  return isOurs && (element.role === 'service' || element.role === 'web' || element.role === 'function');
}

/** The term of an element's own changes: its entry's, or what the case study says of all own services. */
export function changesOf(
  context: ReliabilityContext,
  element: string,
  entry: Reliability | undefined,
  hostsOwnSoftware: boolean,
): OwnChanges {
  const isOwn = hostsOwnSoftware && isOwnSoftware(context, element);
  const changes = entry?.changes ?? (isOwn ? context.study.changes : undefined);
  if (!changes) return isOwn ? { ...notOurs, isUnsaid: true, basis: ['without own releases'] } : notOurs;
  if ('leftOut' in changes) return { ...notOurs, basis: [`without own releases: ${changes.leftOut}`] };
  const availability = availabilityOf(changes);
  const said = entry?.changes ? `: ${changesText(changes)}` : '';
  return {
    availability,
    isComputed: true,
    isUnsaid: false,
    basis: [`own releases ${formatAvailability(availability)}${said}`],
    inputs: [changes.origin.provenance],
  };
}

const availabilityOf = ({ perMonth, failureRate, timeToRestore, reaches }: ChangeRate): number =>
  availabilityOfChanges({
    perMonth,
    failureRate: failureRate.value,
    minutesToRestore: inMilliseconds(timeToRestore) / 60_000,
    reaches: reaches?.value ?? 1,
  });

const share = ({ value }: Fraction): string => percentText(Number((value * 100).toPrecision(6)));

/** `20 a month, 5 % fail, 15 min to restore (Deployments of last year)`, or why they are left out. */
export function changesText(changes: Changes): string {
  if ('leftOut' in changes) return `left out: ${changes.leftOut}`;
  const { perMonth, failureRate, timeToRestore, reaches, origin } = changes;
  const reached = reaches ? `, reaching ${share(reaches)} of the requests` : '';
  return `${decimalText(perMonth)} a month, ${share(failureRate)} fail, ${durationText(timeToRestore)} to restore${reached} (${origin.source})`;
}
