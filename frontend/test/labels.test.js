import { test } from 'node:test';
import assert from 'node:assert/strict';
import { place, roomsOf } from '../core/labels.js';
import { broken, nameBoxes } from '../core/sector-names.js';

/** Eighty things anywhere, more than can be named. */
const marks = Array.from({ length: 80 }, (_, at) => ({
  at,
  ref: `system:s${at}`,
  name: `A system with a name ${at}`,
  ring: at === 0 ? 0 : 1 + (at % 4),
  x: at === 0 ? 0 : ((at * 7919) % 900) - 450,
  y: at === 0 ? 0 : ((at * 104729) % 900) - 450,
  likelihood: (at % 97) / 97,
  critical: at % 11 === 0,
}));

test('no two names cover each other, and none leaves the picture', () => {
  const boxes = [...place(marks, new Set(['system:s5']), { width: 1000, height: 640, scale: 0.5, rim: 508 }).values()];
  assert.ok(boxes.length > 5);
  for (const [i, { box: a }] of boxes.entries()) {
    assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= 1000 && a.y + a.height <= 640);
    for (const { box: b } of boxes.slice(i + 1)) {
      assert.ok(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height);
    }
  }
});

test('the path is named first, and where it is narrow nothing else', () => {
  const placed = place(marks, new Set(['system:s5']), { width: 380, height: 380, scale: 0.3, rim: 508 });
  assert.deepEqual(
    [...placed.keys()].filter((at) => ![0, 5].includes(at)),
    [],
  );
});

const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** As the page would draw them, from their middle and their lines. */
const drawn = ({ cx, cy, lines, held }) => {
  const width = 6.6 * Math.max(...lines.map(({ length }) => length), held.length);
  const height = 17 * lines.length + 16;
  return { x: cx - width / 2, y: cy - height / 2, width, height };
};

const circle = (names) =>
  names.map((name, i) => ({
    name,
    count: i * 7,
    from: -1.42 + (i * 5.98) / names.length,
    to: -1.45 + ((i + 1) * 5.98) / names.length,
  }));

test('the names of fourteen sectors stand around the circle, off it and off each other', () => {
  const names = Array.from({ length: 14 }, (_, i) => `Planning and handling ${i} of spare parts`);
  const boxes = nameBoxes(circle(names), 'rings', { width: 1010, height: 700 }, 263).map(drawn);
  assert.equal(boxes.length, 14);
  for (const [i, a] of boxes.entries()) {
    assert.ok(Math.hypot(Math.max(a.x, -a.x - a.width, 0), Math.max(a.y, -a.y - a.height, 0)) > 263);
    for (const b of boxes.slice(i + 1)) assert.ok(!meets(a, b));
  }
});

test('where there is no room for all names there are none', () => {
  assert.equal(nameBoxes(circle([...'ABCDEFGHI']), 'rings', { width: 420, height: 420 }, 190), null);
});

test('a long name takes up to three lines and is cut only then', () => {
  assert.deepEqual(broken('Payments'), ['Payments']);
  assert.deepEqual(broken('Design and release of drawings'), ['Design and release', 'of drawings']);
  const long = 'Remote service for machines that stand in the field';
  assert.deepEqual(broken(long), ['Remote service for', 'machines that stand', 'in the field']);
  assert.deepEqual(broken(long, 2), ['Remote service for', 'machines that stand…']);
  assert.deepEqual(broken('Donaudampfschifffahrtsgesellschaft'), ['Donaudampfschifffah…']);
});

test('a mark is drawn no larger than the way to its neighbour, and never too small to see', () => {
  const [alone, near, touching] = roomsOf(
    [
      { at: 0, x: 0, y: 0 },
      { at: 1, x: 300, y: 0 },
      { at: 2, x: 308, y: 0 },
    ],
    1,
  );
  assert.equal(alone, 13);
  assert.equal(near, 8);
  assert.equal(touching, 8);
});
