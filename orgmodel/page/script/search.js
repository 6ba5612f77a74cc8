/** Searching: suggestions while one types; choosing one unfolds the way to it. */

import { element } from "./dom.js";

const MOST = 10;

export class Search {
  constructor(view, go, leave) {
    Object.assign(this, { view, go, leave });
    this.input = element("input", {
      type: "search",
      id: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": "suggestions",
      oninput: () => this.suggest(),
      onfocus: () => this.suggest(),
      onblur: () => this.close(),
      onkeydown: (event) => this.key(event),
    });
    this.list = element("ul", { id: "suggestions", role: "listbox", hidden: true });
    this.status = element("p", { role: "status", class: "unseen" });
    this.place = element("div", { class: "search", role: "search" }, this.input, this.list, this.status);
    this.found = [];
    for (const topic of ["organisation", "look"]) view.on(topic, () => (this.texts = null));
    view.on("language", () => this.speak());
    this.speak();
  }

  speak() {
    this.texts = null;
    this.input.placeholder = this.view.language.word("search");
    this.input.setAttribute("aria-label", this.view.language.word("search"));
    this.list.setAttribute("aria-label", this.view.language.word("results"));
  }

  suggest() {
    const wanted = plain(this.input.value);
    const found = wanted ? this.matches(wanted) : [];
    this.found = found.slice(0, MOST);
    this.chosen = this.found.length ? 0 : -1;
    this.say(wanted, found.length);
    this.write(wanted);
  }

  say(wanted, count) {
    const { language } = this.view;
    const parts = { count: language.number(count), shown: MOST };
    const key = count > MOST ? "found more" : count ? "found" : "none found";
    this.status.textContent = wanted ? language.word(key, parts) : "";
  }

  write(wanted) {
    const options = this.found.map((node, place) => this.option(node, place, wanted));
    if (wanted && !options.length) {
      options.push(element("li", { class: "none", role: "option", "aria-disabled": "true" }, this.status.textContent));
    }
    this.list.replaceChildren(...options);
    this.list.hidden = !options.length;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.mark();
  }

  option(node, place, wanted) {
    const { boxes, language, organisation } = this.view;
    return element(
      "li",
      {
        id: `suggestion-${place}`,
        role: "option",
        onpointerdown: (event) => {
          event.preventDefault();
          this.take(place);
        },
      },
      element("span", language.attributes(organisation.nodes[node].title), ...marked(boxes.title(node), wanted)),
      element("small", { dir: "auto" }, this.details(node)),
    );
  }

  details(node) {
    const { boxes, language, organisation } = this.view;
    const holders = boxes.showsHolders ? boxes.holders(node).map((holder) => boxes.holderName(holder)) : [];
    const { unit, id } = organisation.nodes[node];
    const where = unit === undefined ? id : language.text(organisation.units[unit].name);
    return [...holders.slice(0, 2), where].join(" · ");
  }

  mark() {
    [...this.list.children].forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === this.chosen));
    });
    if (this.chosen < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `suggestion-${this.chosen}`);
  }

  key(event) {
    const actions = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      Enter: () => this.take(this.chosen),
      Escape: () => this.escape(),
    };
    if (!(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  }

  step(by) {
    if (!this.found.length) return;
    this.chosen = (this.chosen + by + this.found.length) % this.found.length;
    this.mark();
  }

  take(place) {
    const node = this.found[place];
    if (node === undefined) return;
    this.input.value = this.view.boxes.title(node);
    this.close();
    this.go(node);
  }

  escape() {
    if (!this.input.value) return this.leave();
    this.input.value = "";
    return this.suggest();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Those whose texts hold every word that is wanted, the nearest first. */
  matches(wanted) {
    this.texts ??= this.view.organisation.nodes.map((node) => this.textOf(node));
    const words = wanted.split(" ");
    const ranked = [];
    this.texts.forEach((texts, node) => {
      if (words.every((word) => texts.whole.includes(word))) ranked.push({ node, rank: rankOf(texts, wanted) });
    });
    ranked.sort((one, other) => one.rank - other.rank || one.node - other.node);
    return ranked.map(({ node }) => node);
  }

  textOf({ title, id, holders, unit }) {
    const { units } = this.view.organisation;
    const titles = everyLanguage(title).map(plain);
    const names = this.view.boxes.showsHolders ? (holders ?? []).map((holder) => plain(holder.name)) : [];
    const where = unit === undefined ? [] : everyLanguage(units[unit].name).map(plain);
    const own = plain(id);
    return { id: own, titles, names, whole: [...titles, ...names, own, ...where].join("\n") };
  }
}

function everyLanguage(text) {
  return typeof text === "object" ? Object.values(text) : [text ?? ""];
}

/** An id, title or holder that is wanted exactly goes first, then what begins so, then the rest. */
function rankOf({ id, titles, names, whole }, wanted) {
  if (id === wanted) return 0;
  if (titles.includes(wanted)) return 1;
  if (names.includes(wanted)) return 2;
  if ([id, ...titles, ...names].some((text) => text.startsWith(wanted))) return 3;
  const at = whole.indexOf(wanted);
  if (at < 0) return 6;
  return /\s/.test(whole[at - 1]) ? 4 : 5;
}

/** Without case and accents, so that what people type is found. */
function plain(text) {
  const letters = text.toLocaleLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
  return letters.replace(/\s+/g, " ").trim();
}

function marked(title, wanted) {
  const at = title.toLocaleLowerCase().indexOf(wanted);
  if (at < 0) return [title];
  const end = at + wanted.length;
  return [title.slice(0, at), element("mark", {}, title.slice(at, end)), title.slice(end)];
}
