/**
 * The transportation problem at the heart of the engine: each person takes `supply` different rooms, each room gets
 * between `min` and `max` people, the sum of costs is least. Costs are whole numbers, Infinity = forbidden.
 */
export interface Transport {
  readonly n: number;
  readonly k: number;
  readonly supply: Int32Array;
  readonly cost: Float64Array;
  /** Cost of all the rooms a person does not mention, when none is forbidden to them; otherwise NaN. */
  readonly base: Float64Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
}

/** Who sits where (`member[person * k + room]`) with room prices that prove it. */
export interface Seating {
  readonly member: Uint8Array;
  readonly prices: Float64Array;
}

/**
 * Proof of optimality by complementary slackness, exact because it only compares: at these prices nobody has a
 * cheaper room than those taken, a room with a positive price is at its minimum, one with a negative price is full.
 */
export function isProven({ n, k, supply, cost, min, max }: Transport, { member, prices }: Seating): boolean {
  if (!isExact(prices)) return false;
  const load = new Int32Array(k);
  for (let person = 0; person < n; person += 1) {
    let taken = 0;
    let dearestTaken = -Infinity;
    let cheapestLeft = Infinity;
    for (let room = 0, cell = person * k; room < k; room += 1, cell += 1) {
      const reduced = cost[cell]! - prices[room]!;
      if (member[cell] === 1) {
        taken += 1;
        load[room]! += 1;
        if (reduced > dearestTaken) dearestTaken = reduced;
      } else if (reduced < cheapestLeft) cheapestLeft = reduced;
    }
    if (taken !== supply[person] || dearestTaken === Infinity) return false;
    if (taken > 0 && dearestTaken > cheapestLeft) return false;
  }
  return load.every((people, room) => {
    const price = prices[room]!;
    if (people < min[room]! || people > max[room]!) return false;
    return price === 0 || people === (price > 0 ? min[room] : max[room]);
  });
}

/** Whether sums of whole numbers like these are still exact in a double. */
export const isExact = (prices: Float64Array): boolean =>
  prices.every((price) => Math.abs(price) < Number.MAX_SAFE_INTEGER / 4);
