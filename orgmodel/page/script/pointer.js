/** Mouse, pen and fingers on the chart: pan, zoom, choose, fold. */

const CLICK = 5;
const DOUBLE = 1.6;

export class Pointer {
  constructor(view, stage, surface, opened) {
    Object.assign(this, { view, stage, surface, opened });
    this.pointers = new Map();
    surface.addEventListener("pointerdown", (event) => this.down(event));
    surface.addEventListener("pointermove", (event) => this.moved(event));
    surface.addEventListener("pointerup", (event) => this.up(event));
    surface.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
    surface.addEventListener("pointerleave", () => view.hover(null));
    surface.addEventListener("dblclick", (event) => this.twice(event));
    surface.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  down(event) {
    if (event.button > 0) return;
    this.surface.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.at(event));
    this.started = this.at(event);
    this.dragging = this.pointers.size > 1;
  }

  moved(event) {
    const now = this.at(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      const hit = this.stage.hit(now.x, now.y);
      this.surface.classList.toggle("over", hit !== null);
      this.view.hover(hit && hit.node);
      return;
    }
    if (!this.dragging && distance(now, this.started) < CLICK) return;
    this.dragging = true;
    this.surface.classList.add("dragging");
    if (this.pointers.size > 1) this.pinch(event.pointerId, before, now);
    else this.stage.pan(now.x - before.x, now.y - before.y);
    this.pointers.set(event.pointerId, now);
  }

  pinch(id, before, now) {
    const other = [...this.pointers].find(([each]) => each !== id)[1];
    const factor = distance(now, other) / Math.max(distance(before, other), 1);
    this.stage.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.stage.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
  }

  up(event) {
    this.pointers.delete(event.pointerId);
    this.surface.classList.remove("dragging");
    if (this.dragging || !this.started) return;
    const { x, y } = this.started;
    const hit = this.stage.hit(x, y);
    if (hit === null) this.view.clear();
    else if (hit.handle) this.view.toggle(hit.node);
    else this.opened(hit.node);
  }

  twice(event) {
    const { x, y } = this.at(event);
    const hit = this.stage.hit(x, y);
    if (hit === null) this.stage.zoom(DOUBLE, x, y);
    else if (!hit.handle) this.view.toggle(hit.node);
  }

  wheel(event) {
    event.preventDefault();
    const { x, y } = this.at(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.shiftKey) return this.stage.pan(-(event.deltaX || event.deltaY) * lines, 0);
    const speed = event.ctrlKey ? 0.01 : 0.0016;
    return this.stage.zoom(Math.exp(-event.deltaY * lines * speed), x, y);
  }

  at(event) {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

function distance(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
