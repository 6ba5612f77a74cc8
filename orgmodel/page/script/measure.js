/** Widths of texts in the page's font, and their lines. */

export const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", ' +
  '"Liberation Sans", sans-serif';
/** Narrower letters first, as in the printed charts. */
export const PAPER_FONT = 'Arial, "Liberation Sans", Helvetica, "Noto Sans", system-ui, sans-serif';
const MOST_LINES = 7;
/** Scripts whose letters stand beside each other unchanged, so that their widths add up. */
const PLAIN = /^[\u0020-\u024f\u0370-\u03ff\u0400-\u052f\u2010-\u2044\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]*$/;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

export class Measure {
  constructor() {
    this.context = document.createElement("canvas").getContext("2d");
    this.widths = new Map();
  }

  width(text, font) {
    if (!PLAIN.test(text)) return this.exact(text, font);
    let width = 0;
    for (const character of text) width += this.ofCharacter(character, font);
    return width;
  }

  /** Break a text into lines no wider than `most`; what does not end after some lines is cut. */
  lines(text, font, most, mostLines = MOST_LINES) {
    const lines = [];
    let line = "";
    for (const part of this.parts(text, font, most)) {
      const longer = line + part;
      if (line && this.width(longer.trimEnd(), font) > most) {
        lines.push(line.trimEnd());
        line = part;
      } else line = longer;
      if (lines.length === mostLines) {
        lines[mostLines - 1] = this.shortened(`${lines[mostLines - 1]}…`, font, most);
        return lines;
      }
    }
    lines.push(line.trimEnd());
    return lines;
  }

  /** Words with the white space after them; longer ones, and scripts without white space, by letters. */
  *parts(text, font, most) {
    for (const [word] of text.matchAll(/\S+\s*/gu)) {
      for (const part of WIDE.test(word) ? [word] : hyphened(word)) {
        if (!WIDE.test(part) && this.width(part.trimEnd(), font) <= most) yield part;
        else yield* letters(part);
      }
    }
  }

  shortened(text, font, most) {
    let letters = [...text.slice(0, -1)];
    while (letters.length && this.width(`${letters.join("")}…`, font) > most) letters.pop();
    return `${letters.join("")}…`;
  }

  ofCharacter(character, font) {
    const key = font + character;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.exact(character, font);
      this.widths.set(key, width);
    }
    return width;
  }

  exact(text, font) {
    if (this.font !== font) this.context.font = this.font = font;
    return this.context.measureText(text).width;
  }
}

function hyphened(word) {
  return word.match(/[^-/]+[-/]*\s*|[-/]+\s*/gu);
}

function* letters(word) {
  if (typeof Intl.Segmenter === "function") {
    for (const { segment } of new Intl.Segmenter().segment(word)) yield segment;
  } else yield* word;
}
