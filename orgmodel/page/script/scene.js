/** A scene: where every node stands that is shown, and the way of the line into it. */

/** Numbers of one line: the five points of its way. */
export const ROUTE = 10;

export function emptyScene(size) {
  return {
    shown: [],
    left: new Float64Array(size),
    top: new Float64Array(size),
    width: new Float64Array(size),
    height: new Float64Array(size),
    routes: new Float64Array(size * ROUTE),
    joined: new Uint8Array(size),
    strokes: null,
    manner: null,
    isMoving: false,
    frames: [],
    bounds: emptyBounds(),
  };
}

/** The scene for those who read from right to left. */
export function mirrored(scene) {
  for (const node of scene.shown) {
    scene.left[node] = -scene.left[node] - scene.width[node];
    for (let at = node * ROUTE; at < (node + 1) * ROUTE; at += 2) scene.routes[at] *= -1;
  }
  const { left, top, right, bottom } = scene.bounds;
  scene.bounds = { left: -right, top, right: -left, bottom };
  return scene;
}

export function boundsOf(scene) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of scene.shown) {
    bounds.left = Math.min(bounds.left, scene.left[node]);
    bounds.top = Math.min(bounds.top, scene.top[node]);
    bounds.right = Math.max(bounds.right, scene.left[node] + scene.width[node]);
    bounds.bottom = Math.max(bounds.bottom, scene.top[node] + scene.height[node]);
  }
  return scene.shown.length ? bounds : emptyBounds();
}

function emptyBounds() {
  return { left: 0, top: 0, right: 1, bottom: 1 };
}
