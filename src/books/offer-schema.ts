import * as z from 'zod';
import { entryId } from './schema.ts';

const positive = z.number().positive();

/** A price that comes with every rented unit: for the unit itself, for each vCPU or for each GiB of its memory. */
const rentedPriceSchema = z.strictObject({ priceId: entryId, per: z.enum(['unit', 'vCpu', 'memoryGiB']) });

/** Memory that is sold with so many vCPUs: from, to, and in steps of. */
const soldSizeSchema = z.strictObject({ vCpu: positive, fromGiB: positive, toGiB: positive, stepGiB: positive });
export type SoldSize = Readonly<z.infer<typeof soldSizeSchema>>;

/** What can be rented: an instance class, a broker, a task of a chosen size, a serverless service. */
export const offerSchema = z.strictObject({
  id: entryId,
  name: z.string().min(1),
  /** Vendor's name of the service. */
  service: z.string().min(1),
  category: z.enum(['compute', 'database', 'cache', 'messaging', 'storage', 'network', 'security', 'other']),
  /** `postgres`, `mysql`, `redis`, `kafka` … */
  engine: z.string().min(1).exactOptional(),
  arch: z.enum(['x86_64', 'arm64']).exactOptional(),
  /** The author chooses vCPU and memory: `offer('fargate.x86', { vCpu: 1, memoryGiB: 2 })`. */
  sized: z.literal(true).exactOptional(),
  /** The sizes that there are to choose from; any, where nobody wrote them down. */
  sizes: z.array(soldSizeSchema).min(1).readonly().exactOptional(),
  vCpu: positive.exactOptional(),
  memoryGiB: positive.exactOptional(),
  /** Machines in one unit, 1 unless given: a Multi-AZ pair is one unit of two. */
  nodes: z.int().positive().exactOptional(),
  /** One unit is spread over availability zones by the vendor. */
  multiAz: z.boolean().exactOptional(),
  /** Connections that one unit takes. */
  maxConnections: z.int().positive().exactOptional(),
  /** Computed from the nominal memory: the real number is lower, on micro and small classes by far. */
  maxConnectionsIsUpperBound: z.literal(true).exactOptional(),
  /** Kafka partitions, leaders and followers, on one broker. */
  partitions: z.strictObject({ recommended: positive, maximum: positive.exactOptional() }).exactOptional(),
  /** Published throughput of one unit. Sustained unless the name says `Max`; MB are 10⁶, MiB 2²⁰ bytes a second. */
  throughput: z
    .strictObject({
      ingressMBs: positive.exactOptional(),
      ingressMaxMBs: positive.exactOptional(),
      egressMBs: positive.exactOptional(),
      egressMaxMBs: positive.exactOptional(),
      storageMiBs: positive.exactOptional(),
      networkMiBs: positive.exactOptional(),
      networkGbps: positive.exactOptional(),
      recordsPerSecond: positive.exactOptional(),
    })
    .exactOptional(),
  /** Prices of what runs all month. Empty where only usage is paid. */
  rented: z.array(rentedPriceSchema),
  /** Price of a gigabyte stored for a month. */
  storagePriceId: entryId.exactOptional(),
  /** Limit that holds the service-level agreement of one unit. */
  slaLimitId: entryId.exactOptional(),
  /** The one that holds where its units are in two zones or more. */
  slaAcrossZonesLimitId: entryId.exactOptional(),
  /** What to know before relying on it. */
  note: z.string().min(1).exactOptional(),
});
export type Offer = Readonly<z.infer<typeof offerSchema>>;
