/** Draws a scene: lines, boxes with their texts and marks, and what is lit up. */

import { dotAt, headOf, shaftOf } from "./arrows.js";
import { overlaps } from "./bows.js";
import { touches } from "./crowd.js";
import { Descriptions } from "./descriptions.js";
import { NAME } from "./frames.js";
import { Lines } from "./lines.js";
import { ROUTE } from "./scene.js";
import { strokesOf } from "./segments.js";

const FAINT = 0.55;
const CORNERS = { square: 2, rounded: 10 };
const FRAME_CORNER = { square: 4, rounded: 10 };
/** In place of the group of a position that is in none. */
export const UNGROUPED = -1;
const MARK = 4;
const PILL = { height: 18, radius: 9 };
const OPEN = "−";
const FAULT_TONE = { size: 12, weight: 700 };
export const PILL_TONE = { size: 11, weight: 600 };
/** Below this height in pixels, letters are no letters any more. */
const LEAST_LETTER = 3.2;
const LEAST_BOX = 5;
const HALO = 3;
/** So far the edges of boxes reach outside of them. */
const EDGE = 1;
/** Between the two strands of a double line. */
const APART = 2;
const OUTSIDE = 2000;
/** While some lines are lit up, the others step back. */
const UNLIT = 0.3;
/** Lines without a direction. */
const MUTUAL = new Set(["coordinates_with"]);
export const LINE_KINDS = ["supports", "dotted_line_to", "coordinates_with", "deputises_for"];

export class Drawing {
  /** A still drawing is for paper: it has no handles, and nothing in it is lit up. */
  constructor(view, { still = false, theme = null } = {}) {
    this.view = view;
    this.still = still;
    this.lines = new Lines(view);
    this.descriptions = new Descriptions(view);
    for (const topic of ["look", "organisation"]) if (!still) view.on(topic, () => this.lines.forget());
    this.ownTheme = theme;
  }

  /**
   * Draw all that lies in a window of the scene.
   * `scale` says how large it is drawn, so that what is too small to be seen is left out.
   */
  draw(painter, scene, window, scale = 1) {
    this.painter = painter;
    this.scene = scene;
    this.theme = this.ownTheme ?? this.view.theme();
    painter.ready();
    const seen = this.seen(window);
    for (const frame of scene.frames) if (touches(frame, window)) this.unitFrame(frame, scale);
    this.commandLines(window, scale);
    const others = scene.isMoving ? [] : this.otherLines(window);
    this.drawOthers(others.filter(({ way }) => way), window, scale);
    if (!this.still) this.chain();
    if (scale * 40 < LEAST_BOX) this.specks(seen);
    else for (const node of seen) this.box(node, scale);
    this.drawOthers(others.filter(({ bow }) => bow), window, scale);
    if (!this.still && this.view.selected !== null) this.focus(this.view.selected, scale);
  }

  /** How far a scene reaches that was drawn, with the lines that run outside of its boxes. */
  bounds(scene) {
    const { left, top, right, bottom } = scene.bounds;
    const { outside } = this.view.boxes.form.badge;
    const bounds = { left: left - EDGE, top: top - EDGE, right: right + EDGE, bottom: bottom + outside + EDGE };
    const widen = (value, place) => {
      const [low, high] = place % 2 ? ["top", "bottom"] : ["left", "right"];
      bounds[low] = Math.min(bounds[low], value - 4);
      bounds[high] = Math.max(bounds[high], value + 4);
    };
    for (const { way, bow } of this.lines.of(scene)) (way ?? bow).forEach(widen);
    for (const node of scene.shown.filter((each) => scene.joined[each])) {
      scene.routes.subarray(node * ROUTE, (node + 1) * ROUTE).forEach(widen);
    }
    return bounds;
  }

  seen({ left, top, right, bottom }) {
    const { scene } = this;
    return scene.shown.filter(
      (node) =>
        scene.left[node] < right + 4 &&
        scene.left[node] + scene.width[node] > left - 4 &&
        scene.top[node] < bottom + PILL.height &&
        scene.top[node] + scene.height[node] > top - PILL.height,
    );
  }

  /** A frame round a unit, with its name at its foot. */
  unitFrame({ unit, name, left, top, right, bottom, lines, widths }, scale) {
    const { fill, outline, ink, corners } = this.theme.frame;
    const { id } = this.view.organisation.units[unit];
    this.painter.begin(null, 1, () => ({ id, title: name }));
    this.painter.box({ left, top, width: right - left, height: bottom - top, radius: FRAME_CORNER[corners] }, fill, outline);
    if (scale * 12 > LEAST_LETTER) {
      lines.forEach((line, place) => {
        const half = NAME.inset + widths[place] / 2;
        const x = this.view.language.isRightToLeft ? right - half : left + half;
        const y = bottom - 4 - NAME.height * (lines.length - place - 0.5);
        this.painter.text(x, y, line, this.toneOf(NAME.tone), ink);
      });
    }
    this.painter.end();
  }

  // Lines

  commandLines(window, scale) {
    const { scene, theme } = this;
    scene.strokes ??= this.strokes();
    for (const [kind, strokes] of Object.entries(scene.strokes)) {
      const pen = theme.lines[kind];
      const width = Math.max(pen.width, 0.5 / scale);
      this.painter.strokes(within(strokes, window), { ...pen, width });
    }
  }

  strokes() {
    const { scene } = this;
    const joined = scene.shown.filter((node) => scene.joined[node]);
    const isAttached = (node) => this.view.organisation.isAttached(node);
    return {
      supports: strokesOf(scene, joined.filter(isAttached)),
      reports_to: strokesOf(scene, joined.filter((node) => !isAttached(node))),
    };
  }

  /** Lines that are no part of the tree, those lit up last. */
  otherLines(window) {
    const lines = this.lines.of(this.scene).map((each) => this.withHead(each)).filter(({ way, bow }) => (way ? isNear(way, window) : overlaps(bow, window)));
    const lit = lines.map((each) => ({ ...each, lit: !this.still && this.view.isLit(each.line) }));
    const faint = lit.some((each) => each.lit);
    return lit.map((each) => ({ ...each, faint: faint && !each.lit })).sort((one, other) => one.lit - other.lit);
  }

  /** Lines on a ground of paper, so that what they cross is seen to go on under them. */
  drawOthers(lines, window, scale) {
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
    const { left, top, width, height } = this.place(end, -1);
    const [x, y] = way.slice(-2);
    const isThere = x >= left && x <= left + width && y >= top && y <= top + height;
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

  // Boxes

  box(node, scale) {
    const opacity = this.view.folding.isContext(node) ? FAINT : 1;
    this.painter.begin(node, opacity, () => this.saidOf(node));
    const style = this.style(node);
    this.frame(node, style);
    if (scale * 12 > LEAST_LETTER) this.texts(node, style);
    else this.bars(node, style);
    this.painter.end();
    this.signs(node, scale);
  }

  /** What is told of a box to those who do not see it. */
  saidOf(node) {
    const { id } = this.view.organisation.nodes[node];
    return { id, title: this.view.boxes.said(node), description: this.descriptions.of(node) };
  }

  /** The same of the whole. */
  saidOfWhole({ shown }) {
    const { language } = this.view;
    return { title: this.view.title(), description: this.descriptions.ofWhole(shown), language: language.code };
  }

  /** What stands on the edge of a box. */
  signs(node, scale) {
    this.pill(node, scale);
    if (!this.still && this.view.faults.has(node)) this.fault(node, this.view.faults.get(node));
  }

  /** A sign on the corner of a box of which something was found. */
  fault(node, severity) {
    const { left, top, width } = this.place(node);
    const x = this.view.language.isRightToLeft ? left : left + width;
    const colour = this.view.colourOf(severity);
    const circle = { left: x - 8, top: top - 8, width: 16, height: 16, radius: 8 };
    this.painter.box(circle, colour, { colour: this.theme.paper, width: 1.5 });
    this.painter.text(x, top, severity === "error" ? "!" : "?", FAULT_TONE, this.theme.paper);
  }

  toneOf(name) {
    return this.view.boxes.form.tones[name];
  }

  style(node) {
    const said = this.view.organisation.nodes[node];
    const { boxes, states, ink, muted } = this.theme;
    const group = this.view.boxes.groupOf(node);
    const byClass = group < UNGROUPED;
    const ofKind = said.body ? boxes.body : (boxes[said.class] ?? boxes.plain);
    const base = byClass ? ofKind : groupStyle(this.theme, group, said.class);
    const change = said.state ? states[said.state] : null;
    if (!change) return base;
    const outline = {
      ...base.outline,
      stroke: change.stroke ?? base.outline.stroke,
      width: change.width ?? base.outline.width,
    };
    const changed = { ...base, outline, marks: [...base.marks, ...change.marks] };
    return change.fill ? { ...changed, fill: change.fill, ink, muted } : changed;
  }

  place(node, inset = 0) {
    const { left, top, width, height } = this.scene;
    return {
      left: left[node] + inset,
      top: top[node] + inset,
      width: width[node] - 2 * inset,
      height: height[node] - 2 * inset,
    };
  }

  frame(node, style) {
    this.frameAt(this.place(node), style, 3.5);
    const radius = CORNERS[style.corners] + 2;
    if (node === this.view.data.focus) this.painter.box({ ...this.place(node, -4), radius }, null, this.theme.focus);
  }

  /** A box in small, as the legend shows it. */
  sample(painter, style, place) {
    this.painter = painter;
    this.frameAt(place, style, 2.5);
    if (style.divided) this.divider(place.left - 8, place.width + 16, place.top + place.height / 2, style);
  }

  frameAt(place, style, inset) {
    const { left, top, width, height } = place;
    const fill = style.fill === "none" ? this.theme.paper : style.fill;
    const radius = Math.min(CORNERS[style.corners], height / 3);
    this.painter.box({ ...place, radius }, fill, style.outline);
    if (style.outline.double) {
      const inner = { left: left + inset, top: top + inset, width: width - 2 * inset, height: height - 2 * inset };
      this.painter.box({ ...inner, radius: 1 }, null, style.outline);
    }
    for (const mark of style.marks) this.mark(mark, place, style.outline.colour);
  }

  mark(mark, { left, top, width, height }, colour) {
    const bar = (x) => this.painter.box({ left: x, top, width: MARK, height }, colour, null);
    const pen = { colour, width: 1 };
    const mirrored = this.view.language.isRightToLeft;
    if (mark === (mirrored ? "right" : "left") || mark === "sides") bar(left);
    if (mark === (mirrored ? "left" : "right") || mark === "sides") bar(left + width - MARK);
    if (mark === "pause") {
      const x = mirrored ? left + 8 : left + width - 12;
      const high = top + Math.min(6, height / 4);
      const low = high + Math.min(8, height / 2);
      this.painter.lines([[x, high, x, low], [x + 4, high, x + 4, low]], { ...pen, width: 2 });
    }
    if (mark === "cross") {
      this.painter.lines([[left, top, left + width, top + height], [left, top + height, left + width, top]], pen);
    }
  }

  texts(node, style) {
    const place = this.place(node);
    const box = this.view.boxes.of(node);
    const shift = place.top + (place.height - box.height) / 2;
    for (const line of box.lines) {
      if (line.divided) this.divider(place.left, place.width, shift + line.top, style);
      if (line.picture) this.picture(place, line.picture, shift + line.top);
      const middle = this.middleOf(place, line.inset, line.width);
      if (line.tone === "badge") this.badge(line, middle, shift + line.middle);
      else if (line.text) {
        const colour = line.tone === "muted" ? style.muted : style.ink;
        this.painter.text(middle, shift + line.middle, line.text, this.toneOf(line.tone), colour);
      }
    }
  }

  /** The middle of something in a box, counted from the side on which reading begins if it has an inset. */
  middleOf({ left, width: whole }, inset, width) {
    if (inset === undefined || inset === null) return left + whole / 2;
    const from = inset + width / 2;
    return this.view.language.isRightToLeft ? left + whole - from : left + from;
  }

  picture(place, { place: number, width, height, inset, drop }, top) {
    const left = this.middleOf(place, inset, width) - width / 2;
    this.painter.picture({ left, top: top + drop, width, height }, number, this.view.pictures);
  }

  divider(left, width, y, style) {
    this.painter.lines([[left + 8, y, left + width - 8, y]], { colour: style.muted, width: 0.6 });
  }

  badge(line, middle, y) {
    const { badge } = this.theme;
    const width = line.width + 14;
    const frame = { left: middle - width / 2, top: y - 8, width, height: 16, radius: 8 };
    this.painter.box(frame, badge.fill, badge.outline);
    this.painter.text(middle, y, line.text, this.toneOf("badge"), badge.ink);
  }

  /** Where letters are too small: a stroke for each line. */
  bars(node, style) {
    const { left, top, width, height } = this.place(node);
    const { lines } = this.view.boxes.of(node);
    lines.slice(0, 3).forEach((line, place) => {
      const y = top + height / 2 + (place - (Math.min(lines.length, 3) - 1) / 2) * 10;
      const inset = width * (place ? 0.3 : 0.18);
      const pen = { colour: place ? style.muted : style.ink, width: 4 };
      this.painter.lines([[left + inset, y, left + width - inset, y]], pen);
    });
  }

  /** From very far: boxes of one colour each. */
  specks(seen) {
    for (const node of seen) {
      this.painter.box(this.place(node), this.style(node).outline.colour, null);
    }
  }

  // Folds

  pill(node, scale) {
    const label = this.pillLabel(node);
    if (!label || scale < 0.22) return;
    const { left, top, width } = this.pillPlace(node, label);
    const { theme } = this;
    const pen = { colour: theme.lines.reports_to.colour, width: 1 };
    this.painter.linked(this.view.goesOn(node), () => {
      this.painter.box({ left, top, width, height: PILL.height, radius: PILL.radius }, theme.paper, pen);
      this.painter.text(left + width / 2, top + PILL.height / 2, label, PILL_TONE, label === OPEN ? theme.muted : theme.ink);
    });
  }

  /** What the badge of a box says: how many it hides, and where they go on; null where it has none. */
  pillLabel(node) {
    const { folding, organisation } = this.view;
    if (!folding.hasUnder(node)) return null;
    const number = this.view.goesOn(node);
    const page = number && this.view.language.word("goes on", { page: number });
    if (folding.isOpen(node)) return page ?? (this.still ? null : OPEN);
    const count = `+${organisation.count(node)}`;
    return page ? `${count} ${page}` : count;
  }

  pillPlace(node, label = this.pillLabel(node)) {
    const width = 12 + 6.6 * label.length;
    const { left, top, width: whole, height } = this.place(node);
    return { left: left + (whole - width) / 2, top: top + height - this.view.boxes.form.badge.inside, width };
  }

  /** A ring round a box, under what stands on its edge. */
  focus(node, scale) {
    if (!this.scene.width[node]) return;
    const radius = 6;
    const place = this.place(node, -4);
    this.painter.box({ ...place, radius }, null, { colour: this.view.accent(), width: 2.5 });
    this.signs(node, scale);
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

/**
 * The style of boxes of a group and a class, which keeps its shape; more groups than there are fills
 * begin anew, and those in none have the fill of plain boxes.
 */
export function groupStyle({ boxes, groups, ink, muted }, group, name) {
  const shape = boxes[name] ?? boxes.plain;
  const { plain } = boxes;
  if (group === UNGROUPED) return { ...shape, fill: plain.fill, ink: plain.ink, muted: plain.muted };
  return { ...shape, fill: groups[group % groups.length], ink, muted };
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
