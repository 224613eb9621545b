import { test } from 'node:test';
import assert from 'node:assert/strict';
import { describe, fields, marks, table } from '../core/picture.js';

const picture = {
  shape: 'rings',
  cells: null,
  rings: [{ at: 1 }, { at: 2 }],
  sectors: [{ name: 'Payments' }],
  marks: {
    ref: ['vendor:halden', 'account:adm', 'system:erp'],
    name: ['Halden', '', 'ERP'],
    ring: [0, 1, 2],
    x: [0, 10, 20],
    y: [0, 0, 0],
    likelihood: [1, 0.8, 0.5],
    states: [1, 1, 10],
    sector: [-1, 0, 0],
    parent: [-1, 0, 1],
    assumed: [2],
    critical: [2],
  },
};

test('columns become things that know what is before and after them', () => {
  const [halden, account, erp] = marks(picture);
  assert.deepEqual(halden.onward, [1]);
  assert.equal(account.name, 'adm');
  assert.deepEqual(erp.states, ['confidentiality', 'availability']);
  assert.ok(erp.assumed && erp.critical && !account.assumed);
});

test('a thing is told in one sentence', () => {
  const erp = marks(picture)[2];
  const { name, facts } = describe(picture, erp);
  assert.equal(
    [name, ...facts].join(', '),
    'ERP, System, 2 hops, likelihood 0.50, assumed, falls in confidentiality, availability, critical, 0 onward',
  );
});

test('the table has a row for each mark', () => {
  assert.equal(table(picture).rows.length, 3);
});

test('cells of one ring and sector are one field', () => {
  const folded = {
    ...picture,
    cells: {
      ring: [1, 1, 2],
      sector: [0, 0, 0],
      kind: ['account', 'system', 'system'],
      count: [3, 4, 5],
      worst: [1, 4, 2],
    },
  };
  const [first, second] = fields(folded);
  assert.equal(first.count, 7);
  assert.equal(first.worst, 4);
  assert.equal(second.count, 5);
  assert.equal(table(folded).rows.length, 3);
});
