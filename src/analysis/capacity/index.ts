export { erlangB, erlangC } from './erlang.ts';
export { elementDemand } from './flow-demand.ts';
export {
  type MultiServerQueue,
  queueSteadyState,
} from './multi-server-queue.ts';
export { resourceWait } from './resource-wait.ts';
export {
  type LoadedResource,
  loadAtUtilization,
  saturationOrder,
  utilizationAt,
} from './saturation.ts';
export { lognormalVariation } from './service-variation.ts';
export { serversOf, unitServers } from './unit-servers.ts';
export { unitsRequired } from './units-required.ts';
