/** Draws the lines of a scene: those of the tree, those between its branches, and what is lit up. */

import { dotAt, headOf, shaftOf } from "./arrows.js";
import { overlaps } from "./bows.js";
import { Lines } from "./lines.js";
import { strokesOf } from "./segments.js";

const HALO = 3;
/** Between the two strands of a double line. */
const APART = 2;
const OUTSIDE = 2000;
/** While some lines are lit up, the others step back. */
const UNLIT = 0.3;
/** Lines without a direction. */
const MUTUAL = new Set(["coordinates_with"]);
export const LINE_KINDS = ["supports", "dotted_line_to", "coordinates_with", "deputises_for"];

export class LineDrawing {
  constructor(view, still) {
    this.view = view;
    this.still = still;
    this.lines = new Lines(view, still);
    for (const topic of ["look", "organisation"]) if (!still) view.on(topic, () => this.lines.forget());
  }

  begin(painter, scene, theme) {
    Object.assign(this, { painter, scene, theme });
  }

  /** How the lines of a scene run that are no part of the tree. */
  of(scene) {
    scene.strokes ??= this.strokes(scene);
    return this.lines.of(scene);
  }

  /** Of which kinds not all lines of a picture have room in it, with their counts. */
  crowded(scene) {
    return this.lines.crowded(scene);
  }

  command(window, scale) {
    const { scene, theme } = this;
    scene.strokes ??= this.strokes(scene);
    for (const [kind, strokes] of Object.entries(scene.strokes)) {
      const pen = theme.lines[kind];
      const width = Math.max(pen.width, 0.5 / scale);
      this.painter.strokes(within(strokes, window), { ...pen, width });
    }
  }

  strokes(scene) {
    const joined = scene.shown.filter((node) => scene.joined[node]);
    const isAttached = (node) => this.view.organisation.isAttached(node);
    return {
      supports: strokesOf(scene, joined.filter(isAttached)),
      reports_to: strokesOf(scene, joined.filter((node) => !isAttached(node))),
    };
  }

  /** Lines that are no part of the tree, those lit up last. */
  others(window) {
    const lines = this.of(this.scene).map((each) => this.withHead(each)).filter(({ way, bow }) => (way ? isNear(way, window) : overlaps(bow, window)));
    const lit = lines.map((each) => ({ ...each, lit: !this.still && this.view.isLit(each.line) }));
    const faint = lit.some((each) => each.lit);
    return lit.map((each) => ({ ...each, faint: faint && !each.lit })).sort((one, other) => one.lit - other.lit);
  }

  /** Lines on a ground of paper, so that what they cross is seen to go on under them. */
  draw(lines, window, scale) {
    const pens = lines.map((each) => this.penOf(each, scale));
    const ground = (pen) => ({ ...pen, colour: this.theme.paper, width: pen.width + HALO, stroke: "solid" });
    lines.forEach((each, place) => this.otherLine(each, ground(pens[place]), window));
    lines.forEach((each, place) => this.otherLine(each, pens[place], window));
    lines.forEach((each, place) => pens[place].double && this.otherLine(each, { ...ground(pens[place]), width: APART }, window));
    for (const { line, head, joint, faint } of lines) {
      const { colour } = this.theme.lines[line.kind];
      for (const shape of [head, joint && dotAt(joint)]) if (shape) this.painter.filled(shape, colour, faint ? UNLIT : 1);
    }
  }

  /** A line with its arrow head, at the end that is served or that has a say. */
  withHead(each) {
    const { line, way, own, bow, isBeside } = each;
    if (isBeside || MUTUAL.has(line.kind)) return each;
    const tip = this.endOf(line, bow ?? way);
    const shortened = (points) => shaftOf(points, tip);
    const drawn = bow ? { bow: shortened(bow) } : { way: shortened(way), own: shortened(own) };
    return { ...each, ...drawn, head: headOf(bow ?? way, tip) };
  }

  penOf({ line, lit }, scale) {
    const pen = this.theme.lines[line.kind];
    const thin = Math.max(pen.width + (lit ? 1.1 : 0.2), (lit ? 1.8 : 1) / scale);
    const width = pen.double ? 2 * thin + APART : thin;
    return { ...pen, width, coarseness: Math.max(1, 0.6 / scale) };
  }

  otherLine({ way, own, bow, lit, faint }, pen, window) {
    const points = bow ?? near(lit ? way : own, window);
    this.painter.route(points, pen, { opacity: faint ? UNLIT : 1, bow: Boolean(bow) });
  }

  /** The end of a way at the box that the line is stated of; ways lead to where several meet. */
  endOf({ end }, way) {
    const { left, top, width, height } = this.scene;
    const [x, y] = way.slice(-2);
    const isLevel = x >= left[end] - 1 && x <= left[end] + width[end] + 1;
    const isThere = isLevel && y >= top[end] - 1 && y <= top[end] + height[end] + 1;
    return isThere ? [x, y] : way.slice(0, 2);
  }

  /** The way from the selected node to the top, wide. */
  chain() {
    const { selected, organisation } = this.view;
    if (selected === null) return;
    const nodes = [selected, ...organisation.chain(selected)];
    const joined = nodes.filter((node) => this.scene.joined[node]);
    this.painter.strokes(strokesOf(this.scene, joined), { colour: this.view.accent(), width: 3.2 });
  }
}

/** Whether a way of level and upright pieces may touch a window. */
function isNear(way, { left, top, right, bottom }) {
  for (let at = 0; at + 3 < way.length; at += 2) {
    const [x0, y0, x1, y1] = way.slice(at, at + 4);
    const beside = Math.min(x0, x1) > right || Math.max(x0, x1) < left;
    const outside = beside || Math.min(y0, y1) > bottom || Math.max(y0, y1) < top;
    if (!outside) return true;
  }
  return false;
}

/** A way whose parts far outside of a window are drawn in, which saves their dashes. */
function near(way, { left, top, right, bottom }) {
  const within = (value, low, high) => Math.min(Math.max(value, low - OUTSIDE), high + OUTSIDE);
  return way.map((value, place) => (place % 2 ? within(value, top, bottom) : within(value, left, right)));
}

/** The strokes that touch a window. */
function within(strokes, { left, top, right, bottom }) {
  const found = [];
  for (let at = 0; at < strokes.length; at += 4) {
    const [x0, y0, x1, y1] = strokes.subarray(at, at + 4);
    if (x0 < right + 4 && x1 > left - 4 && y0 < bottom + 4 && y1 > top - 4) found.push(x0, y0, x1, y1);
  }
  return found;
}
