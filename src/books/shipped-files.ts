import fs from 'node:fs';
import type { LimitFile, PriceListing, ServiceFile } from './service-file.ts';
import { serviceFiles } from './service-files.ts';

const read = <File>(name: string): File =>
  JSON.parse(fs.readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

/** A shipped file, with its listings by id. */
export interface Shelf {
  readonly file: ServiceFile;
  readonly listings: ReadonlyMap<string, PriceListing>;
}

const shelves = new Map<string, Shelf>();
let limits: LimitFile | undefined;

/** Name of the file that an id belongs to: the first part of the id, of Azure and Google Cloud the first two. */
export function serviceOf(id: string): string | undefined {
  const [first = '', second = ''] = id.split('.');
  return [`${first}.${second}`, first].find((service) => Object.hasOwn(serviceFiles, service));
}

/** The file of the service, read when it is first asked for. The tests hold it against the schema. */
export function shelfOf(service: string): Shelf | undefined {
  const known = shelves.get(service);
  if (known) return known;
  const name = serviceFiles[service];
  if (name === undefined) return undefined;
  const file = read<ServiceFile>(`prices/${name}`);
  const shelf = { file, listings: new Map(file.prices.map((listing) => [listing.id, listing])) };
  shelves.set(service, shelf);
  return shelf;
}

/** Every service of the shipped book. */
export const services = (): readonly string[] => Object.keys(serviceFiles);

/** The shipped limits, read when they are first asked for. */
export function limitFile(): LimitFile {
  limits ??= read<LimitFile>('limits');
  return limits;
}
