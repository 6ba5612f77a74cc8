/** Prints: lays out for paper of one size what is unfolded, on as many sheets as it takes to be read. */

import { Book, wholePage } from "./book.js";
import { Drawing } from "./drawing.js";
import { PaperLayouts } from "./layout.js";
import { countsOfMany } from "./lines.js";
import { SvgPainter } from "./painters.js";
import { notesOf } from "./references.js";
import { Surround } from "./surround.js";

/** Smaller letters, in points, cannot be read on paper; the smallest are so many units high. */
const READABLE = 7 / 11;
const LARGEST = 0.85;
/** Letters so high are not made larger by a layout that shows rank less clearly. */
const COMFORTABLE = 7.25 / 11;
const POINTS = 72 / 25.4;
/** Millimetres that are free at each edge of a sheet, and those that rounding may take. */
const EDGE = 10.2;
/** Room that lines may take outside of the boxes: those of command, and those beside them. */
const LINES = { command: 18, other: 27 };
const BADGE = 15;
/** Boxes never fill more of a sheet. */
const DENSEST = 0.7;
const MOST_ROUNDS = 6;
/** In place of the number of a page that is not known yet. */
const SOME_PAGE = 999;
const NONE = { lay: null, scale: 0, place: Infinity, isAsked: false, isLarge: false };

export class Press {
  constructor(view, legend, { width, height }) {
    this.view = view;
    this.theme = view.data.themes.light;
    this.legend = legend;
    this.items = legend.items(this.theme, { crowded: noneDrawn(countsOfMany(view.shownLines())) });
    this.boxes = view.boxes.onPaper();
    this.known = new Map();
    this.layouts = new PaperLayouts(view.organisation, this.boxes, { whole: view.layout, framed: view.framesShown });
    this.size = { width: width - 2 * EDGE, height: height - 2 * EDGE };
    this.room = { width: this.size.width * POINTS, height: this.size.height * POINTS };
  }

  /** The pages of all that is unfolded: one, if there is any way to print it so, or a book of them. */
  pages() {
    const whole = wholePage(this.view.folding);
    return this.best(whole.sheet).scale >= READABLE ? [whole] : this.book();
  }

  /** Pages on which boxes name the other ends of lines that stand on other pages; planned anew with room for that. */
  book() {
    const planned = () => new Book(this.view.folding, (sheet) => this.fits(sheet)).pages();
    const first = planned();
    const pages = this.boxes.note(notesOf(this.view, first)) ? planned() : first;
    if (this.boxes.note(notesOf(this.view, pages))) this.known.clear();
    return pages;
  }

  fits(sheet) {
    if (this.isOverfull(sheet)) return false;
    const said = this.head(this.somewhere(sheet));
    for (const lay of this.layouts.of(sheet)) if (this.scale(this.roomy(lay().bounds), said) >= READABLE) return true;
    return false;
  }

  /** What is said over a sheet whose page is not known yet. */
  somewhere({ head, nodes }) {
    return this.said({ head, nodes, from: { number: SOME_PAGE }, number: SOME_PAGE }, SOME_PAGE);
  }

  isOverfull(sheet) {
    const most = (DENSEST * this.room.width * this.room.height) / READABLE ** 2;
    let area = 0;
    for (const node of sheet.shown()) {
      const { width, height } = this.boxes.of(node);
      area += width * height;
      if (area > most) return true;
    }
    return false;
  }

  /**
   * The way to lay out a sheet: the one that is asked for if it can be read, else the first in which
   * it is large enough, as these show rank most clearly, else the one in which it is largest.
   */
  best(sheet) {
    const isHopeless = () => sheet.isWhole && this.isOverfull(sheet);
    if (!this.known.has(sheet)) this.known.set(sheet, isHopeless() ? NONE : this.sought(sheet));
    return this.known.get(sheet);
  }

  sought(sheet) {
    let best = NONE;
    let place = 0;
    const said = sheet.isWhole ? this.head([]) : this.head(this.somewhere(sheet));
    for (const lay of this.layouts.of(sheet, sheet.isWhole)) {
      const scale = this.measured(sheet, lay(), said);
      const isAsked = this.layouts.isAsked && place === 0 && scale >= READABLE;
      const found = { lay, scale, place, isAsked, isLarge: scale >= COMFORTABLE };
      if (found.isAsked || found.isLarge) return found;
      if (scale > best.scale) best = found;
      place += 1;
    }
    return best;
  }

  /** The scale of a scene; where all that is unfolded only just fits on one sheet, with its lines as they run. */
  measured(sheet, scene, said) {
    const { bounds } = scene;
    const scale = this.scale(this.roomy(bounds), said);
    const isNarrow = sheet.isWhole && scale < READABLE && this.scale(bounds, said) >= READABLE;
    return isNarrow ? this.scale(this.drawing(this.view.onSheet(sheet, this.boxes)).bounds(scene), said) : scale;
  }

  drawing(view) {
    return new Drawing(view, { still: true, theme: this.theme });
  }

  roomy({ left, top, right, bottom }) {
    const aside = this.view.organisation.lines.length ? LINES.other : LINES.command;
    return { left: left - aside, top: top - aside, right: right + aside, bottom: bottom + Math.max(aside, BADGE) };
  }

  /** Points for a unit of the drawing, so that a chart of some bounds fits with its head and legend. */
  scale(bounds, said, items = this.items) {
    let scale = Math.min(LARGEST, this.room.width / (bounds.right - bounds.left));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { top, bottom } = this.surround(bounds, scale, said, items).bounds;
      const high = (bottom - top) * scale;
      if (high <= this.room.height) break;
      scale *= this.room.height / high;
    }
    return scale;
  }

  surround({ left, top, right, bottom }, scale, said, items) {
    const middle = (left + right) / 2;
    const half = this.room.width / scale / 2;
    return new Surround(this.view, items, { left: middle - half, top, right: middle + half, bottom }, this.theme, { said, font: this.boxes.form.font });
  }

  /** A page as the text of an SVG as large as the sheet has room. */
  print(page, pages) {
    const view = this.view.onSheet(page.sheet, this.boxes, (node) => this.goesOn(page, node));
    const scene = this.best(page.sheet).lay();
    const drawing = this.drawing(view);
    const painter = new SvgPainter(this.boxes.form.font);
    drawing.draw(painter, scene, { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity });
    const said = this.head(this.said(page, pages.length));
    const bounds = drawing.bounds(scene);
    const shown = { nodes: page.sheet.shown(), kinds: drawing.kinds(scene), crowded: drawing.crowded(scene) };
    const items = this.legend.items(this.theme, shown);
    const scale = this.scale(bounds, said, items);
    const surround = this.surround(bounds, scale, said, items);
    surround.paint(painter, drawing);
    const { left, top } = surround.bounds;
    const whole = { left, top, right: left + this.room.width / scale, bottom: top + this.room.height / scale };
    const size = [`${this.size.width}mm`, `${this.size.height}mm`];
    return painter.whole(whole, 0, this.theme.paper, { ...drawing.saidOfWhole(scene), size });
  }

  head(said) {
    return [...this.view.headLines(), ...said];
  }

  goesOn({ leads }, node) {
    return leads.get(node)?.number ?? null;
  }

  /** The number of a page among several, from which one it comes, and who stands above all on it. */
  said({ head, nodes, from, number }, pages) {
    if (pages === 1) return [];
    const { boxes, language, organisation } = this.view;
    const place = language.word("page of", { page: number, pages });
    if (from === null) return [place];
    const paths = (head === null ? nodes : [head]).map((node) => organisation.path(node));
    const above = paths[0].filter((node) => paths.every((path) => path.includes(node))).reverse();
    const chain = above.map((node) => boxes.title(node)).join(" › ");
    const back = [language.word("comes from", { page: from.number }), chain].filter(Boolean);
    return [place, { text: back.join(" · "), page: from.number }];
  }
}

/** Room in the legend for the longest that it may say of lines that are many. */
function noneDrawn(counts) {
  return new Map([...counts].map(([kind, count]) => [kind, { count, drawn: count }]));
}
