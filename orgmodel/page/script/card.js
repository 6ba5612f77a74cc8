/** The card beside the chart: all that is known of one position. */

import { element, icon } from "./dom.js";

export class Card {
  constructor(view, place, go, closed) {
    Object.assign(this, { view, place, go, closed });
    this.node = null;
    view.on("organisation", () => this.close());
    view.on("selected", () => this.follow());
    place.addEventListener("keydown", (event) => event.key === "Escape" && this.leave());
  }

  get isOpen() {
    return this.node !== null;
  }

  show(node, { focus = false } = {}) {
    this.node = node;
    this.place.hidden = false;
    this.write();
    this.place.scrollTop = 0;
    if (focus) this.place.querySelector("h2").focus();
  }

  close() {
    this.node = null;
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  leave() {
    this.close();
    this.closed();
  }

  /** An open card follows the selection. */
  follow() {
    if (!this.isOpen) return;
    if (this.view.selected === null) this.close();
    else if (this.view.selected !== this.node) this.show(this.view.selected);
    else this.write();
  }

  write() {
    const { boxes, language } = this.view;
    const heading = element("h2", { tabindex: "-1", id: "card-title", ...this.titleAttributes(this.node) }, boxes.title(this.node));
    const close = element(
      "button",
      { type: "button", class: "quiet", "aria-label": language.word("close"), onclick: () => this.leave() },
      icon("M5 5l10 10M15 5L5 15"),
    );
    const facts = element("dl", {}, ...this.facts().flat());
    const parts = [element("header", {}, heading, close), this.subtitle(), this.icon(), facts];
    this.place.replaceChildren(...parts.filter(Boolean));
  }

  /** The icon, which says nothing that the texts do not. */
  icon() {
    const { icon } = this.view.organisation.nodes[this.node];
    return icon ? element("p", {}, this.picture(icon)) : null;
  }

  picture([place]) {
    return element("img", { src: this.view.pictures.sources[place], alt: "" });
  }

  subtitle() {
    const said = this.view.organisation.nodes[this.node];
    const { language, organisation } = this.view;
    const kind = said.body ? language.word("body") : said.class && language.word(said.class);
    const state = organisation.state(this.node);
    const words = [kind, state && language.word(state)];
    return element("p", { class: "subtitle" }, words.filter(Boolean).join(" · "));
  }

  facts() {
    return [this.holders(), ...this.place_(), ...this.command(), ...this.others(), ...this.rest()];
  }

  place_() {
    const said = this.view.organisation.nodes[this.node];
    const { data, language } = this.view;
    const unit = said.unit === undefined ? null : language.text(this.view.organisation.units[said.unit].name);
    return [
      this.fact("role", said.role && language.text(data.roles[said.role])),
      this.fact("unit", unit),
      this.fact("grade", said.grade),
      this.fact("seats", said.seats && language.number(said.seats)),
      this.fact("fte", said.fte !== undefined && language.number(said.fte)),
      this.fact("location", said.location),
    ];
  }

  command() {
    const { organisation, language } = this.view;
    const { node } = this;
    const managers = organisation.managers(node);
    const reports = organisation.reports(node);
    const total = organisation.commanded(node);
    const nobody = managers.length || organisation.isAttached(node) ? null : language.word("nobody");
    return [
      managers.length ? this.links("manager", managers) : this.fact("manager", nobody),
      this.links("chain", organisation.chain(node).length > 1 ? organisation.chain(node) : []),
      this.links("reports", reports),
      this.fact("total", total > reports.length && language.number(total)),
    ];
  }

  others() {
    const { organisation } = this.view;
    const { node } = this;
    const by = (kind, end) => organisation.joinedBy(kind, node, end);
    return [
      this.links("supported by", organisation.supporters(node)),
      this.links("supports", organisation.supported(node), this.supportedOthers()),
      this.links("dotted to", by("dotted_line_to", "start")),
      this.links("dotted from", by("dotted_line_to", "end")),
      this.links("deputies", by("deputises_for", "end")),
      this.links("deputises for", by("deputises_for", "start")),
      this.links("works with", organisation.coordinated(node), this.names("worksWithUnits")),
      this.links("sitting", organisation.nodes[node].members ?? [], this.names("otherMembers")),
      this.links("sits in", organisation.nodes[node].memberOf ?? []),
    ];
  }

  supportedOthers() {
    const all = this.view.organisation.nodes[this.node].supportsAll;
    const whole = all ? [this.view.language.word("whole organisation")] : [];
    return [...this.names("supportsUnits"), ...whole];
  }

  names(key) {
    const names = this.view.organisation.nodes[this.node][key] ?? [];
    return names.map((name) => this.view.language.text(name));
  }

  rest() {
    const { source, id } = this.view.organisation.nodes[this.node];
    return [this.duties(), this.fact("source", source), this.fact("id", id)];
  }

  holders() {
    if (!this.view.boxes.showsHolders) return [];
    const { boxes, language } = this.view;
    const { photos = [] } = this.view.organisation.nodes[this.node];
    const said = boxes.holders(this.node).map((holder, place) => {
      const details = ["since", "until"]
        .filter((key) => holder[key])
        .map((key) => language.word(key, { date: language.date(holder[key]) }));
      if (holder.share < 1) details.push(language.word("share", { share: language.number(holder.share) }));
      return [boxes.holderName(holder), details.join(", "), photos[place]];
    });
    return this.list("holders", said);
  }

  duties() {
    const { data, language } = this.view;
    const duties = Object.entries(this.view.organisation.nodes[this.node].duties ?? {});
    const said = duties.map(([duty, letters]) => [
      language.text(data.duties[duty]),
      [...letters].map((letter) => language.word(letter)).join(", "),
    ]);
    return this.list("duties", said);
  }

  fact(key, value) {
    if (!value) return [];
    return [element("dt", {}, this.view.language.word(key)), element("dd", { dir: "auto" }, String(value))];
  }

  list(key, entries) {
    if (!entries.length) return [];
    const items = entries.map(([main, details, photo]) => {
      const said = [main, details ? element("small", {}, ` ${details}`) : null];
      if (!photo) return element("li", { dir: "auto" }, ...said);
      return element("li", { class: "pictured" }, this.picture(photo), element("span", { dir: "auto" }, ...said));
    });
    return [element("dt", {}, this.view.language.word(key)), element("dd", {}, element("ul", {}, ...items))];
  }

  links(key, nodes, texts = []) {
    const { language } = this.view;
    if (!nodes.length && !texts.length) return [];
    const items = nodes.map((node) => element("li", {}, this.link(node)));
    items.push(...texts.map((text) => element("li", { dir: "auto" }, text)));
    const count = items.length > 4 ? ` (${language.number(items.length)})` : "";
    const term = element("dt", {}, `${language.word(key)}${count}`);
    return [term, element("dd", {}, element("ul", {}, ...items))];
  }

  link(node) {
    const { boxes, organisation } = this.view;
    const href = `#${encodeURIComponent(organisation.nodes[node].id)}`;
    const go = (event) => {
      event.preventDefault();
      this.go(node);
    };
    return element("a", { href, onclick: go, ...this.titleAttributes(node) }, boxes.title(node));
  }

  titleAttributes(node) {
    return this.view.language.attributes(this.view.organisation.nodes[node].title);
  }
}
