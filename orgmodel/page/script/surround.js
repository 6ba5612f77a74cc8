/** What stands round a saved chart, so that it can be understood alone: its head and its legend. */

import { FONT } from "./measure.js";

const LEAST_WIDTH = 460;
const TITLE = { size: 20, weight: 650, height: 26 };
const SAID = { size: 12, weight: 400, height: 17 };
const LABEL = { size: 11, weight: 400 };
const GAP = 20;
const SAMPLE = { width: 30, height: 13 };
const ENTRY = { gap: 8, space: 22, height: 21 };

export class Surround {
  /** Room is taken above and below the bounds of the chart. */
  constructor(view, items, bounds, theme, { said = view.headLines(), font = FONT } = {}) {
    Object.assign(this, { view, theme, said, font });
    this.left = bounds.left;
    this.width = Math.max(bounds.right - bounds.left, LEAST_WIDTH);
    const head = this.head();
    this.lines = this.placedLines(head, bounds.top - GAP);
    this.entries = this.placedEntries(items, bounds.bottom + GAP);
    this.bounds = {
      left: bounds.left,
      top: this.lines.length ? this.lines[0].top : bounds.top,
      right: bounds.left + this.width,
      bottom: this.entries.length ? this.entries.at(-1).top + ENTRY.height : bounds.bottom,
    };
  }

  /** The lines of the head; what is said in them may lead to a page. */
  head() {
    const wrapped = ({ text, page }, tone) =>
      this.view.measure.lines(text, this.fontOf(tone), this.width).map((line) => ({ text: line, page, tone }));
    const said = this.said.flatMap((line) => wrapped(typeof line === "string" ? { text: line } : line, SAID));
    return [...wrapped({ text: this.view.title() }, TITLE), ...said];
  }

  placedLines(lines, bottom) {
    let top = bottom - lines.reduce((sum, { tone }) => sum + tone.height, 0);
    return lines.map((line) => {
      const placed = { ...line, top, width: this.view.measure.width(line.text, this.fontOf(line.tone)) };
      top += line.tone.height;
      return placed;
    });
  }

  /** The entries of the legend side by side, in as many rows as they need. */
  placedEntries(items, first) {
    let [x, top] = [0, first];
    return items.map((item) => {
      const width = this.view.measure.width(item.label, this.fontOf(LABEL));
      const before = item.pen || item.style ? SAMPLE.width + ENTRY.gap : 0;
      const whole = before + width;
      if (x > 0 && x + whole > this.width) [x, top] = [0, top + ENTRY.height];
      const placed = { ...item, x, top, width, before };
      x += whole + ENTRY.space;
      return placed;
    });
  }

  paint(painter, drawing) {
    const { ink, muted } = this.theme;
    for (const { text, page, tone, top, width } of this.lines) {
      const [x, y] = [this.across(0, width) + width / 2, top + tone.height / 2];
      painter.linked(page, () => painter.text(x, y, text, tone, tone === TITLE ? ink : muted));
    }
    for (const { pen, style, label, x, top, width, before } of this.entries) {
      const middle = top + ENTRY.height / 2;
      const place = { left: this.across(x, SAMPLE.width), top: middle - SAMPLE.height / 2, ...SAMPLE };
      if (pen) this.line(painter, pen, place.left, middle);
      else if (style) drawing.sample(painter, style, place);
      const from = this.across(x + before, width);
      painter.text(from + width / 2, middle, label, LABEL, ink);
    }
  }

  line(painter, pen, left, middle) {
    const shifts = pen.double ? [-1.5, 1.5] : [0];
    painter.lines(shifts.map((shift) => [left, middle + shift, left + SAMPLE.width, middle + shift]), pen);
  }

  /** Where something begins that stands so far from the side on which reading begins. */
  across(x, width) {
    return this.view.language.isRightToLeft ? this.bounds.right - x - width : this.left + x;
  }

  fontOf({ size, weight }) {
    return `${weight} ${size}px ${this.font}`;
  }
}
