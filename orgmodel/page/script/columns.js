/** Boxes stacked in columns beside a spine. */

const INDENT = 18;
/** So much farther those are set in who stand beside their head, and not in his row. */
export const ASIDE = 14;
/**
 * How high columns are, usually and where the chart is to be flatter: of those in runs, of up to so
 * many under one head, and of more: at least so many, and how high for how wide.
 */
export const COLUMNS = [
  { run: 5, few: 7, many: [4, 1.9], beside: [3, 1] },
  { run: 4, few: 4, many: [3, 1], beside: [2, 0.5] },
  { run: 5, few: 5, many: [3, 1], beside: [2, 0.3] },
  { run: 3, few: 3, many: [2, 0.5], beside: [2, 0.3] },
];
export const FLATTEST = COLUMNS.length - 1;

/** Someone with all that is shown under him, each once, with how far it is set in and from whom. */
export function branchEntries(node, folding) {
  const entries = [];
  const waiting = [{ node, inset: 0, under: null, aside: 0 }];
  while (waiting.length) {
    const entry = waiting.pop();
    entries.push(entry);
    const below = folding.shownUnder(entry.node);
    for (let place = below.length - 1; place >= 0; place -= 1) {
      const aside = folding.organisation.isBeside(below[place]) ? ASIDE : 0;
      waiting.push({ node: below[place], inset: entry.inset + INDENT + aside, under: entry.node, aside });
    }
  }
  return entries;
}

/** A branch of someone who stands beside his head, where all under that one hang in a column. */
export function setAside(entries) {
  return entries.map((entry, place) => ({ ...entry, inset: entry.inset + ASIDE, aside: place ? entry.aside : ASIDE }));
}

/** Deal groups of entries to columns of even length, in order. */
export function dealt(groups, rows) {
  const total = groups.reduce((count, group) => count + group.length, 0);
  const even = Math.ceil(total / Math.ceil(total / rows));
  const columns = [[]];
  for (const group of groups) {
    const last = columns.at(-1);
    if (last.length && last.length + group.length > even) columns.push([...group]);
    else last.push(...group);
  }
  return columns;
}

/** Stack the entries of one column downwards from `top`; gives its boxes, width and bottom. */
export function stacked(entries, top, { boxes, folding, gaps }) {
  let y = top;
  let width = 0;
  const stack = entries.map(({ node, inset, under, aside }) => {
    const box = boxes.of(node);
    const entry = { node, under, aside, left: inset, top: y, width: box.width, height: box.height };
    width = Math.max(width, entry.left + box.width);
    y += box.height + gaps.row + (folding.hasBadge(node) ? boxes.form.badge.outside : 0);
    return entry;
  });
  return { stack, width, bottom: y - gaps.row };
}

/** How many rows so many take, in columns of some height. */
export function rowsFor(count, [least, height]) {
  return Math.max(least, Math.ceil(Math.sqrt(height * count)));
}

/** Nodes in columns of so many rows, as items of a row. */
export function columnsOf(nodes, rows) {
  const groups = nodes.map((node) => [{ node, inset: 0, under: null, aside: 0 }]);
  return dealt(groups, rows).map((column) => ({ column }));
}
