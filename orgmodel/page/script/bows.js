/** The ways of lines that are no part of the tree: bows between two boxes, eight numbers each. */

import { ROUTE } from "./scene.js";

const BESIDE = 46;

export class Bows {
  constructor(organisation, scene) {
    Object.assign(this, { organisation, scene });
  }

  /** From below the higher box to above the lower one; between boxes side by side, from the side. */
  between(start, end) {
    const [one, other] = [this.edges(start), this.edges(end)];
    if (one.bottom < other.top) return this.steep(start, end, 1);
    if (other.bottom < one.top) return this.steep(start, end, -1);
    const [from, to] = one.right < other.left ? [one.right, other.left] : [one.left, other.right];
    const half = (from + to) / 2;
    return [from, one.middle, half, one.middle, half, other.middle, to, other.middle];
  }

  steep(start, end, direction) {
    const [one, other] = [this.edges(start), this.edges(end)];
    const stacked = Math.abs(one.centre - other.centre) < 40;
    if (stacked) {
      const side = Math.max(one.right, other.right) + BESIDE;
      return [one.right, one.middle, side, one.middle, side, other.middle, other.right, other.middle];
    }
    const out = this.port(start, one, other.centre, direction);
    const into = this.port(end, other, one.centre, -direction);
    const reach = Math.min(90, Math.max(30, Math.abs(out.y - into.y) / 2));
    return [
      out.x, out.y, out.x + out.dx * reach, out.y + out.dy * reach,
      into.x + into.dx * reach, into.y + into.dy * reach, into.x, into.y,
    ];
  }

  /** Where a line leaves a box: above or below it, or beside it where boxes are stacked. */
  port(node, { left, right, top, bottom, middle, centre }, towards, direction) {
    const side = towards < centre ? -1 : 1;
    if (this.isStacked(node)) return { x: side < 0 ? left : right, y: middle, dx: side, dy: 0 };
    const x = centre + side * (right - left) * 0.3;
    return { x, y: direction > 0 ? bottom : top, dx: 0, dy: direction };
  }

  /** Whether the line of command comes to the box from the side. */
  isStacked(node) {
    const { joined, routes } = this.scene;
    const at = node * ROUTE;
    const isDeputy = this.organisation.nodes[node].side === "deputy";
    return joined[node] === 1 && !isDeputy && routes[at + 6] !== routes[at + 8];
  }

  edges(node) {
    const { left, top, width, height } = this.scene;
    return {
      left: left[node],
      right: left[node] + width[node],
      top: top[node],
      bottom: top[node] + height[node],
      middle: top[node] + height[node] * 0.62,
      centre: left[node] + width[node] / 2,
    };
  }
}

/** Whether a bow may touch a window. */
export function overlaps(way, { left, top, right, bottom }) {
  const xs = [way[0], way[2], way[4], way[6]];
  const ys = [way[1], way[7]];
  return (
    Math.min(...xs) < right && Math.max(...xs) > left && Math.min(...ys) < bottom && Math.max(...ys) > top
  );
}
