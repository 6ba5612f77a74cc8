/** Lays out what is shown: tries how far rows go before all hangs in columns, and keeps the best. */

import { Arranging } from "./arranging.js";
import { Placing } from "./placing.js";
import { mirrored } from "./scene.js";

const GAP = { level: 54, bus: 22, sibling: 22, side: 24, stub: 20, deputy: 36, spine: 16, column: 10 };
/** Frames round units need room for themselves and their names. */
const FRAMED = { ...GAP, level: 92, bus: 24, sibling: 52, column: 30 };
/** A scene wider than so many times its height is a ribbon. */
const WIDEST = 4;
/** So often the lines of grades are moved down until all stand on theirs. */
const MOST_ROUNDS = 40;

/**
 * Lay out what is shown, so that it fits a window of some shape: where rows would make a ribbon,
 * everything from some level on hangs in columns.
 */
export function layOut(folding, boxes, { shape, whole, framed }) {
  const arranging = new Arranging(folding.organisation, whole);
  const scene = fitting(new Setting(folding, boxes, arranging, framed ? FRAMED : GAP), shape, whole);
  return boxes.language.isRightToLeft ? mirrored(scene) : scene;
}

/** What is the same in all trials of one layout. */
class Setting {
  constructor(folding, boxes, arranging, gaps) {
    Object.assign(this, { folding, boxes, arranging, gaps });
  }

  /** The scene in which all hangs from some level on. */
  scene(hangFrom) {
    let lineTops = [];
    for (let round = 0; ; round += 1) {
      const placing = new Placing(this, hangFrom, lineTops);
      const scene = placing.scene();
      const lower = this.arranging.hasLines && round < MOST_ROUNDS ? placing.lowerLines() : null;
      if (!lower) return scene;
      lineTops = lower;
    }
  }
}

function fitting(setting, shape, whole) {
  const wide = setting.scene(Infinity);
  if (whole !== "auto" || ratioOf(wide) <= WIDEST) return wide;
  let best = wide;
  for (let depth = deepest(setting.folding) - 1; depth > 0; depth -= 1) {
    const scene = setting.scene(depth);
    if (fit(scene, shape) <= fit(best, shape)) break;
    best = scene;
  }
  return best;
}

function deepest(folding) {
  const { depths } = folding.organisation;
  return folding.shown().reduce((most, node) => Math.max(most, depths[node]), 0);
}

function ratioOf({ bounds }) {
  return (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
}

/** How large a scene can be shown in a window of some shape. */
function fit({ bounds }, { width, height }) {
  return Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top));
}
