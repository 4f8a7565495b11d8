export { erlangB, erlangC } from './erlang.ts';
export { type ElementDemand, elementDemand, type FlowLoad } from './flow-demand.ts';
export {
  type MultiServerQueue,
  type QueueSteadyState,
  queueSteadyState,
} from './multi-server-queue.ts';
export { type ResourceLoad, type ResourceWait, resourceWait } from './resource-wait.ts';
export {
  type LoadedResource,
  loadAtUtilization,
  type Saturation,
  saturationOrder,
  utilizationAt,
} from './saturation.ts';
export { lognormalVariation, serviceVariation } from './service-variation.ts';
export { serversOf, type UnitSpeed, unitServers } from './unit-servers.ts';
export { type UnitLimit, type UnitsRequired, unitsRequired } from './units-required.ts';
