/**
 * The ways of the lines that are no part of the tree: over the lanes between boxes, each beside
 * the others. Where many are shown, only those of the chosen boxes are drawn.
 */

import { Bows } from "./bows.js";
import { Crowd } from "./crowd.js";
import { Lanes, OUTSIDE } from "./lanes.js";
import { ROUTE } from "./scene.js";
import { Net, Wayfinding } from "./wayfinding.js";

/** So many lines of a kind can be followed when all of them are drawn. */
export const MOST_OF_A_KIND = 24;
const MOST_LIT = 40;
/** Among so many boxes all lines share their lanes; else each has those round its two ends. */
const MOST_BOXES = 500;
const ROUND_ENDS = 220;
/** More lanes than these take too long to search; a line that would need them has fewer, or a bow. */
const MOST_LANES = { shared: 500000, own: 120000 };
const BESIDE = 6;
/** Under the line of command to a deputy beside his head, so that the two are not read as one. */
const UNDER = 11;
const HANDLE = { width: 34, height: 9 };

export class Lines {
  constructor(view) {
    this.view = view;
    this.scene = null;
    this.ways = new Map();
  }

  /** Forget all ways, as when the boxes stand elsewhere. */
  forget() {
    this.scene = null;
  }

  /** The lines to draw in a scene, each with its way. */
  of(scene) {
    if (scene !== this.scene) this.begin(scene);
    const shown = this.drawn();
    this.find(shown.filter((line) => !this.ways.has(line)));
    return [...this.beside, ...shown.map((line) => ({ line, ...this.ways.get(line) }))];
  }

  begin(scene) {
    this.scene = scene;
    this.crowd = null;
    this.ways = new Map();
    this.shown = this.view.shownLines();
    this.beside = this.view.shownBeside().filter(({ start }) => scene.joined[start]).map((line) => this.alongside(line));
    this.many = new Set();
    const counts = new Map();
    for (const { kind } of this.shown) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    for (const [kind, count] of counts) if (count > MOST_OF_A_KIND) this.many.add(kind);
  }

  /**
   * A line that runs beside the line of command: all the way to a deputy beside the box of his head,
   * else beside its last piece, that leads from what is shared to him alone.
   */
  alongside(line) {
    const route = this.scene.routes.subarray(line.start * ROUTE, (line.start + 1) * ROUTE);
    const isDeputy = this.view.organisation.nodes[line.start].side === "deputy";
    const way = isDeputy ? allAlong(route) : alongEnd(route);
    return { line, way, own: way, isBeside: true };
  }

  drawn() {
    const few = this.shown.filter((line) => !this.many.has(line.kind));
    const others = this.shown.filter((line) => this.many.has(line.kind) && this.view.isLit(line));
    return [...few, ...others.slice(0, MOST_LIT)];
  }

  // Ways

  find(lines) {
    if (!lines.length) return;
    const together = this.scene.shown.length <= MOST_BOXES;
    const all = together ? this.lanesFor(this.boxesOf(this.scene.shown), lines, MOST_LANES.shared) : null;
    for (const { hub, members } of hubs(lines)) {
      const net = new Net();
      for (const line of this.nearestFirst(members)) {
        const lanes = all ?? this.ownLanes(line);
        const other = line.start === hub ? line.end : line.start;
        const found = lanes && lanes.between(this.place(other), this.place(hub), all ? net : new Net());
        this.ways.set(line, found ?? { bow: this.bow(line) });
      }
    }
  }

  nearestFirst(lines) {
    const { left, top } = this.scene;
    const far = ({ start, end }) => Math.abs(left[start] - left[end]) + Math.abs(top[start] - top[end]);
    return [...lines].sort((one, other) => far(one) - far(other));
  }

  /** Lanes for one line: beside all boxes on its way, or where they are many, only near its ends. */
  ownLanes(line) {
    const [start, end] = [this.place(line.start), this.place(line.end)];
    const among = this.boxesIn(grown(round([start, end]), ROUND_ENDS));
    const others = this.boxesIn(grown(round(among), OUTSIDE));
    const all = this.lanesFor(others, [line], MOST_LANES.own, among);
    if (all) return all;
    const near = [start, end].flatMap((place) => this.boxesIn(grown(place, ROUND_ENDS)));
    const { bounds, shown } = this.scene;
    return this.lanesFor(this.boxesOf(shown), [line], MOST_LANES.own, [...near, bounds]);
  }

  /** Lanes among boxes, beside all of them or some rectangles; null where they are too many. */
  lanesFor(boxes, lines, most, lined = boxes) {
    const ends = [...new Set(lines.flatMap(({ start, end }) => [start, end]))].map((node) => this.place(node));
    const lanes = new Lanes(boxes, ends, Object.values(this.scene.strokes), most, lined);
    return lanes.size > most ? null : new Wayfinding(lanes);
  }

  boxesIn(rectangle) {
    this.crowd ??= new Crowd(this.scene);
    return this.boxesOf(this.crowd.within(rectangle));
  }

  /** The boxes of some nodes, with the badges on them. */
  boxesOf(nodes) {
    return nodes.flatMap((node) => this.obstacles(node));
  }

  obstacles(node) {
    const box = this.place(node);
    if (!this.view.folding.hasUnder(node)) return [box];
    const middle = (box.left + box.right) / 2;
    const [left, right] = [middle - HANDLE.width / 2, middle + HANDLE.width / 2];
    return [box, { left, right, top: box.bottom, bottom: box.bottom + HANDLE.height }];
  }

  place(node) {
    const { left, top, width, height } = this.scene;
    return { left: left[node], top: top[node], right: left[node] + width[node], bottom: top[node] + height[node] };
  }

  bow({ start, end }) {
    return new Bows(this.view.organisation, this.scene).between(start, end);
  }
}

/** The rectangle round some others. */
function round(rectangles) {
  const edge = (key, pick) => rectangles.reduce((found, each) => pick(found, each[key]), rectangles[0][key]);
  return { left: edge("left", Math.min), top: edge("top", Math.min), right: edge("right", Math.max), bottom: edge("bottom", Math.max) };
}

function grown({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function allAlong([x, y, , bus, spine, , , end, edge]) {
  const low = end + BESIDE;
  if (x === spine) {
    const inwards = x + (edge < spine ? -BESIDE : BESIDE);
    return [inwards, y, inwards, low, edge, low];
  }
  const across = end === y ? spine : spine + (edge < spine ? -BESIDE : BESIDE);
  if (bus === y) return [x, y + UNDER, across, y + UNDER, across, end + UNDER, edge, end + UNDER];
  return [x + BESIDE, y, x + BESIDE, bus + BESIDE, across, bus + BESIDE, across, low, edge, low];
}

function alongEnd([x, y, , bus, spine, , , end, edge]) {
  if (edge !== spine) return [spine, end - BESIDE, edge, end - BESIDE];
  const drop = spine + (spine < x ? BESIDE : -BESIDE);
  return [drop, spine === x ? y : bus, drop, end];
}

/** Lines of one kind by the end that most of them have in common. */
function hubs(lines) {
  const counts = new Map();
  const keys = ({ kind, start, end }) => [`${kind} ${end}`, `${kind} ${start}`];
  for (const line of lines) for (const key of keys(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = new Map();
  for (const line of lines) {
    const [atEnd, atStart] = keys(line);
    const hub = counts.get(atStart) > counts.get(atEnd) ? line.start : line.end;
    const key = `${line.kind} ${hub}`;
    if (!found.has(key)) found.set(key, { hub, members: [] });
    found.get(key).members.push(line);
  }
  return [...found.values()];
}
