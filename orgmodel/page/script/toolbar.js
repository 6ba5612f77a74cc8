/** What can be switched: lines, holders, filter, language, appearance; and what can be saved. */

import { element, icon } from "./dom.js";
import { LINE_KINDS } from "./line_drawing.js";
import { MOST_OF_A_KIND } from "./lines.js";
import { Menu } from "./menu.js";

const LAYOUTS = ["auto", "standard", "hanging", "left-hanging", "right-hanging", "columns"];
const CLASSES = ["governing", "line", "staff", "support", "control"];

export class Toolbar {
  constructor(view, actions) {
    Object.assign(this, { view, actions });
    this.shown = element("fieldset", {});
    this.filter = element("fieldset", {});
    this.look = element("fieldset", {});
    this.arranged = element("fieldset", {});
    this.saving = element("div", { class: "choices" });
    this.views = new Menu("view", this.shown, this.arranged, this.filter, this.look);
    this.exports = new Menu("export", this.saving);
    this.place = element("div", { class: "tools" }, this.views.place, this.exports.place);
    this.zooms = element("div", { class: "zooms", role: "group" });
    for (const topic of ["organisation", "language"]) view.on(topic, () => this.write());
    view.on("look", () => this.count());
    this.write();
  }

  write() {
    const { language } = this.view;
    this.views.label.textContent = language.word("view");
    this.exports.label.textContent = language.word("export");
    this.writeShown();
    this.writeArranged();
    this.writeFilter();
    this.writeLook();
    this.writeSaving();
    this.writeZooms();
  }

  writeShown() {
    const { view } = this;
    const { lines, nodes } = view.organisation;
    const occurs = (kind) =>
      lines.some((line) => line.kind === kind) || (kind === "supports" && nodes.some((each) => each.joined));
    const switches = LINE_KINDS.filter(occurs).map((kind) =>
      this.switch(kind, this.labelOf(kind), view.kinds.has(kind), (on) => view.setKind(kind, on)),
    );
    if (view.data.holders && nodes.some((each) => each.holders)) {
      const label = view.language.word("holders");
      switches.unshift(this.switch("holders", label, view.boxes.showsHolders, (on) => view.setHolders(on)));
    }
    switches.push(...this.badges());
    const { language, organisation } = view;
    const frames = this.switch("frames", language.word("frames"), view.framesShown, (on) => view.setFrames(on));
    if (organisation.units.length) switches.push(frames);
    this.shown.replaceChildren(this.legend("show"), ...switches);
    this.shown.hidden = !switches.length;
  }

  /** Switches for what can be counted. */
  badges() {
    const { view } = this;
    const { nodes } = view.organisation;
    const known = {
      reports: nodes.some((node) => node.counts),
      total: nodes.some((node) => node.counts?.length > 1),
      fte: nodes.some((node) => node.fte !== undefined),
    };
    const present = Object.keys(known).filter((name) => known[name] || view.badges.has(name));
    return present.map((name) =>
      this.switch(name, view.language.word(`count ${name}`), view.badges.has(name), (on) => view.setBadge(name, on)),
    );
  }

  writeArranged() {
    const { view } = this;
    const { language } = view;
    const layouts = LAYOUTS.map((name) => [name, language.word(`layout ${name}`)]);
    const kinds = Object.keys(view.data.groupings).map((kind) => [kind, this.groupingName(kind)]);
    const choices = [this.pick("layout", layouts, view.layout, (layout) => view.setLayout(layout))];
    const all = [["", language.word("by own")], ...kinds];
    if (kinds.length) choices.push(this.pick("colour by", all, view.colouredBy ?? "", (kind) => view.colourBy(kind || null)));
    this.arranged.replaceChildren(this.legend("arranged"), ...choices);
  }

  groupingName(kind) {
    const [name, tag] = kind.split(/:(.*)/s);
    return tag ? `${this.view.language.word("by tag")}: ${tag}` : this.view.language.word(`by ${name}`);
  }

  /** What a kind of line is called, and that not all are drawn where they are many. */
  labelOf(kind) {
    const { language, organisation } = this.view;
    const count = organisation.lines.filter((line) => line.kind === kind && line.routed).length;
    const label = language.word(`line ${kind}`);
    if (count <= MOST_OF_A_KIND) return element("span", {}, label);
    const hint = language.word("of the chosen", { count: language.number(count), most: language.number(MOST_OF_A_KIND) });
    return element("span", {}, label, element("small", {}, hint));
  }

  switch(name, label, checked, set) {
    const box = element("input", {
      type: "checkbox",
      id: `show-${name}`,
      checked,
      onchange: (event) => set(event.target.checked),
    });
    return element("label", {}, box, label);
  }

  writeFilter() {
    const { view } = this;
    const { language, organisation } = view;
    const units = organisation.units.map((unit) => [unit.id, language.text(unit.name)]);
    const present = CLASSES.filter((name) => organisation.nodes.some((node) => !node.body && node.class === name));
    const classes = present.map((name) => [name, language.word(name)]);
    this.fitting = element("p", { role: "status", class: "hint" });
    this.filter.replaceChildren(
      this.legend("filter"),
      this.choice("unit", "all units", units, view.filter.unit, (unit) => view.setFilter({ unit })),
      this.choice("class", "all classes", classes, view.filter.class, (chosen) => view.setFilter({ class: chosen })),
      this.fitting,
    );
    this.filter.hidden = units.length + classes.length < 2;
    this.count();
  }

  choice(name, all, entries, chosen, set) {
    const { language } = this.view;
    const options = [["", language.word(all)], ...entries].map(([value, label]) =>
      element("option", { value, selected: value === (chosen ?? "") }, label),
    );
    const select = element(
      "select",
      { id: `filter-${name}`, onchange: (event) => set(event.target.value || null) },
      ...options,
    );
    return element("label", { class: "choice" }, element("span", {}, language.word(name)), select);
  }

  count() {
    const { matches } = this.view.folding;
    const { language } = this.view;
    const count = matches && language.number(matches.size);
    this.fitting.textContent = matches ? language.word("filtered", { count }) : "";
  }

  writeLook() {
    const { view } = this;
    const { language } = view;
    const languages = view.data.languages.map((code) => [code, language.nameOf(code)]);
    const looks = ["auto", "light", "dark"].map((look) => [look, language.word(`theme ${look}`)]);
    this.look.replaceChildren(
      this.legend("look"),
      this.pick("language", languages, language.code, (code) => view.setLanguage(code)),
      this.pick("theme", looks, view.appearance, (look) => view.setAppearance(look)),
    );
  }

  pick(name, entries, chosen, set) {
    const options = entries.map(([value, label]) =>
      element("option", { value, selected: value === chosen }, label),
    );
    const select = element("select", { id: `pick-${name.replace(" ", "-")}`, onchange: (event) => set(event.target.value) }, ...options);
    return element("label", { class: "choice" }, element("span", {}, this.view.language.word(name)), select);
  }

  writeSaving() {
    const { actions } = this;
    const items = [
      ["as svg", actions.saveSvg],
      ["as png", actions.savePng],
      ["print", actions.print],
    ];
    this.said = element("p", { role: "status", class: "hint" });
    const buttons = items.map(([key, act]) =>
      element("button", { type: "button", id: key.replace(" ", "-"), onclick: () => this.save(act) }, this.view.language.word(key)),
    );
    this.saving.replaceChildren(...buttons, this.said);
  }

  /** Save, and close the menu unless there is something to say. */
  async save(act) {
    const trouble = await act();
    this.said.textContent = trouble ? this.view.language.word(trouble) : "";
    this.exports.set(Boolean(trouble));
  }

  writeZooms() {
    const { actions } = this;
    const items = [
      ["zoom in", "M10 4v12M4 10h12", () => actions.zoom(1.25)],
      ["zoom out", "M4 10h12", () => actions.zoom(0.8)],
      ["fit", "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4", () => actions.fit()],
      ["unfold all", "M10 3v4M4 11V7h12v4M4 11v5M10 7v9M16 11v5", () => actions.unfoldAll()],
      ["fold all", "M6 3h8v5H6zM10 8v3M7 14h6", () => actions.foldAll()],
    ];
    const buttons = items.map(([key, path, act]) => {
      const label = this.view.language.word(key);
      return element("button", { type: "button", id: key.replace(" ", "-"), "aria-label": label, title: label, onclick: act }, icon(path));
    });
    this.zooms.setAttribute("aria-label", this.view.language.word("view"));
    this.zooms.replaceChildren(...buttons);
  }

  legend(key) {
    return element("legend", {}, this.view.language.word(key));
  }
}
