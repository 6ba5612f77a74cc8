/**
 * The manners in which a chart can be laid out: from which level on all hangs in columns, how flat
 * columns are, how many rows those have in which whole branches hang, and who hangs beside reports.
 */

import { FLATTEST } from "./columns.js";
import { HANGS } from "./placing.js";

/** Rows to the end, with columns of the usual height. */
export const USUAL = { hangFrom: Infinity, flatness: 0, longest: 28, hangs: HANGS.rows };
/** How many rows columns of whole branches may have: on the screen, on one of several sheets, on one. */
const LENGTHS = [28, 14, 9, 6];
const ON_PAPER = 14;
const COMPACT = [30, 20, 14, 10, 7];
/** In windows narrower than this, as on phones, rows are only for what can be read in them. */
const NARROW = 760;
/** Scenes drawn smaller than this cannot be read. */
export const READABLE = 0.62;
/** Where more are shown, no chart fits a window at a size that can be read. */
const MOST_SHOWN = 400;
/** A scene wider than so many times its height is a ribbon. */
const WIDEST = 4;

export function isNarrow(width) {
  return width < NARROW;
}

/** The manners for paper; where it pays to look for one that is compact, all of them. */
export function* mannersOnPaper(folding, isCompact) {
  yield* flatter();
  const top = folding.organisation.depths[folding.tops()[0]];
  const lengths = isCompact ? COMPACT : [ON_PAPER];
  for (const hangs of isCompact ? [HANGS.rows, HANGS.bodies] : [HANGS.rows]) {
    for (let hangFrom = deepest(folding) - 1; hangFrom >= top; hangFrom -= 1) {
      for (const longest of lengths) yield { ...USUAL, hangFrom, longest, hangs };
    }
  }
}

function* flatter() {
  for (let flatness = 0; flatness <= FLATTEST; flatness += 1) yield { ...USUAL, flatness };
}

/**
 * The scene of a setting for a window: the first in which all can be read at once; where there is
 * none, on phones the first that is narrow enough, and else one that is no ribbon.
 */
export function fitting(setting, shape) {
  const { folding } = setting;
  const wide = setting.scene(USUAL);
  if (isNarrow(shape.width)) return isCrowded(wide, shape) ? (narrowScene(setting, shape) ?? wide) : wide;
  if (isWhole(wide, shape)) return wide;
  const whole = folding.shown().length <= MOST_SHOWN ? wholeScene(setting, shape) : null;
  if (whole || !isRibbon(wide)) return whole ?? wide;
  return largest(setting, shape, wide);
}

/** Whether a manner goes on to serve when some branch has been folded or unfolded. */
export function serves(scene, shape) {
  return scene.manner.hangFrom < Infinity ? !isCrowded(scene, shape) : !isRibbon(scene) && !isCrowded(scene, shape);
}

/** The first scene that can be read as a whole; null if there is none. */
function wholeScene(setting, shape) {
  for (const manner of mannersOnScreen(setting.folding)) {
    const scene = setting.scene(manner);
    if (isWhole(scene, shape)) return scene;
  }
  return null;
}

function* mannersOnScreen(folding) {
  yield* [...flatter()].slice(1);
  for (let hangFrom = deepest(folding) - 1; hangFrom > 0; hangFrom -= 1) {
    for (const longest of LENGTHS) yield { ...USUAL, hangFrom, longest };
  }
}

/** The first scene that is narrow enough for a narrow window, however long; null if there is none. */
function narrowScene(setting, shape) {
  for (const hangs of [HANGS.rows, HANGS.all]) {
    for (const longest of [USUAL.longest, Infinity]) {
      for (let hangFrom = deepest(setting.folding) - 1; hangFrom >= 0; hangFrom -= 1) {
        const scene = setting.scene({ ...USUAL, hangFrom, longest, hangs });
        if (!isCrowded(scene, shape)) return scene;
      }
    }
  }
  return null;
}

/** The scene that hangs from the level from which on it is largest. */
function largest(setting, shape, wide) {
  let best = wide;
  for (let hangFrom = deepest(setting.folding) - 1; hangFrom > 0; hangFrom -= 1) {
    const scene = setting.scene({ ...USUAL, hangFrom });
    if (fit(scene, shape) <= fit(best, shape)) break;
    best = scene;
  }
  return best;
}

function deepest(folding) {
  const { depths } = folding.organisation;
  return folding.shown().reduce((most, node) => Math.max(most, depths[node]), 0);
}

/** Whether all of a scene can be read at once. */
function isWhole({ bounds }, shape) {
  const wide = bounds.right - bounds.left <= shape.widthAt(READABLE);
  return wide && bounds.bottom - bounds.top <= shape.heightAt(READABLE);
}

/** Whether a scene is too wide to be read in a narrow window. */
function isCrowded({ bounds }, shape) {
  return isNarrow(shape.width) && bounds.right - bounds.left > shape.widthAt(READABLE);
}

function isRibbon({ bounds }) {
  return (bounds.right - bounds.left) / (bounds.bottom - bounds.top) > WIDEST;
}

/** How large a scene can be shown in a window of some shape. */
function fit({ bounds }, { width, height }) {
  return Math.min(width / (bounds.right - bounds.left), height / (bounds.bottom - bounds.top));
}
