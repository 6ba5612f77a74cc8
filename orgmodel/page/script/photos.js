/** Where pictures stand in boxes: the icon over all texts, each photo beside the name of its holder. */

const GAP = 5;
const PHOTO_GAP = 8;

/** The room of an icon over the texts, in the middle. */
export function iconLines(icon) {
  if (!icon) return [];
  const [place, width, height] = icon;
  const picture = { place, width, height, inset: null, drop: 0 };
  return [{ text: "", tone: "plain", height: height + GAP, picture }];
}

/** How much of the room beside a fact photos take; a single one stands beside all texts. */
export function roomTaken(photos, fact) {
  if (!photos.length || (photos.length > 1 && fact.holder === undefined)) return 0;
  return Math.max(...photos.map((photo) => photo?.[1] ?? 0)) + PHOTO_GAP;
}

/** Set lines with the photos of those whom they tell of, in boxes written in from `padding` on. */
export function besidePhotos(lines, photos, padding, heightOf) {
  const taken = roomTaken(photos, { holder: 0 });
  for (const [place, photo] of photos.entries()) {
    const own = photos.length === 1 ? lines : lines.filter((line) => line.holder === place);
    if (own.length) besidePhoto(own, photo, padding, taken, photos.length === 1 ? 0 : GAP, heightOf);
  }
}

function besidePhoto(lines, photo, padding, taken, gap, heightOf) {
  const texts = lines.reduce((height, line) => height + heightOf(line), 0);
  const whole = Math.max(texts, photo?.[2] ?? 0) + gap;
  for (const line of lines) line.inset = padding + taken;
  lines[0].above = lines.at(-1).below = (whole - texts) / 2;
  if (!photo) return;
  const [place, width, height] = photo;
  const inset = padding + (taken - PHOTO_GAP - width) / 2;
  lines[0].picture = { place, width, height, inset, drop: (whole - height) / 2 };
}
