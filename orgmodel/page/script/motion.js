/** Smooth changes: of the camera, and from one scene to the next. */

import { emptyScene, ROUTE } from "./scene.js";

const DURATION = 260;
const MOST_MOVING = 3000;

export class Motion {
  /** `step(part)` is called on every frame with 0 to 1, and at the end with 1. */
  constructor(step) {
    this.step = step;
    this.started = performance.now();
  }

  /** Take the next step; tells whether there are more. */
  next(now) {
    const part = Math.min(1, Math.max(0, now - this.started) / DURATION);
    this.step(1 - (1 - part) ** 3);
    return part < 1;
  }
}

export function wantsStillness() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function isMovable(scene) {
  return scene.shown.length <= MOST_MOVING && !wantsStillness();
}

/** Shift a scene so that a node stands where it stood before. */
export function held(scene, before, node) {
  if (node === null || !before.width[node] || !scene.width[node]) return scene;
  const dx = before.left[node] + before.width[node] / 2 - scene.left[node] - scene.width[node] / 2;
  const dy = before.top[node] - scene.top[node];
  for (const each of scene.shown) {
    scene.left[each] += dx;
    scene.top[each] += dy;
    for (let at = each * ROUTE; at < (each + 1) * ROUTE; at += 2) {
      scene.routes[at] += dx;
      scene.routes[at + 1] += dy;
    }
  }
  scene.strokes = null;
  const shifted = ({ left, top, right, bottom }) => ({ left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy });
  scene.bounds = shifted(scene.bounds);
  scene.frames = scene.frames.map((frame) => ({ ...frame, ...shifted(frame) }));
  return scene;
}

/** A scene between two others; who is new comes out of whom he stands under. */
export function between(before, after, above) {
  const from = emptyScene(after.left.length);
  for (const node of after.shown) start(node, before, from, after, above);
  const moving = { ...emptyScene(after.left.length), shown: after.shown, joined: after.joined };
  Object.assign(moving, { bounds: after.bounds, isMoving: true });
  const at = (part) => {
    for (const node of after.shown) {
      for (const key of ["left", "top", "width", "height"]) {
        moving[key][node] = from[key][node] + (after[key][node] - from[key][node]) * part;
      }
      for (let each = node * ROUTE; each < (node + 1) * ROUTE; each += 1) {
        moving.routes[each] = from.routes[each] + (after.routes[each] - from.routes[each]) * part;
      }
    }
    moving.strokes = null;
    moving.frames = framesBetween(before.frames, after.frames, part);
    return moving;
  };
  return at;
}

/** The frames that stay, on their way. */
function framesBetween(before, after, part) {
  const known = new Map(before.map((frame) => [frame.unit, frame]));
  return after.filter(({ unit }) => known.has(unit)).map((frame) => {
    const from = known.get(frame.unit);
    const at = (key) => from[key] + (frame[key] - from[key]) * part;
    return { ...frame, left: at("left"), top: at("top"), right: at("right"), bottom: at("bottom") };
  });
}

function start(node, before, from, after, above) {
  const known = before.width[node] > 0;
  let origin = node;
  while (origin >= 0 && !before.width[origin]) origin = above[origin];
  const source = origin < 0 ? after : before;
  const each = origin < 0 ? node : origin;
  from.width[node] = known ? before.width[node] : after.width[node];
  from.height[node] = known ? before.height[node] : after.height[node];
  from.left[node] = source.left[each] + (source.width[each] - from.width[node]) / 2;
  from.top[node] = source.top[each];
  if (known && before.joined[node]) {
    from.routes.set(before.routes.subarray(node * ROUTE, (node + 1) * ROUTE), node * ROUTE);
    return;
  }
  const x = from.left[node] + from.width[node] / 2;
  const y = from.top[node] + from.height[node];
  for (let at = node * ROUTE; at < (node + 1) * ROUTE; at += 2) {
    from.routes[at] = x;
    from.routes[at + 1] = y;
  }
}
