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
    const { left, top, right, bottom } = this.bounds();
    const width = right - left + 2 * MARGIN;
    const height = bottom - top + 2 * MARGIN;
    const scale = Math.min(SHARPNESS, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / width / height));
    if (scale < 0.5) return "too large";
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    this.paintOn(canvas.getContext("2d"), scale);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!blob) return "too large";
    this.download(blob, "png");
    return null;
  }

  paintOn(context, scale) {
    const { left, top } = this.bounds();
    context.fillStyle = this.view.theme().paper;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(scale, 0, 0, scale, (MARGIN - left) * scale, (MARGIN - top) * scale);
    this.paint(new CanvasPainter(context), this.view.theme());
  }

  print() {
    print();
  }

  /** The whole picture, alone with its head and legend. */
  svg(theme) {
    const painter = new SvgPainter();
    this.paint(painter, theme);
    return painter.whole(this.bounds(), MARGIN, theme.paper, this.stage.drawing.saidOfWhole(this.stage.goal));
  }

  paint(painter, theme) {
    const everything = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    const drawing = new Drawing(this.view, { still: true, theme });
    drawing.draw(painter, this.stage.goal, everything);
    this.surround(theme).paint(painter, drawing);
  }

  surround(theme) {
    return new Surround(this.view, this.legend.items(theme), this.chartBounds(), theme);
  }

  /** What is drawn, with head and legend. */
  bounds() {
    return this.surround(this.view.theme()).bounds;
  }

  /** The boxes, with the lines that run outside of them. */
  chartBounds() {
    const { goal, drawing } = this.stage;
    return drawing.bounds(goal);
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
