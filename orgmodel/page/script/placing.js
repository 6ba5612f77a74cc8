/**
 * Where the boxes stand and how the lines run: like the printed charts. Assistants left of the
 * stem, staff right of it, deputies beside the box, the others in a row under the bus; runs of
 * those who have nobody shown under them hang in columns.
 */

import { dividedEvenly } from "./arranging.js";
import { branchEntries, COLUMNS, columnsOf, dealt, rowsFor, setAside, stacked } from "./columns.js";
import { finished } from "./finishing.js";
import { levelled, levelsOfTops } from "./levels.js";
import { Tidy } from "./tidy.js";

const HUNG_SPINE = 18;
const ROW = { usual: 3, prominent: 6 };
const RUN = 2;
const MOST_SINGLE_TOPS = 4;
/**
 * Who may hang in columns: those of rows, the reports of bodies too, or all that is under someone,
 * also who else stands beside the stem or the box: then in one column with the row, before it.
 */
export const HANGS = { rows: 0, bodies: 1, all: 2 };
const BESIDE = { deputy: "deputies", assistant: "assistants", staff: "staff" };
const NONE = -1;

/** One layout in some manner: all hangs from a level on, and columns are so flat or of a length. */
export class Placing {
  constructor({ folding, boxes, arrangings, gaps }, { hangFrom, flatness, longest, hangs }, lineTops) {
    Object.assign(this, { folding, boxes, gaps, hangFrom, longest, hangs, lineTops });
    this.arranging = arrangings[hangs === HANGS.rows ? "usual" : "free"];
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
    const tops = this.topItems(this.folding.tops());
    const rows = this.inRows(tops).map((row) => this.ofHeight(row.map((item) => ({ ...item, under: all, top: 0, parent: null }))));
    for (let level = 0; level < rows.length; level += 1) {
      const below = this.row(rows[level]);
      if (below.length) rows[level + 1] = [...below, ...(rows[level + 1] ?? [])];
    }
    this.tidy.sort(all, tops.map((item) => this.blocks[item.node ?? item.column[0].node].block));
    return finished(this.placed, this.blocks, this.tidy.place(), this.organisation.size);
  }

  /** The tops in a row; where many have nobody under them, these stand in columns. */
  topItems(tops) {
    const single = tops.filter((top) => !this.folding.shownUnder(top).length);
    if (single.length <= MOST_SINGLE_TOPS || this.arranging.hasLines) return tops.map((node) => ({ node }));
    const others = tops.filter((top) => this.folding.shownUnder(top).length);
    const rows = Math.max(this.columns.run, Math.ceil(Math.sqrt(single.length)));
    return [...others.map((node) => ({ node })), ...columnsOf(single, rows)];
  }

  /** The tops by their levels. */
  inRows(items) {
    if (this.arranging.hasLines || items.some((item) => item.column)) return [items];
    const levels = levelsOfTops(items.map(({ node }) => node), this.folding, (node) => !this.hangsBelow(node));
    const rows = Array.from({ length: Math.max(0, ...levels) + 1 }, () => []);
    items.forEach((item, place) => rows[levels[place]].push(item));
    return rows;
  }

  /** Place a row, all of it on one line where grades have none of their own; gives the row under it. */
  row(items) {
    const below = [];
    for (const item of this.arranging.hasLines ? items : levelled(items)) below.push(...this.item(item));
    return below;
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
    if (parent) this.join(node, { ...parent, bus: rowTop - this.gaps.bus, spine: [block, head.left], end: top, side: "top" });
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
    const hung = this.hangsBelow(head.node);
    if (hung && this.hangsWhole(head)) return this.whole(head);
    const { deputies, assistants, staff, children } = this.sorted(head.node);
    const parts = this.deputies(head, deputies);
    head.stemTop = head.top + head.height;
    this.sides(head, assistants, staff, parts);
    if (name === "hanging") return this.bothSides(head, children, parts);
    if (hung) return { parts, rest: this.hungColumns(head, children, parts) };
    if (auto) return { parts, rest: this.children(head, children, parts) };
    return { parts, rest: this.asAsked(head, name, children, parts) };
  }

  hangsBelow(node) {
    return this.arranging.of(node) === "auto" && this.organisation.depths[node] >= this.hangFrom;
  }

  /** Whether all that is under a head hangs in one column, also who stands beside the stem elsewhere. */
  hangsWhole({ node }) {
    const under = this.folding.shownUnder(node);
    if (this.hangs !== HANGS.all || !under.some((each) => this.organisation.isBeside(each))) return false;
    return this.longest === Infinity || this.branches(under).flat().length <= this.longest;
  }

  whole(head) {
    const parts = [];
    head.stemTop = head.top + head.height;
    const branches = this.branches(this.folding.shownUnder(head.node));
    const set = (branch) => (this.organisation.isBeside(branch[0].node) ? setAside(branch) : branch);
    this.hang(head, branches.flatMap(set), parts);
    return { parts, rest: [] };
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

  /** Hang reports left and right of the stem of their head. */
  bothSides(head, children, parts) {
    const { left, right } = dividedEvenly(this.branches(children));
    const top = head.bottom + this.gaps.side;
    const ends = [this.hangBeside(head, left, top, -1, parts), this.hangBeside(head, right, top, 1, parts)];
    head.bottom = Math.max(head.bottom, ...ends);
    return { parts, rest: [] };
  }

  /** Where those under a node stand. */
  sorted(node) {
    const sorted = { deputies: [], assistants: [], staff: [], children: [] };
    for (const each of this.folding.shownUnder(node)) {
      sorted[BESIDE[this.organisation.nodes[each].side] ?? "children"].push(each);
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

  /** Assistants left of the stem, staff right of it under the deputies, in as many columns as keep it short. */
  sides(head, assistants, staff, parts) {
    const left = this.side(head, assistants, head.stemTop + this.gaps.side, -1);
    const right = this.side(head, staff, head.bottom + this.gaps.side, 1);
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
    const x = spine + direction * this.gaps.spine;
    const side = direction > 0 ? "left" : "right";
    for (const entry of stack) {
      const left = direction > 0 ? entry.left : -entry.left - entry.width;
      const own = spine + direction * entry.aside;
      parts.push({ ...entry, left, x, side, facing: side, start: { x: own, y: head.stemTop, bus: head.stemTop, spine: own } });
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
    const parent = { start: [block, head.left], y: head.stemTop };
    return this.ofHeight(items.map((item) => ({ ...item, under: block, top, parent })));
  }

  /** Items with the height that all boxes among them have. */
  ofHeight(items) {
    const height = this.tallest(items.filter((item) => !item.column).map((item) => item.node));
    return items.map((item) => ({ ...item, height }));
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
      else if (parent) this.join(entry.node, { ...parent, bus: top - this.gaps.bus, spine: [block, 0], end, side: "left" });
    }
  }

  putPart({ node, under, aside, left, top, width, height, x, side, facing, start }, block, head) {
    const own = head.left + x + left;
    this.put({ node, block, left: own, top, width, height });
    const end = top + height / 2;
    if (under === null) {
      const first = { start: [block, head.left + start.x], y: start.y, bus: start.bus };
      this.join(node, { ...first, spine: [block, head.left + start.spine], end, side });
      return;
    }
    this.joinNested({ node, under, aside, top, height, side: facing }, block);
  }

  /** Join someone set in under another by a spine from that one's lower left: his row has one, who stands beside it another. */
  joinNested({ node, under, aside, top, height, side = "left" }, block) {
    const above = this.blocks[under];
    const along = HUNG_SPINE / 2 + aside;
    const inset = side === "left" ? along : above.width - along;
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
}
