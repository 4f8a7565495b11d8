import type { MergedBooks, Offer } from '#books';
import { type CaseStudy, type DataSize, type Expression, inBytes, type LineItem, product, quantity } from '#model';
import type { DriverValues } from '../load/index.ts';
import { countAt, type ElementSizing, runningCounts } from '../sizing/index.ts';
import { focusServiceName } from './focus-service-name.ts';

/** What the environments rent, as line items, and the counts that their formulas are over. */
export interface RentedLines {
  readonly lineItems: readonly { readonly item: LineItem; readonly path: ElementSizing['path'] }[];
  readonly names: ReadonlyMap<string, string>;
  /** Values of the counts at a scale point, for given driver values. */
  readonly countsAt: (scalePoint: string, drivers: DriverValues) => DriverValues;
}

/** One volume that all instances of a cluster share. Source: Amazon Aurora User Guide, storage. */
const sharedVolumes: ReadonlySet<string> = new Set(['aurora.storage.gb-month', 'aurora.storage-io.gb-month']);

/** How much of a price's time a month of 730 h has, by the end of its unit; a price by the month has none to count. */
const timeFactors: Readonly<Record<string, Expression>> = {
  second: quantity(2_628_000, 'second'),
  minute: quantity(43_800, 'minute'),
  hour: quantity(730, 'hour'),
};

const vCpuAndMemory = { vCpu: 'vCPU', memoryGiB: 'GB' } as const;
const storageSuffix = 'Storage';
const suffixes = { unit: '', vCpu: 'Processors', memoryGiB: 'Memory' } as const;
const parts = { unit: '', vCpu: ', processors', memoryGiB: ', memory' } as const;

/** What one rented unit is called: `task`, `broker`, `node`, `instance`. */
function unitWord({ sized, category }: Offer, priceUnit: string): string {
  const [, counted] = /^([a-z]{4,})-(?:hour|month)$/.exec(priceUnit) ?? [];
  if (counted) return counted;
  if (sized) return 'task';
  return category === 'network' ? 'unit' : 'instance';
}

/** Gigabytes as storage is sold: binary ones where the size is binary. */
const gigabytesOf = (size: DataSize): string => String(inBytes(size) / (size.unit.endsWith('iB') ? 2 ** 30 : 1e9));

const isOneSize = (storage: NonNullable<ElementSizing['sizing']['storage']>): storage is DataSize =>
  'dimension' in storage && typeof storage.dimension === 'string';

const storageAt = ({ storage }: ElementSizing['sizing'], scalePoint: string): DataSize | undefined =>
  storage && (isOneSize(storage) ? storage : storage[scalePoint]);

const localId = (element: string): string => element.slice(element.lastIndexOf('.') + 1);

/**
 * The bill of what is rented: for every offer that runs, running × (1, its vCPUs or its GiB) × 730 h of each of its
 * prices, and its storage.
 */
export function rentedLines(
  study: CaseStudy,
  sizings: readonly ElementSizing[],
  books: Pick<MergedBooks, 'priceIn'>,
  nameOf: (element: string) => string,
  region: string,
): RentedLines {
  const [main] = study.deployments.filter(({ runs }) => runs.length > 0);
  const taken = new Set(study.cost?.lineItems.map(({ id }) => id));
  const names = new Map<string, string>();
  const lineItems = sizings.flatMap((entry, index): RentedLines['lineItems'] => {
    const { offer, sizing, element } = entry;
    const environment = study.deployments.find(({ id }) => id === entry.environment);
    if (!offer || !environment) return [];
    const place = entry.region ?? region;
    const unitOf = (priceId: string) => books.priceIn(priceId, place)?.price.unit ?? '';
    const word = unitWord(offer, unitOf(offer.rented[0]?.priceId ?? ''));
    const isMain = environment.id === main?.id;
    const count = counter(countId(index), word);
    names.set(countId(index), nameOf(element));
    names.set(storageId(index), `Storage of one ${word}`);
    const item = (suffix: string, part: string, priceId: string, quantityOf: Expression): LineItem => ({
      id: freeId(`${isMain ? '' : `${environment.id}-`}${localId(element)}${suffix}`, taken),
      name: `${isMain ? '' : `${environment.name}: `}${nameOf(element)}${part || sizePart(entry)}`,
      service: focusServiceName(offer.service),
      category: offer.category,
      element,
      environment: environment.id,
      price: { priceId, unit: unitOf(priceId) },
      quantity: quantityOf,
      assumption: suffix === '' || suffix === suffixes.vCpu ? sizing.note : '',
      ...(entry.region === null ? {} : { region: entry.region }),
      ...(environment.account === undefined ? {} : { account: environment.account }),
      ...(sizing.statedLine === undefined || suffix === storageSuffix ? {} : { statedLine: sizing.statedLine }),
    });
    const line = (...written: Parameters<typeof item>) => ({ item: item(...written), path: entry.path });
    const rented = offer.rented.map(({ priceId, per }) => {
      const unit = unitOf(priceId);
      const each = per === 'unit' ? [] : [quantity(offer[per] ?? 0, `${vCpuAndMemory[per]}/${word}`)];
      const time = timeFactors[/(second|minute|hour)$/.exec(unit)?.[0] ?? ''];
      return line(suffixes[per], parts[per], priceId, product(unit, count, ...each, ...(time ? [time] : [])));
    });
    const { storagePriceId } = offer;
    if (storagePriceId === undefined || sizing.storage === undefined) return rented;
    const one = isOneSize(sizing.storage)
      ? quantity(gigabytesOf(sizing.storage), `GB/${word}`)
      : counter(storageId(index), `GB/${word}`);
    const factors = sharedVolumes.has(storagePriceId) ? [one] : [count, one];
    return [...rented, line(storageSuffix, ', storage', storagePriceId, product(unitOf(storagePriceId), ...factors))];
  });
  return { lineItems, names, countsAt: (scalePoint, drivers) => countsAt(study, sizings, scalePoint, drivers) };
}

const counter = (id: string, unit: string): Expression => ({ op: 'driver', driver: id, unit });
const countId = (index: number): string => `rented:${index}`;
const storageId = (index: number): string => `storage:${index}`;

const sizePart = ({ sizeText }: ElementSizing): string => (sizeText === '' ? '' : `, ${sizeText}`);

function freeId(wanted: string, taken: Set<string>): string {
  const id = taken.has(wanted) ? freeId(`${wanted}-rented`, taken) : wanted;
  taken.add(id);
  return id;
}

function countsAt(
  study: CaseStudy,
  sizings: readonly ElementSizing[],
  scalePoint: string,
  drivers: DriverValues,
): DriverValues {
  const counts: Record<string, string> = { ...runningCounts(study, scalePoint, drivers) };
  for (const [index, { sizing }] of sizings.entries()) {
    const count = countAt(sizing.running, scalePoint, drivers);
    if (count !== undefined) counts[countId(index)] = count;
    const storage = storageAt(sizing, scalePoint);
    if (storage) counts[storageId(index)] = gigabytesOf(storage);
  }
  return counts;
}
