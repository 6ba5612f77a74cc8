/**
 * The organisation as the page knows it. Nodes are bodies and positions, named by their place;
 * each is followed by what stands under it, so that a branch is one stretch of the list.
 */

const NONE = -1;

export class Organisation {
  constructor(data) {
    this.data = data;
    this.nodes = data.nodes;
    this.size = this.nodes.length;
    this.above = Int32Array.from(this.nodes, (node) => node.above ?? NONE);
    this.under = under(this.above);
    this.ends = ends(this.above);
    this.depths = depths(this.above);
    this.ranks = ranks(data.order, this.size);
    this.tops = [...this.nodes.keys()].filter((node) => this.above[node] === NONE);
    this.byId = new Map(this.nodes.map((node, place) => [node.id, place]));
    this.units = data.units;
    this.lines = data.lines.map(([kind, start, end, routed]) => ({ kind, start, end, routed }));
  }

  isBody(node) {
    return this.nodes[node].body === true;
  }

  /** The word for the state of a position; one past its validity ended, though nobody abolished it. */
  state(node) {
    const { state, ended } = this.nodes[node];
    return ended ? "ended" : state;
  }

  isAttached(node) {
    return this.nodes[node].joined === "supports";
  }

  /** Who is attached to what he supports, and not to the head of a unit for the unit. */
  isHelper(node) {
    return this.isAttached(node) && !this.nodes[node].helpsUnit;
  }

  /** Who stands beside the box or the stem of his head, and not in the row. */
  isBeside(node) {
    return this.nodes[node].side !== undefined;
  }

  /** A body, a top that leads, or who answers to a body. */
  isProminent(node) {
    const above = this.above[node];
    const leads = above === NONE ? !this.nodes[node].supportsAll : !this.isAttached(node) && this.isBody(above);
    return this.isBody(node) || leads;
  }

  isBelow(node, other) {
    return node > other && node < this.ends[other];
  }

  count(node) {
    return this.ends[node] - node - 1;
  }

  /** Who reports to the node by the line of command, in the order of the file. */
  reports(node) {
    return this.inOrder([
      ...this.under[node].filter((each) => !this.isAttached(each)),
      ...this.joinedBy("reports_to", node, "end"),
    ]);
  }

  /** Nodes in the order of the file. */
  inOrder(nodes) {
    return nodes.sort((one, other) => this.ranks[one] - this.ranks[other]);
  }

  /** The positions below by the line of command, at any depth. */
  commanded(node) {
    let count = 0;
    for (let each = node + 1; each < this.ends[node]; each += 1) {
      if (this.isAttached(each)) each = this.ends[each] - 1;
      else if (!this.isBody(each)) count += 1;
    }
    return count;
  }

  managers(node) {
    const above = this.above[node];
    const manager = above !== NONE && !this.isAttached(node) ? [above] : [];
    return [...manager, ...this.joinedBy("reports_to", node, "start")];
  }

  /** From the node upwards to the top, without the node. */
  chain(node) {
    const chain = [];
    let each = node;
    while (this.above[each] !== NONE && !this.isAttached(each)) {
      each = this.above[each];
      chain.push(each);
    }
    return chain;
  }

  /** Everything that the node stands under, also by support. */
  path(node) {
    const path = [];
    for (let each = this.above[node]; each !== NONE; each = this.above[each]) path.push(each);
    return path;
  }

  supporters(node) {
    const attached = this.under[node].filter((each) => this.isHelper(each));
    return this.inOrder(unique([...attached, ...this.joinedBy("supports", node, "end")]));
  }

  supported(node) {
    const host = this.isHelper(node) ? [this.above[node]] : [];
    return unique([...host, ...this.joinedBy("supports", node, "start")]);
  }

  coordinated(node) {
    const stated = this.joinedBy("coordinates_with", node, "start");
    return unique([...stated, ...this.joinedBy("coordinates_with", node, "end")]);
  }

  /** The other ends of the lines of a kind that have the node at one end. */
  joinedBy(kind, node, end) {
    const other = end === "start" ? "end" : "start";
    return this.linesAt(node).filter((l) => l.kind === kind && l[end] === node).map((l) => l[other]);
  }

  linesAt(node) {
    this.linesByNode ??= byNode(this.lines);
    return this.linesByNode.get(node) ?? [];
  }

  /** Whether lines end at a node that have ways of their own. */
  hasSideLines(node) {
    return this.linesAt(node).some((line) => line.routed);
  }

  /** A unit and the units inside it, as places. */
  unitsWithin(unit) {
    const found = new Set([unit]);
    for (let before = 0; before < found.size; ) {
      before = found.size;
      this.units.forEach((each, place) => {
        const parent = this.units.findIndex((other) => other.id === each.parent);
        if (found.has(parent)) found.add(place);
      });
    }
    return found;
  }
}

function under(above) {
  const lists = Array.from(above, () => []);
  above.forEach((manager, node) => manager !== NONE && lists[manager].push(node));
  return lists;
}

function ends(above) {
  const found = Int32Array.from(above, (_, node) => node + 1);
  for (let node = above.length - 1; node > 0; node -= 1) {
    const manager = above[node];
    if (manager !== NONE) found[manager] = Math.max(found[manager], found[node]);
  }
  return found;
}

/** The place of each node in the file. */
function ranks(order, size) {
  const found = Int32Array.from({ length: size }, (_, node) => node);
  order?.forEach((node, place) => {
    found[node] = place;
  });
  return found;
}

function depths(above) {
  const found = new Int32Array(above.length);
  above.forEach((manager, node) => {
    if (manager !== NONE) found[node] = found[manager] + 1;
  });
  return found;
}

function byNode(lines) {
  const found = new Map();
  for (const line of lines) {
    for (const node of new Set([line.start, line.end])) {
      if (!found.has(node)) found.set(node, []);
      found.get(node).push(line);
    }
  }
  return found;
}

function unique(nodes) {
  return [...new Set(nodes)];
}
