/** The cheapest way over lanes from one box to another: short, with few bends and crossings. */

import { portsOf } from "./lanes.js";

const BEND = 26;
const ROOM = 2;
/** The first part of a way beside its box, into which no other runs. */
const OWN = 24;
const ACROSS = 0;
const DOWN = 1;

/** Searches ways over the same lanes; each way found makes its lanes dearer for the next. */
export class Wayfinding {
  constructor(lanes) {
    this.lanes = lanes;
    this.cost = new Float32Array(lanes.size * 2);
    this.from = new Int32Array(lanes.size * 2);
    this.seen = new Int32Array(lanes.size * 2);
    this.left = new Int32Array(lanes.size * 2);
    this.search = 0;
  }

  /**
   * A way between two rectangles, or into the net of ways that end at the second one already: its
   * points from edge to edge, and those of the part that no other way has; null if there is none.
   */
  between(start, end, net) {
    this.search += 1;
    this.queue = new Queue();
    this.goal = net.bounds(end);
    const goals = new Map(this.ports(end).map((port) => [port.state, port]));
    const starts = new Map();
    for (const port of this.ports(start)) {
      starts.set(port.state, port);
      this.reach(port.state, 0, -1);
    }
    for (let state = this.queue.take(); state !== -1; state = this.queue.take()) {
      const rest = net.from(state >> 1) ?? (goals.has(state) ? [edge(goals.get(state))] : null);
      if (rest) return this.found(state, starts, rest, net);
      if (this.left[state] !== this.search) this.leave(state);
    }
    return null;
  }

  ports(rectangle) {
    return portsOf(rectangle, this.lanes).map((port) => {
      const { lanes } = this;
      const [column, row] = [lanes.column(port.outside[0]), lanes.row(port.outside[1])];
      const state = lanes.at(column, row) * 2 + (port.level ? ACROSS : DOWN);
      return port.level ? { x: port.x, y: lanes.ys[row], state } : { x: lanes.xs[column], y: port.y, state };
    });
  }

  leave(state) {
    this.left[state] = this.search;
    const { lanes } = this;
    const cell = state >> 1;
    const way = state & 1;
    const rows = lanes.ys.length;
    const column = Math.floor(cell / rows);
    const row = cell % rows;
    const cost = this.cost[state];
    const step = (next, price, length, into) => {
      if (price === Infinity) return;
      this.reach(next * 2 + into, cost + price + length + (into === way ? 0 : BEND), state);
    };
    if (column > 0) step(cell - rows, lanes.across[cell - rows], lanes.xs[column] - lanes.xs[column - 1], ACROSS);
    if (column + 1 < lanes.xs.length) step(cell + rows, lanes.across[cell], lanes.xs[column + 1] - lanes.xs[column], ACROSS);
    if (row > 0) step(cell - 1, lanes.down[cell - 1], lanes.ys[row] - lanes.ys[row - 1], DOWN);
    if (row + 1 < rows) step(cell + 1, lanes.down[cell], lanes.ys[row + 1] - lanes.ys[row], DOWN);
  }

  reach(state, cost, from) {
    if (this.seen[state] === this.search && this.cost[state] <= cost) return;
    this.seen[state] = this.search;
    this.cost[state] = cost;
    this.from[state] = from;
    this.queue.add(state, cost + this.least(state >> 1));
  }

  /** No way to the goal is shorter than this. */
  least(cell) {
    const { xs, ys } = this.lanes;
    const x = xs[Math.floor(cell / ys.length)];
    const y = ys[cell % ys.length];
    const { left, right, top, bottom } = this.goal;
    return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom) - ROOM;
  }

  /** Put a way together: from the edge of its first box over its cells, and on to the goal. */
  found(state, starts, rest, net) {
    const cells = [];
    for (let each = state; each !== -1; each = this.from[each]) cells.push(each);
    const start = edge(starts.get(cells.at(-1)));
    const own = cells.reverse().map((each) => this.point(each >> 1));
    const joins = rest.length > 1;
    const part = [start, ...own, ...(joins ? [] : rest)];
    net.add(own, cells.map((each) => each >> 1), joins ? rest : [own.at(-1), ...rest]);
    const points = straightened(part);
    for (let at = 0; at + 3 < points.length; at += 2) this.lanes.occupy(...points.slice(at, at + 4));
    return { own: points, way: straightened([...part, ...(joins ? rest : [])]) };
  }

  point(cell) {
    const { xs, ys } = this.lanes;
    return [xs[Math.floor(cell / ys.length)], ys[cell % ys.length]];
  }
}

/** The ways that end at one box, into which others of their kind run. */
export class Net {
  constructor() {
    this.rests = new Map();
    this.rectangle = null;
  }

  /** The points from a cell on to the goal, where a way runs through it. */
  from(cell) {
    return this.rests.get(cell);
  }

  /** Take in a way, but for its beginning beside its own box; `rest` leads from its last cell on. */
  add(points, cells, rest) {
    let length = 0;
    for (let at = 1; at < cells.length; at += 1) {
      length += distance(points[at - 1], points[at]);
      if (length < OWN || this.rests.has(cells[at])) continue;
      this.rests.set(cells[at], [...points.slice(at, -1), ...rest]);
      this.widen(points[at]);
    }
  }

  widen([x, y]) {
    const { left, top, right, bottom } = this.rectangle ?? { left: x, top: y, right: x, bottom: y };
    this.rectangle = { left: Math.min(left, x), top: Math.min(top, y), right: Math.max(right, x), bottom: Math.max(bottom, y) };
  }

  /** The rectangle in which all places lie that a way can end at. */
  bounds({ left, top, right, bottom }) {
    const own = this.rectangle ?? { left, top, right, bottom };
    return {
      left: Math.min(left, own.left),
      top: Math.min(top, own.top),
      right: Math.max(right, own.right),
      bottom: Math.max(bottom, own.bottom),
    };
  }
}

/** The states still to be left, the cheapest first. */
class Queue {
  constructor() {
    this.states = [];
    this.costs = [];
  }

  add(state, cost) {
    const { states, costs } = this;
    let place = states.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (costs[above] <= cost) break;
      states[place] = states[above];
      costs[place] = costs[above];
      place = above;
    }
    states[place] = state;
    costs[place] = cost;
  }

  take() {
    const { states, costs } = this;
    if (!states.length) return -1;
    const [first] = states;
    const state = states.pop();
    const cost = costs.pop();
    if (states.length) this.sink(state, cost);
    return first;
  }

  sink(state, cost) {
    const { states, costs } = this;
    let place = 0;
    for (let below = 1; below < states.length; below = 2 * place + 1) {
      if (below + 1 < states.length && costs[below + 1] < costs[below]) below += 1;
      if (costs[below] >= cost) break;
      states[place] = states[below];
      costs[place] = costs[below];
      place = below;
    }
    states[place] = state;
    costs[place] = cost;
  }
}

function edge({ x, y }) {
  return [x, y];
}

function distance([x0, y0], [x1, y1]) {
  return Math.abs(x0 - x1) + Math.abs(y0 - y1);
}

/** Points as one list of numbers, without those at which a way goes straight on. */
function straightened(points) {
  const kept = [];
  points.forEach(([x, y], place) => {
    const [px, py] = kept.slice(-2);
    const [nx, ny] = points[place + 1] ?? [];
    const straight = (px === x && x === nx) || (py === y && y === ny);
    const still = px === x && py === y;
    if (!straight && !still) kept.push(x, y);
  });
  return kept;
}
