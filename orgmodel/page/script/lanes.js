/**
 * The lanes between boxes on which lines can run: a grid of uprights and levels beside every box.
 * Each piece of a lane has a price; one that runs through a box has none at all.
 */

const CLEAR = 7;
const LEAST_CLEAR = 3;
/** Nearer to a box than this, lines run only where there is no other room. */
const USUAL_CLEAR = 6.5;
const CLOSE = 2;
/** Lines leave a box so far from its corners and from the line of command in its middle. */
const CORNER = 8;
const STEM = 9;
/** So far outside of all boxes that have lanes the last lanes run. */
export const OUTSIDE = 22;
const SAME = 1.5;
/** Lines nearer to each other than this look like one. */
const NEAR = 4;
const CROSSING = 12;
const RUNNING_ALONG = 6;

export class Lanes {
  /**
   * `boxes` are the rectangles to keep out of, `ends` those among them at which lines end, and
   * `strokes` lists of the lines that are there already, four numbers each. There are
   * no prices where there would be more than `most` of them. The lanes run beside rectangles
   * that are `lined`.
   */
  constructor(boxes, ends, strokes, most, lined = boxes) {
    this.xs = lanesOf(lined, ends, "left", "right");
    this.ys = lanesOf(lined, ends, "top", "bottom");
    this.size = this.xs.length * this.ys.length;
    if (this.size > most) return;
    this.across = new Float32Array(this.size);
    this.down = new Float32Array(this.size);
    boxes.forEach((box) => this.avoid(box));
    boxes.forEach((box) => this.close(box));
    for (const each of strokes) for (let at = 0; at < each.length; at += 4) this.occupy(...each.subarray(at, at + 4));
  }

  /** Make it dear to run close along a box. */
  avoid({ left, top, right, bottom }) {
    const columns = inside(this.xs, left - USUAL_CLEAR, right + USUAL_CLEAR);
    const rows = inside(this.ys, top - USUAL_CLEAR, bottom + USUAL_CLEAR);
    for (let column = columns.from; column < columns.to; column += 1) {
      for (let row = rows.from; row < rows.to; row += 1) {
        const cell = this.at(column, row);
        if (column + 1 < columns.to) this.across[cell] += CLOSE * (this.xs[column + 1] - this.xs[column]);
        if (row + 1 < rows.to) this.down[cell] += CLOSE * (this.ys[row + 1] - this.ys[row]);
      }
    }
  }

  /** Let nothing run through a box. */
  close({ left, top, right, bottom }) {
    const inner = { left: left - LEAST_CLEAR, right: right + LEAST_CLEAR, top: top - LEAST_CLEAR, bottom: bottom + LEAST_CLEAR };
    const columns = inside(this.xs, inner.left, inner.right);
    const rows = inside(this.ys, inner.top, inner.bottom);
    for (let column = columns.from - 1; column < columns.to; column += 1) {
      if (column < 0) continue;
      for (let row = rows.from; row < rows.to; row += 1) this.across[this.at(column, row)] = Infinity;
    }
    for (let column = columns.from; column < columns.to; column += 1) {
      for (let row = Math.max(0, rows.from - 1); row < rows.to; row += 1) this.down[this.at(column, row)] = Infinity;
    }
  }

  /** Make it dear to run along a level or upright stroke, and less so to cross it. */
  occupy(x0, y0, x1, y1) {
    const level = Math.abs(y0 - y1) < SAME;
    const [low, high] = level ? [Math.min(x0, x1), Math.max(x0, x1)] : [Math.min(y0, y1), Math.max(y0, y1)];
    const [along, over] = level ? [this.xs, this.ys] : [this.ys, this.xs];
    const [own, others] = level ? [this.across, this.down] : [this.down, this.across];
    const at = (one, other) => (level ? this.at(one, other) : this.at(other, one));
    const place = level ? y0 : x0;
    const near = inside(over, place - NEAR, place + NEAR);
    const spans = inside(along, low, high);
    for (let each = Math.max(0, spans.from - 1); each < Math.min(spans.to, along.length - 1); each += 1) {
      const shared = Math.min(high, along[each + 1]) - Math.max(low, along[each]);
      if (shared <= 0) continue;
      for (let beside = near.from; beside < near.to; beside += 1) own[at(each, beside)] += RUNNING_ALONG * shared;
    }
    const before = inside(over, -Infinity, place).to - 1;
    if (before < 0 || before >= over.length - 1) return;
    for (let each = spans.from; each < spans.to; each += 1) others[at(each, before)] += CROSSING;
  }

  at(column, row) {
    return column * this.ys.length + row;
  }

  /** The lane nearest to a place. */
  column(x) {
    return nearest(this.xs, x);
  }

  row(y) {
    return nearest(this.ys, y);
  }
}

/**
 * Where a line can leave a box: side by side places on its edges and where lanes meet them, so that
 * a line can run straight on; and the first lane outside.
 */
export function portsOf({ left, top, right, bottom }, { xs, ys }) {
  const ports = [];
  for (const x of [...places(left, right), ...meeting(xs, left, right)]) {
    ports.push({ x, y: top, outside: [x, top - CLEAR], level: false });
    ports.push({ x, y: bottom, outside: [x, bottom + CLEAR], level: false });
  }
  for (const y of [...places(top, bottom), ...meeting(ys, top, bottom)]) {
    ports.push({ x: left, y, outside: [left - CLEAR, y], level: true });
    ports.push({ x: right, y, outside: [right + CLEAR, y], level: true });
  }
  return ports;
}

/** Lanes that meet an edge, neither at its ends nor in its middle. */
function meeting(lanes, low, high) {
  const { from, to } = inside(lanes, low + CORNER, high - CORNER);
  const middle = (low + high) / 2;
  return [...lanes.slice(from, to)].filter((lane) => Math.abs(lane - middle) > STEM);
}

/** Beside the middle, where lines of command begin and end. */
function places(low, high) {
  return [0.2, 0.35, 0.65, 0.8].map((part) => low + (high - low) * part);
}

function lanesOf(lined, ends, low, high) {
  const lanes = lined.flatMap((box) => [box[low] - CLEAR, box[high] + CLEAR]);
  const first = lined.reduce((least, box) => Math.min(least, box[low]), Infinity) - OUTSIDE;
  const last = lined.reduce((most, box) => Math.max(most, box[high]), -Infinity) + OUTSIDE;
  const ports = ends.flatMap((box) => places(box[low], box[high]));
  const sorted = [first, ...lanes, ...ports, last].sort((one, other) => one - other);
  return Float64Array.from(sorted.filter((value, place) => place === 0 || value - sorted[place - 1] > 0.01));
}

/** The lanes strictly between two places, as a range. */
function inside(lanes, low, high) {
  return { from: firstAbove(lanes, low), to: firstAbove(lanes, high - 1e-9) };
}

function firstAbove(lanes, value) {
  let low = 0;
  let high = lanes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lanes[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearest(lanes, value) {
  const after = firstAbove(lanes, value);
  if (after === 0) return 0;
  if (after === lanes.length) return after - 1;
  return value - lanes[after - 1] <= lanes[after] - value ? after - 1 : after;
}
