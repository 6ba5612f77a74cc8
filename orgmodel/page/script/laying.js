/** Lays the tracks of a net: where its lines may run, beside boxes and beside other lines. */

import { Tracks } from "./tracks.js";

/** Between boxes and lines beside them, level and upright ones: the least, and what is better. */
const BESIDE = [[7, 8], [7, 10]];
/** The same under boxes that stand close together on paper. */
const CLOSE = 4;
/** Between lines. */
const LANE = 5;
/** Between the ends of lines at one side of a box. */
const PORT = 7.5;
/** From a box to the first bend of a line with an arrow head. */
const HEAD = 9;
/** No track is laid beside a shorter piece of a line of command. */
const SHORT = 25;

/** Tracks for a net at the ends of its lines, and beside all that lies in some rectangles. */
export function layTracks(ground, net, ends, areas) {
  const xs = [];
  const ys = [];
  for (const end of ends) {
    for (const aside of [-PORT, 0, PORT]) {
      xs.push((end.left + end.right) / 2 + aside);
      ys.push((end.top + end.bottom) / 2 + aside);
    }
    xs.push(end.left - HEAD, end.right + HEAD);
    ys.push(end.top - HEAD, end.bottom + HEAD);
  }
  for (const area of areas) {
    for (const box of ground.boxesIn(area)) layBeside(box, xs, ys);
    layBesideLines(ground.piecesIn(area, 1), BESIDE[1][1], xs);
    layBesideLines(ground.piecesIn(area, 0), BESIDE[0][1], ys);
  }
  return new Tracks(ground, net, xs, ys);
}

/** Beside a box, and half way to one that stands close under it on paper. */
function layBeside({ left, top, right, bottom }, xs, ys) {
  for (const aside of BESIDE[1]) xs.push(left - aside, right + aside);
  for (const aside of BESIDE[0]) ys.push(top - aside, bottom + aside);
  ys.push(bottom + CLOSE);
}

function layBesideLines(pieces, usual, places) {
  for (const { place, low, high, net } of pieces) {
    if (!net && high - low < SHORT) continue;
    const aside = net ? LANE : usual;
    places.push(place - aside, place + aside);
  }
}
