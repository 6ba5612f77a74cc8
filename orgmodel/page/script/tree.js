/**
 * The chart for keyboards and screen readers: an ARIA tree. Only those near the active one are in
 * it, with their true places and counts, so that it stays small in the largest organisation.
 */

import { Descriptions } from "./descriptions.js";
import { element } from "./dom.js";

const NEAR = 12;
const MOST_ABOVE = 60;
const PAUSE = 700;
const STEP = 60;

export class Tree {
  constructor(view, stage, surface, open) {
    Object.assign(this, { view, stage, surface, open, descriptions: new Descriptions(view) });
    this.typed = "";
    surface.addEventListener("keydown", (event) => this.key(event));
    surface.addEventListener("focus", () => this.entered());
    for (const topic of ["organisation", "shown", "selected", "language"]) {
      view.on(topic, () => this.write());
    }
    this.write();
  }

  /** Coming here by keyboard begins the walk; a press of the mouse is for what it hits. */
  entered() {
    if (!this.surface.matches(":focus-visible")) return;
    if (this.view.selected === null && this.active !== null) this.go(this.active);
  }

  get active() {
    return this.view.selected ?? this.view.folding.tops()[0] ?? null;
  }

  // What is written

  write() {
    const { active } = this;
    this.surface.setAttribute("aria-label", this.view.title());
    this.surface.setAttribute("aria-description", this.view.language.word("tree help"));
    this.surface.replaceChildren(...this.near(active).map((node) => this.item(node)));
    if (active === null) this.surface.removeAttribute("aria-activedescendant");
    else this.surface.setAttribute("aria-activedescendant", itemId(active));
  }

  /** The active one with those above, some beside, and some right under it, in reading order. */
  near(active) {
    if (active === null) return [];
    const above = this.view.organisation.path(active).slice(0, MOST_ABOVE);
    const beside = around(this.siblings(active), active);
    const under = this.view.folding.shownUnder(active).slice(0, NEAR);
    return [...new Set([...above, ...beside, ...under])].sort((one, other) => one - other);
  }

  siblings(node) {
    const above = this.view.organisation.above[node];
    return above < 0 ? this.view.folding.tops() : this.view.folding.shownUnder(above);
  }

  item(node) {
    const { folding, organisation } = this.view;
    const siblings = this.siblings(node);
    const hasUnder = folding.hasUnder(node);
    return element(
      "div",
      {
        role: "treeitem",
        id: itemId(node),
        "aria-level": organisation.depths[node] + 1,
        "aria-setsize": siblings.length,
        "aria-posinset": siblings.indexOf(node) + 1,
        "aria-selected": String(node === this.view.selected),
        "aria-expanded": hasUnder ? String(folding.open[node] === 1) : null,
        ...this.view.language.attributes(organisation.nodes[node].title),
      },
      this.said(node),
    );
  }

  said(node) {
    const { boxes, language, organisation } = this.view;
    const count = organisation.count(node);
    const below = count ? `, ${language.word("below", { count: language.number(count) })}` : "";
    const isAside = organisation.isAttached(node) && organisation.nodes[node].class !== "support";
    const support = isAside ? ` (${language.word("support")})` : "";
    const said = [boxes.said(node), ...this.descriptions.standing(node)].join(", ");
    return `${said}${support}${below}`;
  }

  // What keys do

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.action(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  action({ key, shiftKey }) {
    const { active, stage, view } = this;
    if (key === " " && this.typed) return () => this.type(key);
    if (shiftKey && key.startsWith("Arrow")) return () => this.panBy(key);
    const actions = {
      ArrowDown: () => this.go(this.next(active)),
      ArrowUp: () => this.go(this.previous(active)),
      ArrowRight: () => this.inwards(active),
      ArrowLeft: () => this.outwards(active),
      Home: () => this.go(view.folding.tops()[0]),
      End: () => this.go(this.last()),
      PageDown: () => stage.pan(0, -stage.camera.height * 0.8),
      PageUp: () => stage.pan(0, stage.camera.height * 0.8),
      Enter: () => active !== null && this.open(active, true),
      " ": () => active !== null && this.toggle(active),
      "*": () => active !== null && view.unfoldBeside(active),
      "+": () => stage.zoom(1.25),
      "=": () => stage.zoom(1.25),
      "-": () => stage.zoom(0.8),
      0: () => stage.fit(),
    };
    if (key in actions) return actions[key];
    return key.length === 1 ? () => this.type(key) : null;
  }

  go(node) {
    if (node === null || node === undefined) return;
    this.view.select(node);
    this.stage.see(node);
  }

  inwards(node) {
    if (node === null || !this.view.folding.hasUnder(node)) return;
    if (this.view.folding.open[node]) this.go(this.view.folding.shownUnder(node)[0]);
    else this.toggle(node);
  }

  /** Fold or unfold, and bring what comes out into sight. */
  toggle(node) {
    this.view.toggle(node);
    this.stage.see(node, { under: true });
  }

  outwards(node) {
    if (node === null) return;
    if (this.view.folding.open[node] && this.view.folding.hasUnder(node)) this.toggle(node);
    else if (this.view.organisation.above[node] >= 0) this.go(this.view.organisation.above[node]);
  }

  next(node) {
    if (node === null) return null;
    const [first] = this.view.folding.shownUnder(node);
    if (first !== undefined) return first;
    for (let each = node; each >= 0; each = this.view.organisation.above[each]) {
      const siblings = this.siblings(each);
      const following = siblings[siblings.indexOf(each) + 1];
      if (following !== undefined) return following;
    }
    return null;
  }

  previous(node) {
    if (node === null) return null;
    const siblings = this.siblings(node);
    const place = siblings.indexOf(node);
    if (place > 0) return this.lowest(siblings[place - 1]);
    const above = this.view.organisation.above[node];
    return above < 0 ? null : above;
  }

  last() {
    const top = this.view.folding.tops().at(-1);
    return top === undefined ? null : this.lowest(top);
  }

  lowest(node) {
    let lowest = node;
    for (let under = [node]; under.length; under = this.view.folding.shownUnder(lowest)) {
      lowest = under.at(-1);
    }
    return lowest;
  }

  /** Go to the next one shown whose title begins with what was typed. */
  type(character) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.typed = "";
    }, PAUSE);
    this.typed += character.toLocaleLowerCase();
    const shown = this.view.folding.shown();
    const from = shown.indexOf(this.active) + (this.typed.length === 1 ? 1 : 0);
    const order = [...shown.slice(from), ...shown.slice(0, from)];
    const title = (node) => this.view.boxes.title(node).toLocaleLowerCase();
    this.go(order.find((node) => title(node).startsWith(this.typed)));
  }

  panBy(key) {
    const ways = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    this.stage.pan(...ways[key]);
  }
}

function itemId(node) {
  return `tree-item-${node}`;
}

function around(nodes, node) {
  const place = nodes.indexOf(node);
  return nodes.slice(Math.max(0, place - NEAR), place + NEAR + 1);
}
