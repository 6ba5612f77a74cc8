/** Lays out what is shown: tries how far rows go before all hangs in columns, and keeps the best. */

import { Arranging } from "./arranging.js";
import { fontOf } from "./boxes.js";
import { framesOf, NAME, UnitForest } from "./frames.js";
import { Placing } from "./placing.js";
import { mirrored } from "./scene.js";

/** Gaps between boxes, and how many rows the columns have at most in which whole branches hang. */
const GAP = { level: 54, bus: 22, sibling: 22, side: 24, stub: 20, deputy: 36, spine: 16, column: 10, lane: 22, row: 14, longest: 28 };
/** Frames round units need room for themselves and their names. */
const FRAMED = { level: 92, bus: 24, sibling: 52, column: 30 };
const ON_PAPER = { level: 36, bus: 15, sibling: 14, side: 15, stub: 14, deputy: 24, spine: 12, column: 8, lane: 16, row: 8, longest: 14 };
const ARRANGED = ["columns", "hanging", "right-hanging"];
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
  const lay = () => laidOut(new Setting(folding, boxes, arranging, gapsFor(GAP, framed)), shape, whole);
  return framed ? withFrames(lay, boxes) : lay();
}

function gapsFor(gaps, framed) {
  return framed ? { ...gaps, ...FRAMED } : gaps;
}

/** Ways to lay out sheets of paper; a way that is asked for is the first. */
export class PaperLayouts {
  constructor(organisation, boxes, { whole, framed }) {
    Object.assign(this, { boxes, framed });
    const names = whole === "auto" ? ["auto", ...ARRANGED] : [whole, "auto", ...ARRANGED];
    this.isAsked = whole !== "auto";
    this.arrangings = [...new Set(names)].map((name) => [name, new Arranging(organisation, name)]);
    this.gaps = gapsFor(ON_PAPER, framed);
  }

  /** The ways to lay out what is unfolded on a sheet: functions that give its scene. */
  *of(folding) {
    for (const [name, arranging] of this.arrangings) {
      const setting = new Setting(folding, this.boxes, arranging, this.gaps);
      yield () => this.scene(setting, Infinity);
      const least = folding.organisation.depths[folding.tops()[0]];
      for (let depth = deepest(folding) - 1; name === "auto" && depth >= least; depth -= 1) yield () => this.scene(setting, depth);
    }
  }

  scene(setting, hangFrom) {
    this.boxes.forgetUnits();
    const lay = () => turned(setting.scene(hangFrom), setting);
    return this.framed ? withFrames(lay, this.boxes) : lay();
  }
}

function turned(scene, { boxes }) {
  return boxes.language.isRightToLeft ? mirrored(scene) : scene;
}

function laidOut(setting, shape, whole) {
  return turned(fitting(setting, shape, whole), setting);
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
