/** Texts and words in the language that is chosen. */

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);
/** Marks that turn the letters after them round, also those of other texts in the same line. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Plain words with single spaces between them, as most texts are. */
const IS_TIDY = /^[!-~]+(?: [!-~]+)*$/;
const STARTS_RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export class Language {
  constructor(data) {
    this.words = data.words;
    this.code = data.language;
    this.own = data.own_language;
  }

  /** The page's own words are in this language; English stands in for those it does not speak. */
  get spoken() {
    const main = this.code.split("-")[0];
    return main in this.words ? main : "en";
  }

  get isRightToLeft() {
    return RIGHT_TO_LEFT.has(this.code.split("-")[0]);
  }

  word(key, parts = {}) {
    const text = this.words[this.spoken][key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  }

  /** A text in the language, else in the nearest there is. */
  text(texts) {
    if (texts === undefined || texts === null) return "";
    return tidy(typeof texts === "string" ? texts : texts[this.nearest(texts)]);
  }

  /** The language of a text: the chosen one, its main language, English, or the first there is. */
  nearest(texts) {
    const found = [this.code, this.code.split("-")[0], "en"].find((code) => code in texts);
    return found ?? Object.keys(texts)[0];
  }

  /** What an element that holds a text says of it: its language and its direction. */
  attributes(texts) {
    const lang = texts !== null && typeof texts === "object" ? this.nearest(texts) : this.own;
    return { dir: "auto", lang: lang === this.spoken ? null : lang };
  }

  /** Names joined as a sentence does. */
  listed(names) {
    const last = names[names.length - 1];
    const first = names.slice(0, -1).join(", ");
    return first ? this.word(names.length > 2 ? "chart several" : "chart two", { first, last }) : last;
  }

  number(value) {
    return value.toLocaleString(this.spoken);
  }

  /** A date that may lack its day and month, as readers write it. */
  date(text) {
    const [year, month, day] = text.split("-").map(Number);
    const parts = { year: "numeric", timeZone: "UTC" };
    if (month) parts.month = "long";
    if (day) parts.day = "numeric";
    const date = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
    date.setUTCFullYear(year);
    return date.toLocaleDateString(this.spoken === "en" ? "en-GB" : this.spoken, parts);
  }

  nameOf(code) {
    try {
      const name = new Intl.DisplayNames([code], { type: "language" }).of(code);
      return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
    } catch {
      return code;
    }
  }
}

/** A text in one line, in which nothing turns what stands beside it. */
export function tidy(text) {
  if (IS_TIDY.test(text)) return text;
  return text.replace(TURNING, "").replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Whether a text by itself is read from right to left. */
export function isRightToLeft(text) {
  return STARTS_RIGHT_TO_LEFT.test(text);
}
