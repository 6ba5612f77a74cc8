/**
 * Seeks the cheapest way over tracks. A spot is the crossing of two tracks, and whether one is there
 * on the upright one of them.
 */

export const BEND = 20;
const NONE = -1;
/** A way that is not found in so many steps is not sought any longer. */
const MOST_STEPS = 200000;
/** From this distance on, steps towards the goal are preferred, the more the farther it is. */
const HASTE = { from: 1200, growing: 1500, most: 2.5 };

export class Seeker {
  constructor(tracks) {
    this.tracks = tracks;
    this.height = tracks.ys.length;
    this.spent = new Float64Array(tracks.size * 2);
    this.before = new Int32Array(tracks.size * 2);
    this.reached = new Int32Array(tracks.size * 2);
    this.search = 0;
    this.taken = 0;
  }

  spot(across, down, upright) {
    return (across * this.height + down) * 2 + upright;
  }

  point(spot) {
    const crossing = spot >> 1;
    return [this.tracks.xs[Math.floor(crossing / this.height)], this.tracks.ys[crossing % this.height]];
  }

  /**
   * The cheapest way from one of some spots to one of others, each with a price to begin or to end
   * there: its spots and its price; null where there is none that is cheaper than a bound.
   */
  seek(sources, goals, bound) {
    this.search += 1;
    this.bound = bound;
    this.measure([...goals.keys()].map((spot) => this.point(spot)));
    this.haste = this.hasteFor([...sources.keys()]);
    this.queue = new Queue();
    for (const [spot, price] of sources) this.reach(spot, price, NONE);
    let best = NONE;
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const next = this.queue.take(this.bound);
      if (!next) break;
      const { spot, spent } = next;
      this.taken += 1;
      if (spent > this.spent[spot]) continue;
      const price = spent + (goals.get(spot) ?? Infinity);
      if (price < this.bound) [best, this.bound] = [spot, price];
      this.goOn(spot);
    }
    return best === NONE ? null : { way: this.wayTo(best), price: this.bound };
  }

  /** How often a step towards the goals counts: once, or more where these are far. */
  hasteFor(spots) {
    const least = spots.reduce((found, spot) => Math.min(found, this.rest(spot)), Infinity);
    return Math.min(HASTE.most, 1 + Math.max(0, least - HASTE.from) / HASTE.growing);
  }

  goOn(spot) {
    const { height, tracks } = this;
    const spent = this.spent[spot];
    const across = Math.floor((spot >> 1) / height);
    const down = (spot >> 1) % height;
    const isUpright = spot & 1;
    const steps = isUpright ? tracks.steps(across, 1) : tracks.steps(down, 0);
    const at = isUpright ? down : across;
    const stride = isUpright ? 2 : 2 * height;
    this.reach(spot ^ 1, spent + BEND, spot);
    if (at < steps.length) this.reach(spot + stride, spent + steps[at], spot);
    if (at > 0) this.reach(spot - stride, spent + steps[at - 1], spot);
  }

  reach(spot, spent, before) {
    if (this.reached[spot] === this.search && this.spent[spot] <= spent) return;
    const rest = this.rest(spot);
    if (spent + rest >= this.bound) return;
    this.reached[spot] = this.search;
    this.spent[spot] = spent;
    this.before[spot] = before;
    this.queue.add(spot, spent + this.haste * rest, spent);
  }

  /** No way from a spot to a goal is shorter than this. */
  rest(spot) {
    const crossing = spot >> 1;
    return this.across[Math.floor(crossing / this.height)] + this.down[crossing % this.height];
  }

  /** Measure how far every track is at least from the goals. */
  measure(points) {
    const apart = (places, goals) => {
      const [low, high] = [Math.min(...goals), Math.max(...goals)];
      return places.map((place) => Math.max(0, low - place, place - high));
    };
    this.across = apart(this.tracks.xs, points.map(([x]) => x));
    this.down = apart(this.tracks.ys, points.map(([, y]) => y));
  }

  wayTo(goal) {
    const way = [];
    for (let spot = goal; spot !== NONE; spot = this.before[spot]) way.push(spot);
    return way.reverse();
  }
}

/** The spots still to be left, the cheapest first, and of those that are as cheap the farthest. */
class Queue {
  constructor() {
    this.spots = [];
    this.costs = [];
    this.spent = [];
  }

  add(spot, cost, spent) {
    let place = this.spots.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isLess(cost, spent, above)) break;
      this.move(above, place);
      place = above;
    }
    this.put(place, spot, cost, spent);
  }

  /** The next spot, with what was spent to come there; null if there is none that costs less than a bound. */
  take(bound) {
    const { spots, costs, spent } = this;
    if (!spots.length || costs[0] >= bound) return null;
    const next = { spot: spots[0], spent: spent[0] };
    const last = [spots.pop(), costs.pop(), spent.pop()];
    if (spots.length) this.sink(...last);
    return next;
  }

  sink(spot, cost, spent) {
    const { costs, spots } = this;
    let place = 0;
    for (let below = 1; below < spots.length; below = 2 * place + 1) {
      if (below + 1 < spots.length && this.isLess(costs[below + 1], this.spent[below + 1], below)) below += 1;
      if (this.isLess(cost, spent, below)) break;
      this.move(below, place);
      place = below;
    }
    this.put(place, spot, cost, spent);
  }

  isLess(cost, spent, place) {
    return cost < this.costs[place] || (cost === this.costs[place] && spent > this.spent[place]);
  }

  move(from, to) {
    this.put(to, this.spots[from], this.costs[from], this.spent[from]);
  }

  put(place, spot, cost, spent) {
    this.spots[place] = spot;
    this.costs[place] = cost;
    this.spent[place] = spent;
  }
}
