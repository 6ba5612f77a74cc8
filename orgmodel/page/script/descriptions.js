/** What is said of boxes beside their names, for those who do not see class, place and lines. */

/** The lines that are told after those of command and support. */
const TOLD = ["dotted_line_to", "deputises_for", "coordinates_with"];
/** So many boxes at the top are named of a whole chart. */
const MOST_TOPS = 3;

export class Descriptions {
  constructor(view) {
    this.view = view;
  }

  /** Class, state and unit of a box, its lines, and how many direct reports it has. */
  of(node) {
    const { organisation } = this.view;
    const above = organisation.above[node];
    const manager = above >= 0 && !organisation.isAttached(node) ? [above] : [];
    const said = [
      this.what(node),
      this.told("reports_to", [...manager, ...organisation.joinedBy("reports_to", node, "start")].map((each) => this.title(each))),
      this.told("supports", this.supported(node)),
      ...TOLD.map((kind) => this.told(kind, this.joined(kind, node))),
      this.told("supported", organisation.supporters(node).map((each) => this.title(each))),
      this.reports(node),
    ];
    return said.filter(Boolean).join(" ");
  }

  /** How much a chart shows, and who stands at its top. */
  ofWhole(shown) {
    const { folding, organisation } = this.view;
    const bodies = shown.filter((node) => organisation.isBody(node)).length;
    const vacant = shown.filter((node) => organisation.nodes[node].state === "vacant").length;
    const positions = shown.length - bodies;
    const counts = [
      positions && this.counted("position", "positions", positions),
      vacant && this.word("positions vacant", { count: this.view.language.number(vacant) }),
      bodies && this.counted("body", "bodies", bodies),
    ].filter(Boolean);
    const tops = folding.tops();
    const named = tops.length <= MOST_TOPS && this.word("tops", { names: this.names(tops) });
    return shown.length ? [this.word("whole", { counts: counts.join(", ") }), named].filter(Boolean).join(" ") : "";
  }

  /** The class of a position, unless it is the usual one, and its unit. */
  standing(node) {
    const { organisation } = this.view;
    const { body, class: name } = organisation.nodes[node];
    const unit = this.unit(node);
    const class_ = body || !name || name === "line" ? null : this.word(`class ${name}`);
    return [class_, unit && unit !== this.title(node) ? this.word("in unit", { name: unit }) : null].filter(Boolean);
  }

  what(node) {
    const { organisation } = this.view;
    const { body, class: name } = organisation.nodes[node];
    if (body) return `${this.word("box body")}.`;
    const state = organisation.state(node);
    const unit = this.unit(node);
    const said = [
      this.word(name ? `class ${name}` : "position"),
      state && this.view.language.word(state).toLocaleLowerCase(),
      ...this.held(node),
      unit && this.word("in unit", { name: unit }),
    ].filter(Boolean).join(", ");
    return `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}.`;
  }

  /** How a position is held: in several seats, by someone acting, by several together. */
  held(node) {
    const { boxes, language, organisation } = this.view;
    const { seats } = organisation.nodes[node];
    const holders = boxes.showsHolders ? boxes.holders(node) : [];
    return [
      seats && this.word("several seats", { count: language.number(seats) }),
      holders.some((holder) => holder.acting) && this.word("acting holder"),
      boxes.showsHolders && boxes.isShared(node) && this.word("job share"),
    ];
  }

  supported(node) {
    const { kinds, organisation } = this.view;
    if (!kinds.has("supports")) return [];
    const { supportsUnits = [], supportsAll } = organisation.nodes[node];
    const names = [...organisation.supported(node).map((each) => this.title(each)), ...this.units(supportsUnits)];
    return supportsAll ? [...names, this.view.language.word("whole organisation")] : names;
  }

  joined(kind, node) {
    const { kinds, organisation } = this.view;
    if (!kinds.has(kind)) return [];
    const names = (nodes) => nodes.map((each) => this.title(each));
    if (kind !== "coordinates_with") return names(organisation.joinedBy(kind, node, "start"));
    return [...names(organisation.coordinated(node)), ...this.units(organisation.nodes[node].worksWithUnits ?? [])];
  }

  reports(node) {
    const { organisation } = this.view;
    const count = organisation.isBody(node) ? 0 : organisation.reports(node).length;
    return count ? this.counted("report", "reports", count) : null;
  }

  // Words

  told(what, names) {
    return names.length ? this.word(`tells ${what}`, { names: names.join(", ") }) : null;
  }

  counted(one, several, count) {
    return count === 1 ? this.word(`one ${one}`) : this.word(several, { count: this.view.language.number(count) });
  }

  units(names) {
    return names.map((name) => this.word("in unit", { name: this.view.language.text(name) }));
  }

  unit(node) {
    const { unit } = this.view.organisation.nodes[node];
    return unit === undefined ? null : this.view.language.text(this.view.organisation.units[unit].name);
  }

  names(nodes) {
    return nodes.map((node) => this.title(node)).join(", ");
  }

  title(node) {
    return this.view.boxes.title(node);
  }

  word(key, parts) {
    return this.view.language.word(`chart ${key}`, parts);
  }
}
