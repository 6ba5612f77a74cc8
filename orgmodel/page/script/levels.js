/** The levels on which boxes stand in rows: those of one level on one line, whoever their heads are. */

/**
 * The level of each top, so that all positions that head the organisation stand in one row; bodies
 * without anybody under them stand in the row of the highest ones. `setsInRows` tells of a body
 * whether its reports stand under it in rows.
 */
export function levelsOfTops(tops, folding, setsInRows) {
  const heights = heightsOfBodies(folding, setsInRows);
  const highest = tops.reduce((most, top) => Math.max(most, heights.get(top) ?? 0), 0);
  const isEmpty = (top) => folding.organisation.isBody(top) && !heights.get(top);
  return tops.map((top) => (isEmpty(top) ? 0 : highest - (heights.get(top) ?? 0)));
}

/** How many rows of bodies there are at most from each body on, those without anybody under them left out. */
function heightsOfBodies(folding, setsInRows) {
  const { organisation } = folding;
  const heights = new Map();
  for (const node of folding.shown().filter((each) => organisation.isBody(each)).reverse()) {
    const row = folding.shownUnder(node).filter((each) => !organisation.isBeside(each));
    if (!row.length || !setsInRows(node)) continue;
    heights.set(node, row.reduce((most, each) => Math.max(most, 1 + (heights.get(each) ?? 0)), 0));
  }
  return heights;
}

/** What stands in one row, with all on the line of the lowest. */
export function levelled(items) {
  const top = items.reduce((most, item) => Math.max(most, item.top), -Infinity);
  return items.map((item) => ({ ...item, top }));
}
