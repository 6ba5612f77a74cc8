/** The lines of command as single strokes: where several run together, one is drawn. */

import { ROUTE } from "./scene.js";

const FINENESS = 4;

/** The strokes of the lines into some nodes: four numbers each. */
export function strokesOf(scene, nodes) {
  const level = new Map();
  const upright = new Map();
  for (const node of nodes) {
    const at = node * ROUTE;
    for (let point = at; point < at + ROUTE - 2; point += 2) {
      const [x0, y0, x1, y1] = scene.routes.subarray(point, point + 4);
      if (x0 !== x1) note(level, (y0 + y1) / 2, x0, x1);
      else if (y0 !== y1) note(upright, x0, y0, y1);
    }
  }
  const strokes = [];
  for (const { at, low, high } of joined(level)) strokes.push(low, at, high, at);
  for (const { at, low, high } of joined(upright)) strokes.push(at, low, at, high);
  return Float64Array.from(strokes);
}

function note(lines, at, one, other) {
  const key = Math.round(at * FINENESS);
  if (!lines.has(key)) lines.set(key, { at, spans: [] });
  lines.get(key).spans.push([Math.min(one, other), Math.max(one, other)]);
}

function* joined(lines) {
  for (const { at, spans } of lines.values()) {
    spans.sort((one, other) => one[0] - other[0]);
    let [low, high] = spans[0];
    for (const [start, end] of spans) {
      if (start > high) {
        yield { at, low, high };
        low = start;
      }
      high = Math.max(start > high ? end : high, end);
    }
    yield { at, low, high };
  }
}
