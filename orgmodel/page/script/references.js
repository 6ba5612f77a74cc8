/** What boxes say on paper of the lines whose two ends share no sheet. */

/** Where a box has more lines than this to other pages, it says how many others there are. */
const MOST = 3;

/** For each node with such lines what its box says of them, in the order of the lines. */
export function notesOf(view, pages) {
  const numbers = numbersOf(pages);
  const homes = homesOf(pages);
  const notes = new Map();
  const note = (node, key, other) => {
    if (!notes.has(node)) notes.set(node, []);
    notes.get(node).push(view.language.word(key, { name: view.boxes.title(other), page: homes.get(other) }));
  };
  for (const { kind, start, end } of view.drawableLines()) {
    const others = numbers.get(end);
    if (!others || !numbers.has(start) || numbers.get(start).some((number) => others.includes(number))) continue;
    note(start, `to ${kind}`, end);
    note(end, `from ${kind}`, start);
  }
  for (const [node, said] of notes) notes.set(node, shortened(said, view.language));
  return notes;
}

/** The numbers of the pages on which each node stands. */
function numbersOf(pages) {
  const numbers = new Map();
  for (const { number, sheet } of pages) {
    for (const node of sheet.shown()) {
      if (numbers.has(node)) numbers.get(node).push(number);
      else numbers.set(node, [number]);
    }
  }
  return numbers;
}

/** The page of each node: the first one, or that on which it stands with those under it. */
function homesOf(pages) {
  const homes = new Map();
  for (const { number, sheet } of pages) for (const node of sheet.shown()) if (!homes.has(node)) homes.set(node, number);
  for (const { number, sheet } of [...pages].reverse()) for (const node of sheet.tops()) homes.set(node, number);
  return homes;
}

function shortened(said, language) {
  if (said.length <= MOST) return said;
  const told = said.slice(0, MOST - 1);
  return [...told, language.word("more lines", { count: said.length - told.length })];
}
