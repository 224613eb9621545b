import { test } from 'node:test';
import assert from 'node:assert/strict';
import { cell, heatTable, stepCell, told, written } from '../core/heat.js';
import { inflowTable, stepBar, told as toldBar } from '../core/inflow.js';
import { lanesTable, stepCard, told as toldCard } from '../core/lanes.js';

const FOLDED = { fold: 'lighter', ref: '', name: 'Other (7)', total: 7 };

const heat = {
  by: 'vendor',
  rests: 'outage',
  columns: [
    { ref: 'function:orders', name: 'Orders', total: 2, herfindahl: 0.5 },
    { ref: '', name: 'Other functions (3)', total: 2, herfindahl: null },
  ],
  rows: [
    { ref: 'vendor:a', name: 'A', total: 3, likelihood: [0.38, 0.1], counts: [1, 2], forced: [0], assumed: [] },
    { ref: 'vendor:b', name: 'B', total: 1, likelihood: [0, 0.2], counts: [0, 1], forced: [], assumed: [0] },
    { ...FOLDED, likelihood: [0.3, 0], counts: [4, 0], forced: [], assumed: [] },
  ],
};

test('a cell says how likely, a fold how many', () => {
  assert.equal(written(cell(heat, 0, 0)), '0.38');
  assert.equal(written(cell(heat, 0, 1)), '2');
  assert.equal(written(cell(heat, 1, 0)), '');
  assert.equal(written(cell(heat, 2, 0)), '4');
});

test('a cell is told in one sentence', () => {
  assert.equal(told(heat, 0, 0), 'A, Orders: stops, likelihood 0.38, of necessity');
  assert.equal(told(heat, 1, 0), 'B, Orders: nothing rests here');
  assert.equal(told(heat, 2, 0), 'Other (7), Orders: 4 of these, the worst with likelihood 0.30');
});

test('the table of a heat map has its cells and what stands below them', () => {
  const { columns, rows } = heatTable(heat);
  assert.equal(columns.length, 4);
  assert.deepEqual(
    rows.map((row) => row.slice(1).map((one) => one.text ?? one)),
    [
      ['3', '0.38, forced', '2'],
      ['1', '–', '1'],
      ['7 vendors', '4', '–'],
      ['', '2', '2'],
      ['', '0.50', '–'],
    ],
  );
});

test('arrows stay within the cells', () => {
  assert.deepEqual(stepCell(heat, [0, 0], 'ArrowRight'), [0, 1]);
  assert.deepEqual(stepCell(heat, [0, 1], 'ArrowRight'), [0, 1]);
  assert.deepEqual(stepCell(heat, [0, 0], 'ArrowUp'), [0, 0]);
  assert.equal(stepCell(heat, [0, 0], 'x'), undefined);
});

const inflow = {
  columns: ['Deeper', 'Tier 1', 'Functions'],
  picture: {
    bars: [
      { column: 0, ref: 'vendor:sub', name: 'Sub', value: 1 },
      { column: 1, ref: 'vendor:a', name: 'A', value: 3 },
      { column: 2, ref: 'function:f', name: 'F', value: 2 },
      { column: 2, ref: 'function:g', name: 'G', value: 1 },
    ],
    ribbons: [
      { from: 0, to: 1, value: 1 },
      { from: 1, to: 2, value: 2 },
      { from: 1, to: 3, value: 1 },
    ],
  },
};

test('a bar tells what leads through it, and the table has a row a ribbon', () => {
  assert.equal(toldBar(inflow, 1), 'A, Tier 1, 3 ways in; to F 2, G 1; from Sub 1');
  assert.equal(inflowTable(inflow).rows.length, 3);
});

test('arrows follow the widest ribbon and go round a column', () => {
  assert.equal(stepBar(inflow.picture, 1, 'ArrowRight'), 2);
  assert.equal(stepBar(inflow.picture, 1, 'ArrowLeft'), 0);
  assert.equal(stepBar(inflow.picture, 2, 'ArrowDown'), 3);
  assert.equal(stepBar(inflow.picture, 3, 'ArrowDown'), 2);
  assert.equal(stepBar(inflow.picture, 3, 'ArrowRight'), undefined);
});

const step = { from: 'vendor:a', fromName: 'A', to: 'system:s', toName: 'S', toState: 'control' };
const leg = { ...step, why: 'It may', rule: 'P01' };
const paths = {
  paths: [
    { path: [{ ...leg, p: 0.5, assumed: true, record: '' }] },
    { path: [{ ...leg, p: 0.4, record: 'a.csv:2' }] },
  ],
  lanes: {
    cards: [
      { ref: 'vendor:a', name: 'A', state: 'control', column: 0, lanes: [0, 1] },
      { ref: 'system:s', name: 'S', state: 'control', column: 1, lanes: [0] },
      { ref: 'system:s', name: 'S', state: 'control', column: 1, lanes: [1] },
    ],
  },
};

test('a card tells the step that leads to it and what proves it', () => {
  assert.equal(
    toldCard(paths, paths.lanes.cards[1]),
    'S, System, control, step 1 of path 1: It may, P01, likelihood 0.50, assumed, no record: drawn from an empty value',
  );
  assert.equal(toldCard(paths, paths.lanes.cards[0]), 'A, Vendor, control, falls first, path 1, 2');
});

test('arrows follow the lane that is looked at; the table has a row a step', () => {
  assert.equal(stepCard(paths.lanes, 0, 'ArrowRight', 1), 2);
  assert.equal(stepCard(paths.lanes, 0, 'ArrowRight', 0), 1);
  assert.equal(stepCard(paths.lanes, 1, 'ArrowRight', 0), undefined);
  assert.equal(lanesTable(paths).rows.length, 2);
});
