/** One flow: how often it runs, and how often one run visits each element. */
export interface FlowLoad {
  readonly flow: string;
  /** Runs per second. */
  readonly ratePerSecond: number;
  /** Mean visits of one run by element id; a branch counts with its probability, a loop with its repetitions. */
  readonly visits: Readonly<Record<string, number>>;
}

/** What arrives at one element. */
export interface ElementDemand {
  readonly element: string;
  /** Requests per second from all flows. */
  readonly ratePerSecond: number;
  /** Where they come from, in the order of the flows. */
  readonly byFlow: readonly { readonly flow: string; readonly ratePerSecond: number }[];
}

/**
 * Demand on every element from all flows: λ_k = Σ over flows f of V_k,f × X_f (forced-flow law, Denning
 * & Buzen 1978, summed over classes).
 * Elements in order of first appearance. Assumes flows that don't slow each other down, i.e. an open system below
 * saturation. Source: Lazowska et al. (1984), chapters 3 and 7.
 */
export function elementDemand(flows: readonly FlowLoad[]): readonly ElementDemand[] {
  const demands = new Map<string, { flow: string; ratePerSecond: number }[]>();
  for (const { flow, ratePerSecond, visits } of flows)
    for (const [element, count] of Object.entries(visits)) {
      const share = { flow, ratePerSecond: ratePerSecond * count };
      demands.set(element, [...(demands.get(element) ?? []), share]);
    }
  return [...demands].map(([element, byFlow]) => ({
    element,
    ratePerSecond: byFlow.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0),
    byFlow,
  }));
}
