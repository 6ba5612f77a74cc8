/** Which part of the drawing the window shows, and how large. */

const NEAREST = 2.5;
/** The free edge of the window, which is narrower where the window is. */
const MARGIN = { most: 36, part: 0.04 };

export class Camera {
  constructor() {
    Object.assign(this, { x: 0, y: 0, scale: 1, width: 1, height: 1, farthest: 0.05 });
  }

  get margin() {
    return Math.min(MARGIN.most, this.width * MARGIN.part);
  }

  /** The visible part of the drawing. */
  window() {
    const left = -this.x / this.scale;
    const top = -this.y / this.scale;
    return { left, top, right: left + this.width / this.scale, bottom: top + this.height / this.scale };
  }

  /** How wide a drawing is that fills the window at a scale. */
  widthAt(scale) {
    return (this.width - 2 * this.margin) / scale;
  }

  /** How high a drawing is that fills the window at a scale. */
  heightAt(scale) {
    return (this.height - 2 * this.margin) / scale;
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

  /** The place from which all of the bounds is seen, from the top on. */
  fitting({ left, top, right, bottom }, { least = 0, most = 1.15 } = {}) {
    const { margin } = this;
    const wide = this.widthAt(1) / (right - left);
    const high = (this.height - 2 * margin) / (bottom - top);
    const fitting = Math.min(wide, high, most);
    const scale = Math.max(fitting, least, 0.0005);
    this.farthest = Math.min(this.farthest, fitting);
    return {
      scale,
      x: this.width / 2 - ((left + right) / 2) * scale,
      y: Math.max(margin, (this.height - (bottom - top) * scale) / 2.6) - top * scale,
    };
  }

  /**
   * The place from which a rectangle is seen in the middle: with no more free room beside the bounds
   * of the drawing than need be, and with what lies around it where there is room for that.
   */
  centring(own, around, bounds, scale) {
    const fits = Math.min(this.widthAt(1) / (around.right - around.left), this.heightAt(1) / (around.bottom - around.top));
    const chosen = Math.max(Math.min(scale.wanted, fits), scale.least);
    const place = (low, high, size) => {
      const { margin } = this;
      const middle = size / 2 - ((own[low] + own[high]) / 2) * chosen;
      const ends = [margin - bounds[low] * chosen, size - margin - bounds[high] * chosen].sort((one, other) => one - other);
      return Math.min(Math.max(middle, ends[0]), ends[1]);
    };
    const camera = Object.assign(new Camera(), this, { scale: chosen });
    Object.assign(camera, { x: place("left", "right", this.width), y: place("top", "bottom", this.height) });
    return chosen <= fits ? camera.seeing(around) : camera.place();
  }

  /** Whether a rectangle lies in the window, at least so far from its edges. */
  sees({ left, top, right, bottom }, aside = 0) {
    const window = this.window();
    const free = aside / this.scale;
    const isAcross = left - free >= window.left && right + free <= window.right;
    return isAcross && top - free >= window.top && bottom + free <= window.bottom;
  }

  /** The nearest place from which a rectangle is seen, its upper left part if it is too large. */
  seeing({ left, top, right, bottom }) {
    const { margin, scale } = this;
    const fit = (offset, low, high, size) => {
      const under = margin - (low * scale + offset);
      const over = high * scale + offset - (size - margin);
      if (under > 0) return offset + under;
      return over > 0 ? offset - Math.min(over, -under) : offset;
    };
    return { scale, x: fit(this.x, left, right, this.width), y: fit(this.y, top, bottom, this.height) };
  }

  place() {
    return { x: this.x, y: this.y, scale: this.scale };
  }
}
