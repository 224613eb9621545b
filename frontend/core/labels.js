/**
 * Which things carry their name, and on which side, so that no two names meet. Greedy by weight: the path first, then
 * what fell, what is critical, what is likeliest.
 */
const LINE = 17;
const LETTER = 6.6;
const GAP = 8;
const MOST = 40;

/** Where the rings begin; above it their labels stand. */
const MIDDLE = 96;

const NARROW = 760;

/**
 * @param {Array<object>} marks as core/picture.js reads them
 * @param {Set<string>} chosen refs of the path
 * @param {{width: number, height: number, scale: number, rim: number}} size in pixels, pixels a unit, where things end
 * @returns {Map<number, {position: string, box: {x: number, y: number, width: number, height: number}}>} by place
 */
export function place(marks, chosen, { width, height, scale, rim }) {
  const spot = ({ x, y }) => ({ x: width / 2 + x * scale, y: height / 2 - y * scale });
  const dots = marks.map((mark) => dot(spot(mark)));
  const ringNames = { x: width / 2 - 16, y: 0, width: 32, height: height / 2 - MIDDLE * scale };
  const path = [...chosen].map((ref) => marks.find((mark) => mark.ref === ref)).filter(Boolean);
  const taken = [];
  const spared = [ringNames, ...along(path.map(spot))];
  const placed = new Map();
  const needs = ({ ring, ref }) => ring === 0 || chosen.has(ref);
  const ours = marks.filter(needs);
  const wanted = width < NARROW ? marks.filter(needs) : marks;
  for (const mark of [...wanted].sort((a, b) => weight(b, chosen) - weight(a, chosen))) {
    if (!needs(mark) && placed.size >= MOST) break;
    const others = (needs(mark) ? ours : marks).filter(({ at }) => at !== mark.at).map(({ at }) => dots[at]);
    const free = (boxes) => (side) => !boxes.some((other) => meets(side.box, other));
    const round = ({ box }) => reach(box, width, height) < rim * scale;
    const possible = sides(mark, spot(mark), rim, needs(mark))
      .filter(({ box }) => inside(box, width, height))
      .filter(free(taken));
    const good = possible.filter(free([...others, ...spared])).filter(round);
    const found = needs(mark) ? best(good.length > 0 ? good : possible, dots) : good[0];
    if (found) {
      placed.set(mark.at, found);
      taken.push(found.box);
    }
  }
  return placed;
}

/** The first of those that hide the fewest marks. */
function best(possible, dots) {
  const hidden = possible.map(({ box }) => dots.filter((other) => meets(box, other)).length);
  return possible[hidden.indexOf(Math.min(...hidden))];
}

const dot = ({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 });

/** How much the curves of the picture bend. */
export const BEND = 0.06;

/** Small boxes along the inked path, which no other name may cover. */
function along(spots) {
  return spots.slice(1).flatMap((to, i) => {
    const from = spots[i];
    const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
    const bent = {
      x: (from.x + to.x) / 2 - (from.y - to.y) * BEND,
      y: (from.y + to.y) / 2 - (to.x - from.x) * BEND,
    };
    const between = (a, b, c, t) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return Array.from({ length: steps - 1 }, (_, at) => {
      const t = (at + 1) / steps;
      return { x: between(from.x, bent.x, to.x, t) - 3, y: between(from.y, bent.y, to.y, t) - 3, width: 6, height: 6 };
    });
  });
}

/** Long names would cover what they name. */
export const cut = (name) => (name.length > 32 ? `${name.slice(0, 31)}…` : name);

function weight({ ref, ring, critical, likelihood }, chosen) {
  return (chosen.has(ref) ? 8 : 0) + (ring === 0 ? 4 : 0) + (critical ? 2 : 0) + likelihood;
}

function sides({ name, ring, x, y }, point, rim, needed) {
  const width = cut(name).length * LETTER + 10;
  const middle = point.y - LINE / 2;
  const away = ring === 0 ? 16 : GAP;
  const all = {
    bottom: { x: point.x - width / 2, y: point.y + away, width, height: LINE },
    top: { x: point.x - width / 2, y: point.y - away - LINE, width, height: LINE },
    right: { x: point.x + away, y: middle, width, height: LINE },
    left: { x: point.x - away - width, y: middle, width, height: LINE },
  };
  const inwards = Math.hypot(x, y) > 0.8 * rim;
  const near = x < 0 === inwards ? ['right', 'left'] : ['left', 'right'];
  const upright = y > 0 === (ring === 0) ? ['top', 'bottom'] : ['bottom', 'top'];
  const order = ring === 0 ? upright : needed ? [...near, ...upright] : inwards ? [near[0]] : near;
  return order.map((position) => ({ position, box: all[position] }));
}

export const meets = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const inside = (box, width, height) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;

/** How far the farthest corner of a box is from the middle. */
const reach = ({ x, y, ...box }, width, height) =>
  Math.hypot(
    Math.max(Math.abs(x - width / 2), Math.abs(x + box.width - width / 2)),
    Math.max(Math.abs(y - height / 2), Math.abs(y + box.height - height / 2)),
  );

/** The largest that a mark is drawn, and the smallest, in pixels. */
const ROOM = { most: 13, least: 3.5 };

/** How large each mark may be drawn without touching its nearest neighbour, in pixels. */
export function roomsOf(marks, scale) {
  const reach = ROOM.most / scale;
  const squares = new Map();
  const square = (x, y) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`;
  for (const mark of marks) {
    const key = square(mark.x, mark.y);
    squares.set(key, [...(squares.get(key) ?? []), mark]);
  }
  return marks.map(({ at, x, y }) => {
    let least = reach;
    for (const dx of [-reach, 0, reach]) {
      for (const dy of [-reach, 0, reach]) {
        for (const other of squares.get(square(x + dx, y + dy)) ?? []) {
          if (other.at !== at) least = Math.min(least, Math.hypot(other.x - x, other.y - y));
        }
      }
    }
    return Math.max(ROOM.least, least * scale);
  });
}
