/** What each box says, in lines, and how large that makes it. */

import { tidy } from "./language.js";
import { FONT, PAPER_FONT } from "./measure.js";
import { besidePhotos, iconLines, roomTaken } from "./photos.js";

const MUTED = { size: 11, height: 15, weight: 400 };
/**
 * How boxes look: their font and its tones, how wide they are, how far from their edges they are
 * written in, how high they are at least, and how far their badges reach over their lower edges
 * inwards and outwards.
 */
const ON_SCREEN = {
  font: FONT,
  tones: {
    large: { size: 14.5, height: 19, weight: 650 },
    strong: { size: 13, height: 17, weight: 600 },
    plain: { size: 12, height: 16, weight: 400 },
    muted: MUTED,
    badge: { size: 11, height: 19, weight: 600 },
  },
  widths: { prominent: 208, usual: 184, beside: 164 },
  padding: { x: 11, y: 10 },
  least: 40,
  badge: { inside: 9, outside: 9 },
};
/** Paper is dear: titles are hardly larger than what must be so large to be read. */
const ON_PAPER = {
  font: PAPER_FONT,
  tones: {
    large: { size: 12.5, height: 15.5, weight: 700 },
    strong: { size: 11.5, height: 14, weight: 700 },
    plain: { size: 11, height: 13.5, weight: 400 },
    muted: { ...MUTED, height: 13.5 },
    badge: { size: 11, height: 17, weight: 700 },
  },
  widths: { prominent: 160, usual: 142, beside: 130 },
  padding: { x: 7, y: 5 },
  least: 28,
  badge: { inside: 4, outside: 14 },
};
const MOST_HOLDERS = 6;
const MOST_MEMBERS = 12;
const BULLET = "• ";
const NO_GROUP = -2;

export class Boxes {
  constructor(organisation, language, measure, form = ON_SCREEN) {
    this.form = form;
    this.organisation = organisation;
    this.language = language;
    this.measure = measure;
    this.showsHolders = organisation.data.holders;
    this.badges = new Set();
    this.grouping = null;
    this.unframed = null;
    this.noted = new Map();
    this.forget();
  }

  /** The same boxes as they are printed. */
  onPaper() {
    const boxes = new Boxes(this.organisation, this.language, this.measure, ON_PAPER);
    const { showsHolders, badges, grouping } = this;
    return Object.assign(boxes, { showsHolders, badges, grouping });
  }

  /** Write the boxes anew: another language, or with or without holders. */
  forget() {
    this.written = new Array(this.organisation.size);
  }

  /** Name the units of some in their boxes; tells whether any of them did not yet. */
  nameUnits(nodes) {
    this.unframed ??= new Set();
    const others = nodes.filter((node) => !this.unframed.has(node));
    for (const node of others) {
      this.unframed.add(node);
      this.written[node] = undefined;
    }
    return others.length > 0;
  }

  /** Name no units any more. */
  forgetUnits() {
    this.unframed?.forEach((node) => {
      this.written[node] = undefined;
    });
    this.unframed = null;
  }

  /** Let boxes say more of their lines, a list of texts by node; tells whether anything is new. */
  note(said) {
    const before = this.noted;
    const touched = [...new Set([...before.keys(), ...said.keys()])];
    const changed = touched.filter((node) => String(before.get(node)) !== String(said.get(node)));
    this.noted = said;
    for (const node of changed) this.written[node] = undefined;
    return changed.length > 0;
  }

  /** Width, height, and lines with text, tone and the place of their base line. */
  of(node) {
    this.written[node] ??= this.write(node);
    return this.written[node];
  }

  title(node) {
    const { title, id } = this.organisation.nodes[node];
    return this.language.text(title) || id;
  }

  holders(node) {
    return this.organisation.nodes[node].holders ?? [];
  }

  holderName(holder) {
    const name = tidy(holder.name);
    return holder.acting ? `${this.language.word(String(holder.acting))} ${name}` : name;
  }

  /** All that the box says in one text. */
  said(node) {
    return [this.title(node), ...this.facts(node).map((fact) => fact.text)].join(", ");
  }

  write(node) {
    const width = this.widthOf(node);
    const most = width - 2 * this.form.padding.x;
    const tone = this.organisation.isProminent(node) ? "large" : "strong";
    const photos = this.photos(node);
    const lines = [{ text: this.title(node), tone }, ...this.facts(node)].flatMap((fact) =>
      this.wrapped(fact, most, roomTaken(photos, fact)),
    );
    besidePhotos(lines, photos, this.form.padding.x, (line) => this.form.tones[line.tone].height);
    return { width, ...placed([...iconLines(this.organisation.nodes[node].icon), ...lines], this.form) };
  }

  /** The photos of the holders who are named, null for those who have none. */
  photos(node) {
    const { photos = [] } = this.organisation.nodes[node];
    return this.showsHolders ? photos.slice(0, MOST_HOLDERS) : [];
  }

  widthOf(node) {
    const { side } = this.organisation.nodes[node];
    const { widths } = this.form;
    if (side === "assistant" || side === "staff") return widths.beside;
    return this.organisation.isProminent(node) ? widths.prominent : widths.usual;
  }

  facts(node) {
    const { body, seats } = this.organisation.nodes[node];
    const state = this.organisation.state(node);
    const facts = [];
    if (body) facts.push(...this.memberFacts(node));
    if (!body && seats) facts.push({ text: `×${seats}`, tone: "badge" });
    if (state) facts.push({ text: this.language.word(state), tone: "badge" });
    const holders = this.showsHolders ? this.holderFacts(node) : [];
    const notes = this.notes(node);
    return this.isShared(node) ? [...facts, ...notes, ...holders] : [...facts, ...holders, ...notes];
  }

  /** Remarks under the holders, or over those who share, whose parts of the box are theirs alone. */
  notes(node) {
    const marks = [this.groupSign(node), this.counts(node).join(", ")].filter(Boolean);
    const notes = [...this.placeFacts(node), ...this.sideFacts(node)];
    return [...notes, ...[...(this.noted.get(node) ?? []), ...marks].map(muted)];
  }

  /** Whether several share the position. */
  isShared(node) {
    const holders = this.holders(node);
    return holders.length > 1 && holders.some((holder) => holder.share < 1);
  }

  /** How many seats a body has, and who sits in it. */
  memberFacts(node) {
    const { seats, members = [], otherMembers = [] } = this.organisation.nodes[node];
    const { language } = this;
    const names = [...members.map((each) => this.title(each)), ...otherMembers.map((each) => language.text(each))];
    const facts = seats ? [muted(language.word("members", { count: seats }))] : [];
    if (names.length && !seats) facts.push(muted(language.word("sitting")));
    const shown = names.length > MOST_MEMBERS ? names.slice(0, MOST_MEMBERS - 1) : names;
    const others = names.length - shown.length;
    if (others) shown.push(language.word("chart others", { count: language.number(others) }));
    return [...facts, ...shown.map((name) => ({ text: `${BULLET}${name}`, tone: "muted", listed: true }))];
  }

  /** Grade and place of work where all is told, and the unit where no frame says it. */
  placeFacts(node) {
    const { grade, location, unit } = this.organisation.nodes[node];
    const facts = grade ? [muted(this.language.word("chart grade", { grade }))] : [];
    if (location) facts.push(muted(location));
    if (this.unframed?.has(node)) facts.push(muted(this.language.text(this.organisation.units[unit].name)));
    return facts;
  }

  /** What tells the group that the box is coloured by from others, where the box does not say it. */
  groupSign(node) {
    const group = this.groupOf(node);
    const sign = group < 0 ? "" : this.grouping.signs[group];
    return sign === this.organisation.nodes[node].grade ? "" : sign;
  }

  groupOf(node) {
    return this.grouping ? this.grouping.of[node] : NO_GROUP;
  }

  counts(node) {
    const { body, counts = [], fte } = this.organisation.nodes[node];
    const [direct, total = direct] = counts;
    const { badges, language } = this;
    const said = (key, count) => language.word(`chart ${key}`, { count: language.number(count) });
    const texts = [];
    if (body) return texts;
    if (badges.has("reports") && direct) texts.push(said("direct", direct));
    if (badges.has("total") && !badges.has("reports") && total) texts.push(said("total alone", total));
    else if (badges.has("total") && total > direct) texts.push(said("total", total));
    if (badges.has("fte") && fte !== undefined) texts.push(said("fte", fte));
    return texts;
  }

  /** What is supported or worked with and has no box of its own. */
  sideFacts(node) {
    const { supportsUnits = [], supportsAll, worksWithUnits = [] } = this.organisation.nodes[node];
    const { language } = this;
    const names = supportsUnits.map((name) => language.text(name));
    if (supportsAll) names.push(language.word("whole organisation"));
    const said = (key, listed) => (listed.length ? [muted(language.word(key, { name: language.listed(listed) }))] : []);
    const others = worksWithUnits.map((name) => language.text(name));
    return [...said("supporting", names), ...said("chart works with", others)];
  }

  holderFacts(node) {
    const holders = this.holders(node);
    const shared = this.isShared(node);
    const facts = holders.slice(0, MOST_HOLDERS).flatMap((holder, place) => [
      { text: this.holderName(holder), tone: "plain", divided: shared, holder: place },
      ...this.sinceFacts(holder).map((fact) => ({ ...fact, holder: place })),
    ]);
    const more = holders.length - MOST_HOLDERS;
    return more > 0 ? [...facts, muted(`+${more}`)] : facts;
  }

  sinceFacts({ since }) {
    if (!since || !this.organisation.data.tells_all) return [];
    return [muted(this.language.word("since", { date: this.language.date(since) }))];
  }

  fontOf(tone) {
    const { size, weight } = this.form.tones[tone];
    return `${weight} ${size}px ${this.form.font}`;
  }

  wrapped({ text, tone, divided, listed, holder }, most, taken) {
    const font = this.fontOf(tone);
    const isMeasured = tone === "badge" || listed || taken;
    return this.measure.lines(text, font, most - taken).map((line, place) => ({
      text: line,
      tone,
      divided: divided && place === 0,
      inset: listed ? this.form.padding.x : undefined,
      holder,
      width: isMeasured ? this.measure.width(line, font) : 0,
    }));
  }
}

function placed(lines, { padding, least, tones }) {
  const heightOf = (line) => (line.height ?? tones[line.tone].height) + (line.above ?? 0) + (line.below ?? 0);
  const text = lines.reduce((height, line) => height + heightOf(line), 0);
  const height = Math.max(text + 2 * padding.y, least);
  let top = (height - text) / 2;
  for (const line of lines) {
    line.top = top;
    top += heightOf(line);
    line.middle = (line.top + (line.above ?? 0) + top - (line.below ?? 0)) / 2;
  }
  return { height, lines };
}

function muted(text) {
  return { text, tone: "muted" };
}
