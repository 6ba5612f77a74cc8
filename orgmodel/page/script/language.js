/** Texts and words in the language that is chosen. */

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

export class Language {
  constructor(data) {
    this.words = data.words;
    this.code = data.language;
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
    if (typeof texts === "string") return tidy(texts);
    const found = [this.code, this.code.split("-")[0], "en"].find((code) => code in texts);
    return tidy(texts[found ?? Object.keys(texts)[0]] ?? "");
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

function tidy(text) {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
