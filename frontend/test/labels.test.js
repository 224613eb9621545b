import { test } from 'node:test';
import assert from 'node:assert/strict';
import { place } from '../core/labels.js';

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
  const boxes = [...place(marks, new Set(['system:s5']), { width: 1000, height: 640, scale: 0.5 }).values()];
  assert.ok(boxes.length > 5);
  for (const [i, { box: a }] of boxes.entries()) {
    assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= 1000 && a.y + a.height <= 640);
    for (const { box: b } of boxes.slice(i + 1)) {
      assert.ok(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height);
    }
  }
});

test('the path is named first, and where it is narrow nothing else', () => {
  const placed = place(marks, new Set(['system:s5']), { width: 380, height: 380, scale: 0.3 });
  assert.deepEqual(
    [...placed.keys()].filter((at) => ![0, 5].includes(at)),
    [],
  );
});
