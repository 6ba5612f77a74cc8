/** Puts the page together. */

import { Card } from "./card.js";
import { element, setAttributes } from "./dom.js";
import { Findings } from "./findings.js";
import { tidy } from "./language.js";
import { Legend } from "./legend.js";
import { stayFresh } from "./live.js";
import { isNarrow } from "./manners.js";
import { Outline } from "./outline.js";
import { Pointer } from "./pointer.js";
import { Saving } from "./saving.js";
import { Search } from "./search.js";
import { Stage } from "./stage.js";
import { Toolbar } from "./toolbar.js";
import { Tree } from "./tree.js";
import { View } from "./view.js";

class Page {
  constructor(data) {
    this.view = new View(data);
    const canvas = element("canvas", { "aria-hidden": "true" });
    this.surface = element("div", { role: "tree", tabindex: "0", id: "chart" });
    this.chart = element("div", { class: "chart" }, canvas, this.surface);
    this.stage = new Stage(this.view, canvas);
    this.parts(data);
    this.assemble();
    this.listen();
    this.open();
  }

  parts(data) {
    const { stage, surface, view } = this;
    const open = (node, focus) => this.choose(node, { focus, card: true });
    const go = (node) => this.choose(node, { centre: true, card: true });
    this.card = new Card(view, element("aside", { class: "card", "aria-labelledby": "card-title", hidden: true }), go, () => surface.focus());
    this.tree = new Tree(view, stage, surface, open);
    this.pointer = new Pointer(view, stage, surface, (node) => open(node, false));
    this.legend = new Legend(view);
    this.saving = new Saving(view, stage, this.legend);
    this.outline = new Outline(view, go);
    this.search = new Search(view, (node) => this.found(node), () => surface.focus());
    this.toolbar = new Toolbar(view, this.actions());
    this.findings = data.live ? new Findings(view, go) : null;
  }

  actions() {
    const { saving, stage, view } = this;
    return {
      zoom: (factor) => stage.zoom(factor),
      fit: () => stage.fit(),
      unfoldAll: () => this.refold(() => view.unfoldAll()),
      foldAll: () => this.refold(() => view.foldAll()),
      saveSvg: () => saving.saveSvg(),
      savePng: () => saving.savePng(),
      print: () => saving.print(),
    };
  }

  assemble() {
    this.title = element("h1", { dir: "auto" });
    this.said = element("div", { class: "said" });
    this.skip = element("a", { href: "#chart", class: "skip", onclick: (event) => this.skipToChart(event) });
    const header = element(
      "header",
      { class: "bar" },
      element("div", { class: "titles" }, this.title, this.said),
      this.search.place,
      this.toolbar.place,
    );
    this.toolbar.place.prepend(this.outline.button);
    this.notice = element("p", { role: "status", class: "notice", dir: "auto" });
    const foot = element("div", { class: "foot" }, this.legend.place, this.toolbar.zooms);
    this.main = element("main", {}, this.notice, this.chart, foot, this.outline.place);
    const body = element("div", { class: "body" }, this.findings?.place, this.main, this.card.place);
    document.body.append(this.skip, header, body, this.saving.sheets);
    this.speak();
    this.dress();
  }

  listen() {
    const { stage, view } = this;
    view.on("shown", (hold) => stage.relay(hold));
    view.on("selected", () => this.selected());
    view.on("rearranged", () => stage.keepWhole());
    view.on("lit", () => stage.redraw());
    view.on("language", () => this.speak());
    view.on("organisation", () => this.speak());
    view.on("look", () => this.dress());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => view.tell("look"));
    addEventListener("hashchange", () => this.goToHash());
    addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.resize()).observe(this.chart);
    if (this.findings) stayFresh(view, this.findings);
  }

  open() {
    this.resize();
    this.stage.relay(null);
    this.stage.fit({ readable: true, still: true });
    if (this.view.data.focus !== null) this.stage.see(this.view.data.focus, { still: true });
    this.goToHash();
    document.documentElement.dataset.ready = "true";
  }

  // What is chosen

  /** Choose a node, unfolding the way to it. */
  choose(node, { centre = false, card = false, focus = false } = {}) {
    this.leaveOutline();
    const wasShown = this.view.folding.isShown(node);
    this.view.select(node, { reveal: true });
    if (card) {
      this.card.show(node, { focus });
      this.resize();
    }
    if (centre && !wasShown) this.stage.centre(node);
    else this.stage.see(node);
  }

  found(node) {
    this.choose(node, { card: true });
    this.stage.centre(node);
    this.surface.focus();
  }

  selected() {
    const { organisation, selected } = this.view;
    if (selected !== null) this.notice.textContent = "";
    const hash = selected === null ? "" : `#${encodeURIComponent(organisation.nodes[selected].id)}`;
    if (hash !== location.hash) this.remember(hash);
    this.stage.redraw();
  }

  remember(hash) {
    const address = `${location.pathname}${location.search}${hash}`;
    try {
      history.replaceState(null, "", address);
    } catch {
      // some viewers keep pages from changing their address; the page goes without
    }
  }

  goToHash() {
    const id = decoded(location.hash.slice(1));
    const node = this.view.organisation.byId.get(id);
    const isUnknown = id !== "" && node === undefined;
    this.notice.textContent = isUnknown ? this.view.language.word("unknown", { id: tidy(id) }) : "";
    if (node === undefined || node === this.view.selected) return;
    this.choose(node, { card: true });
    this.stage.centre(node, { still: true });
  }

  refold(change) {
    change();
    this.stage.fit({ readable: isNarrow(this.stage.camera.width) && this.stage.isReadable() });
  }

  leaveOutline() {
    if (this.outline.isOpen) this.outline.toggle();
  }

  // How it looks

  speak() {
    const { language } = this.view;
    document.documentElement.lang = language.spoken;
    this.title.textContent = document.title = this.view.title();
    setAttributes(this.title, language.attributes(this.view.data.heading.title ?? ""));
    this.said.replaceChildren(...this.view.headLines().map((line) => element("p", { dir: "auto" }, line)));
    this.skip.textContent = language.word("skip");
  }

  dress() {
    document.documentElement.dataset.theme = this.view.isDark() ? "dark" : "light";
    this.stage.redraw();
  }

  resize() {
    const { width, height } = this.chart.getBoundingClientRect();
    if (width && height) this.stage.resize(width, height);
  }

  skipToChart(event) {
    event.preventDefault();
    this.surface.focus();
  }

  key(event) {
    const writing = event.target.matches?.("input, select, textarea");
    if (event.key === "Escape" && this.card.isOpen && !event.defaultPrevented && !writing) this.card.leave();
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.search.input.focus();
    this.search.input.select();
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const page = new Page(JSON.parse(document.getElementById("data").textContent));
globalThis.orgmodel = page;
