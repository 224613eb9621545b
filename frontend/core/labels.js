/**
 * Which things carry their name, and on which side, so that no two names cover each other or leave the picture. Greedy
 * by weight: the path first, then what fell, then what is critical, then the likeliest. Pure, so that a test can look.
 */
const LINE = 17;
const LETTER = 6.6;
const GAP = 8;
const MOST = 40;

/**
 * @param {Array<object>} marks as core/picture.js reads them
 * @param {Set<string>} chosen refs of the path
 * @param {{width: number, height: number, scale: number}} size in pixels, and pixels for each unit of the picture
 * @returns {Map<number, {position: string, box: {x: number, y: number, width: number, height: number}}>} by place
 */
export function place(marks, chosen, { width, height, scale }) {
  const taken = [];
  const placed = new Map();
  const narrow = width < 620;
  const wanted = narrow ? marks.filter((mark) => mark.ring === 0 || chosen.has(mark.ref)) : marks;
  for (const mark of [...wanted].sort((a, b) => weight(b, chosen) - weight(a, chosen))) {
    const needed = mark.ring === 0 || chosen.has(mark.ref);
    if (!needed && placed.size >= MOST) break;
    const point = { x: width / 2 + mark.x * scale, y: height / 2 - mark.y * scale };
    const found = sides(mark, point).find(
      ({ box }) => inside(box, width, height) && !taken.some((other) => meets(box, other)),
    );
    if (found) {
      placed.set(mark.at, found);
      taken.push(found.box);
    }
    taken.push({ x: point.x - 5, y: point.y - 5, width: 10, height: 10, mark: mark.at });
  }
  return placed;
}

/** Long names would cover what they name. */
export const cut = (name) => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

function weight({ ref, ring, critical, likelihood }, chosen) {
  return (chosen.has(ref) ? 8 : 0) + (ring === 0 ? 4 : 0) + (critical ? 2 : 0) + likelihood;
}

function sides({ name, ring, x, y }, point) {
  const width = cut(name).length * LETTER + 10;
  const middle = point.y - LINE / 2;
  const away = ring === 0 ? 16 : GAP;
  const all = {
    bottom: { x: point.x - width / 2, y: point.y + away, width, height: LINE },
    top: { x: point.x - width / 2, y: point.y - away - LINE, width, height: LINE },
    right: { x: point.x + away, y: middle, width, height: LINE },
    left: { x: point.x - away - width, y: middle, width, height: LINE },
  };
  const inwards = Math.hypot(x, y) > 400;
  const near = x < 0 === inwards ? ['right', 'left'] : ['left', 'right'];
  const order = ring === 0 ? ['bottom', 'top'] : inwards ? [near[0]] : near;
  return order.map((position) => ({ position, box: all[position] }));
}

const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box, width, height) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
