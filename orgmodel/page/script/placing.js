/**
 * Where the boxes stand and how the lines run: like the printed charts. Assistants left of the
 * stem, staff right of it, deputies beside the box, the others in a row under the bus; runs of
 * those who have nobody shown under them hang in columns.
 */

import { dividedEvenly } from "./arranging.js";
import { branchEntries, dealt, stacked } from "./columns.js";
import { boundsOf, emptyScene, ROUTE } from "./scene.js";
import { Tidy } from "./tidy.js";

const HUNG_SPINE = 18;
const ROW = { usual: 3, prominent: 6 };
const RUN = 2;
const MOST_SINGLE_TOPS = 4;
/**
 * How high columns are, usually and where the chart is to be flatter: of those in runs, of up to so
 * many under one head, and of more: at least so many, and how high for how wide.
 */
const COLUMNS = [
  { run: 5, few: 7, many: [4, 1.9], beside: [3, 1] },
  { run: 4, few: 4, many: [3, 1], beside: [2, 0.5] },
  { run: 5, few: 5, many: [3, 1], beside: [2, 0.3] },
  { run: 3, few: 3, many: [2, 0.5], beside: [2, 0.3] },
];
export const FLATTEST = COLUMNS.length - 1;
/** Who hangs where reports do: only these, all that stand beside the stem, or deputies and the reports of bodies too. */
export const HANGS = { row: 0, sides: 1, all: 2 };
const BESIDE = [
  { deputy: "deputies", assistant: "assistants", staff: "staff" },
  { deputy: "deputies" },
  {},
];
const NONE = -1;

/** One layout in some manner: all hangs from a level on, and columns are so flat or of a length. */
export class Placing {
  constructor({ folding, boxes, arrangings, gaps }, { hangFrom, flatness, longest, hangs }, lineTops) {
    Object.assign(this, { folding, boxes, gaps, hangFrom, longest, hangs, lineTops });
    this.arranging = arrangings[hangs === HANGS.all ? "free" : "usual"];
    this.columns = COLUMNS[flatness];
    this.organisation = folding.organisation;
    this.tidy = new Tidy();
    this.placed = [];
    this.blocks = [];
    this.naturalTops = [];
    this.lineBottoms = [];
  }

  /** Lay out what is shown. */
  scene() {
    const all = this.tidy.add(NONE, { width: 0, stem: 0, top: -this.gaps.level, height: 0 });
    const items = this.topItems(this.folding.tops());
    const height = this.tallest(items.filter((item) => !item.column).map((item) => item.node));
    const waiting = items.map((item) => ({ ...item, under: all, top: 0, height, parent: null })).reverse();
    while (waiting.length) waiting.push(...this.item(waiting.pop()).reverse());
    return this.finished();
  }

  /** The tops in a row; where many have nobody under them, these stand in columns. */
  topItems(tops) {
    const single = tops.filter((top) => !this.folding.shownUnder(top).length);
    if (single.length <= MOST_SINGLE_TOPS || this.arranging.hasLines) return tops.map((node) => ({ node }));
    const others = tops.filter((top) => this.folding.shownUnder(top).length);
    const rows = Math.max(this.columns.run, Math.ceil(Math.sqrt(single.length)));
    return [...others.map((node) => ({ node })), ...columnsOf(single, rows)];
  }

  /** Place an item of a row; gives the items still to be placed under it. */
  item(item) {
    if (!item.column) return this.block(item);
    this.column(item);
    return [];
  }

  /** Place a node with those beside it; gives the items under it. */
  block({ node, under, top: rowTop, height, parent }) {
    const { width } = this.boxes.of(node);
    const top = this.onItsLine(node, rowTop, height);
    const head = { node, top, width, height, bottom: top + height, left: width / 2, right: width / 2 };
    const { parts, rest } = this.around(head);
    const block = this.tidy.add(under, {
      width: head.left + head.right + this.gaps.sibling,
      stem: head.left,
      top: rowTop,
      height: head.bottom - rowTop,
    });
    this.put({ node, block, left: head.left - width / 2, top, width, height: head.height });
    if (parent) this.join(node, { ...parent, spine: [block, head.left], end: top, side: "top" });
    parts.forEach((part) => this.putPart(part, block, head));
    return this.under(head, block, rest);
  }

  /** Move a box down to the line of its grade. */
  onItsLine(node, natural, height) {
    const { line } = this.organisation.nodes[node];
    if (line === undefined) return natural;
    const top = Math.max(natural, this.lineTops[line] ?? -Infinity);
    this.naturalTops[line] = Math.max(natural, this.naturalTops[line] ?? -Infinity);
    this.lineBottoms[line] = Math.max(top + height, this.lineBottoms[line] ?? -Infinity);
    return top;
  }

  /** Where the lines of grades must stand, each under the one before; null if they stand there. */
  lowerLines() {
    const tops = [];
    let least = -Infinity;
    this.naturalTops.forEach((natural, line) => {
      tops[line] = Math.max(natural, least);
      const moved = tops[line] - (this.lineTops[line] ?? natural);
      least = this.lineBottoms[line] + Math.max(0, moved) + this.gaps.level;
    });
    const stands = (top, line) => top === this.lineTops[line];
    return tops.every(stands) ? null : tops;
  }

  /** Place those beside and right under the head of a block; give the items of its row. */
  around(head) {
    const name = this.arranging.of(head.node);
    const auto = name === "auto" || name === "row";
    const hung = name === "auto" && this.organisation.depths[head.node] >= this.hangFrom;
    const { deputies, assistants, staff, children } = this.sorted(head.node, hung);
    const parts = this.deputies(head, deputies);
    head.stemTop = head.top + head.height;
    if (name === "hanging") return this.bothSides(head, [assistants, staff, children], parts);
    this.sides(head, assistants, staff, parts);
    if (hung) return { parts, rest: this.hungColumns(head, children, parts) };
    if (auto) return { parts, rest: this.children(head, children, parts) };
    return { parts, rest: this.asAsked(head, name, children, parts) };
  }

  hungColumns(head, nodes, parts) {
    const groups = this.branches(nodes);
    const columns = groups.length ? dealt(groups, this.longest) : [];
    if (columns.length > 1) return columns.map((column) => ({ column }));
    columns.forEach((entries) => this.hang(head, entries, parts));
    return [];
  }

  /** Arrange those in the row as it is asked for. */
  asAsked(head, name, children, parts) {
    if (name === "standard") return children.map((node) => ({ node }));
    const groups = this.branches(children);
    if (!groups.length) return [];
    if (name !== "columns") {
      this.hang(head, groups.flat(), parts, name === "left-hanging" ? -1 : 1);
      return [];
    }
    const count = groups.reduce((sum, group) => sum + group.length, 0);
    return dealt(groups, Math.max(2, Math.ceil(Math.sqrt(count)))).map((column) => ({ column }));
  }

  branches(nodes) {
    return nodes.map((node) => branchEntries(node, this.folding));
  }

  /** Hang all under a head left and right of its stem. */
  bothSides(head, [assistants, staff, children], parts) {
    const { left, right } = dividedEvenly(this.branches(children));
    const beside = (nodes) => this.branches(nodes).flat();
    const top = head.bottom + this.gaps.side;
    const ends = [
      this.hangBeside(head, [...beside(assistants), ...left], top, -1, parts),
      this.hangBeside(head, [...beside(staff), ...right], top, 1, parts),
    ];
    head.bottom = Math.max(head.bottom, ...ends);
    return { parts, rest: [] };
  }

  /** Where those under a node stand: if they hang, others than those of the row may do so too. */
  sorted(node, hung) {
    const sorted = { deputies: [], assistants: [], staff: [], children: [] };
    const lists = BESIDE[hung ? this.hangs : HANGS.row];
    for (const each of this.folding.shownUnder(node)) {
      sorted[lists[this.organisation.nodes[each].side] ?? "children"].push(each);
    }
    return sorted;
  }

  deputies(head, deputies) {
    if (!deputies.length) return [];
    const groups = deputies.flatMap((node) => branchEntries(node, this.folding));
    const { stack, width, bottom } = stacked(groups, head.top, this);
    const left = head.width / 2 + this.gaps.deputy;
    if (stack.length === 1) {
      head.height = stack[0].height = Math.max(head.height, stack[0].height);
    }
    head.right = left + width;
    head.bottom = Math.max(head.top + head.height, bottom);
    const middle = head.top + Math.min(head.height, stack[0].height) / 2;
    const start = { x: head.width / 2, y: middle, bus: middle, spine: left - this.gaps.deputy / 2 };
    return stack.map((entry) => ({ ...entry, x: left, side: "left", start }));
  }

  /** Assistants left and staff right of the stem, in as many columns as keep it short. */
  sides(head, assistants, staff, parts) {
    const top = head.bottom + this.gaps.side;
    const left = this.side(head, assistants, top, -1);
    const right = this.side(head, staff, top, 1);
    parts.push(...left.parts, ...right.parts);
    head.left = Math.max(head.left, left.reach);
    head.right = Math.max(head.right, right.reach);
    head.bottom = Math.max(head.bottom, left.bottom, right.bottom);
  }

  side(head, nodes, top, direction) {
    const groups = nodes.map((node) => branchEntries(node, this.folding));
    const parts = [];
    let reach = 0;
    let lowest = 0;
    let gap = 0;
    const rows = rowsFor(nodes.length, this.columns.beside);
    for (const column of nodes.length ? dealt(groups, rows) : []) {
      const { stack, width, bottom } = stacked(column, top, this);
      const inner = reach + gap;
      const spine = direction * inner;
      const bus = reach ? top - this.gaps.side / 2 : head.stemTop;
      const start = { x: 0, y: head.stemTop, bus, spine };
      reach = inner + this.gaps.stub + width;
      const x = direction > 0 ? inner + this.gaps.stub : -reach;
      const edge = direction > 0 ? "left" : "right";
      stack.forEach((entry) => parts.push({ ...entry, x, side: edge, start }));
      lowest = Math.max(lowest, bottom);
      gap = this.columnGap(column);
    }
    return { parts, reach, bottom: lowest };
  }

  /** The gap after a column: wider where lines beside those of command come out of its boxes. */
  columnGap(column) {
    const { column: usual, lane } = this.gaps;
    return column.some(({ node }) => this.organisation.hasSideLines(node)) ? Math.max(usual, lane) : usual;
  }

  /** Hang all in one column under the box where that is all there is; else give the items. */
  children(head, children, parts) {
    const items = this.items(head.node, children);
    const single = items.length === 1 && items[0].column;
    if (!single) return items;
    this.hang(head, items[0].column, parts);
    return [];
  }

  /** Hang all in one column under the box, to the right or to the left. */
  hang(head, entries, parts, direction = 1) {
    const beside = parts.length > 0;
    const spine = beside ? 0 : direction * (HUNG_SPINE - head.width / 2);
    head.bottom = this.hangBeside(head, entries, head.bottom + this.gaps.side, direction, parts, spine);
  }

  /** Hang entries on one side of a spine; gives their bottom. */
  hangBeside(head, entries, top, direction, parts, spine = 0) {
    if (!entries.length) return head.bottom;
    const { stack, width, bottom } = stacked(entries, top, this);
    const start = { x: spine, y: head.stemTop, bus: head.stemTop, spine };
    const x = spine + direction * this.gaps.spine;
    const side = direction > 0 ? "left" : "right";
    for (const entry of stack) {
      const left = direction > 0 ? entry.left : -entry.left - entry.width;
      parts.push({ ...entry, left, x, side, facing: side, start });
    }
    const reach = direction > 0 ? "right" : "left";
    head[reach] = Math.max(head[reach], direction * x + width);
    return bottom;
  }

  /** What stands in the row: subtrees, and columns of those without anybody shown under them. */
  items(node, children) {
    if (this.arranging.hasLines) return children.map((each) => ({ node: each }));
    const leaves = children.map((each) => !this.folding.shownUnder(each).length);
    if (leaves.every(Boolean)) return this.leafItems(node, children);
    if (children.length <= this.mostInRow(node)) return children.map((each) => ({ node: each }));
    const items = [];
    let run = [];
    const finish = () => {
      if (run.length >= RUN) items.push(...columnsOf(run, this.columns.run));
      else items.push(...run.map((each) => ({ node: each })));
      run = [];
    };
    children.forEach((each, place) => {
      if (leaves[place]) return run.push(each);
      finish();
      return items.push({ node: each });
    });
    finish();
    return items;
  }

  leafItems(node, children) {
    if (children.length <= this.mostInRow(node)) return children.map((each) => ({ node: each }));
    const { few, many } = this.columns;
    return columnsOf(children, children.length <= few ? few : rowsFor(children.length, many));
  }

  mostInRow(node) {
    return this.organisation.isProminent(node) ? ROW.prominent : ROW.usual;
  }

  /** Say where the items under a node stand. */
  under(head, block, items) {
    const top = head.bottom + this.gaps.level;
    const height = this.tallest(items.filter((item) => !item.column).map((item) => item.node));
    const parent = { start: [block, head.left], y: head.stemTop, bus: top - this.gaps.bus };
    return items.map((item) => ({ ...item, under: block, top, height, parent }));
  }

  column({ column, under, top, parent }) {
    const { stack, width, bottom } = stacked(column, top, this);
    const whole = this.gaps.spine + width;
    const block = this.tidy.add(under, {
      width: whole + this.gaps.sibling,
      stem: whole / 2,
      top,
      height: bottom - top,
    });
    for (const entry of stack) {
      this.put({ ...entry, block, left: this.gaps.spine + entry.left });
      const end = entry.top + entry.height / 2;
      if (entry.under !== null) this.joinNested(entry, block);
      else if (parent) this.join(entry.node, { ...parent, spine: [block, 0], end, side: "left" });
    }
  }

  putPart({ node, under, left, top, width, height, x, side, facing, start }, block, head) {
    const own = head.left + x + left;
    this.put({ node, block, left: own, top, width, height });
    const end = top + height / 2;
    if (under === null) {
      const first = { start: [block, head.left + start.x], y: start.y, bus: start.bus };
      this.join(node, { ...first, spine: [block, head.left + start.spine], end, side });
      return;
    }
    this.joinNested({ node, under, top, height, side: facing }, block);
  }

  /** Join someone set in under another by a spine from that one's lower left. */
  joinNested({ node, under, top, height, side = "left" }, block) {
    const above = this.blocks[under];
    const inset = side === "left" ? HUNG_SPINE / 2 : above.width - HUNG_SPINE / 2;
    const spine = [block, above.left + inset];
    const y = above.top + above.height;
    this.join(node, { start: spine, y, bus: y, spine, end: top + height / 2, side });
  }

  put(place) {
    this.blocks[place.node] = place;
    this.placed.push(place.node);
  }

  join(node, way) {
    this.blocks[node].way = way;
  }

  tallest(nodes) {
    return nodes.reduce((most, node) => Math.max(most, this.boxes.of(node).height), 0);
  }

  finished() {
    const lefts = this.tidy.place();
    const { size } = this.organisation;
    const scene = emptyScene(size);
    for (const node of this.placed) {
      const { block, left, top, width, height } = this.blocks[node];
      scene.left[node] = lefts[block] + left;
      scene.top[node] = top;
      scene.width[node] = width;
      scene.height[node] = height;
    }
    for (const node of this.placed) this.route(scene, node, lefts);
    scene.shown = this.placed.sort((one, other) => one - other);
    scene.bounds = boundsOf(scene);
    return scene;
  }

  route(scene, node, lefts) {
    const { way } = this.blocks[node];
    if (!way) return;
    const x = lefts[way.start[0]] + way.start[1];
    const spine = lefts[way.spine[0]] + way.spine[1];
    const inwards = way.side === "right" ? scene.width[node] : 0;
    const edge = way.side === "top" ? spine : scene.left[node] + inwards;
    const points = [x, way.y, x, way.bus, spine, way.bus, spine, way.end, edge, way.end];
    scene.routes.set(points, node * ROUTE);
    scene.joined[node] = 1;
  }
}

function rowsFor(count, [least, height]) {
  return Math.max(least, Math.ceil(Math.sqrt(height * count)));
}

function columnsOf(nodes, rows) {
  const groups = nodes.map((node) => [{ node, depth: 0, under: null }]);
  return dealt(groups, rows).map((column) => ({ column }));
}
