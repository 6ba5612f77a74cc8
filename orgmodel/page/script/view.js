/** What is looked at: the organisation, what is unfolded, chosen and lit up; tells who listens. */

import { Boxes } from "./boxes.js";
import { Folding } from "./folding.js";
import { Language } from "./language.js";
import { layOut } from "./layout.js";
import { LINE_KINDS } from "./line_drawing.js";
import { Measure } from "./measure.js";
import { Organisation } from "./organisation.js";
import { Pictures } from "./pictures.js";

/** The kind of line that is drawn beside the line of command where both join the same two. */
const BESIDE = "deputises_for";

export class View {
  constructor(data) {
    this.listeners = new Map();
    this.measure = new Measure();
    this.language = new Language(data);
    this.kinds = new Set(LINE_KINDS);
    this.filter = { unit: null, class: null };
    this.appearance = "auto";
    this.layout = data.layout;
    this.badges = new Set(data.badges);
    this.framesShown = data.frames;
    this.colouredBy = data.colour_by;
    this.selected = null;
    this.hovered = null;
    this.take(data);
    this.folding.unfoldTo(data.depth);
  }

  /** Take the organisation, at first and whenever it has changed. */
  take(data) {
    const showsHolders = this.boxes?.showsHolders ?? data.holders;
    this.data = data;
    this.language.words = data.words;
    this.organisation = new Organisation(data);
    this.folding = new Folding(this.organisation);
    this.boxes = new Boxes(this.organisation, this.language, this.measure);
    this.boxes.showsHolders = showsHolders && data.holders;
    this.boxes.badges = this.badges;
    this.boxes.grouping = data.groupings[this.colouredBy] ?? null;
    this.folding.showsSupport = this.kinds.has("supports");
    this.pictures = new Pictures(data.pictures, () => this.tell("lit"));
    this.faults = faultsOf(this.organisation, data.live?.findings ?? []);
  }

  /** Take a later state of the organisation; what was unfolded and chosen stays so. */
  renew(data) {
    const before = this.organisation;
    const open = new Set(before.nodes.filter((_, node) => this.folding.open[node]).map((n) => n.id));
    const known = new Set(before.byId.keys());
    const chosen = this.selected === null ? null : before.nodes[this.selected].id;
    this.take(data);
    this.organisation.nodes.forEach(({ id }, node) => {
      this.folding.open[node] = open.has(id) || !known.has(id) ? 1 : 0;
    });
    this.selected = this.organisation.byId.get(chosen) ?? null;
    this.hovered = null;
    this.applyFilter();
    this.tell("organisation");
    this.tell("shown", null);
    this.tell("selected");
  }

  /** Call back when something changes: organisation, shown, rearranged, selected, language, look. */
  on(topic, listener) {
    if (!this.listeners.has(topic)) this.listeners.set(topic, []);
    this.listeners.get(topic).push(listener);
  }

  tell(topic, detail) {
    (this.listeners.get(topic) ?? []).forEach((listener) => listener(detail));
  }

  /** Lay out what is shown for a window, in the manner of before where that still serves. */
  layOut(shape, manner = null) {
    this.boxes.forgetUnits();
    return layOut(this.folding, this.boxes, { shape, whole: this.layout, framed: this.framesShown, manner });
  }

  /** The same on a sheet of paper: what is unfolded there, with boxes as they are printed. */
  onSheet(folding, boxes, goesOn) {
    return Object.assign(Object.create(this), { folding, boxes, goesOn, selected: null, hovered: null });
  }

  /** The number of the page of a book on which those under a node go on; null where none is. */
  goesOn() {
    return null;
  }

  // What is chosen

  select(node, { reveal = false } = {}) {
    const unfolded = reveal && this.reveal(node);
    this.selected = node;
    if (unfolded) this.tell("shown", node);
    this.tell("selected");
  }

  clear() {
    this.selected = null;
    this.tell("selected");
  }

  /** What lies under the pointer, whose lines are lit up. */
  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    if (node === null || this.organisation.linesAt(node).length) this.tell("lit");
  }

  isLit({ start, end }) {
    return [this.selected, this.hovered].some((node) => node !== null && (node === start || node === end));
  }

  reveal(node) {
    if (this.folding.isShown(node)) return false;
    if (!this.folding.showsSupport) this.setKind("supports", true);
    if (this.folding.kept && !this.folding.kept.has(node)) this.setFilter({ unit: null, class: null });
    this.folding.reveal(node);
    return true;
  }

  // What is unfolded

  toggle(node) {
    if (!this.folding.hasUnder(node)) return;
    this.folding.toggle(node);
    this.keepSelectionShown();
    this.tell("shown", node);
  }

  unfoldAll() {
    this.folding.unfoldAll();
    this.tell("shown", null);
  }

  foldAll() {
    this.folding.foldAll();
    this.keepSelectionShown();
    this.tell("shown", null);
  }

  /** Unfold everyone beside the node. */
  unfoldBeside(node) {
    const above = this.organisation.above[node];
    const beside = above < 0 ? this.folding.tops() : this.folding.under(above);
    beside.forEach((each) => {
      this.folding.open[each] = 1;
    });
    this.tell("shown", node);
  }

  keepSelectionShown() {
    if (this.selected === null || this.folding.isShown(this.selected)) return;
    const shown = this.folding.shownFor(this.selected);
    this.selected = shown < 0 ? null : shown;
    this.tell("selected");
  }

  // What is shown

  setKind(kind, shown) {
    if (shown) this.kinds.add(kind);
    else this.kinds.delete(kind);
    if (kind === "supports") {
      this.folding.showsSupport = shown;
      this.keepSelectionShown();
      this.tell("shown", this.selected);
    }
    this.tell("look");
  }

  setHolders(shown) {
    this.boxes.showsHolders = shown;
    this.rewrite();
    this.tell("selected");
  }

  setBadge(name, shown) {
    if (shown) this.badges.add(name);
    else this.badges.delete(name);
    this.rewrite();
  }

  /** Colour the boxes by one of the groupings, or by nothing but their classes. */
  colourBy(kind) {
    this.colouredBy = kind;
    this.boxes.grouping = this.data.groupings[kind] ?? null;
    this.rewrite();
  }

  setFrames(shown) {
    this.framesShown = shown;
    this.tell("shown", this.selected);
    this.tell("rearranged");
    this.tell("look");
  }

  setLayout(layout) {
    this.layout = layout;
    this.tell("shown", this.selected);
    this.tell("rearranged");
  }

  /** Write the boxes anew, which may make them larger or smaller. */
  rewrite() {
    this.boxes.forget();
    this.tell("shown", this.selected);
    this.tell("rearranged");
    this.tell("look");
  }

  setFilter(change) {
    Object.assign(this.filter, change);
    this.applyFilter();
    this.keepSelectionShown();
    this.tell("shown", null);
    this.tell("look");
  }

  applyFilter() {
    const { unit, class: class_ } = this.filter;
    if (unit === null && class_ === null) return this.folding.filter(null);
    const place = this.organisation.units.findIndex((each) => each.id === unit);
    const units = unit === null ? null : this.organisation.unitsWithin(place);
    const fits = (node) =>
      !node.body && (units === null || units.has(node.unit)) && (class_ === null || node.class === class_);
    const matches = this.organisation.nodes.flatMap((node, at) => (fits(node) ? [at] : []));
    return this.folding.filter(new Set(matches));
  }

  setLanguage(code) {
    this.language.code = code;
    this.boxes.forget();
    this.tell("language");
    this.tell("shown", this.selected);
    this.tell("rearranged");
    this.tell("selected");
  }

  /** The lines with ways of their own that are switched on and have both ends shown. */
  shownLines() {
    return this.linesShown().filter((line) => line.routed);
  }

  /** The lines of deputies that run beside the line of command. */
  shownBeside() {
    return this.linesShown().filter(({ kind, routed }) => !routed && kind === BESIDE);
  }

  /** The lines that are drawn where both ends are shown: those with ways of their own, and of deputies. */
  drawableLines() {
    return this.linesShown().filter(({ kind, routed }) => routed || kind === BESIDE);
  }

  linesShown() {
    const { folding, organisation, kinds } = this;
    return organisation.lines.filter(
      ({ kind, start, end }) =>
        (kind === "reports_to" || kinds.has(kind)) && folding.isShown(start) && folding.isShown(end),
    );
  }

  // How it looks

  setAppearance(appearance) {
    this.appearance = appearance;
    this.tell("look");
  }

  isDark() {
    if (this.appearance !== "auto") return this.appearance === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  theme() {
    return this.data.themes[this.isDark() ? "dark" : "light"];
  }

  accent() {
    return this.isDark() ? "#6cb2ff" : "#0b63c5";
  }

  /** The colour of the findings of a severity. */
  colourOf(severity) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${severity}`).trim();
  }

  title() {
    return this.language.text(this.data.heading.title) || this.language.word("chart");
  }

  /** What stands under the title: a subtitle, and in one line what is known of the chart. */
  headLines() {
    const { language } = this;
    const { subtitle, only, version, source } = this.data.heading;
    const date = this.data.as_of && language.word("as of", { date: language.date(this.data.as_of) });
    const said = (key, text) => text && language.word(`chart ${key}`, { [key]: language.text(text) });
    const facts = [date, language.text(only), said("version", version), said("source", source)];
    return [language.text(subtitle), facts.filter(Boolean).join(" · ")].filter(Boolean);
  }
}

/** The worst that was found of each node: an error or a warning. */
function faultsOf(organisation, findings) {
  const faults = new Map();
  for (const { severity, subject } of findings) {
    const node = organisation.byId.get(subject);
    if (node === undefined || severity === "info" || faults.get(node) === "error") continue;
    faults.set(node, severity);
  }
  return faults;
}
