/** Boxes stacked in columns beside a spine. */

const INDENT = 18;

/** Someone with all that is shown under him, each once, with how far it is set in. */
export function branchEntries(node, folding) {
  const entries = [];
  const waiting = [{ node, depth: 0, under: null }];
  while (waiting.length) {
    const entry = waiting.pop();
    entries.push(entry);
    const below = folding.shownUnder(entry.node);
    for (let place = below.length - 1; place >= 0; place -= 1) {
      waiting.push({ node: below[place], depth: entry.depth + 1, under: entry.node });
    }
  }
  return entries;
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
  const stack = entries.map(({ node, depth, under }) => {
    const box = boxes.of(node);
    const entry = { node, under, left: depth * INDENT, top: y, width: box.width, height: box.height };
    width = Math.max(width, entry.left + box.width);
    y += box.height + gaps.row + (folding.hasBadge(node) ? boxes.form.badge.outside : 0);
    return entry;
  });
  return { stack, width, bottom: y - gaps.row };
}
