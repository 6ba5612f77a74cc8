/** Makes elements; texts only ever become text. */

const SVG = "http://www.w3.org/2000/svg";

export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svgElement(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** A line icon out of path data on a grid of 20 by 20. */
export function icon(path) {
  const attributes = { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" };
  return svgElement("svg", attributes, svgElement("path", { d: path }));
}

/** Set attributes; what is null or false is taken away. */
export function setAttributes(made, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
    else made.removeAttribute(key);
  }
}

function filled(made, attributes, children) {
  setAttributes(made, attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
