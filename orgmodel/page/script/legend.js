/** The legend: every kind of line and box that occurs, drawn as it is in the chart. */

import { groupStyle, UNGROUPED } from "./box_drawing.js";
import { element, svgElement } from "./dom.js";
import { LINE_KINDS } from "./line_drawing.js";
import { countsOfMany } from "./lines.js";

const CLASSES = ["governing", "line", "staff", "support", "control"];
const STATES = ["vacant", "planned", "frozen", "abolished"];
/** How holders act, as the file says it, and the word that explains the letters. */
const ACTING = { true: "acting", plt: "plt", plh: "plh", pj: "pj" };
const SIZE = { width: 34, height: 18 };
const DASHES = { solid: "", dashed: "5 3.5", dotted: "1.2 3" };

export class Legend {
  constructor(view) {
    this.view = view;
    this.list = element("ul", {});
    this.summary = element("summary", {});
    this.place = element("details", { class: "legend", open: innerWidth > 900 && innerHeight > 620 }, this.summary, this.list);
    for (const topic of ["organisation", "language", "look"]) view.on(topic, () => this.write());
    view.on("shown", () => String([...this.crowded()]) !== this.saidOfCrowded && this.write());
    this.write();
  }

  /** The kinds of line of which those of the chosen are drawn alone, as many are shown. */
  crowded() {
    return countsOfMany(this.view.shownLines());
  }

  write() {
    this.saidOfCrowded = String([...this.crowded()]);
    this.summary.textContent = this.view.language.word("legend");
    this.list.replaceChildren(...this.entries(this.view.theme()));
  }

  /** The entries in the colours of a theme. */
  entries(theme) {
    const crowded = new Map([...this.crowded()].map(([kind, count]) => [kind, { count }]));
    return this.items(theme, { crowded }).map(({ pen, style, label, said = {} }) =>
      element("li", {}, pen ? lineSample(pen) : style && this.sample(style), element("span", said, label)),
    );
  }

  /**
   * What is explained: a pen, the style of a box or neither, and what it means. It is what occurs
   * among some nodes, and of the lines those of some kinds; else all that can be shown. `crowded` are
   * kinds of which not all lines are drawn, with how many there are, and how many of them are.
   */
  items(theme, { nodes = null, kinds = null, crowded = new Map() } = {}) {
    const { language } = this.view;
    const showable = nodes ?? this.view.folding.showable();
    const label = (kind) => this.said(language.word(`line ${kind}`), crowded.get(kind));
    const lines = ordered(kinds ?? this.kinds(showable)).map((kind) => ({ pen: theme.lines[kind], label: label(kind) }));
    const boxes = this.boxes(theme, showable).map(([style, key]) => ({ style, label: language.word(key) }));
    return [...lines, ...boxes, ...this.groups(theme, showable), ...this.signs(showable)];
  }

  /** What a kind of line is called, and that not all are drawn, if they are not. */
  said(name, counts) {
    if (!counts) return name;
    const { language } = this.view;
    const [count, drawn] = [counts.count, counts.drawn].map((number) => language.number(number ?? 0));
    return language.word(counts.drawn === undefined ? "line of the chosen" : "line without room", { name, count, drawn });
  }

  /** Signs in boxes, which their labels repeat. */
  signs(showable) {
    const { boxes, language, organisation } = this.view;
    const nodes = showable.map((node) => organisation.nodes[node]);
    const holders = boxes.showsHolders ? nodes.flatMap((node) => node.holders ?? []) : [];
    const acting = new Set(holders.map((holder) => String(holder.acting)));
    const keys = Object.keys(ACTING).filter((way) => acting.has(way)).map((way) => ACTING[way]);
    if (nodes.some((node) => !node.body && node.seats)) keys.push("seats");
    const labels = keys.map((key) => language.word(`chart sign ${key}`));
    return [...new Set(labels)].map((label) => ({ label }));
  }

  /** The groups that boxes are coloured by, those of which someone is in the chart. */
  groups(theme, showable) {
    const { grouping, language } = this.view.boxes;
    if (!grouping) return [];
    const { names, of, signs, classes, none } = grouping;
    const occurring = new Set(showable.map((node) => of[node]));
    const entry = (name, group) => {
      const sign = signs[group] ?? "";
      const text = language.text(name);
      return {
        style: groupStyle(theme, group, classes[group]),
        label: ["", text].includes(sign) ? text : `${sign} · ${text}`,
        said: language.attributes(name),
      };
    };
    const groups = [...names.keys()].filter((group) => occurring.has(group));
    const entries = groups.map((group) => entry(names[group], group));
    return occurring.has(UNGROUPED) ? [...entries, entry(none, UNGROUPED)] : entries;
  }

  /** The kinds of lines of the chart, switched on and with both ends in it. */
  kinds(showable) {
    const { kinds, organisation } = this.view;
    const ends = new Set(showable);
    const drawn = organisation.lines.filter(({ kind, routed }) => routed || kind === "deputises_for");
    const occurring = new Set(drawn.filter(({ start, end }) => ends.has(start) && ends.has(end)).map(({ kind }) => kind));
    for (const node of showable) {
      if (organisation.above[node] >= 0) occurring.add(organisation.isAttached(node) ? "supports" : "reports_to");
    }
    return new Set([...occurring].filter((kind) => kind === "reports_to" || kinds.has(kind)));
  }

  /** A box in small, with its bars where those of the chart are. */
  sample(style) {
    const turned = { left: "right", right: "left" };
    const mirrored = this.view.language.isRightToLeft;
    return boxSample(mirrored ? { ...style, marks: style.marks.map((mark) => turned[mark] ?? mark) } : style);
  }

  /**
   * The classes of some, where they do not all look alike; those of no class look like those of
   * the line. Where fills tell of groups, the entries of these show boxes of no class.
   */
  classes(theme, nodes) {
    const { grouping } = this.view.boxes;
    const held = new Set(nodes.filter((node) => !node.body).map((node) => node.class ?? null));
    if (![...held].some((name) => name && name !== "line")) return [];
    const others = held.has(null) && !grouping;
    const shape = (name) => (grouping ? groupStyle(theme, UNGROUPED, name) : theme.boxes[name]);
    const key = (name) => (name === "line" && others ? "chart box line plain" : name);
    const entries = CLASSES.filter((name) => held.has(name)).map((name) => [shape(name), key(name)]);
    return others && !held.has("line") ? [...entries, [theme.boxes.plain, "chart box plain"]] : entries;
  }

  sharesShown(showable) {
    const { boxes } = this.view;
    return boxes.showsHolders && showable.some((node) => boxes.isShared(node));
  }

  boxes(theme, showable) {
    const nodes = showable.map((node) => this.view.organisation.nodes[node]);
    const states = STATES.filter((name) => nodes.some((node) => node.state === name));
    const plain = theme.boxes.plain;
    const { grouping } = this.view.boxes;
    return [
      ...(nodes.some((node) => node.body) ? [[theme.boxes.body, "body"]] : []),
      ...(grouping?.classes.length ? [] : this.classes(theme, nodes)),
      ...(this.view.framesShown ? [[{ marks: [], ...theme.frame }, "chart frame"]] : []),
      ...states.map((name) => [changed(plain, theme.states[name]), name === "abolished" ? "chart box abolished" : name]),
      ...(this.sharesShown(showable) ? [[{ ...plain, divided: true }, "chart box shared"]] : []),
    ];
  }
}

function ordered(kinds) {
  return ["reports_to", ...LINE_KINDS].filter((kind) => kinds.has(kind));
}

function changed(style, state) {
  const outline = { ...style.outline, stroke: state.stroke ?? "solid", width: state.width ?? style.outline.width };
  return { ...style, outline, marks: state.marks, fill: state.fill ?? style.fill };
}

function sample(...parts) {
  const { width, height } = SIZE;
  return svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...parts);
}

function lineSample({ colour, width, stroke, double }) {
  if (double) return doubleSample(colour, width);
  const dashes = DASHES[stroke] || null;
  const middle = SIZE.height / 2;
  const attributes = { x1: 1, y1: middle, x2: SIZE.width - 1, y2: middle, stroke: colour };
  const cap = stroke === "dotted" ? "round" : null;
  return sample(
    svgElement("line", { ...attributes, "stroke-width": width * 1.2, "stroke-dasharray": dashes, "stroke-linecap": cap }),
  );
}

function doubleSample(colour, width) {
  const middle = SIZE.height / 2;
  const line = (y) => svgElement("line", { x1: 1, y1: y, x2: SIZE.width - 1, y2: y, stroke: colour, "stroke-width": width });
  return sample(line(middle - 1.5), line(middle + 1.5));
}

function boxSample({ outline, fill, corners, marks, divided }) {
  const border = (inset) =>
    svgElement("rect", {
      x: 1 + inset,
      y: 2 + inset,
      width: SIZE.width - 2 - 2 * inset,
      height: SIZE.height - 4 - 2 * inset,
      rx: corners === "rounded" ? 5 : 1,
      fill: inset ? "none" : fill,
      stroke: outline.colour,
      "stroke-width": outline.width,
      "stroke-dasharray": DASHES[outline.stroke] || null,
    });
  const inner = outline.double ? border(2.5) : null;
  return sample(border(0), inner, divided ? divider(outline) : null, ...marks.flatMap((mark) => markSample(mark, outline.colour)));
}

function divider({ colour }) {
  const y = SIZE.height / 2;
  return svgElement("line", { x1: 1, y1: y, x2: SIZE.width - 1, y2: y, stroke: colour, "stroke-width": 0.6 });
}

function markSample(mark, colour) {
  const bar = (x) => svgElement("rect", { x, y: 2, width: 3, height: SIZE.height - 4, fill: colour });
  const stroke = (d) => svgElement("path", { d, stroke: colour, fill: "none", "stroke-width": 1.4 });
  const right = SIZE.width - 4;
  const marks = {
    left: () => [bar(1)],
    right: () => [bar(right)],
    sides: () => [bar(1), bar(right)],
    pause: () => [stroke(`M${right - 6} 5v6M${right - 2} 5v6`)],
    cross: () => [stroke(`M1 2L${right + 3} 16M1 16L${right + 3} 2`)],
  };
  return marks[mark]();
}
