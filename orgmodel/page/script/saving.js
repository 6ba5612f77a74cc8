/** Saving what is shown: as SVG, as PNG, and on paper. */

import { Drawing } from "./drawing.js";
import { element } from "./dom.js";
import { CanvasPainter, pageId, SvgPainter } from "./painters.js";
import { Press } from "./press.js";
import { Surround } from "./surround.js";

const MARGIN = 24;
const SHARPNESS = 2;
const MOST_PIXELS = 120e6;
const MOST_SIDE = 16000;

export class Saving {
  constructor(view, stage, legend) {
    Object.assign(this, { view, stage, legend });
    this.sheets = element("section", { class: "sheets", "aria-hidden": "true" });
    addEventListener("beforeprint", () => this.fillSheets());
    addEventListener("afterprint", () => this.sheets.replaceChildren());
    matchMedia("print").addEventListener("change", ({ matches }) => matches && this.fillSheets());
  }

  saveSvg() {
    const text = this.svg(this.view.theme());
    this.download(new Blob([text], { type: "image/svg+xml" }), "svg");
  }

  /** Save as PNG; gives the word for what hinders it. */
  async savePng() {
    const canvas = document.createElement("canvas");
    const picture = this.picture(this.view.theme());
    const { left, top, right, bottom } = picture.surround.bounds;
    const width = right - left + 2 * MARGIN;
    const height = bottom - top + 2 * MARGIN;
    const scale = Math.min(SHARPNESS, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / width / height));
    if (scale < 0.5) return "too large";
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    this.paintOn(canvas.getContext("2d"), scale, picture);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!blob) return "too large";
    this.download(blob, "png");
    return null;
  }

  paintOn(context, scale, picture) {
    const { left, top } = picture.surround.bounds;
    context.fillStyle = this.view.theme().paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(scale, 0, 0, scale, (MARGIN - left) * scale, (MARGIN - top) * scale);
    this.paint(new CanvasPainter(context), picture);
  }

  print() {
    print();
  }

  /** The whole picture, alone with its head and legend. */
  svg(theme) {
    const painter = new SvgPainter();
    const picture = this.picture(theme);
    this.paint(painter, picture);
    return painter.whole(picture.surround.bounds, MARGIN, theme.paper, picture.drawing.saidOfWhole(this.stage.goal));
  }

  /** What is drawn with all its lines, and head and legend round it. */
  picture(theme) {
    const { goal } = this.stage;
    const drawing = new Drawing(this.view, { still: true, theme });
    const items = this.legend.items(theme, { nodes: goal.shown, kinds: drawing.kinds(goal), crowded: drawing.crowded(goal) });
    return { drawing, surround: new Surround(this.view, items, drawing.bounds(goal), theme) };
  }

  paint(painter, { drawing, surround }) {
    const everything = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    drawing.draw(painter, this.stage.goal, everything);
    surround.paint(painter, drawing);
  }

  /** Lay out anew for paper, which is light whatever the screen is. */
  fillSheets() {
    if (this.sheets.childElementCount) return;
    const { press, pages, wide } = this.plan();
    const attributes = ({ number }) => ({ id: pageId(number), class: wide ? "wide" : null });
    const sheets = pages.map((page) => element("div", attributes(page), imported(press.print(page, pages))));
    this.sheets.replaceChildren(...sheets);
  }

  /** On paper upright or across: what takes fewer pages, is as it is asked for, clearer, and larger. */
  plan() {
    const plans = this.view.data.papers.map(([width, height]) => {
      const press = new Press(this.view, this.legend, { width, height });
      const pages = press.pages();
      const { isAsked, isLarge, place, scale } = press.best(pages[0].sheet);
      const worth = [-pages.length, Number(isAsked), Number(isLarge), isLarge ? -place : 0, scale];
      return { press, pages, wide: width > height, worth };
    });
    return plans.reduce((best, plan) => (isLess(best.worth, plan.worth) ? plan : best));
  }

  download(blob, ending) {
    const href = URL.createObjectURL(blob);
    const name = this.view.title().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "chart";
    element("a", { href, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  }
}

/** The elements of the text of an SVG. */
function imported(svg) {
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
}

/** Whether the first number in which two lists differ is less in the one. */
function isLess(one, other) {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && one[place] < other[place];
}
