/** Which boxes lie in a part of a scene, without looking at all of them. */

const CELL = 320;

export class Crowd {
  constructor(scene) {
    this.scene = scene;
    this.cells = new Map();
    for (const node of scene.shown) {
      for (const key of cellsOf(this.rectangle(node))) {
        const cell = this.cells.get(key);
        if (cell) cell.push(node);
        else this.cells.set(key, [node]);
      }
    }
  }

  rectangle(node) {
    const { left, top, width, height } = this.scene;
    return { left: left[node], top: top[node], right: left[node] + width[node], bottom: top[node] + height[node] };
  }

  /** The nodes whose boxes touch a rectangle, in reading order. */
  within(rectangle) {
    const found = new Set();
    for (const key of cellsOf(rectangle)) {
      for (const node of this.cells.get(key) ?? []) {
        if (touches(this.rectangle(node), rectangle)) found.add(node);
      }
    }
    return [...found].sort((one, other) => one - other);
  }
}

export function touches(one, other) {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function* cellsOf({ left, top, right, bottom }) {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) yield `${column} ${row}`;
  }
}
