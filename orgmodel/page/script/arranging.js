/**
 * How the reports of each node stand: as it is asked for, as it is asked for someone above, or as
 * it fits best. Reports of a body stand in a row, and so do all above those who need one.
 */

const NEEDS_ROW = new Set(["standard", "hanging"]);

export class Arranging {
  /** `whole` is the layout of all that no other is asked for. */
  constructor(organisation, whole, { bodiesInRow = true } = {}) {
    const { above, nodes, size } = organisation;
    this.names = new Array(size);
    this.inRow = new Uint8Array(size);
    this.hasLines = false;
    for (let node = 0; node < size; node += 1) {
      this.names[node] = nodes[node].layout ?? (above[node] < 0 ? whole : this.names[above[node]]);
      if (bodiesInRow && organisation.isBody(node)) this.inRow[node] = 1;
      if (this.needsRow(nodes[node])) this.forceRows(organisation, node);
    }
  }

  needsRow({ layout, line }) {
    this.hasLines ||= line !== undefined;
    return line !== undefined || NEEDS_ROW.has(layout);
  }

  forceRows({ above, nodes }, node) {
    let upper = above[node];
    while (upper >= 0 && !this.inRow[upper] && (nodes[upper].layout ?? "auto") === "auto") {
      this.inRow[upper] = 1;
      upper = above[upper];
    }
  }

  /** The layout of those under a node that stands in a row itself. */
  of(node) {
    return this.inRow[node] && this.names[node] !== "standard" ? "row" : this.names[node];
  }
}

/** Those under a head on both sides of its stem, about evenly. */
export function dividedEvenly(groups) {
  const sides = { left: [], right: [] };
  let balance = 0;
  for (const group of groups) {
    const side = balance <= 0 ? "left" : "right";
    sides[side].push(...group);
    balance += side === "left" ? group.length : -group.length;
  }
  return sides;
}
