/** Two ways to paint the same drawing: on a canvas, and as the text of an SVG. */

import { isRightToLeft } from "./language.js";
import { FONT } from "./measure.js";

const ROUNDING = 6;
const DASHES = { solid: [], dashed: [5, 3.5], dotted: [1.2, 3] };

export class CanvasPainter {
  constructor(context) {
    this.context = context;
  }

  box(place, fill, pen) {
    const { context } = this;
    const { left, top, width, height, radius = 0 } = this.sharp(place);
    context.beginPath();
    if (radius) context.roundRect(left, top, width, height, radius);
    else context.rect(left, top, width, height);
    if (fill && fill !== "none") {
      context.fillStyle = fill;
      context.fill();
    }
    if (pen) this.stroke(pen);
  }

  /** The box with its edges on whole pixels. */
  sharp({ left, top, width, height, radius }) {
    const { scale, x, y } = this;
    const on = (value, offset) => (Math.round(value * scale + offset - 0.5) + 0.5 - offset) / scale;
    const [west, north] = [on(left, x), on(top, y)];
    return { left: west, top: north, width: on(left + width, x) - west, height: on(top + height, y) - north, radius };
  }

  /** Level and upright strokes, on whole pixels so that they are sharp. */
  strokes(points, pen) {
    if (!points.length) return;
    const { context, scale, x, y } = this;
    const width = Math.max(1, Math.round(pen.width * scale));
    const shift = (width % 2) / 2;
    const on = (value, offset) => Math.round(value * scale + offset - shift) + shift;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    for (let at = 0; at < points.length; at += 4) {
      context.moveTo(on(points[at], x), on(points[at + 1], y));
      context.lineTo(on(points[at + 2], x), on(points[at + 3], y));
    }
    this.stroke({ ...pen, width }, "square");
    context.restore();
  }

  lines(ways, pen) {
    const { context } = this;
    context.beginPath();
    for (const points of ways) {
      context.moveTo(points[0], points[1]);
      for (let at = 2; at < points.length; at += 2) context.lineTo(points[at], points[at + 1]);
    }
    this.stroke(pen);
  }

  /** A way of level and upright pieces with round corners, or a bow. */
  route(points, pen, { opacity, bow }) {
    const { context } = this;
    context.globalAlpha = opacity;
    context.beginPath();
    if (bow) this.bow(points);
    else this.rounded(points);
    this.stroke(pen);
    context.globalAlpha = 1;
  }

  bow([x0, y0, x1, y1, x2, y2, x3, y3]) {
    this.context.moveTo(x0, y0);
    this.context.bezierCurveTo(x1, y1, x2, y2, x3, y3);
  }

  rounded(points) {
    const { context } = this;
    context.moveTo(points[0], points[1]);
    for (let at = 2; at < points.length - 2; at += 2) {
      context.arcTo(points[at], points[at + 1], points[at + 2], points[at + 3], radiusAt(points, at));
    }
    context.lineTo(...points.slice(-2));
  }

  /** A shape of straight edges. */
  filled(points, colour, opacity) {
    const { context } = this;
    context.globalAlpha = opacity;
    context.beginPath();
    for (let at = 0; at < points.length; at += 2) context.lineTo(points[at], points[at + 1]);
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }

  text(x, y, text, { size, weight }, colour) {
    const { context } = this;
    context.font = `${weight} ${size}px ${FONT}`;
    context.direction = isRightToLeft(text) ? "rtl" : "ltr";
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  picture({ left, top, width, height }, place, pictures) {
    const image = pictures.image(place);
    if (image) this.context.drawImage(image, left, top, width, height);
  }

  begin(node, opacity) {
    this.context.globalAlpha = opacity;
  }

  linked(page, paint) {
    paint();
  }

  end() {
    this.context.globalAlpha = 1;
  }

  stroke({ colour, width, stroke = "solid", coarseness = 1 }, cap = "butt") {
    const { context } = this;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.lineCap = stroke === "dotted" ? "round" : cap;
    context.setLineDash(DASHES[stroke].map((length) => length * coarseness));
    context.stroke();
  }

  ready() {
    const { a, e, f } = this.context.getTransform();
    Object.assign(this, { scale: a, x: e, y: f });
    Object.assign(this.context, { textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  }
}

export class SvgPainter {
  constructor(font = FONT) {
    this.font = font;
    this.parts = [];
    this.pictured = new Map();
  }

  box({ left, top, width, height, radius = 0 }, fill, pen) {
    const place = `x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}"`;
    const round = radius ? ` rx="${n(radius)}"` : "";
    this.parts.push(`<rect ${place}${round} fill="${fill || "none"}"${penOf(pen)}/>`);
  }

  strokes(points, pen) {
    if (!points.length) return;
    let path = "";
    for (let at = 0; at < points.length; at += 4) {
      const [x0, y0, x1, y1] = [points[at], points[at + 1], points[at + 2], points[at + 3]].map(n);
      path += `M${x0} ${y0}L${x1} ${y1}`;
    }
    this.parts.push(`<path d="${path}" fill="none"${penOf(pen, "square")}/>`);
  }

  lines(ways, pen) {
    const path = ways.map((points) => `M${[...points].map(n).join(" ")}`).join("");
    this.parts.push(`<path d="${path}" fill="none"${penOf(pen)}/>`);
  }

  route(points, pen, { opacity, bow }) {
    const path = bow ? bowPath(points) : roundedPath(points);
    const faint = opacity < 1 ? ` opacity="${opacity}"` : "";
    this.parts.push(`<path d="${path}" fill="none"${penOf(pen)}${faint}/>`);
  }

  filled(points, colour, opacity) {
    const faint = opacity < 1 ? ` opacity="${opacity}"` : "";
    this.parts.push(`<path d="M${points.map(n).join(" ")}Z" fill="${colour}"${faint}/>`);
  }

  text(x, y, text, { size, weight }, colour) {
    const style = `font-size="${size}" font-weight="${weight}" fill="${colour}"`;
    const base = n(y + size * 0.35);
    const direction = isRightToLeft(text) ? ' direction="rtl"' : "";
    this.parts.push(`<text x="${n(x)}" y="${base}" ${style}${direction}>${escaped(text)}</text>`);
  }

  /** One that comes again in the same size is only referred to. */
  picture({ left, top, width, height }, place, { sources }) {
    const name = `picture-${place}-${n(width)}-${n(height)}`;
    const first = this.pictured.get(name);
    if (first) {
      this.parts.push(`<use href="#${name}" x="${n(left - first.left)}" y="${n(top - first.top)}"/>`);
      return;
    }
    this.pictured.set(name, { left, top });
    const at = `x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}"`;
    this.parts.push(`<image id="${name}" ${at} href="${escaped(sources[place])}"/>`);
  }

  /** Begin what belongs together; `said` gives its id, its title, and for boxes a description. */
  begin(node, opacity, said) {
    const { id, title, description } = said();
    const faint = opacity < 1 ? ` opacity="${opacity}"` : "";
    const told = description ? `<desc>${escaped(description)}</desc>` : "";
    this.parts.push(`<g id="${escaped(id)}" role="img"${faint}><title>${escaped(title)}</title>${told}`);
  }

  end() {
    this.parts.push("</g>");
  }

  /** Paint what leads to another printed page, if to any. */
  linked(page, paint) {
    if (page) this.parts.push(`<a href="#${pageId(page)}">`);
    paint();
    if (page) this.parts.push("</a>");
  }

  ready() {}

  /**
   * The whole SVG, with a margin round the bounds: its title and description, its language, and its
   * size where it is printed.
   */
  whole({ left, top, right, bottom }, margin, paper, { title, description, language, size = null }) {
    const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin];
    const [x, y, width, height] = box.map(n);
    const [wide, high] = size ?? [width, height];
    const place = `width="${wide}" height="${high}" viewBox="${x} ${y} ${width} ${height}"`;
    const text = `font-family="${escaped(this.font)}" text-anchor="middle"`;
    const said = `xml:lang="${escaped(language)}" role="graphics-document document"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${place} ${text} ${said}>`,
      `<title>${escaped(title)}</title>`,
      `<desc>${escaped(description)}</desc>`,
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paper}"/>`,
      ...this.parts,
      "</svg>",
    ].join("\n");
  }
}

/** The name of a printed page, for links to it. */
export function pageId(page) {
  return `printed-page-${page}`;
}

/** How round a corner of a way can be. */
function radiusAt(points, at) {
  const length = (from) => Math.abs(points[from] - points[from + 2]) + Math.abs(points[from + 1] - points[from + 3]);
  return Math.min(ROUNDING, length(at - 2) / 2, length(at) / 2);
}

function bowPath(points) {
  const [x, y, ...rest] = points.map(n);
  return `M${x} ${y}C${rest.join(" ")}`;
}

function roundedPath(points) {
  let path = `M${n(points[0])} ${n(points[1])}`;
  for (let at = 2; at < points.length - 2; at += 2) {
    const radius = radiusAt(points, at);
    const towards = (other) => {
      const [dx, dy] = [points[other] - points[at], points[other + 1] - points[at + 1]];
      const part = radius / (Math.abs(dx) + Math.abs(dy) || 1);
      return `${n(points[at] + dx * part)} ${n(points[at + 1] + dy * part)}`;
    };
    path += `L${towards(at - 2)}Q${n(points[at])} ${n(points[at + 1])} ${towards(at + 2)}`;
  }
  return `${path}L${n(points.at(-2))} ${n(points.at(-1))}`;
}

function penOf(pen, usual = "") {
  if (!pen) return "";
  const dashes = DASHES[pen.stroke ?? "solid"];
  const dashed = dashes.length ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  const shape = pen.stroke === "dotted" ? "round" : usual;
  const cap = shape ? ` stroke-linecap="${shape}"` : "";
  return ` stroke="${pen.colour}" stroke-width="${n(pen.width)}"${dashed}${cap}`;
}

function n(value) {
  return Math.round(value * 100) / 100;
}

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}
