/** Draws a scene: frames and lines, boxes, and what is lit up. */

import { BoxDrawing, LEAST_LETTER, PILL } from "./box_drawing.js";
import { touches } from "./crowd.js";
import { Descriptions } from "./descriptions.js";
import { NAME } from "./frames.js";
import { LineDrawing } from "./line_drawing.js";
import { ROUTE } from "./scene.js";

const FAINT = 0.55;
const FRAME_CORNER = { square: 4, rounded: 10 };
const LEAST_BOX = 5;
/** So far the edges of boxes reach outside of them. */
const EDGE = 1;

export class Drawing {
  /** A still drawing is for paper: it has no handles, and nothing in it is lit up. */
  constructor(view, { still = false, theme = null } = {}) {
    this.view = view;
    this.still = still;
    this.boxes = new BoxDrawing(view, still);
    this.lines = new LineDrawing(view, still);
    this.descriptions = new Descriptions(view);
    this.ownTheme = theme;
  }

  /**
   * Draw all that lies in a window of the scene.
   * `scale` says how large it is drawn, so that what is too small to be seen is left out.
   */
  draw(painter, scene, window, scale = 1) {
    this.painter = painter;
    this.scene = scene;
    this.theme = this.ownTheme ?? this.view.theme();
    for (const each of [this.boxes, this.lines]) each.begin(painter, scene, this.theme);
    painter.ready();
    const seen = this.seen(window);
    for (const frame of scene.frames) if (touches(frame, window)) this.unitFrame(frame, scale);
    const others = scene.isMoving ? [] : this.lines.others(window);
    this.lines.draw(others.filter(({ way }) => way), window, scale);
    this.lines.command(window, scale);
    if (!this.still) this.lines.chain();
    if (scale * 40 < LEAST_BOX) this.boxes.specks(seen);
    else for (const node of seen) this.box(node, scale);
    this.lines.draw(others.filter(({ bow }) => bow), window, scale);
    if (!this.still && this.view.selected !== null) this.boxes.focus(this.view.selected, scale);
  }

  /** How far a scene reaches that was drawn, with the lines that run outside of its boxes. */
  bounds(scene) {
    const { left, top, right, bottom } = scene.bounds;
    const { outside } = this.view.boxes.form.badge;
    const bounds = { left: left - EDGE, top: top - EDGE, right: right + EDGE, bottom: bottom + outside + EDGE };
    const widen = (value, place) => {
      const [low, high] = place % 2 ? ["top", "bottom"] : ["left", "right"];
      bounds[low] = Math.min(bounds[low], value - 4);
      bounds[high] = Math.max(bounds[high], value + 4);
    };
    for (const { way, bow } of this.lines.of(scene)) (way ?? bow).forEach(widen);
    for (const node of scene.shown.filter((each) => scene.joined[each])) {
      scene.routes.subarray(node * ROUTE, (node + 1) * ROUTE).forEach(widen);
    }
    return bounds;
  }

  /** The kinds of the lines that are drawn in a scene. */
  kinds(scene) {
    const { organisation } = this.view;
    const joined = scene.shown.filter((node) => scene.joined[node]);
    const tree = joined.map((node) => (organisation.isAttached(node) ? "supports" : "reports_to"));
    return new Set([...tree, ...this.lines.of(scene).map(({ line }) => line.kind), ...this.crowded(scene).keys()]);
  }

  /** Of which kinds not all lines of a picture have room in it, with their counts. */
  crowded(scene) {
    return this.lines.crowded(scene);
  }

  seen({ left, top, right, bottom }) {
    const { scene } = this;
    return scene.shown.filter(
      (node) =>
        scene.left[node] < right + 4 &&
        scene.left[node] + scene.width[node] > left - 4 &&
        scene.top[node] < bottom + PILL.height &&
        scene.top[node] + scene.height[node] > top - PILL.height,
    );
  }

  /** A frame round a unit, with its name at its foot. */
  unitFrame({ unit, name, left, top, right, bottom, lines, widths }, scale) {
    const { fill, outline, ink, corners } = this.theme.frame;
    const { id } = this.view.organisation.units[unit];
    this.painter.begin(null, 1, () => ({ id, title: name }));
    this.painter.box({ left, top, width: right - left, height: bottom - top, radius: FRAME_CORNER[corners] }, fill, outline);
    if (scale * 12 > LEAST_LETTER) {
      lines.forEach((line, place) => {
        const half = NAME.inset + widths[place] / 2;
        const x = this.view.language.isRightToLeft ? right - half : left + half;
        const y = bottom - 4 - NAME.height * (lines.length - place - 0.5);
        this.painter.text(x, y, line, this.view.boxes.form.tones[NAME.tone], ink);
      });
    }
    this.painter.end();
  }

  box(node, scale) {
    const opacity = this.view.folding.isContext(node) ? FAINT : 1;
    this.painter.begin(node, opacity, () => this.saidOf(node));
    this.boxes.draw(node, scale);
    this.painter.end();
    this.boxes.signs(node, scale);
  }

  /** What is told of a box to those who do not see it. */
  saidOf(node) {
    const { id } = this.view.organisation.nodes[node];
    return { id, title: this.view.boxes.said(node), description: this.descriptions.of(node) };
  }

  /** The same of the whole. */
  saidOfWhole({ shown }) {
    const { language } = this.view;
    return { title: this.view.title(), description: this.descriptions.ofWhole(shown), language: language.code };
  }

  /** A box in small, as the legend shows it. */
  sample(painter, style, place) {
    this.boxes.begin(painter, this.scene, this.theme);
    this.boxes.sample(style, place);
  }
}
