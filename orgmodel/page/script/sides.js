/** The sides of boxes on which lines may leave and enter them: those that no line of command uses. */

import { ROUTE } from "./scene.js";
import { firstAfter, firstFrom } from "./tracks.js";

const LEFT = 1;
const RIGHT = 2;
const TOP = 4;
const BOTTOM = 8;
/** No line comes nearer to the corners of a box than this share of its side. */
const CORNER = 0.2;
/** From a box to the first bend of a line, with and without an arrow head there. */
const FIRST_BEND = { head: 9, plain: 5 };
/** For every point between the end of a line and the middle of the side of its box. */
const OFF_MIDDLE = 1.2;
/** For leaving or entering a box by its upper or lower side. */
const UPRIGHT = 15;
const NEARLY = 0.01;

export class Sides {
  constructor(view, scene) {
    this.view = view;
    this.scene = scene;
    this.taken = new Uint8Array(scene.left.length);
    for (const node of scene.shown) if (scene.joined[node]) this.take(node);
  }

  /** Take the sides at which the line of command leaves one box and enters another. */
  take(node) {
    const route = this.scene.routes.subarray(node * ROUTE, (node + 1) * ROUTE);
    const above = this.view.organisation.above[node];
    this.taken[above] |= this.sideAt(above, route[0], route[1]);
    this.taken[node] |= route[6] === route[8] ? TOP : this.sideAt(node, route[8], route[9]);
  }

  sideAt(node, x, y) {
    const { left, top, right, bottom } = this.place(node);
    if (Math.abs(y - bottom) < NEARLY) return BOTTOM;
    if (Math.abs(y - top) < NEARLY) return TOP;
    if (Math.abs(x - left) < NEARLY) return LEFT;
    return Math.abs(x - right) < NEARLY ? RIGHT : 0;
  }

  place(node) {
    const { left, top, width, height } = this.scene;
    return { left: left[node], top: top[node], right: left[node] + width[node], bottom: top[node] + height[node] };
  }

  open(node) {
    const taken = this.taken[node] | (this.view.folding.hasUnder(node) ? BOTTOM : 0);
    return [LEFT, RIGHT, TOP, BOTTOM].filter((side) => !(taken & side));
  }

  /**
   * The cheapest place to leave or enter a box for each spot of the tracks beside it, with what that
   * costs beside the way there.
   */
  ports(node, seeker, hasHead) {
    const ports = new Map();
    for (const side of this.open(node)) {
      for (const port of this.portsOn(side, node, seeker, hasHead ? FIRST_BEND.head : FIRST_BEND.plain)) {
        if (!(ports.get(port.spot)?.price <= port.price)) ports.set(port.spot, port);
      }
    }
    return ports;
  }

  *portsOn(side, node, seeker, least) {
    const { tracks } = seeker;
    const upright = side === TOP || side === BOTTOM ? 1 : 0;
    const { low, length, edge } = edgeOf(this.place(node), side);
    const [along, beside] = upright ? [tracks.xs, tracks.ys] : [tracks.ys, tracks.xs];
    const outer = side === LEFT || side === TOP ? firstAfter(beside, edge - least) - 1 : firstFrom(beside, edge + least);
    if (outer < 0 || outer === beside.length) return;
    const last = low + (1 - CORNER) * length;
    for (let at = firstFrom(along, low + CORNER * length); along[at] <= last; at += 1) {
      const where = along[at];
      const stub = tracks.stub(where, edge, beside[outer], node, upright);
      if (stub === Infinity) continue;
      const fee = OFF_MIDDLE * Math.abs(where - low - length / 2) + UPRIGHT * upright;
      const spot = upright ? seeker.spot(at, outer, 1) : seeker.spot(outer, at, 0);
      yield { side, spot, fee, price: stub + fee, point: upright ? [where, edge] : [edge, where] };
    }
  }
}

function edgeOf({ left, top, right, bottom }, side) {
  if (side === LEFT || side === RIGHT) return { low: top, length: bottom - top, edge: side === LEFT ? left : right };
  return { low: left, length: right - left, edge: side === TOP ? top : bottom };
}
