/** One dimension in which load is shared out over equal units: records per second, megabytes per second. */
export interface UnitLimit {
  readonly name: string;
  /** The whole load. */
  readonly load: number;
  /** What one unit carries, in the same unit as the load. */
  readonly perUnit: number;
}

export interface UnitsRequired {
  readonly units: number;
  /** Name of the limit that asks for the most units; undefined when there is no load. */
  readonly limitedBy?: string;
}

/** Slack for quotients that aren't exact in binary, so that 0.3 ÷ 0.1 asks for 3 units. */
const slack = 1e-9;

/**
 * Units (shards, partitions, instances) that carry a load: the largest of ⌈load ÷ (limit of one × utilization)⌉ over all
 * limits, at least 1.
 * Assumes load that spreads evenly over the units; a hot key needs more.
 * Source: Amazon Kinesis Data Streams Developer Guide, quotas of a shard; for partitions the same rule with the
 * throughput of one producer and one consumer: Rao (2015), "How to choose the number of topics/partitions in a Kafka cluster".
 * @param targetUtilization share of a unit's limit to plan for, 0..1
 * @throws {RangeError} if a limit isn't above zero or the utilization is outside 0..1
 * @example unitsRequired([{ name: 'records', load: 33_333.3, perUnit: 1000 }]); // { units: 34, limitedBy: 'records' }
 */
export function unitsRequired(limits: readonly UnitLimit[], targetUtilization = 1): UnitsRequired {
  if (!(targetUtilization > 0 && targetUtilization <= 1))
    throw new RangeError(`The target utilization ${targetUtilization} is outside 0..1.`);
  let required: UnitsRequired = { units: 1 };
  for (const { name, load, perUnit } of limits) {
    if (!(perUnit > 0) || !(load >= 0))
      throw new RangeError(`The limit "${name}" needs a load and a capacity above zero.`);
    const units = Math.ceil((load / (perUnit * targetUtilization)) * (1 - slack));
    if (units > required.units || (required.limitedBy === undefined && load > 0))
      required = { units: Math.max(1, units), limitedBy: name };
  }
  return required;
}
