/**
 * Frames round units: each unit of which several boxes are shown, where they lie together with
 * nobody else's among them. Frames of units inside others lie inside their frames.
 */

import { Crowd, touches } from "./crowd.js";
import { ROUTE } from "./scene.js";

const LEAST = 2;
const PAD = 11;
const HANDLE = 9;
export const NAME = { tone: "muted", height: 16, inset: 10 };
const MOST_NAME_LINES = 2;
const NONE = -1;

/** The units of an organisation as a forest, each after those inside it. */
export class UnitForest {
  constructor(units) {
    const places = new Map(units.map((unit, place) => [unit.id, place]));
    this.parents = units.map((unit) => places.get(unit.parent) ?? NONE);
    this.depths = units.map(() => 0);
    this.paths = units.map((_, unit) => this.path(unit));
    this.paths.forEach((path, unit) => (this.depths[unit] = path.length));
    this.innerFirst = [...units.keys()].sort((one, other) => this.depths[other] - this.depths[one] || one - other);
  }

  /** A unit and those around it; a loop is walked once. */
  path(unit) {
    const path = [];
    for (let each = unit; each !== NONE && !path.includes(each); each = this.parents[each]) path.push(each);
    return path;
  }

  isInside(unit, other) {
    return this.paths[unit].includes(other);
  }
}

/** The frames of a scene: unit, rectangle and the lines of its name; `refused` units get none. */
export function framesOf(scene, { organisation, forest, language, measure, font }, refused) {
  const members = membersOf(scene, organisation, forest);
  const crowd = new Crowd(scene);
  const frames = new Map();
  for (const unit of forest.innerFirst) {
    const nodes = members.get(unit);
    if (!nodes || nodes.length < LEAST || refused.has(unit)) continue;
    const inner = [...frames.values()].filter((frame) => forest.parents[frame.unit] === unit || isNext(frame, unit, frames, forest));
    const own = new Set(nodes);
    const around = [...nodes.map((node) => withSpine(withHandle(crowd.rectangle(node)), node, own, scene, organisation)), ...inner];
    const frame = named({ unit, ...padded(around) }, language.text(organisation.units[unit].name), measure, font);
    if (isAlone(frame, nodes, crowd, [...frames.values()], forest)) frames.set(unit, frame);
  }
  return [...frames.values()].reverse();
}

/** Whether a frame inside a unit has no other frame between. */
function isNext(frame, unit, frames, forest) {
  const path = forest.paths[frame.unit].slice(1);
  const next = path.find((each) => frames.has(each) || each === unit);
  return next === unit;
}

function membersOf(scene, organisation, forest) {
  const members = new Map();
  for (const node of scene.shown) {
    for (const unit of forest.paths[organisation.nodes[node].unit] ?? []) {
      if (members.has(unit)) members.get(unit).push(node);
      else members.set(unit, [node]);
    }
  }
  return members;
}

function withHandle(rectangle) {
  return { ...rectangle, bottom: rectangle.bottom + HANDLE };
}

/** A box with the spine that it hangs from, where that comes down from someone of the same unit. */
function withSpine(rectangle, node, own, { joined, routes }, { above }) {
  if (!joined[node] || !own.has(above[node])) return rectangle;
  const spine = routes[node * ROUTE + 6];
  return { ...rectangle, left: Math.min(rectangle.left, spine), right: Math.max(rectangle.right, spine) };
}

function padded(rectangles) {
  const edge = (key, pick) => rectangles.reduce((found, each) => pick(found, each[key]), rectangles[0][key]);
  return {
    left: edge("left", Math.min) - PAD,
    top: edge("top", Math.min) - PAD,
    right: edge("right", Math.max) + PAD,
    bottom: edge("bottom", Math.max) + PAD / 2,
  };
}

/** Make room for the name at the foot of the frame, where no line of command comes in. */
function named(frame, name, measure, font) {
  const most = frame.right - frame.left - 2 * NAME.inset;
  const lines = measure.lines(name, font, most, MOST_NAME_LINES);
  const widths = lines.map((line) => measure.width(line, font));
  return { ...frame, name, lines, widths, bottom: frame.bottom + lines.length * NAME.height + 3 };
}

/** Whether nobody else's box lies in a frame, and no other frame is cut by it. */
function isAlone(frame, nodes, crowd, frames, forest) {
  const own = new Set(nodes);
  if (crowd.within(frame).some((node) => !own.has(node))) return false;
  return frames.every((other) => !touches(other, frame) || forest.isInside(other.unit, frame.unit));
}
