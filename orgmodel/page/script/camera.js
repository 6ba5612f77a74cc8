/** Which part of the drawing the window shows, and how large. */

const NEAREST = 2.5;
const MARGIN = 36;

export class Camera {
  constructor() {
    Object.assign(this, { x: 0, y: 0, scale: 1, width: 1, height: 1, farthest: 0.05 });
  }

  /** The visible part of the drawing. */
  window() {
    const left = -this.x / this.scale;
    const top = -this.y / this.scale;
    return { left, top, right: left + this.width / this.scale, bottom: top + this.height / this.scale };
  }

  toDrawing(x, y) {
    return { x: (x - this.x) / this.scale, y: (y - this.y) / this.scale };
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
  }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(NEAREST, Math.max(this.farthest, this.scale * factor));
    const at = this.toDrawing(x, y);
    this.scale = scale;
    this.x = x - at.x * scale;
    this.y = y - at.y * scale;
  }

  /**
   * The place from which all of the bounds is seen, from the top on; `aside` is the width that is
   * left free at the left where there is room for it.
   */
  fitting({ left, top, right, bottom }, { least = 0, most = 1.15, aside = 0 } = {}) {
    const wide = (this.width - 2 * MARGIN) / (right - left);
    const high = (this.height - 2 * MARGIN) / (bottom - top);
    const fitting = Math.min(wide, high, most);
    const scale = Math.max(fitting, least, 0.0005);
    this.farthest = Math.min(this.farthest, fitting);
    const spare = this.width - (right - left) * scale - 2 * MARGIN;
    const shift = spare >= aside ? aside / 2 : 0;
    return {
      scale,
      x: this.width / 2 + shift - ((left + right) / 2) * scale,
      y: Math.max(MARGIN, (this.height - (bottom - top) * scale) / 2.6) - top * scale,
    };
  }

  /** The nearest place from which a rectangle is seen, its upper left part if it is too large. */
  seeing({ left, top, right, bottom }) {
    const { scale } = this;
    const fit = (offset, low, high, size) => {
      const under = MARGIN - (low * scale + offset);
      const over = high * scale + offset - (size - MARGIN);
      if (under > 0) return offset + under;
      return over > 0 ? offset - Math.min(over, -under) : offset;
    };
    return { scale, x: fit(this.x, left, right, this.width), y: fit(this.y, top, bottom, this.height) };
  }

  place() {
    return { x: this.x, y: this.y, scale: this.scale };
  }
}
