import { inside, meets } from './labels.js';
import { begin, count } from './words.js';

const WIDE = 7.4;
const ROW = 20;

/**
 * The names of the sectors around a circle, each as near to the middle of its arc as circle and names allow.
 *
 * @param {number} radius of the circle in pixels
 * @returns {Array<{cx: number, cy: number, lines: string[], held: string}>|null} centres in pixels; null without room
 */
export function nameBoxes(sectors, shape, size, radius) {
  const around = (most) => boxesOf(sectors, shape, size, radius, (name) => broken(begin(name), most));
  return around(3) ?? around(2) ?? around(1);
}

function boxesOf(sectors, shape, { width, height }, radius, linesOf) {
  const taken = [];
  for (const { name, count: held, from, to } of sectors) {
    const lines = linesOf(name);
    const told = held === 0 ? 'none' : count(held, shape === 'tiers' ? 'vendor' : 'thing');
    const box = { width: 6 + WIDE * Math.max(...lines.map(({ length }) => length), told.length), lines, held: told };
    box.height = 17 * lines.length + 18;
    const fits = ({ x, y }) =>
      nearest({ ...box, x, y }) >= radius + 6 &&
      inside({ ...box, x: x + width / 2, y: y + height / 2 }, width, height) &&
      !taken.some((other) => meets({ ...box, x, y }, other));
    const spot = spots(box, from, to, radius).find(fits);
    if (!spot) return null;
    taken.push({ ...box, ...spot });
  }
  return taken.map(({ x, y, lines, held, ...box }) => ({
    cx: x + box.width / 2,
    cy: y + box.height / 2,
    lines,
    held,
  }));
}

/** Where a box may stand, best first: beside the middle of its arc, farther out, or beside another part of it. */
function spots({ width, height }, from, to, radius) {
  const all = [];
  for (let far = radius; far < radius + width + 40; far += 3) {
    for (const part of [0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95]) {
      const turn = from + (to - from) * part;
      const cost = far + radius * (to - from) * Math.abs(part - 0.5);
      all.push({ cost, x: far * Math.cos(turn) - width / 2, y: far * Math.sin(turn) - height / 2 });
    }
  }
  return all.sort((a, b) => a.cost - b.cost);
}

/** How far the nearest point of a box is from the middle of the circle. */
const nearest = ({ x, y, width, height }) => Math.hypot(off(x, width), off(y, height));

const off = (start, length) => Math.max(start, -start - length, 0);

/** A name on one line, or on as many as it needs, at most three; what is longer still is cut. */
export function broken(name, most = 3) {
  if (name.length <= ROW) return [name];
  const at = name.lastIndexOf(' ', ROW);
  if (at < 4 || most === 1) return [`${name.slice(0, ROW - 1)}…`];
  return [name.slice(0, at), ...broken(name.slice(at + 1), most - 1)];
}
