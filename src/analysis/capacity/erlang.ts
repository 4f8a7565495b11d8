/**
 * Erlang B: the share of arrivals that find all c servers busy and are lost, by the recursion
 * B(0) = 1, B(n) = A × B(n−1) ÷ (n + A × B(n−1)). The offered load A = λ ÷ μ is in erlangs.
 * Assumes Poisson arrivals and no queue; holds for any distribution of service times (M/G/c/c).
 * Source: Erlang (1917); recursion in Jagerman (1974), "Some properties of the Erlang loss function".
 * @throws {RangeError} if the load is negative or c isn't a whole number
 * @example erlangB(10, 4.461); // ≈ 0.0100
 */
export function erlangB(servers: number, offeredLoad: number): number {
  if (!Number.isInteger(servers) || servers < 0 || !(offeredLoad >= 0))
    throw new RangeError(
      `Erlang's formulas need whole servers and a load that isn't negative, not ${servers} and ${offeredLoad}.`,
    );
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (offeredLoad * blocked) / (n + offeredLoad * blocked);
  return blocked;
}

/**
 * Erlang C: the share of arrivals that have to wait in an M/M/c queue, C = B ÷ (1 − ρ(1 − B)) with ρ = A ÷ c.
 * At or above saturation (A ≥ c) everyone waits: 1.
 * Assumes Poisson arrivals, exponential service times, an unbounded queue and nobody who gives up.
 * Source: Erlang (1917); Harchol-Balter (2013), chapter 14.
 * @throws {RangeError} if the load is negative or c isn't a whole number
 * @example erlangC(14, 10); // ≈ 0.174
 */
export function erlangC(servers: number, offeredLoad: number): number {
  const blocked = erlangB(servers, offeredLoad);
  if (offeredLoad >= servers) return 1;
  return blocked / (1 - (offeredLoad / servers) * (1 - blocked));
}
