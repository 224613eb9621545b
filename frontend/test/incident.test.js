import { test } from 'node:test';
import assert from 'node:assert/strict';
import { dataRows, figures, functionRows, hours } from '../core/incident.js';

test('hours say between which bounds they lie, and when nobody knows', () => {
  assert.equal(hours({ atLeast: 16, atMost: 16 }), '16 h');
  assert.equal(hours({ atLeast: 16, atMost: 40.25 }), '16 to 40.3 h');
  assert.equal(hours({ atLeast: 16, atMost: null }), '16 h or more');
  assert.equal(hours({ atLeast: 0, atMost: null }), 'unknown');
  assert.equal(hours(null), '–');
});

test('an empty value of a row is unknown', () => {
  const row = { ref: 'dataset:a', name: null, states: ['availability'], records: null, classification: null };
  assert.deepEqual(dataRows([{ ...row, controller: null }])[0].slice(1), [
    'Availability',
    { value: -1, text: 'unknown' },
    'unknown',
    'nobody named',
  ]);
  const down = { atLeast: 1, atMost: 1 };
  const stops = { ref: 'function:f', name: 'F', forced: true, down, tolerance: null, words: '' };
  assert.deepEqual(functionRows([stops])[0].slice(1, 4), ['of necessity', '1 h', 'unknown']);
});

test('figures say what changed since the declaration and who is late', () => {
  const radius = { things: 30, forced: 4, criticalFunctions: 2, records: 100 };
  const incident = {
    radius,
    whenDeclared: { ...radius, things: 41 },
    contained: { ...radius, things: 7 },
    board: { cuts: [{ standing: 'done' }, { standing: 'planned' }] },
    tell: [{ told: null, late: true }, { told: {}, late: false }],
    accounts: [1],
    connections: [],
    more: { accounts: 0, connections: 3 },
  };
  const [reach, contained, , , ways, told] = figures(incident);
  assert.equal(reach.note, '41 when declared');
  assert.deepEqual([contained.value, contained.note], ['7', '1 of 2 cuts done']);
  assert.equal(ways.value, '1, 3');
  assert.deepEqual([told.value, told.note, told.bad], ['1', '1 late', true]);
});
