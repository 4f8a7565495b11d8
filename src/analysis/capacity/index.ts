export { type AsymptoticBounds, asymptoticBounds } from './asymptotic-bounds.ts';
export { type ConnectionDemand, type ConnectionPool, connectionDemand } from './connection-demand.ts';
export { erlangB, erlangC, serversForWaitProbability } from './erlang.ts';
export { type ElementDemand, elementDemand, type FlowLoad } from './flow-demand.ts';
export { monthsUntilFull, monthsUntilLoad } from './growth.ts';
export {
  type MultiServerQueue,
  type QueueSteadyState,
  queueSteadyState,
  waitAtMost,
  waitPercentile,
} from './multi-server-queue.ts';
export {
  interactiveResponseTime,
  meanNumberInSystem,
  resourceThroughput,
  serviceDemand,
  utilization,
} from './operational-laws.ts';
export {
  type LimitShift,
  type LoadedResource,
  limitShift,
  loadAtUtilization,
  type Saturation,
  saturationOrder,
  utilizationAt,
} from './saturation.ts';
export { serversOf, type UnitSpeed, unitServers } from './unit-servers.ts';
export { type UnitLimit, type UnitsRequired, unitsRequired } from './units-required.ts';
