/** Arrow heads at the ends of lines, and dots where lines join others. */

const LENGTH = 7;
const HALF_WIDTH = 0.38;
/** So much of the last piece of a line is its head at most. */
const MOST = 0.8;
const DOT = { radius: 2.6, corners: 12 };

/** The corners of the head of a line whose tip is one of its ends: six numbers. */
export function headOf(points, tip) {
  const { dx, dy, length } = lastPiece(points, tip);
  const half = HALF_WIDTH * length;
  const [x, y] = [tip[0] - dx * length, tip[1] - dy * length];
  return [x - half * dy, y + half * dx, ...tip, x + half * dy, y - half * dx];
}

/** A line that ends inside its head, so that the tip stays sharp; unchanged if it ends elsewhere. */
export function shaftOf(points, tip) {
  const isLast = endsAt(points.slice(-2), tip);
  if (!isLast && !endsAt(points, tip)) return points;
  const { dx, dy, length } = lastPiece(points, tip);
  const end = [tip[0] - dx * length * MOST, tip[1] - dy * length * MOST];
  return isLast ? [...points.slice(0, -2), ...end] : [...end, ...points.slice(2)];
}

/** The corners of a dot, which is drawn as a shape of straight edges. */
export function dotAt([x, y]) {
  const corner = (place) => ((place + 0.5) * 2 * Math.PI) / DOT.corners;
  const corners = Array.from({ length: DOT.corners }, (_, place) => corner(place));
  return corners.flatMap((angle) => [x + DOT.radius * Math.cos(angle), y + DOT.radius * Math.sin(angle)]);
}

function lastPiece(points, tip) {
  const [x, y] = endsAt(points.slice(-2), tip) ? points.slice(-4, -2) : points.slice(2, 4);
  const whole = Math.hypot(tip[0] - x, tip[1] - y) || 1;
  return { dx: (tip[0] - x) / whole, dy: (tip[1] - y) / whole, length: Math.min(LENGTH, MOST * whole) };
}

function endsAt([x, y], tip) {
  return x === tip[0] && y === tip[1];
}
