/** A button that opens a panel; Escape and a press elsewhere close it. */

import { element } from "./dom.js";

export class Menu {
  constructor(name, ...content) {
    this.panel = element("div", { class: "panel", id: `${name}-panel`, hidden: true }, ...content);
    this.label = element("span", {});
    this.button = element(
      "button",
      {
        type: "button",
        id: name,
        "aria-expanded": "false",
        "aria-controls": this.panel.id,
        onclick: () => this.set(this.panel.hidden),
      },
      this.label,
    );
    this.place = element("div", { class: "menu" }, this.button, this.panel);
    this.place.addEventListener("keydown", (event) => event.key === "Escape" && this.escape());
    this.place.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !this.place.contains(event.relatedTarget)) this.set(false);
    });
    document.addEventListener("pointerdown", (event) => {
      if (!this.place.contains(event.target)) this.set(false);
    });
  }

  set(open) {
    this.panel.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  escape() {
    if (this.panel.hidden) return;
    this.set(false);
    this.button.focus();
  }
}
