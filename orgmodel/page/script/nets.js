/**
 * Nets: the lines of one kind that lead to one box, or from one, share their way as far as may be.
 * Each line is in the net of the box at which more lines of its kind meet: its hub.
 */

import { straightened } from "./growing.js";

const WITHOUT_DIRECTION = "coordinates_with";

/** The nets of some lines: hub, the role that it has in all of them, leaves, and lines by leaf. */
export function netsOf(lines) {
  const counts = new Map();
  const keys = ({ kind, start, end }) =>
    kind === WITHOUT_DIRECTION ? [`${kind} ${end}`, `${kind} ${start}`] : [`${kind} end ${end}`, `${kind} start ${start}`];
  for (const line of lines) for (const key of keys(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const nets = new Map();
  for (const line of lines) {
    const [atEnd, atStart] = keys(line);
    const isAtStart = counts.get(atStart) > counts.get(atEnd);
    const key = isAtStart ? atStart : atEnd;
    const role = line.kind === WITHOUT_DIRECTION ? "either" : isAtStart ? "start" : "end";
    if (!nets.has(key)) nets.set(key, { hub: isAtStart ? line.start : line.end, role, lines: new Map(), branches: [] });
    nets.get(key).lines.set(isAtStart ? line.end : line.start, line);
  }
  return [...nets.values()].map((net) => ({ ...net, leaves: [...net.lines.keys()] }));
}

/** The lines of a net with their ways: all of it, the part that no line before it has, and where that joins. */
export function waysOf({ branches, lines }) {
  const ways = new Map();
  for (const { leaf, path, joined } of branches) {
    const whole = joined ? straightened(pointsOf([...until(ways.get(joined.leaf), path), ...path])) : path;
    ways.set(leaf, whole);
  }
  return branches.map(({ leaf, path, joined }) => {
    const joint = joined ? path.slice(0, 2) : null;
    return [lines.get(leaf), { way: ways.get(leaf), own: path, joint }];
  });
}

/** A way from its beginning to where a branch leaves it. */
function until(way, [x, y]) {
  for (let at = 0; at + 3 < way.length; at += 2) {
    const [x0, y0, x1, y1] = way.slice(at, at + 4);
    const across = (x - x0) * (x - x1) <= 0 && (y - y0) * (y - y1) <= 0;
    if (across) return way.slice(0, at + 2);
  }
  return way;
}

function pointsOf(numbers) {
  return Array.from({ length: numbers.length / 2 }, (_, place) => numbers.slice(2 * place, 2 * place + 2));
}
