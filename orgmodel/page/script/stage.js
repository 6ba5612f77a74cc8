/** The canvas: draws what the camera sees, moves, and tells what lies under the pointer. */

import { Camera } from "./camera.js";
import { Drawing } from "./drawing.js";
import { isNarrow, READABLE } from "./manners.js";
import { emptyScene } from "./scene.js";
import { between, held, isMovable, Motion, wantsStillness } from "./motion.js";
import { CanvasPainter } from "./painters.js";

/** A drawing that takes longer than this many milliseconds is not redrawn on every frame. */
const SLOW = 14;
const REST = 120;
/** On phones a chart is opened this large where it has room from side to side. */
const COMFORTABLE = 0.9;

export class Stage {
  constructor(view, canvas) {
    this.view = view;
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.painter = new CanvasPainter(this.context);
    this.drawing = new Drawing(view);
    this.camera = new Camera();
    this.scene = emptyScene(0);
    this.goal = this.scene;
    this.motions = new Map();
    this.cost = 0;
    this.picture = document.createElement("canvas");
    this.relaid = () => {};
    this.isRightToLeft = view.language.isRightToLeft;
  }

  /** Lay out anew; a node can be held where it is, with the others about it as they were. */
  relay(hold) {
    const before = this.scene;
    this.wasWhole = this.camera.sees(this.goal.bounds);
    this.goal = this.view.layOut(this.camera, hold === null ? null : this.goal.manner);
    const known = before.left.length === this.goal.left.length && before.shown.length > 0;
    if (known) held(this.goal, before, hold);
    if (known && isMovable(this.goal)) {
      const at = between(before, this.goal, this.view.organisation.above);
      this.move("scene", (part) => {
        this.scene = part < 1 ? at(part) : this.goal;
      });
    } else {
      this.motions.delete("scene");
      this.scene = this.goal;
    }
    this.relaid();
    if (this.isTurned() && hold === null) this.fit({ readable: true, still: true });
    this.redraw();
  }

  /** Whether the chart is now read from the other side, so that all of it stands elsewhere. */
  isTurned() {
    const before = this.isRightToLeft;
    this.isRightToLeft = this.view.language.isRightToLeft;
    return before !== this.isRightToLeft;
  }

  /** Whether all that is shown can be read without moving it sideways. */
  isReadable() {
    return this.camera.widthAt(READABLE) >= this.goal.bounds.right - this.goal.bounds.left;
  }

  // The camera

  resize(width, height) {
    this.ratio = globalThis.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
    Object.assign(this.camera, { width, height });
    this.draw();
  }

  fit({ readable = false, still = false } = {}) {
    const goal = this.camera.fitting(this.goal.bounds, { least: readable ? this.leastScale() : 0 });
    if (readable) this.keepTopSeen(goal);
    this.fly(goal, still);
  }

  /** The size at which all can be read; in narrow windows, as large as all fits from side to side. */
  leastScale() {
    const { left, right } = this.goal.bounds;
    const { width } = this.camera;
    return isNarrow(width) ? Math.min(COMFORTABLE, Math.max(READABLE, this.camera.widthAt(1) / (right - left))) : READABLE;
  }

  /** Where not all fits from side to side at a size that can be read, the first of the tops is seen. */
  keepTopSeen(goal) {
    const [top] = this.goal.shown;
    const { bounds, left, width } = this.goal;
    const { margin, width: whole } = this.camera;
    if (top === undefined || this.camera.widthAt(goal.scale) >= bounds.right - bounds.left) return;
    const centred = whole / 2 - (left[top] + width[top] / 2) * goal.scale;
    goal.x = Math.min(margin - bounds.left * goal.scale, Math.max(whole - margin - bounds.right * goal.scale, centred));
  }

  /** Bring a node into sight, with those right under it where they fit. */
  see(node, { under = false, still = false } = {}) {
    const nodes = under ? [node, ...this.view.folding.shownUnder(node)] : [node];
    const { left, top, width, height } = this.goal;
    if (!width[node]) return;
    const own = this.rectangle(node);
    const all = { ...own };
    for (const each of nodes) {
      all.left = Math.min(all.left, left[each]);
      all.right = Math.max(all.right, left[each] + width[each]);
      all.bottom = Math.max(all.bottom, top[each] + height[each]);
    }
    const { scale } = this.camera;
    const wide = (all.right - all.left) * scale > this.camera.width - 80;
    const seen = { ...all, left: wide ? own.left : all.left, right: wide ? own.right : all.right };
    seen.bottom = Math.min(seen.bottom, seen.top + (this.camera.height - 90) / scale);
    this.fly(this.camera.seeing(seen), still);
  }

  /** Bring a node into the middle with the head that it stands under, at a size that can be read. */
  centre(node, { still = false } = {}) {
    const own = this.rectangle(node);
    const head = this.view.organisation.above[node];
    const around = head >= 0 && this.goal.width[head] ? united(own, this.rectangle(head)) : own;
    const scale = { wanted: Math.max(this.camera.scale, READABLE + 0.15), least: READABLE };
    this.fly(this.camera.centring(own, around, this.goal.bounds, scale), still);
  }

  rectangle(node) {
    const { left, top, width, height } = this.goal;
    return { left: left[node], top: top[node], right: left[node] + width[node], bottom: top[node] + height[node] };
  }

  /** Show all again where all was seen until now, and is not any more. */
  keepWhole() {
    const { camera } = this;
    if (this.wasWhole && !camera.sees(this.goal.bounds, camera.margin / 2)) this.fit();
  }

  fly(goal, still) {
    if (still || wantsStillness()) {
      this.motions.delete("camera");
      Object.assign(this.camera, goal);
      this.redraw();
      return;
    }
    const from = this.camera.place();
    this.move("camera", (part) => {
      for (const key of ["x", "y", "scale"]) this.camera[key] = from[key] + (goal[key] - from[key]) * part;
    });
  }

  pan(dx, dy) {
    this.motions.delete("camera");
    this.camera.pan(dx, dy);
    this.redraw(true);
  }

  zoom(factor, x, y) {
    this.motions.delete("camera");
    this.camera.zoom(factor, x, y);
    this.redraw(true);
  }

  // Frames

  move(what, step) {
    this.motions.set(what, new Motion(step));
    this.redraw();
  }

  /** Draw on the next frame; while a slow drawing is dragged, its last picture serves. */
  redraw(dragged = false) {
    if (!dragged) this.stale = true;
    this.dragged = dragged;
    if (this.frame) return;
    this.frame = requestAnimationFrame((now) => this.nextFrame(now));
  }

  nextFrame(now) {
    this.frame = 0;
    for (const [what, motion] of this.motions) {
      if (!motion.next(now)) this.motions.delete(what);
    }
    if (this.cost > SLOW && this.dragged && !this.stale) this.drawPicture();
    else this.draw();
    if (this.motions.size) this.redraw();
  }

  draw() {
    const started = performance.now();
    const { context, camera, ratio } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.view.theme().paper;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const { x, y, scale } = camera;
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
    this.drawing.draw(this.painter, this.scene, camera.window(), scale);
    this.stale = false;
    this.cost = performance.now() - started;
    if (this.cost > SLOW) this.keepPicture();
  }

  keepPicture() {
    this.pictured = this.camera.place();
    this.picture.width = this.canvas.width;
    this.picture.height = this.canvas.height;
    this.picture.getContext("2d").drawImage(this.canvas, 0, 0);
  }

  drawPicture() {
    const { context, camera, ratio, pictured } = this;
    const factor = camera.scale / pictured.scale;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.view.theme().paper;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const dx = (camera.x - pictured.x * factor) * ratio;
    const dy = (camera.y - pictured.y * factor) * ratio;
    context.setTransform(factor, 0, 0, factor, dx, dy);
    context.drawImage(this.picture, 0, 0);
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.redraw(), REST);
  }

  // What lies under the pointer

  /** The node at a place of the window, and whether it is its handle. */
  hit(x, y) {
    const at = this.camera.toDrawing(x, y);
    const { shown, left, top, width, height } = this.goal;
    for (const node of shown) {
      if (at.x < left[node] || at.x > left[node] + width[node]) continue;
      if (at.y < top[node] || at.y > top[node] + height[node] + 12) continue;
      const handle = this.isHandle(node, at);
      if (handle || at.y <= top[node] + height[node]) return { node, handle };
    }
    return null;
  }

  isHandle(node, at) {
    if (!this.view.folding.hasUnder(node) || this.camera.scale < 0.22) return false;
    const pill = this.drawing.boxes.pillPlace(node, this.goal);
    const { left, width, top } = pill;
    return at.x >= left - 4 && at.x <= left + width + 4 && at.y >= top - 3 && at.y <= top + 22;
  }
}

/** The rectangle round two others. */
function united(one, other) {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
