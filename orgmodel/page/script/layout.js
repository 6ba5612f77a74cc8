/** Lays out what is shown: tries how far rows go before all hangs in columns, and keeps the best. */

import { Arranging } from "./arranging.js";
import { fontOf } from "./boxes.js";
import { framesOf, NAME, UnitForest } from "./frames.js";
import { Placing } from "./placing.js";
import { mirrored } from "./scene.js";

const GAP = { level: 54, bus: 22, sibling: 22, side: 24, stub: 20, deputy: 36, spine: 16, column: 10 };
/** Frames round units need room for themselves and their names. */
const FRAMED = { ...GAP, level: 92, bus: 24, sibling: 52, column: 30 };
/** So often all is laid out anew for frames; in the end units are named in boxes. */
const MOST_FRAMINGS = 6;
/** A scene wider than so many times its height is a ribbon. */
const WIDEST = 4;
/** In windows narrower than this, as on phones, rows are only for what can be read in them. */
const NARROW = 760;
/** Scenes drawn smaller than this cannot be read. */
export const READABLE = 0.62;
/** So often the lines of grades are moved down until all stand on theirs. */
const MOST_ROUNDS = 40;

/**
 * Lay out what is shown, so that it fits a window of some shape: where rows would make a ribbon,
 * everything from some level on hangs in columns.
 */
export function layOut(folding, boxes, { shape, whole, framed }) {
  const arranging = new Arranging(folding.organisation, whole);
  const lay = () => laidOut(new Setting(folding, boxes, arranging, framed ? FRAMED : GAP), shape, whole);
  return framed ? withFrames(lay, boxes) : lay();
}

function laidOut(setting, shape, whole) {
  const scene = fitting(setting, shape, whole);
  return setting.boxes.language.isRightToLeft ? mirrored(scene) : scene;
}

/** Lay out again, with the units named in boxes that no frame is found for, until all others have one. */
function withFrames(lay, boxes) {
  const { organisation, language, measure } = boxes;
  const forest = new UnitForest(organisation.units);
  const refused = new Set();
  for (let round = 1; ; round += 1) {
    const scene = lay();
    const frames = framesOf(scene, { organisation, forest, language, measure, font: fontOf(NAME.tone) }, refused);
    const framed = new Set(frames.map((frame) => frame.unit));
    const unitOf = (node) => organisation.nodes[node].unit;
    const lost = scene.shown.filter((node) => unitOf(node) !== undefined && !framed.has(unitOf(node)));
    forest.paths.forEach((_, unit) => !framed.has(unit) && refused.add(unit));
    if (!boxes.nameUnits(lost) || round === MOST_FRAMINGS) return framedScene(scene, frames);
  }
}

function framedScene(scene, frames) {
  const { bounds } = scene;
  for (const { left, top, right, bottom } of frames) {
    Object.assign(bounds, {
      left: Math.min(bounds.left, left),
      top: Math.min(bounds.top, top),
      right: Math.max(bounds.right, right),
      bottom: Math.max(bounds.bottom, bottom),
    });
  }
  return Object.assign(scene, { frames });
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
  if (whole !== "auto") return wide;
  const readable = isCrowded(wide, shape) ? readableScene(setting, shape) : null;
  if (readable || ratioOf(wide) <= WIDEST) return readable ?? wide;
  let best = wide;
  for (let depth = deepest(setting.folding) - 1; depth > 0; depth -= 1) {
    const scene = setting.scene(depth);
    if (fit(scene, shape) <= fit(best, shape)) break;
    best = scene;
  }
  return best;
}

export function isNarrow(width) {
  return width < NARROW;
}

function deepest(folding) {
  const { depths } = folding.organisation;
  return folding.shown().reduce((most, node) => Math.max(most, depths[node]), 0);
}

/** The first scene that is narrow enough for a narrow window, however long; null if there is none. */
function readableScene(setting, shape) {
  for (let depth = deepest(setting.folding) - 1; depth >= 0; depth -= 1) {
    const scene = setting.scene(depth);
    if (!isCrowded(scene, shape)) return scene;
  }
  return null;
}

/** Whether a scene is too wide to be read in a narrow window. */
function isCrowded({ bounds }, shape) {
  return isNarrow(shape.width) && bounds.right - bounds.left > shape.widthAt(READABLE);
}

function ratioOf({ bounds }) {
  return (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
}

/** How large a scene can be shown in a window of some shape. */
function fit({ bounds }, { width, height }) {
  return Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top));
}
