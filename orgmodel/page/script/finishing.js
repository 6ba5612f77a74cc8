/** Finishes a layout: puts all boxes where their blocks stand, and leads the line of command to each. */

import { boundsOf, emptyScene, ROUTE } from "./scene.js";

/** The scene of some nodes with their places in blocks, of which the left edges are known. */
export function finished(placed, places, lefts, size) {
  const scene = emptyScene(size);
  for (const node of placed) {
    const { block, left, top, width, height } = places[node];
    scene.left[node] = lefts[block] + left;
    scene.top[node] = top;
    scene.width[node] = width;
    scene.height[node] = height;
  }
  for (const node of placed) if (places[node].way) lead(scene, node, places[node].way, lefts);
  scene.shown = placed.sort((one, other) => one - other);
  scene.bounds = boundsOf(scene);
  return scene;
}

function lead(scene, node, way, lefts) {
  const x = lefts[way.start[0]] + way.start[1];
  const spine = lefts[way.spine[0]] + way.spine[1];
  const inwards = way.side === "right" ? scene.width[node] : 0;
  const edge = way.side === "top" ? spine : scene.left[node] + inwards;
  const points = [x, way.y, x, way.bus, spine, way.bus, spine, way.end, edge, way.end];
  scene.routes.set(points, node * ROUTE);
  scene.joined[node] = 1;
}
