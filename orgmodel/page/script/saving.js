/** Saving what is shown: as SVG, as PNG, and on paper. */

import { Drawing } from "./drawing.js";
import { element } from "./dom.js";
import { CanvasPainter, SvgPainter } from "./painters.js";
import { Surround } from "./surround.js";

const MARGIN = 24;
/** The room that a sheet of A4 has for the chart, in millimetres; larger sheets are alike. */
const ACROSS = { width: 277, height: 155 };
const UPRIGHT = { width: 190, height: 240 };
const SHARPNESS = 2;
const MOST_PIXELS = 120e6;
const MOST_SIDE = 16000;

export class Saving {
  constructor(view, stage, legend) {
    Object.assign(this, { view, stage, legend });
    this.sheet = element("section", { class: "sheet", "aria-hidden": "true" });
    addEventListener("beforeprint", () => this.fillSheet());
    addEventListener("afterprint", () => this.sheet.replaceChildren());
    matchMedia("print").addEventListener("change", ({ matches }) => matches && this.fillSheet());
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

  /** The whole picture, alone with its head and legend; a bare one has neither. */
  svg(theme, { bare = false } = {}) {
    const painter = new SvgPainter();
    this.paint(painter, theme, bare);
    return painter.whole(bare ? this.chartBounds() : this.bounds(), MARGIN, theme.paper, this.view.title());
  }

  paint(painter, theme, bare = false) {
    const everything = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    const drawing = new Drawing(this.view, { still: true, theme });
    drawing.draw(painter, this.stage.goal, everything);
    if (!bare) this.surround(theme).paint(painter, drawing);
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
    const { left, top, right, bottom } = goal.bounds;
    const bounds = { left, top, right, bottom: bottom + 10 };
    for (const { way, bow } of drawing.lines.of(goal)) {
      (way ?? bow).forEach((value, place) => {
        const [low, high] = place % 2 ? ["top", "bottom"] : ["left", "right"];
        bounds[low] = Math.min(bounds[low], value - 4);
        bounds[high] = Math.max(bounds[high], value + 4);
      });
    }
    return bounds;
  }

  /** Paper is light, whatever the screen is. */
  fillSheet() {
    const theme = this.view.data.themes.light;
    const parsed = new DOMParser().parseFromString(this.svg(theme, { bare: true }), "image/svg+xml");
    const svg = document.importNode(parsed.documentElement, true);
    svg.setAttribute("preserveAspectRatio", "xMidYMin meet");
    const { left, top, right, bottom } = this.chartBounds();
    const fits = ({ width, height }) => Math.min(width / (right - left), height / (bottom - top));
    this.sheet.classList.toggle("wide", fits(ACROSS) > fits(UPRIGHT));
    this.sheet.replaceChildren(
      element("h1", { dir: "auto" }, this.view.title()),
      ...this.view.headLines().map((line) => element("p", { dir: "auto" }, line)),
      svg,
      element("ul", {}, ...this.legend.entries(theme)),
    );
  }

  download(blob, ending) {
    const href = URL.createObjectURL(blob);
    const name = this.view.title().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "chart";
    element("a", { href, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
  }
}
