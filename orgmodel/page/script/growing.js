/** Grows a net: line by line, each from where it best branches off those before it. */

import { piecesOf } from "./ground.js";
import { BEND, Seeker } from "./seeking.js";
import { firstAfter, firstFrom } from "./tracks.js";

/** For joining a line where it turns into a box, so that both seem to run straight on. */
const SHARP = 25;
/** For a second trunk at one box. */
const SECOND_TRUNK = 30;
/** Lines join others at their bends, or so far from these. */
const END_CLEAR = 8;
const SAME = 0.01;

export class Grower {
  /** Grow on the tracks of a net, which is not on their ground. */
  constructor(sides, tracks, net) {
    Object.assign(this, { sides, tracks, net, seeker: new Seeker(tracks) });
  }

  /**
   * The branches to the leaves of the net, where they cost less than a bound. The farthest leaf is
   * joined first, so that the others find a trunk, or the nearest one, so that the trunk begins well;
   * the cheaper way is taken.
   */
  grow(bound) {
    const inwards = [...this.net.leaves].sort((one, other) => this.distance(other) - this.distance(one));
    const one = this.inOrder(inwards, bound);
    if (inwards.length < 2) return one;
    const other = this.inOrder([...inwards].reverse(), Math.min(bound, one.price));
    return other.price < one.price ? other : one;
  }

  inOrder(leaves, bound) {
    this.branches = [];
    this.trunks = new Set();
    let whole = 0;
    for (const leaf of leaves) {
      const branch = this.branch(leaf, bound - whole);
      if (!branch) break;
      whole += branch.price;
      this.branches.push(branch);
      this.tracks.ground.add(branch.path, this.net);
      this.tracks.forget(branch.path);
    }
    this.tracks.ground.remove(this.net);
    for (const { path } of this.branches) this.tracks.forget(path);
    return { branches: this.branches, price: this.branches.length === leaves.length ? whole : Infinity };
  }

  distance(leaf) {
    const [one, other] = [leaf, this.net.hub].map((node) => this.sides.place(node));
    return Math.abs(one.left + one.right - other.left - other.right) + Math.abs(one.top + one.bottom - other.top - other.bottom);
  }

  /** The cheapest branch to a leaf: `path` from the hub or from another branch, which it joins. */
  branch(leaf, bound) {
    const { net, seeker, sides } = this;
    const ends = sides.ports(leaf, seeker, net.role === "start");
    const starts = this.startsAtHub();
    const second = this.trunks.size ? SECOND_TRUNK : 0;
    const sources = new Map([...starts.values()].map(({ spot, price }) => [spot, price + second]));
    const joints = new Map();
    for (const { spot, price, branch } of this.joints()) {
      if (price >= (sources.get(spot) ?? Infinity)) continue;
      sources.set(spot, price);
      joints.set(spot, branch);
    }
    const goals = new Map([...ends.values()].map(({ spot, price }) => [spot, price]));
    const found = goals.size ? seeker.seek(sources, goals, bound) : null;
    return found && this.along(leaf, found, { starts, joints, ends });
  }

  startsAtHub() {
    const { net, seeker, sides, trunks } = this;
    const ports = sides.ports(net.hub, seeker, net.role === "end");
    return new Map([...ports].filter(([, { side }]) => !trunks.has(side)));
  }

  along(leaf, { way, price }, { starts, joints, ends }) {
    const end = ends.get(way.at(-1));
    const points = [...way.map((spot) => this.seeker.point(spot)), end.point];
    const joined = joints.get(way[0]) ?? null;
    if (joined) return { leaf, price, joined, fee: end.fee, path: straightened(points) };
    const { point, side, fee } = starts.get(way[0]);
    this.trunks.add(side);
    return { leaf, price, joined, fee: end.fee + fee, path: straightened([point, ...points]) };
  }

  /** The spots at which the net may branch, each with what that costs. */
  *joints() {
    for (const branch of this.branches) {
      const last = branch.path.length / 2 - 2;
      let at = 0;
      for (const piece of piecesOf(branch.path)) {
        const atStart = at === 0 && branch.joined ? 0 : joining(at);
        const forwards = piece.low === branch.path[2 * at + piece.upright];
        const prices = forwards ? [atStart, joining(last - at)] : [joining(last - at), atStart];
        yield* this.jointsAlong(piece, prices, branch);
        at += 1;
      }
    }
  }

  *jointsAlong({ upright, place, low, high }, [atLow, atHigh], branch) {
    const { seeker, tracks } = this;
    const [beside, stops] = upright ? [tracks.xs, tracks.ys] : [tracks.ys, tracks.xs];
    const track = firstFrom(beside, place - SAME);
    for (let stop = firstFrom(stops, low - SAME); stop < firstAfter(stops, high + SAME); stop += 1) {
      const price = priceAt(stops[stop], [low, atLow], [high, atHigh]);
      if (price === Infinity) continue;
      const spot = upright ? seeker.spot(track, stop, 0) : seeker.spot(stop, track, 1);
      yield { spot, price: BEND + price, branch };
    }
  }
}

/** What joining the end of a piece costs, by how many pieces lie beyond that end. */
function joining(pieces) {
  return [Infinity, SHARP][pieces] ?? 0;
}

function priceAt(place, ...ends) {
  const there = ends.find(([end]) => Math.abs(place - end) <= SAME);
  if (there) return there[1];
  return ends.some(([end]) => Math.abs(place - end) < END_CLEAR) ? Infinity : 0;
}

/** Points as one list of numbers, without those at which a way goes straight on. */
export function straightened(points) {
  const kept = [];
  for (const [x, y] of points) {
    const [x0, y0, x1, y1] = kept.slice(-4);
    if (x === kept.at(-2) && y === kept.at(-1)) continue;
    if (kept.length > 2 && ((x0 === x1 && x1 === x) || (y0 === y1 && y1 === y))) kept.splice(-2);
    kept.push(x, y);
  }
  return kept;
}
