/** Which branches are unfolded, what the filter lets through, and so which nodes are shown. */

const CALM = 42;
const NONE = -1;

export class Folding {
  constructor(organisation) {
    this.organisation = organisation;
    this.open = new Uint8Array(organisation.size);
    this.showsSupport = true;
    this.matches = null;
    this.kept = null;
  }

  /** Unfold so many levels, or as many as make a calm first look. */
  unfoldTo(depth) {
    const most = depth ?? this.calmDepth();
    this.organisation.depths.forEach((own, node) => {
      this.open[node] = own < most ? 1 : 0;
    });
  }

  unfoldAll() {
    this.open.fill(1);
  }

  foldAll() {
    this.open.fill(0);
    this.organisation.tops.forEach((top) => {
      this.open[top] = this.organisation.isBody(top) ? 1 : 0;
    });
  }

  isOpen(node) {
    return this.open[node] === 1;
  }

  toggle(node) {
    this.open[node] = this.open[node] ? 0 : 1;
  }

  /** Unfold all that the node stands under; tells whether anything changed. */
  reveal(node) {
    const folded = this.organisation.path(node).filter((each) => !this.open[each]);
    folded.forEach((each) => {
      this.open[each] = 1;
    });
    return folded.length > 0;
  }

  /** Keep only some nodes, with those above them; null keeps all. */
  filter(matches) {
    this.matches = matches;
    this.kept = matches && new Set(matches);
    for (const node of matches ?? []) {
      for (const each of this.organisation.path(node)) {
        this.kept.add(each);
        this.open[each] = 1;
      }
    }
  }

  passes(node) {
    if (!this.showsSupport && this.organisation.isAttached(node)) return false;
    return this.kept === null || this.kept.has(node);
  }

  /** Whether the node is only there for those below it that fit the filter. */
  isContext(node) {
    return this.matches !== null && !this.matches.has(node);
  }

  /** Who stands under the node and may be shown, folded or not. */
  under(node) {
    return this.organisation.under[node].filter((each) => this.passes(each));
  }

  hasUnder(node) {
    return this.organisation.under[node].some((each) => this.passes(each));
  }

  /** Whether a badge on the box tells how it can be folded or unfolded. */
  hasBadge(node) {
    return this.hasUnder(node);
  }

  shownUnder(node) {
    return this.open[node] ? this.under(node) : [];
  }

  tops() {
    return this.organisation.tops.filter((top) => this.passes(top));
  }

  /** All nodes shown, each followed by what is shown under it. */
  shown() {
    const { ends, size } = this.organisation;
    const shown = [];
    for (let node = 0; node < size; ) {
      const passes = this.passes(node);
      if (passes) shown.push(node);
      node = passes && this.open[node] ? node + 1 : ends[node];
    }
    return shown;
  }

  /** All nodes that are shown or would be if they were unfolded. */
  showable() {
    const { ends, size } = this.organisation;
    const showable = [];
    for (let node = 0; node < size; ) {
      const passes = this.passes(node);
      if (passes) showable.push(node);
      node = passes ? node + 1 : ends[node];
    }
    return showable;
  }

  isShown(node) {
    const path = this.organisation.path(node);
    return this.passes(node) && path.every((each) => this.open[each] && this.passes(each));
  }

  /** The node itself, or the lowest above it that is shown. */
  shownFor(node) {
    let lowest = node;
    let each = node;
    while (each !== NONE) {
      const above = this.organisation.above[each];
      if (!this.passes(each) || (above !== NONE && !this.open[above])) lowest = above;
      each = above;
    }
    return lowest;
  }

  calmDepth() {
    const counts = [];
    for (const depth of this.organisation.depths) counts[depth] = (counts[depth] ?? 0) + 1;
    let shown = 0;
    const deepest = counts.findIndex((count) => (shown += count) > CALM);
    return deepest < 0 ? counts.length : Math.max(deepest - 1, 1);
  }
}
