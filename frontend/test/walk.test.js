import { test } from 'node:test';
import assert from 'node:assert/strict';
import { step, stepField } from '../core/walk.js';

/** One vendor, two accounts on it, a system behind the first. */
const marks = [
  { at: 0, parent: -1, onward: [1, 2] },
  { at: 1, parent: 0, onward: [3] },
  { at: 2, parent: 0, onward: [] },
  { at: 3, parent: 1, onward: [] },
];

test('right goes onward, left back, Home to what fell', () => {
  assert.equal(step(marks, 0, 'ArrowRight'), 1);
  assert.equal(step(marks, 1, 'ArrowRight'), 3);
  assert.equal(step(marks, 3, 'ArrowLeft'), 1);
  assert.equal(step(marks, 3, 'Home'), 0);
});

test('up and down go round among what hangs on the same thing', () => {
  assert.equal(step(marks, 1, 'ArrowDown'), 2);
  assert.equal(step(marks, 2, 'ArrowDown'), 1);
  assert.equal(step(marks, 1, 'ArrowUp'), 2);
});

test('a key that leads nowhere leaves one standing', () => {
  assert.equal(step(marks, 2, 'ArrowRight'), undefined);
  assert.equal(step(marks, 0, 'ArrowLeft'), undefined);
  assert.equal(step(marks, 0, 'a'), undefined);
});

test('fields are walked over rings and sectors, and empty ones passed over', () => {
  const fields = [
    { ring: 1, sector: 0 },
    { ring: 2, sector: 0 },
    { ring: 2, sector: 1 },
  ];
  assert.equal(stepField(fields, 0, 'ArrowRight'), 1);
  assert.equal(stepField(fields, 1, 'ArrowDown'), 2);
  assert.equal(stepField(fields, 2, 'ArrowRight'), 2);
  assert.equal(stepField(fields, 2, 'Home'), 0);
});
