/**
 * The same organisation as nested lists, for those who read rather than look. Small organisations
 * have it in the page always, unseen; it is also a view to switch to.
 */

import { Descriptions } from "./descriptions.js";
import { element, setAttributes } from "./dom.js";

const SMALL = 5000;
const AT_ONCE = 400;
const TOLD = 4000;

export class Outline {
  constructor(view, go) {
    Object.assign(this, { view, go, descriptions: new Descriptions(view) });
    this.heading = element("h2", { tabindex: "-1" });
    this.progress = element("p", { role: "status" });
    this.body = element("div", { class: "lists" });
    this.place = element("section", { class: "outline unseen", id: "outline" }, this.heading, this.progress, this.body);
    this.button = element("button", { type: "button", id: "outline-switch", "aria-pressed": "false", onclick: () => this.toggle() });
    for (const topic of ["organisation", "language", "look"]) view.on(topic, () => this.renew());
    this.renew();
  }

  get isOpen() {
    return !this.place.classList.contains("unseen");
  }

  renew() {
    this.heading.textContent = this.button.textContent = this.view.language.word("outline");
    this.place.setAttribute("aria-label", this.heading.textContent);
    this.written = false;
    this.body.replaceChildren();
    if (this.isOpen || this.view.organisation.size <= SMALL) this.writeSoon();
  }

  toggle() {
    const open = this.place.classList.toggle("unseen") === false;
    document.body.classList.toggle("reading", open);
    this.button.setAttribute("aria-pressed", String(open));
    setAttributes(this.place, { tabindex: open ? "0" : null });
    if (open && !this.written) this.writeSoon();
    if (open) this.heading.focus();
  }

  /** Write the lists in pieces, while nothing else is to be done. */
  writeSoon() {
    this.written = true;
    this.tell(0);
    const writing = this.write();
    this.writing = writing;
    const idle = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 1));
    const go = () => {
      if (this.writing === writing && !writing.next().done) idle(go);
    };
    idle(go);
  }

  *write() {
    const { organisation } = this.view;
    const root = element("ul", {});
    const lists = [root];
    let count = 0;
    for (let node = 0; node < organisation.size; node += 1) {
      lists.length = organisation.depths[node] + 1;
      const item = element("li", { dir: "auto" }, ...this.said(node));
      lists.at(-1).append(item);
      if (organisation.under[node].length) {
        const list = element("ul", {});
        item.append(list);
        lists.push(list);
      }
      count += 1;
      if (count % AT_ONCE === 0) {
        this.tell(count);
        yield;
      }
    }
    this.body.replaceChildren(root);
    this.progress.textContent = "";
  }

  /** Say how much is written, now and then, so that readers are not told all the time. */
  tell(count) {
    const { language, organisation } = this.view;
    if (count % TOLD) return;
    const parts = { count: language.number(count), total: language.number(organisation.size) };
    this.progress.textContent = language.word("writing", parts);
  }

  said(node) {
    const { boxes, organisation } = this.view;
    const facts = boxes.facts(node).map((fact) => fact.text.replace(/^• /, ""));
    const lines = [...this.descriptions.standing(node), ...this.lines(node)];
    const title = element("strong", this.view.language.attributes(organisation.nodes[node].title), boxes.title(node));
    const details = [facts.join(", "), ...lines].filter(Boolean).join("; ");
    return organisation.isBody(node) || !details ? [title, details && ` ${details}`] : [title, `: ${details}`];
  }

  lines(node) {
    const { boxes, language, organisation } = this.view;
    const supported = organisation.supported(node).map((each) => boxes.title(each));
    const others = [["supports", supported]];
    for (const [key, kind] of [
      ["dotted to", "dotted_line_to"],
      ["deputises for", "deputises_for"],
      ["works with", "coordinates_with"],
    ]) {
      others.push([key, organisation.joinedBy(kind, node, "start").map((each) => boxes.title(each))]);
    }
    const said = others.filter(([, names]) => names.length);
    return said.map(([key, names]) => `${language.word(key)}: ${names.join(", ")}`);
  }
}
