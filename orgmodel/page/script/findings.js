/** What `orgmodel validate` found, beside the chart of a served page. */

import { element } from "./dom.js";

export class Findings {
  constructor(view, go) {
    Object.assign(this, { view, go });
    this.heading = element("h2", {});
    this.status = element("p", { role: "status" });
    this.trouble = element("p", { dir: "auto", lang: "en" });
    this.list = element("ul", {});
    this.place = element("section", { class: "findings", id: "findings" }, this.heading, this.status, this.trouble, this.list);
    for (const topic of ["organisation", "language"]) view.on(topic, () => this.write());
    this.write();
  }

  write() {
    const { language } = this.view;
    const { findings, fresh, trouble } = this.view.data.live;
    const count = findings.length ? ` (${language.number(findings.length)})` : "";
    this.heading.textContent = `${language.word("findings")}${count}`;
    this.place.setAttribute("aria-label", language.word("findings"));
    this.status.textContent = this.said(findings, fresh);
    this.status.classList.toggle("stale", !fresh);
    this.trouble.textContent = trouble ?? "";
    this.list.replaceChildren(...findings.map((finding) => this.item(finding)));
  }

  said(findings, fresh) {
    const { language } = this.view;
    if (!fresh) return language.word("last good");
    if (!findings.length) return language.word("no findings");
    const count = (severity) => language.number(findings.filter((finding) => finding.severity === severity).length);
    return language.word("counts", { errors: count("error"), warnings: count("warning"), infos: count("info") });
  }

  lost() {
    this.status.textContent = this.view.language.word("lost");
  }

  item({ severity, place, code, name, message, subject }) {
    const { language, organisation } = this.view;
    const node = organisation.byId.get(subject);
    const head = element("strong", { class: severity }, language.word(severity));
    const where = element("code", {}, place);
    const what = element("span", { dir: "auto", lang: language.spoken === "en" ? null : "en" }, message);
    const rule = element("small", {}, `${code} ${name}`);
    if (node === undefined) return element("li", {}, head, where, what, rule);
    const button = element("button", { type: "button", onclick: () => this.go(node) }, what);
    return element("li", {}, head, where, button, rule);
  }
}
