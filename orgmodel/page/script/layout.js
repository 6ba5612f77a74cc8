/** Lays out what is shown in the manner that suits a window or a sheet of paper, with its frames. */

import { Arranging } from "./arranging.js";
import { framesOf, NAME, UnitForest } from "./frames.js";
import { fitting, mannersOnPaper, serves, USUAL } from "./manners.js";
import { Placing } from "./placing.js";
import { mirrored } from "./scene.js";

/** Gaps between boxes. */
const GAP = { level: 54, bus: 22, sibling: 22, side: 24, stub: 20, deputy: 36, spine: 16, column: 10, lane: 22, row: 14 };
/** Frames round units need room for themselves and their names. */
const FRAMED = { level: 92, bus: 24, sibling: 52, column: 30, spine: 24 };
const ON_PAPER = { level: 32, bus: 15, sibling: 14, side: 15, stub: 14, deputy: 24, spine: 12, column: 8, lane: 16, row: 8 };
const FRAMED_ON_PAPER = { level: 50, bus: 24, sibling: 34, column: 26, spine: 22 };
const ARRANGED = ["columns", "hanging", "right-hanging"];
/** So often all is laid out anew for frames; in the end units are named in boxes. */
const MOST_FRAMINGS = 6;
/** So often the lines of grades are moved down until all stand on theirs. */
const MOST_ROUNDS = 40;

/**
 * Lay out what is shown, so that it fits a window of some shape; in the manner of before, where that
 * is given and goes on to serve.
 */
export function layOut(folding, boxes, { shape, whole, framed, manner }) {
  const gaps = framed ? { ...GAP, ...FRAMED } : GAP;
  const setting = new Setting(folding, boxes, arrangingsFor(folding.organisation, whole), gaps);
  const lay = () => turned(whole === "auto" ? inManner(setting, shape, manner) : setting.scene(USUAL), setting);
  return framed ? withFrames(lay, boxes) : lay();
}

function inManner(setting, shape, manner) {
  const scene = manner && setting.scene(manner);
  return scene && serves(scene, shape) ? scene : fitting(setting, shape);
}

/** The usual arrangement, and one in which reports of bodies need not stand in rows. */
function arrangingsFor(organisation, whole) {
  return { usual: new Arranging(organisation, whole), free: new Arranging(organisation, whole, { bodiesInRow: false }) };
}

/** Ways to lay out sheets of paper; a way that is asked for is the first. */
export class PaperLayouts {
  constructor(organisation, boxes, { whole, framed }) {
    Object.assign(this, { boxes, framed });
    const names = whole === "auto" ? ["auto", ...ARRANGED] : [whole, "auto", ...ARRANGED];
    this.isAsked = whole !== "auto";
    this.arrangings = [...new Set(names)].map((name) => [name, arrangingsFor(organisation, name)]);
    this.gaps = framed ? { ...ON_PAPER, ...FRAMED_ON_PAPER } : ON_PAPER;
  }

  /** The ways to lay out what is unfolded on a sheet, or all that are known: functions that give its scene. */
  *of(folding, isCompact = false) {
    for (const [name, arrangings] of this.arrangings) {
      const setting = new Setting(folding, this.boxes, arrangings, this.gaps);
      const manners = name === "auto" ? mannersOnPaper(folding, isCompact) : [USUAL];
      for (const manner of manners) yield () => this.scene(setting, manner);
    }
  }

  scene(setting, manner) {
    this.boxes.forgetUnits();
    const lay = () => turned(setting.scene(manner), setting);
    return this.framed ? withFrames(lay, this.boxes) : lay();
  }
}

function turned(scene, { boxes }) {
  return boxes.language.isRightToLeft ? mirrored(scene) : scene;
}

/** Lay out again, with the units named in boxes that no frame is found for, until all others have one. */
function withFrames(lay, boxes) {
  const { organisation, language, measure } = boxes;
  const forest = new UnitForest(organisation.units);
  const refused = new Set();
  for (let round = 1; ; round += 1) {
    const scene = lay();
    const frames = framesOf(scene, { organisation, forest, language, measure, font: boxes.fontOf(NAME.tone) }, refused);
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
  constructor(folding, boxes, arrangings, gaps) {
    Object.assign(this, { folding, boxes, arrangings, gaps });
  }

  /** The scene in some manner. */
  scene(manner) {
    let lineTops = [];
    for (let round = 0; ; round += 1) {
      const placing = new Placing(this, manner, lineTops);
      const scene = placing.scene();
      const lower = this.arrangings.usual.hasLines && round < MOST_ROUNDS ? placing.lowerLines() : null;
      if (!lower) return Object.assign(scene, { manner });
      lineTops = lower;
    }
  }
}
