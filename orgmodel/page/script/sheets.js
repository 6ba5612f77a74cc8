/** What stands on one sheet of paper: a head with some of those under it, some of them folded. */

export class SheetFolding {
  /**
   * `head` is null where the tops stand on the sheet; `nodes` are those on it that stand right under
   * the head, or the tops; `folded` are those whose branches stand on other sheets.
   */
  constructor(folding, head, nodes, folded = new Set()) {
    Object.assign(this, { folding, head, nodes, folded, isWhole: false });
    this.organisation = folding.organisation;
  }

  with(folded) {
    return new SheetFolding(this.folding, this.head, this.nodes, new Set(folded));
  }

  tops() {
    return this.head === null ? this.nodes : [this.head];
  }

  isOpen(node) {
    return node === this.head || (this.folding.isOpen(node) && !this.folded.has(node));
  }

  hasUnder(node) {
    return this.folding.hasUnder(node);
  }

  /** Whether a badge on the box tells how many more there are. */
  hasBadge(node) {
    return this.hasUnder(node) && !this.isOpen(node);
  }

  shownUnder(node) {
    if (node === this.head) return this.nodes;
    return this.isOpen(node) ? this.folding.under(node) : [];
  }

  /** All nodes on the sheet in reading order. */
  shown() {
    this.known ??= this.walked();
    return this.known;
  }

  walked() {
    const shown = [];
    const waiting = [...this.tops()].reverse();
    while (waiting.length) {
      const node = waiting.pop();
      shown.push(node);
      waiting.push(...[...this.shownUnder(node)].reverse());
    }
    return shown;
  }

  isShown(node) {
    this.among ??= new Set(this.shown());
    return this.among.has(node);
  }

  isContext(node) {
    return this.folding.isContext(node);
  }
}
