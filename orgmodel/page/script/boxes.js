/** What each box says, in lines, and how large that makes it. */

import { FONT } from "./measure.js";

const TONES = {
  large: { size: 14.5, height: 19, weight: 650 },
  strong: { size: 13, height: 17, weight: 600 },
  plain: { size: 12, height: 16, weight: 400 },
  muted: { size: 11, height: 15, weight: 400 },
  badge: { size: 10.5, height: 19, weight: 600 },
};
const WIDTHS = { prominent: 208, usual: 184, beside: 164 };
const PADDING = { x: 11, y: 10 };
const LEAST = 40;
const MOST_HOLDERS = 6;

export class Boxes {
  constructor(organisation, language, measure) {
    this.organisation = organisation;
    this.language = language;
    this.measure = measure;
    this.showsHolders = organisation.data.holders;
    this.forget();
  }

  /** Write the boxes anew: another language, or with or without holders. */
  forget() {
    this.written = new Array(this.organisation.size);
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
    const name = this.language.text(holder.name);
    return holder.acting ? `${this.language.word(String(holder.acting))} ${name}` : name;
  }

  /** All that the box says in one text. */
  said(node) {
    return [this.title(node), ...this.facts(node).map((fact) => fact.text)].join(", ");
  }

  write(node) {
    const width = this.widthOf(node);
    const most = width - 2 * PADDING.x;
    const tone = this.organisation.isProminent(node) ? "large" : "strong";
    const lines = this.wrapped({ text: this.title(node), tone }, most);
    for (const fact of this.facts(node)) lines.push(...this.wrapped(fact, most));
    return { width, ...placed(lines) };
  }

  widthOf(node) {
    const { side } = this.organisation.nodes[node];
    if (side === "assistant" || side === "staff") return WIDTHS.beside;
    return this.organisation.isProminent(node) ? WIDTHS.prominent : WIDTHS.usual;
  }

  facts(node) {
    const { body, seats, state } = this.organisation.nodes[node];
    const facts = [];
    if (body && seats) facts.push(muted(this.language.word("members", { count: seats })));
    if (!body && seats) facts.push({ text: `×${seats}`, tone: "badge" });
    if (state) facts.push({ text: this.language.word(state), tone: "badge" });
    if (this.showsHolders) facts.push(...this.holderFacts(node));
    return [...facts, ...this.supportFacts(node)];
  }

  /** What is supported and has no box of its own. */
  supportFacts(node) {
    const { supportsUnits = [], supportsAll } = this.organisation.nodes[node];
    const names = supportsUnits.map((name) => this.language.text(name));
    if (supportsAll) names.push(this.language.word("whole organisation"));
    return names.map((name) => muted(this.language.word("supporting", { name })));
  }

  holderFacts(node) {
    const holders = this.holders(node);
    const shared = holders.length > 1 && holders.some((holder) => holder.share < 1);
    const facts = holders.slice(0, MOST_HOLDERS).map((holder, place) => ({
      text: this.holderName(holder),
      tone: "plain",
      divided: shared && place > 0,
    }));
    const more = holders.length - MOST_HOLDERS;
    return more > 0 ? [...facts, muted(`+${more}`)] : facts;
  }

  wrapped({ text, tone, divided }, most) {
    const font = fontOf(tone);
    return this.measure.lines(text, font, most).map((line, place) => ({
      text: line,
      tone,
      divided: divided && place === 0,
      width: tone === "badge" ? this.measure.width(line, font) : 0,
    }));
  }
}

export function fontOf(tone) {
  const { size, weight } = TONES[tone];
  return `${weight} ${size}px ${FONT}`;
}

export function toneOf(name) {
  return TONES[name];
}

function placed(lines) {
  const text = lines.reduce((height, line) => height + TONES[line.tone].height, 0);
  const height = Math.max(text + 2 * PADDING.y, LEAST);
  let top = (height - text) / 2;
  for (const line of lines) {
    const tone = TONES[line.tone];
    line.middle = top + tone.height / 2;
    top += tone.height;
  }
  return { height, lines };
}

function muted(text) {
  return { text, tone: "muted" };
}
