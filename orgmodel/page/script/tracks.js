/** The tracks on which the lines of one net may run, and what each step along them costs. */

import { END, piecesOf } from "./ground.js";

/** For every point along which a line runs close by a box or a line of command. */
export const NARROW = 1;
/** For every point along which a line runs under a bus. */
export const ALONG_BUS = 0.3;
/** A line changes what steps cost on tracks that are so near to it. */
const FORGOTTEN = 5;
/** Tracks that are nearer to each other than this are one. */
const SAME = 0.01;

export class Tracks {
  constructor(ground, net, xs, ys) {
    Object.assign(this, { ground, net, xs: apart(xs), ys: apart(ys), known: [[], []] });
  }

  get size() {
    return this.xs.length * this.ys.length;
  }

  /** Measure the tracks beside a line of the net anew when they are asked for. */
  forget(path) {
    for (const { upright, place } of piecesOf(path)) {
      const places = upright ? this.xs : this.ys;
      for (let track = firstFrom(places, place - FORGOTTEN); places[track] <= place + FORGOTTEN; track += 1) {
        delete this.known[upright][track];
      }
    }
  }

  /** What the steps along a track cost, from each track that it crosses to the next. */
  steps(track, upright) {
    this.known[upright][track] ??= this.measured(track, upright);
    return this.known[upright][track];
  }

  measured(track, upright) {
    const { ground, net } = this;
    const [place, stops] = upright ? [this.xs[track], this.ys] : [this.ys[track], this.xs];
    const steps = new Float64Array(stops.length - 1);
    for (let step = 0; step < steps.length; step += 1) steps[step] = stops[step + 1] - stops[step];
    this.each(ground.narrows(place, upright), stops, (step) => {
      steps[step] += NARROW * (stops[step + 1] - stops[step]);
    });
    if (!upright) {
      this.each(ground.underBuses(place), stops, (step) => {
        steps[step] += ALONG_BUS * (stops[step + 1] - stops[step]);
      });
    }
    const crossed = ground.crossed(place, upright, net);
    for (let at = 0; at < crossed.length; at += 2) {
      const step = firstFrom(stops, crossed[at]) - 1;
      if (step >= 0 && step < steps.length) steps[step] += crossed[at + 1];
    }
    this.each(ground.walls(place, upright, net), stops, (step) => {
      steps[step] = Infinity;
    });
    return steps;
  }

  /** Go through the steps that share a piece with some spans. */
  each(spans, stops, call) {
    for (let at = 0; at < spans.length; at += 2) {
      const last = Math.min(stops.length - 1, firstFrom(stops, spans[at + 1]));
      for (let step = Math.max(0, firstAfter(stops, spans[at]) - 1); step < last; step += 1) call(step);
    }
  }

  /** What the straight way from a box to the next track costs. */
  stub(place, start, end, box, upright) {
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    const walls = this.ground.walls(place, upright, this.net, box);
    for (let at = 0; at < walls.length; at += 2) if (walls[at] < high && low < walls[at + 1]) return Infinity;
    const crossed = this.ground.crossed(place, upright, this.net);
    let price = high - low;
    for (let at = 0; at < crossed.length; at += 2) {
      if (low < crossed[at] && crossed[at] < high) price += END + crossed[at + 1];
    }
    return price;
  }
}

/** The first of some rising numbers that is not less than a value. */
export function firstFrom(numbers, value) {
  return first(numbers, (number) => number >= value);
}

/** The first of some rising numbers that is more than a value. */
export function firstAfter(numbers, value) {
  return first(numbers, (number) => number > value);
}

function first(numbers, holds) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function apart(places) {
  const sorted = Float64Array.from(places).sort();
  return sorted.filter((place, at) => at === 0 || place - sorted[at - 1] > SAME);
}
