/**
 * The ways of the lines that are no part of the tree: between the boxes, or beside the line of
 * command. Where many are shown on the screen, only those of the chosen boxes are drawn; in pictures
 * and on paper, all that there is room for.
 */

import { Bows } from "./bows.js";
import { Router } from "./routing.js";
import { ROUTE } from "./scene.js";

/** So many lines of a kind can be followed when all of them are drawn. */
export const MOST_OF_A_KIND = 24;
const MOST_LIT = 40;
const BESIDE = 6;
/** Under the line of command to a deputy beside his head, so that the two are not read as one. */
const UNDER = 11;

export class Lines {
  /** `still` lines are for a picture, in which nothing can be chosen. */
  constructor(view, still) {
    this.view = view;
    this.still = still;
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
    const drawn = shown.filter((line) => this.ways.get(line) !== null);
    return [...this.beside, ...drawn.map((line) => ({ line, ...this.ways.get(line) }))];
  }

  /** Of which kinds not all lines of a picture have room in it: how many there are, and how many of them do. */
  crowded(scene) {
    const isDrawn = new Set(this.of(scene).map(({ line }) => line));
    const counts = [...this.many].map((kind) => {
      const lines = this.shown.filter((line) => line.kind === kind);
      return [kind, { count: lines.length, drawn: lines.filter((line) => isDrawn.has(line)).length }];
    });
    return new Map(counts.filter(([, { count, drawn }]) => drawn < count));
  }

  begin(scene) {
    this.scene = scene;
    this.router = null;
    this.ways = new Map();
    this.shown = this.view.shownLines();
    this.beside = this.view.shownBeside().filter(({ start }) => scene.joined[start]).map((line) => this.alongside(line));
    this.many = new Set(countsOfMany(this.shown).keys());
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
    if (this.still) return this.shown;
    const few = this.shown.filter((line) => !this.many.has(line.kind));
    const others = this.shown.filter((line) => this.many.has(line.kind) && this.view.isLit(line));
    return [...few, ...others.slice(0, MOST_LIT)];
  }

  // Ways

  find(lines) {
    if (!lines.length) return;
    this.router ??= new Router(this.view, this.scene, this.beside);
    const ways = this.router.ways(lines);
    for (const line of lines) this.ways.set(line, ways.get(line) ?? this.without(line));
  }

  /** What is drawn of a line for which no way was found: where they are many, nothing. */
  without(line) {
    return this.still && this.many.has(line.kind) ? null : { bow: this.bow(line) };
  }

  bow({ start, end }) {
    return new Bows(this.view.organisation, this.scene).between(start, end);
  }
}

/** How many lines there are of each kind of which there are many. */
export function countsOfMany(lines) {
  const counts = new Map();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > MOST_OF_A_KIND));
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
