/** The ground between the boxes: what a line may not run through or along, and what it crosses. */

/** Crossing a line costs as much as this length, crossing the end of one this much more. */
const CROSSING = 25;
export const END = 75;
/** Room for an arrow head at the end of a line. */
const HEAD = 9;
/** Least distances of a line from boxes, from lines beside it, and from the ends of lines at a box. */
const CLEAR = { box: 3.5, line: 4.5, port: 7.5 };
/** Least distances of the end of a line from lines of command and from others in whose line it lies. */
const BEYOND = { command: 5, other: 8 };
/** This part of the distance from other lines is kept by nets that find no way otherwise. */
const CLOSE = 0.4;
/** Nearer than this to a box or a line of command it is narrow: for level and for upright lines. */
const NEAR = [6.9, 8.5];
/** So far under a bus, where what hangs from it comes down, a level line seems to belong to it. */
const UNDER_BUS = 22;
/** Shorter level pieces of command are no buses. */
const LEAST_BUS = 60;
const CELL = 150;

export class Ground {
  constructor() {
    this.boxes = [new Cells(), new Cells()];
    this.along = [new Cells(), new Cells()];
    this.across = [new Cells(), new Cells()];
  }

  /** Put a rectangle on the ground, that of a node or of something else. */
  block(rectangle, node) {
    const { left, top, right, bottom } = rectangle;
    const box = { ...rectangle, node };
    this.boxes[0].add(box, top - NEAR[0], bottom + NEAR[0]);
    this.boxes[1].add(box, left - NEAR[1], right + NEAR[1]);
  }

  /** Put a line on the ground, as a list of numbers; lines of command have no net. */
  add(path, net = null) {
    for (const piece of piecesOf(path)) this.put({ ...piece, net, price: CROSSING });
    if (net) for (const piece of endsOf(path)) this.makeDear(piece, END, net);
  }

  put(piece) {
    const below = isBus(piece) ? UNDER_BUS : CLEAR.port;
    this.along[piece.upright].add(piece, piece.place - CLEAR.port, piece.place + below);
    this.across[piece.upright].add(piece, piece.low, piece.high);
  }

  /** Let crossing a piece cost more. */
  makeDear(piece, price, net = null) {
    this.across[piece.upright].add({ ...piece, net, price }, piece.low, piece.high);
  }

  /** Let it cost more for one net alone. */
  makeDearFor(net, piece, price) {
    this.across[piece.upright].add({ ...piece, for: net, price }, piece.low, piece.high);
  }

  /** Take the lines of a net off the ground. */
  remove(net) {
    for (const cells of [...this.along, ...this.across]) cells.remove((piece) => piece.net === net);
  }

  /** The boxes that touch a rectangle. */
  boxesIn({ left, top, right, bottom }) {
    const inside = (box) => box.left <= right && box.right >= left && box.top <= bottom && box.bottom >= top;
    const found = right - left < bottom - top ? this.boxes[1].between(left, right) : this.boxes[0].between(top, bottom);
    return found.filter(inside);
  }

  /** The pieces that touch a rectangle, level or upright ones. */
  piecesIn({ left, top, right, bottom }, upright) {
    const [from, to, low, high] = upright ? [left, right, top, bottom] : [top, bottom, left, right];
    const inside = (piece) => piece.place >= from && piece.place <= to && piece.low <= high && piece.high >= low;
    return this.along[upright].between(from, to).filter(inside);
  }

  /**
   * The spans, two numbers each, where a line may not run that stands at a place. What it comes from
   * is not in its way, but it keeps off the other lines there.
   */
  walls(place, upright, net, from = null) {
    const spans = [];
    for (const box of this.boxes[upright].at(place)) {
      if (box.node === from || !isBeside(box, place, upright, CLEAR.box)) continue;
      spans.push(startOf(box, upright) - CLEAR.box, endOf(box, upright) + CLEAR.box);
    }
    const part = net.isClose ? CLOSE : 1;
    const least = part * (from === null ? CLEAR.line : CLEAR.port);
    for (const piece of this.along[upright].at(place)) {
      if (Math.abs(piece.place - place) >= least) continue;
      const beyond = piece.net === net ? 0 : part * (piece.net ? BEYOND.other : BEYOND.command);
      spans.push(piece.low - beyond, piece.high + beyond);
    }
    return spans;
  }

  /** The spans where a line would run close by boxes or lines of command. */
  narrows(place, upright) {
    const spans = [];
    for (const box of this.boxes[upright].at(place)) {
      if (isBeside(box, place, upright, NEAR[upright])) spans.push(startOf(box, upright), endOf(box, upright));
    }
    for (const piece of this.along[upright].at(place)) {
      if (!piece.net && Math.abs(piece.place - place) < NEAR[upright]) spans.push(piece.low, piece.high);
    }
    return spans;
  }

  /** The spans where a level line would run along under a bus. */
  underBuses(place) {
    const spans = [];
    for (const piece of this.along[0].at(place)) {
      if (isBus(piece) && piece.place < place && place < piece.place + UNDER_BUS) spans.push(piece.low, piece.high);
    }
    return spans;
  }

  /** The places where a line crosses those of other nets, each with its price. */
  crossed(place, upright, net) {
    const found = [];
    for (const piece of this.across[1 - upright].at(place)) {
      const counts = piece.for ? piece.for === net : piece.net !== net;
      if (counts && piece.low < place && place < piece.high) found.push(piece.place, piece.price);
    }
    return found;
  }
}

/** The straight pieces of a path: where each stands, from where to where, and 1 if it is upright. */
export function* piecesOf(path) {
  for (let at = 0; at + 3 < path.length; at += 2) {
    const [x0, y0, x1, y1] = [path[at], path[at + 1], path[at + 2], path[at + 3]];
    const upright = x0 === x1 ? 1 : 0;
    const [one, other] = upright ? [y0, y1] : [x0, x1];
    yield { upright, place: upright ? x0 : y0, low: Math.min(one, other), high: Math.max(one, other) };
  }
}

/** The ends of a path, where its arrow heads may be. */
function* endsOf(path) {
  const [first, last] = [path.slice(0, 4), [...path.slice(-2), ...path.slice(-4, -2)]];
  for (const [x, y, towardsX, towardsY] of [first, last]) {
    const within = (length) => Math.max(-HEAD, Math.min(HEAD, length));
    yield* piecesOf([x, y, x + within(towardsX - x), y + within(towardsY - y)]);
  }
}

function isBus({ upright, low, high, net }) {
  return !net && !upright && high - low >= LEAST_BUS;
}

function isBeside({ left, right, top, bottom }, place, upright, distance) {
  const [near, far] = upright ? [left, right] : [top, bottom];
  return near - distance < place && place < far + distance;
}

function startOf(box, upright) {
  return upright ? box.top : box.left;
}

function endOf(box, upright) {
  return upright ? box.bottom : box.right;
}

/** Things by the stretches of an axis that they touch. */
class Cells {
  constructor() {
    this.cells = new Map();
  }

  add(thing, low, high) {
    for (let cell = Math.floor(low / CELL); cell <= Math.floor(high / CELL); cell += 1) {
      if (this.cells.has(cell)) this.cells.get(cell).push(thing);
      else this.cells.set(cell, [thing]);
    }
  }

  remove(isGone) {
    for (const [cell, things] of this.cells) {
      if (things.some(isGone)) this.cells.set(cell, things.filter((thing) => !isGone(thing)));
    }
  }

  at(place) {
    return this.cells.get(Math.floor(place / CELL)) ?? [];
  }

  /** All that touches the stretches between two places, each once. */
  between(low, high) {
    const found = new Set();
    for (let cell = Math.floor(low / CELL); cell <= Math.floor(high / CELL); cell += 1) {
      for (const thing of this.cells.get(cell) ?? []) found.add(thing);
    }
    return [...found];
  }
}
