/** Surveys what is in the way of lines: boxes, their badges, the names of frames, and other lines. */

import { NAME } from "./frames.js";
import { Ground } from "./ground.js";
import { ROUTE } from "./scene.js";

/** For crossing the spine of a column, beside what any crossing costs. */
const SPINE = 100;
const BADGE = 34;
/** In place of the node of what is none. */
const NOBODY = -1;

/** The ground of a scene, with the lines that run beside those of command on it. */
export function survey(view, scene, beside) {
  const ground = new Ground();
  for (const node of scene.shown) {
    ground.block(withStub(scene, node), node);
    if (view.folding.hasBadge(node)) ground.block(badge(scene, node, view.boxes.form.badge.outside), node);
  }
  for (const frame of scene.frames) addFrame(ground, frame, view.language.isRightToLeft);
  for (const strokes of Object.values(scene.strokes)) {
    for (let at = 0; at < strokes.length; at += 4) ground.add(strokes.subarray(at, at + 4));
  }
  for (const spine of spinesOf(scene)) ground.makeDear(spine, SPINE);
  for (const { way } of beside) ground.add(way);
  return ground;
}

/** A box with the stub that joins its side to a spine. */
function withStub({ left, top, width, height, joined, routes }, node) {
  const right = left[node] + width[node];
  const spine = joined[node] ? routes[node * ROUTE + 6] : right;
  return { left: Math.min(left[node], spine), right: Math.max(right, spine), top: top[node], bottom: top[node] + height[node] };
}

function badge({ left, top, width, height }, node, outside) {
  const middle = left[node] + width[node] / 2;
  const bottom = top[node] + height[node];
  return { left: middle - BADGE / 2, right: middle + BADGE / 2, top: bottom, bottom: bottom + outside };
}

/** The edges of a frame, and its name in a corner of it. */
function addFrame(ground, { left, top, right, bottom, lines, widths }, isRightToLeft) {
  ground.add([left, top, right, top, right, bottom, left, bottom, left, top]);
  const width = Math.max(...widths);
  const from = isRightToLeft ? right - NAME.inset - width : left + NAME.inset;
  ground.block({ left: from, right: from + width, top: bottom - NAME.height * lines.length - 4, bottom }, NOBODY);
}

/** The spines of columns, each once: pieces that come down and turn into the sides of boxes. */
function* spinesOf({ shown, joined, routes }) {
  const ends = new Map();
  for (const node of shown) {
    const [, , , bus, spine, , , end, edge] = routes.subarray(node * ROUTE, (node + 1) * ROUTE);
    if (!joined[node] || spine === edge || bus === end) continue;
    const key = `${spine} ${bus}`;
    const high = Math.max(end, ends.get(key)?.high ?? -Infinity);
    ends.set(key, { upright: 1, place: spine, low: Math.min(bus, end), high });
  }
  yield* ends.values();
}
