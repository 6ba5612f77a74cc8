/**
 * The ways of lines that are no part of the tree: each net of them is grown among the others, and
 * once more when these are there.
 */

import { Grower } from "./growing.js";
import { piecesOf } from "./ground.js";
import { layTracks } from "./laying.js";
import { netsOf, waysOf } from "./nets.js";
import { BEND } from "./seeking.js";
import { ROUTE } from "./scene.js";
import { Sides } from "./sides.js";
import { survey } from "./survey.js";
import { ALONG_BUS, NARROW } from "./tracks.js";

/** So far round the boxes of a net its lines may run. */
const AROUND = 70;
/** Where boxes are very many, tracks are laid beside those over and under the ends of lines and so near. */
const NEAR_ENDS = [300, 900];
/** More crossings of tracks than these take too long to search. */
const MOST_CROSSINGS = 250000;
/** After so many steps of seeking no net is grown again, sought anywhere but in one area, or sought at all. */
const MOST_STEPS = { again: 400000, elsewhere: 1200000, all: 8000000 };
/** Ways are sought that seem this much dearer than what is there, as a search prices more. */
const SPARE = 60;
/** For crossing the line of command that comes down to a box at its end. */
const OVER_ITS_END = 150;
/** A net is not moved to save less than this. */
const LEAST_GAIN = 0.5;
/** For every point along which a line runs closer by another than it may. */
const TOO_CLOSE = 1.5;
/** So near to its ends a line may be close to what it ends at. */
const AT_ENDS = 9;

export class Router {
  /** `beside` are lines that have their way already. */
  constructor(view, scene, beside) {
    Object.assign(this, { scene, steps: 0 });
    this.sides = new Sides(view, scene);
    this.ground = survey(view, scene, beside);
  }

  /** The ways of some lines; those for which there is none are left out. */
  ways(lines) {
    const nets = netsOf(lines).sort((one, other) => this.spread(one) - this.spread(other));
    for (const net of nets) for (const node of [net.hub, ...net.leaves]) this.keepOff(net, node);
    for (const net of nets) if (this.steps < MOST_STEPS.all) this.grow(net);
    for (const net of nets.slice(0, -1)) this.improve(net);
    return new Map(nets.flatMap((net) => waysOf(net)));
  }

  /** Let lines not climb round a box that they end at, over the line of command that comes down to it. */
  keepOff(net, node) {
    const { joined, routes } = this.scene;
    const [x, y, , bus, spine, , , end, edge] = routes.subarray(node * ROUTE, (node + 1) * ROUTE);
    if (!joined[node] || spine !== edge) return;
    this.ground.makeDearFor(net, { upright: 1, place: spine, low: x === spine ? y : bus, high: end }, OVER_ITS_END);
  }

  /** How far a net reaches, across and down together. */
  spread(net) {
    const { left, top, right, bottom } = round(this.ends(net));
    return right - left + bottom - top;
  }

  /** Grow a net, in other areas and at last closer to other lines where leaves are not reached. */
  grow(net) {
    const areas = this.areas(net);
    for (const area of [...areas, areas.at(-1)]) {
      net.isClose = net.area === area;
      net.area = area;
      const found = this.grown(net, area, Infinity);
      if (found && found.branches.length >= net.branches.length) net.branches = found.branches;
      if ((found && found.price < Infinity) || this.steps > MOST_STEPS.elsewhere) break;
    }
    this.lay(net);
  }

  /** Grow a net anew among those that are there now, and keep what is better. */
  improve(net) {
    if (this.steps > MOST_STEPS.again || !net.branches.length) return;
    this.ground.remove(net);
    const price = this.price(net, net.branches);
    const after = this.grown(net, net.area, price + SPARE);
    const isBetter = after && after.price < Infinity && this.price(net, after.branches) < price - LEAST_GAIN;
    if (isBetter) net.branches = after.branches;
    this.lay(net);
  }

  lay(net) {
    for (const { path } of net.branches) this.ground.add(path, net);
  }

  /** The branches of a net on tracks in some area; null where these are too many. */
  grown(net, area, bound) {
    const tracks = layTracks(this.ground, net, [...this.ends(net), this.scene.bounds], area);
    if (tracks.size > MOST_CROSSINGS) return null;
    const grower = new Grower(this.sides, tracks, net);
    const found = grower.grow(bound);
    this.steps += grower.seeker.taken;
    return found;
  }

  /** Where the lines of a net may run: all round its ends, or over and under each of these. */
  areas(net) {
    const { top, bottom } = grown(this.scene.bounds, AROUND);
    const ends = this.ends(net);
    const along = NEAR_ENDS.map((aside) => ends.map((end) => ({ ...grown(end, aside), top, bottom })));
    const near = ends.map((end) => grown(end, NEAR_ENDS[0]));
    return [[grown(round(ends), AROUND)], ...along, near];
  }

  ends(net) {
    return [net.hub, ...net.leaves].map((node) => this.sides.place(node));
  }

  // Prices

  /** What the branches of a net cost that are not on the ground now. */
  price(net, branches) {
    return branches.reduce((sum, branch) => sum + this.branchPrice(net, branch), 0);
  }

  branchPrice(net, { path, joined, fee }) {
    let price = fee + BEND * (path.length / 2 - 2 + (joined ? 1 : 0));
    for (const { upright, place, low, high } of piecesOf(path)) {
      price += high - low;
      const crossed = this.ground.crossed(place, upright, net);
      for (let at = 0; at < crossed.length; at += 2) if (low < crossed[at] && crossed[at] < high) price += crossed[at + 1];
      const within = [low + AT_ENDS, high - AT_ENDS];
      if (!upright) price += ALONG_BUS * shared(within, this.ground.underBuses(place));
      price += NARROW * shared(within, this.ground.narrows(place, upright));
      price += TOO_CLOSE * shared(within, this.ground.walls(place, upright, net));
    }
    return price;
  }
}

function shared([from, to], spans) {
  let length = 0;
  for (let at = 0; at < spans.length; at += 2) length += Math.max(0, Math.min(to, spans[at + 1]) - Math.max(from, spans[at]));
  return length;
}

/** The rectangle round some others. */
function round(rectangles) {
  const edge = (key, pick) => rectangles.reduce((found, each) => pick(found, each[key]), rectangles[0][key]);
  return { left: edge("left", Math.min), top: edge("top", Math.min), right: edge("right", Math.max), bottom: edge("bottom", Math.max) };
}

function grown({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
