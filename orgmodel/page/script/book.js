/**
 * Divides what is unfolded among sheets of paper: where it does not fit on one, branches are folded
 * and go on at sheets of their own, and those under one head who are too many follow in parts.
 */

import { SheetFolding } from "./sheets.js";

/** The only page, where all that is unfolded stands on one. */
export function wholePage(folding) {
  const nodes = folding.tops();
  const sheet = Object.assign(new SheetFolding(folding, null, nodes), { isWhole: true });
  return { sheet, number: 1, head: null, nodes, from: null, leads: new Map() };
}

export class Book {
  /** `fits` tells whether what is unfolded on a sheet can be read there. */
  constructor(folding, fits) {
    Object.assign(this, { folding, fits });
  }

  /** The pages in reading order: what stands on each, its number, and those that it leads to and from. */
  pages() {
    const pages = [];
    const waiting = [{ ...this.first(), from: null, leads: new Map() }];
    while (waiting.length) {
      const page = waiting.shift();
      page.number = pages.push(page);
      const rest = this.fill(page);
      waiting.unshift(...rest);
    }
    return pages;
  }

  /** The tops; a single one at once with those under it, where these are too many for a page. */
  first() {
    const tops = this.folding.tops();
    const [head] = tops;
    const isCrowded = tops.length === 1 && !this.fits(foldedBelow(this.sheet(null, tops), 1));
    return isCrowded ? this.branchPage([head]) : { head: null, nodes: tops };
  }

  /** Put on a page what it has room for; gives the pages that follow from it. */
  fill(page) {
    const { head } = page;
    const part = this.part(page.nodes, head);
    page.sheet = this.unfolded(this.sheet(head, part));
    const others = page.nodes.slice(part.length);
    const following = others.length ? [{ head, nodes: others, from: page, leads: new Map() }] : [];
    if (others.length && head !== null) page.leads.set(head, following[0]);
    const folded = page.sheet.shown().filter((node) => page.sheet.folded.has(node));
    for (const branches of this.together(folded)) {
      const next = { ...this.branchPage(branches), from: page, leads: new Map() };
      branches.forEach((node) => page.leads.set(node, next));
      following.push(next);
    }
    return following;
  }

  /** Branches that follow each other, as many together as fit on a page. */
  together(branches) {
    const groups = [];
    for (const branch of branches) {
      const last = groups.at(-1);
      if (last && this.fits(this.sheet(null, [...last, branch]))) last.push(branch);
      else groups.push([branch]);
    }
    return groups;
  }

  branchPage(branches) {
    const [head, ...others] = branches;
    return others.length ? { head: null, nodes: branches } : { head, nodes: this.folding.under(head) };
  }

  sheet(head, nodes) {
    return new SheetFolding(this.folding, head, nodes);
  }

  /** As many of some nodes as fit on a page when they are folded, in parts of even length. */
  part(nodes, head) {
    const canStand = (count) => this.fits(foldedBelow(this.sheet(head, nodes.slice(0, count)), 0));
    if (nodes.length < 2 || canStand(nodes.length)) return nodes;
    const most = Math.max(1, largest(nodes.length - 1, canStand));
    return nodes.slice(0, Math.ceil(nodes.length / Math.ceil(nodes.length / most)));
  }

  /** A sheet unfolded as far as it fits: by whole levels, and then by branches, small ones first. */
  unfolded(whole) {
    if (this.fits(whole)) return whole;
    let level = levels(whole) - 2;
    while (level > 0 && !this.fits(foldedBelow(whole, level))) level -= 1;
    const sheet = foldedBelow(whole, Math.max(level, 0));
    const { organisation } = this.folding;
    const branches = [...sheet.folded].sort((one, other) => organisation.count(one) - organisation.count(other));
    const opened = (count) => sheet.with(branches.slice(count));
    return opened(largest(branches.length - 1, (count) => this.fits(opened(count))));
  }
}

/** A sheet on which all who stand so many levels under its first row are folded. */
function foldedBelow(sheet, level) {
  const { depths } = sheet.organisation;
  const depth = depths[sheet.nodes[0]] + level;
  return sheet.with(sheet.shown().filter((node) => depths[node] === depth && sheet.shownUnder(node).length));
}

/** How many rows of managers and reports a sheet has, without its head. */
function levels(sheet) {
  const { depths } = sheet.organisation;
  const deepest = sheet.shown().reduce((most, node) => Math.max(most, depths[node]), 0);
  return deepest - depths[sheet.nodes[0]] + 1;
}

/** The largest number up to a limit that something holds for, which it does for all smaller ones. */
function largest(limit, holds) {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
