import { type Box, bottom, type Point, right } from '../geometry.ts';
import { track } from './route-grid.ts';

const reaches = [2, 3, 4, 5, 6, 8, 10];

/**
 * Loops from a box back to itself around each of its corners, the tightest first: out of one side,
 * around the corner, in through the next. They keep `leastInset` pixels from the corner.
 */
export function selfLoops(box: Box, leastInset = track): Point[][] {
  const insets = [0, 1, 2, 3].map((tracks) => leastInset + tracks * track);
  return reaches.flatMap((out) =>
    reaches.flatMap((along) =>
      insets.flatMap((inset) => {
        const [dx, dy] = [out * track, along * track];
        const corners = [
          { x: right(box), y: box.y, sx: 1, sy: -1 },
          { x: right(box), y: bottom(box), sx: 1, sy: 1 },
          { x: box.x, y: box.y, sx: -1, sy: -1 },
          { x: box.x, y: bottom(box), sx: -1, sy: 1 },
        ];
        return corners.map(({ x, y, sx, sy }) => [
          { x, y: y - sy * inset },
          { x: x + sx * dx, y: y - sy * inset },
          { x: x + sx * dx, y: y + sy * dy },
          { x: x - sx * inset, y: y + sy * dy },
          { x: x - sx * inset, y },
        ]);
      }),
    ),
  );
}
