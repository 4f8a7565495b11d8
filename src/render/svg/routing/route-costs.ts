/** Prices in pixels of detour: what a line would rather go around than accept. Whole numbers, for the queue. */
export const bendCost = 30;
export const crossingCost = 110;
/** For each track along a node's border. */
export const huggingCost = 3;
/** Turning one track before the destination squeezes the arrowhead. */
export const lateTurnCost = 14;
/** For each track along a drawn border. */
export const alongBorderCost = 22;
/** For each track in a boundary that holds neither end. */
export const foreignGroundCost = 2;
/** For each track outside the boundary that holds both ends. */
export const awayFromHomeCost = 6;
