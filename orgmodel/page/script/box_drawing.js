/** Draws the boxes of a scene: their frames and marks, their texts, and what stands on their edges. */

const CORNERS = { square: 2, rounded: 10 };
/** In place of the group of a position that is in none. */
export const UNGROUPED = -1;
const MARK = 4;
export const PILL = { height: 18, radius: 9 };
const OPEN = "−";
const FAULT_TONE = { size: 12, weight: 700 };
const PILL_TONE = { size: 11, weight: 600 };
/** Below this height in pixels, letters are no letters any more. */
export const LEAST_LETTER = 3.2;

export class BoxDrawing {
  constructor(view, still) {
    this.view = view;
    this.still = still;
  }

  begin(painter, scene, theme) {
    Object.assign(this, { painter, scene, theme });
  }

  /** A box with its texts; its painter is told before what it is. */
  draw(node, scale) {
    const style = this.style(node);
    this.frame(node, style);
    if (scale * 12 > LEAST_LETTER) this.texts(node, style);
    else this.bars(node, style);
  }

  /** What stands on the edge of a box. */
  signs(node, scale) {
    this.pill(node, scale);
    if (!this.still && this.view.faults.has(node)) this.fault(node, this.view.faults.get(node));
  }

  /** A sign on the corner of a box of which something was found. */
  fault(node, severity) {
    const { left, top, width } = this.place(node);
    const x = this.view.language.isRightToLeft ? left : left + width;
    const colour = this.view.colourOf(severity);
    const circle = { left: x - 8, top: top - 8, width: 16, height: 16, radius: 8 };
    this.painter.box(circle, colour, { colour: this.theme.paper, width: 1.5 });
    this.painter.text(x, top, severity === "error" ? "!" : "?", FAULT_TONE, this.theme.paper);
  }

  toneOf(name) {
    return this.view.boxes.form.tones[name];
  }

  style(node) {
    const said = this.view.organisation.nodes[node];
    const { boxes, states, ink, muted } = this.theme;
    const group = this.view.boxes.groupOf(node);
    const byClass = group < UNGROUPED;
    const ofKind = said.body ? boxes.body : (boxes[said.class] ?? boxes.plain);
    const base = byClass ? ofKind : groupStyle(this.theme, group, said.class);
    const change = said.state ? states[said.state] : null;
    if (!change) return base;
    const outline = {
      ...base.outline,
      stroke: change.stroke ?? base.outline.stroke,
      width: change.width ?? base.outline.width,
    };
    const changed = { ...base, outline, marks: [...base.marks, ...change.marks] };
    return change.fill ? { ...changed, fill: change.fill, ink, muted } : changed;
  }

  place(node, inset = 0) {
    const { left, top, width, height } = this.scene;
    return {
      left: left[node] + inset,
      top: top[node] + inset,
      width: width[node] - 2 * inset,
      height: height[node] - 2 * inset,
    };
  }

  frame(node, style) {
    this.frameAt(this.place(node), style, 3.5);
    const radius = CORNERS[style.corners] + 2;
    if (node === this.view.data.focus) this.painter.box({ ...this.place(node, -4), radius }, null, this.theme.focus);
  }

  /** A box in small. */
  sample(style, place) {
    this.frameAt(place, style, 2.5);
    if (style.divided) this.divider(place.left - 8, place.width + 16, place.top + place.height / 2, style);
  }

  frameAt(place, style, inset) {
    const { left, top, width, height } = place;
    const fill = style.fill === "none" ? this.theme.paper : style.fill;
    const radius = Math.min(CORNERS[style.corners], height / 3);
    this.painter.box({ ...place, radius }, fill, style.outline);
    if (style.outline.double) {
      const inner = { left: left + inset, top: top + inset, width: width - 2 * inset, height: height - 2 * inset };
      this.painter.box({ ...inner, radius: 1 }, null, style.outline);
    }
    for (const mark of style.marks) this.mark(mark, place, style.outline.colour);
  }

  mark(mark, { left, top, width, height }, colour) {
    const bar = (x) => this.painter.box({ left: x, top, width: MARK, height }, colour, null);
    const pen = { colour, width: 1 };
    const mirrored = this.view.language.isRightToLeft;
    if (mark === (mirrored ? "right" : "left") || mark === "sides") bar(left);
    if (mark === (mirrored ? "left" : "right") || mark === "sides") bar(left + width - MARK);
    if (mark === "pause") {
      const x = mirrored ? left + 8 : left + width - 12;
      const high = top + Math.min(6, height / 4);
      const low = high + Math.min(8, height / 2);
      this.painter.lines([[x, high, x, low], [x + 4, high, x + 4, low]], { ...pen, width: 2 });
    }
    if (mark === "cross") {
      this.painter.lines([[left, top, left + width, top + height], [left, top + height, left + width, top]], pen);
    }
  }

  texts(node, style) {
    const place = this.place(node);
    const box = this.view.boxes.of(node);
    const shift = place.top + (place.height - box.height) / 2;
    for (const line of box.lines) {
      if (line.divided) this.divider(place.left, place.width, shift + line.top, style);
      if (line.picture) this.picture(place, line.picture, shift + line.top);
      const middle = this.middleOf(place, line.inset, line.width);
      if (line.tone === "badge") this.badge(line, middle, shift + line.middle);
      else if (line.text) {
        const colour = line.tone === "muted" ? style.muted : style.ink;
        this.painter.text(middle, shift + line.middle, line.text, this.toneOf(line.tone), colour);
      }
    }
  }

  /** The middle of something in a box, counted from the side on which reading begins if it has an inset. */
  middleOf({ left, width: whole }, inset, width) {
    if (inset === undefined || inset === null) return left + whole / 2;
    const from = inset + width / 2;
    return this.view.language.isRightToLeft ? left + whole - from : left + from;
  }

  picture(place, { place: number, width, height, inset, drop }, top) {
    const left = this.middleOf(place, inset, width) - width / 2;
    this.painter.picture({ left, top: top + drop, width, height }, number, this.view.pictures);
  }

  divider(left, width, y, style) {
    this.painter.lines([[left + 8, y, left + width - 8, y]], { colour: style.muted, width: 0.6 });
  }

  badge(line, middle, y) {
    const { badge } = this.theme;
    const width = line.width + 14;
    const frame = { left: middle - width / 2, top: y - 8, width, height: 16, radius: 8 };
    this.painter.box(frame, badge.fill, badge.outline);
    this.painter.text(middle, y, line.text, this.toneOf("badge"), badge.ink);
  }

  /** Where letters are too small: a stroke for each line. */
  bars(node, style) {
    const { left, top, width, height } = this.place(node);
    const { lines } = this.view.boxes.of(node);
    lines.slice(0, 3).forEach((line, place) => {
      const y = top + height / 2 + (place - (Math.min(lines.length, 3) - 1) / 2) * 10;
      const inset = width * (place ? 0.3 : 0.18);
      const pen = { colour: place ? style.muted : style.ink, width: 4 };
      this.painter.lines([[left + inset, y, left + width - inset, y]], pen);
    });
  }

  /** From very far: boxes of one colour each. */
  specks(seen) {
    for (const node of seen) {
      this.painter.box(this.place(node), this.style(node).outline.colour, null);
    }
  }

  pill(node, scale) {
    const label = this.pillLabel(node);
    if (!label || scale < 0.22) return;
    const { left, top, width } = this.pillPlace(node);
    const { theme } = this;
    const pen = { colour: theme.lines.reports_to.colour, width: 1 };
    this.painter.linked(this.view.goesOn(node), () => {
      this.painter.box({ left, top, width, height: PILL.height, radius: PILL.radius }, theme.paper, pen);
      this.painter.text(left + width / 2, top + PILL.height / 2, label, PILL_TONE, label === OPEN ? theme.muted : theme.ink);
    });
  }

  /** What the badge of a box says: how many it hides, and where they go on; null where it has none. */
  pillLabel(node) {
    const { folding, organisation } = this.view;
    if (!folding.hasUnder(node)) return null;
    const number = this.view.goesOn(node);
    const page = number && this.view.language.word("goes on", { page: number });
    if (folding.isOpen(node)) return page ?? (this.still ? null : OPEN);
    const count = `+${organisation.count(node)}`;
    return page ? `${count} ${page}` : count;
  }

  pillPlace(node, { left, top, width, height } = this.scene) {
    const own = 12 + 6.6 * this.pillLabel(node).length;
    const { inside } = this.view.boxes.form.badge;
    return { left: left[node] + (width[node] - own) / 2, top: top[node] + height[node] - inside, width: own };
  }

  /** A ring round a box, under what stands on its edge. */
  focus(node, scale) {
    if (!this.scene.width[node]) return;
    const radius = 6;
    const place = this.place(node, -4);
    this.painter.box({ ...place, radius }, null, { colour: this.view.accent(), width: 2.5 });
    this.signs(node, scale);
  }
}

/**
 * The style of boxes of a group and a class, which keeps its shape; more groups than there are fills
 * begin anew, and those in none have the fill of plain boxes.
 */
export function groupStyle({ boxes, groups, ink, muted }, group, name) {
  const shape = boxes[name] ?? boxes.plain;
  const { plain } = boxes;
  if (group === UNGROUPED) return { ...shape, fill: plain.fill, ink: plain.ink, muted: plain.muted };
  return { ...shape, fill: groups[group % groups.length], ink, muted };
}
