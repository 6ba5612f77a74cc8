/**
 * Tidy trees of blocks of any size in linear time, after A. van der Ploeg, "Drawing non-layered
 * tidy trees in linear time" (2014); without recursion, for chains of any length.
 */

const NONE = -1;

export class Tidy {
  constructor() {
    this.widths = [];
    this.stems = [];
    this.tops = [];
    this.bottoms = [];
    this.children = [];
  }

  /**
   * Add a block, always after the one it stands under; gives its number. `stem` is how far from its
   * left edge it is joined to others: a block stands in the middle between its outer children's.
   */
  add(under, { width, stem, top, height }) {
    const block = this.widths.length;
    this.widths.push(width);
    this.stems.push(stem);
    this.tops.push(top);
    this.bottoms.push(top + height);
    this.children.push([]);
    if (under !== NONE) this.children[under].push(block);
    return block;
  }

  /** Say in which order those under a block stand beside each other. */
  sort(block, children) {
    this.children[block] = children;
  }

  /** The left edge of each block. */
  place() {
    const size = this.widths.length;
    for (const name of ["prelim", "mod", "shift", "change", "leftSum", "rightSum"]) {
      this[name] = new Float64Array(size);
    }
    this.leftThread = new Int32Array(size).fill(NONE);
    this.rightThread = new Int32Array(size).fill(NONE);
    this.leftmost = Int32Array.from({ length: size }, (_, block) => block);
    this.rightmost = Int32Array.from(this.leftmost);
    for (let block = size - 1; block >= 0; block -= 1) this.gather(block);
    return this.lefts();
  }

  gather(block) {
    const children = this.children[block];
    if (!children.length) return;
    let lowest = [{ bottom: this.bottoms[this.leftmost[children[0]]], place: 0 }];
    for (let place = 1; place < children.length; place += 1) {
      const bottom = this.bottoms[this.rightmost[children[place]]];
      this.separate(children, place, lowest);
      lowest = lowest.filter((each) => each.bottom > bottom);
      lowest.unshift({ bottom, place });
    }
    this.centre(block, children);
  }

  /** Push a child and what stands under it off its left neighbours. */
  separate(children, place, lowest) {
    let right = children[place - 1];
    let rightSum = this.mod[right];
    let left = children[place];
    let leftSum = this.mod[left];
    let nearest = 0;
    while (right !== NONE && left !== NONE) {
      while (nearest + 1 < lowest.length && this.bottoms[right] > lowest[nearest].bottom) nearest += 1;
      const distance =
        rightSum + this.prelim[right] + this.widths[right] - (leftSum + this.prelim[left]);
      if (distance > 0) {
        leftSum += distance;
        this.move(children, place, lowest[nearest].place, distance);
      }
      const rightBottom = this.bottoms[right];
      const leftBottom = this.bottoms[left];
      if (rightBottom <= leftBottom) {
        right = this.nextRight(right);
        if (right !== NONE) rightSum += this.mod[right];
      }
      if (rightBottom >= leftBottom) {
        left = this.nextLeft(left);
        if (left !== NONE) leftSum += this.mod[left];
      }
    }
    if (right === NONE && left !== NONE) this.threadLeft(children, place, left, leftSum);
    else if (right !== NONE && left === NONE) this.threadRight(children, place, right, rightSum);
  }

  move(children, place, from, distance) {
    const child = children[place];
    this.mod[child] += distance;
    this.leftSum[child] += distance;
    this.rightSum[child] += distance;
    const between = place - from;
    if (between > 1) {
      this.shift[children[from + 1]] += distance / between;
      this.shift[child] -= distance / between;
      this.change[child] -= distance - distance / between;
    }
  }

  nextLeft(block) {
    return this.children[block][0] ?? this.leftThread[block];
  }

  nextRight(block) {
    return this.children[block].at(-1) ?? this.rightThread[block];
  }

  threadLeft(children, place, to, sum) {
    const first = children[0];
    const lowest = this.leftmost[first];
    this.leftThread[lowest] = to;
    const difference = sum - this.mod[to] - this.leftSum[first];
    this.mod[lowest] += difference;
    this.prelim[lowest] -= difference;
    this.leftmost[first] = this.leftmost[children[place]];
    this.leftSum[first] = this.leftSum[children[place]];
  }

  threadRight(children, place, to, sum) {
    const child = children[place];
    const lowest = this.rightmost[child];
    this.rightThread[lowest] = to;
    const difference = sum - this.mod[to] - this.rightSum[child];
    this.mod[lowest] += difference;
    this.prelim[lowest] -= difference;
    this.rightmost[child] = this.rightmost[children[place - 1]];
    this.rightSum[child] = this.rightSum[children[place - 1]];
  }

  centre(block, children) {
    const first = children[0];
    const last = children.at(-1);
    const left = this.prelim[first] + this.mod[first] + this.stems[first];
    const right = this.prelim[last] + this.mod[last] + this.stems[last];
    this.prelim[block] = (left + right) / 2 - this.stems[block];
    this.leftmost[block] = this.leftmost[first];
    this.leftSum[block] = this.leftSum[first];
    this.rightmost[block] = this.rightmost[last];
    this.rightSum[block] = this.rightSum[last];
  }

  lefts() {
    const sums = new Float64Array(this.mod);
    const lefts = new Float64Array(sums.length);
    for (let block = 0; block < sums.length; block += 1) {
      lefts[block] = this.prelim[block] + sums[block];
      let shift = 0;
      let added = 0;
      for (const child of this.children[block]) {
        shift += this.shift[child];
        added += shift + this.change[child];
        sums[child] += sums[block] + added;
      }
    }
    return lefts;
  }
}
