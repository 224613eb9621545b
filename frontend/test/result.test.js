import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, csv, parameters, paths, placeIn, text } from '../core/result.js';

const node = (ref, name) => ({ ':labels': ['Thing', 'Vendor'], ref, name });
const way = [node('vendor:a', 'A'), { ':type': 'HOLDS' }, node('account:b', null)];

test('values are texts that say what is nothing', () => {
  assert.equal(text(null), 'null');
  assert.equal(text([1, 'x', null]), '1, x, null');
  assert.equal(text({ a: 1, b: [true] }), 'a: 1, b: true');
  assert.equal(text(way), 'A -HOLDS- account:b');
});

test('things lead somewhere, numbers sort as numbers', () => {
  assert.deepEqual(cell(node('vendor:a', 'A')), { ref: 'vendor:a', text: 'A' });
  assert.deepEqual(cell('system:erp'), { ref: 'system:erp', text: 'system:erp' });
  assert.deepEqual(cell(2026), { text: '2026', value: 2026 });
  assert.deepEqual(cell('<b>'), { text: '<b>', value: '<b>' });
});

test('paths are found once each, up to so many', () => {
  const answer = { columns: ['p'], rows: [{ p: way }, { p: way }, { p: 'x' }] };
  assert.deepEqual(paths(answer, 9), [
    [{ ref: 'vendor:a', text: 'A' }, { type: 'HOLDS' }, { ref: 'account:b', text: 'account:b' }],
  ]);
  assert.equal(paths(answer, 0).length, 0);
});

test('a CSV holds no formula', () => {
  const rows = [{ a: '=1+1', b: -2 }, { a: 'x,"y"', b: null }];
  assert.equal(csv({ columns: ['a', 'b'], rows }), 'a,b\r\n\'=1+1,-2\r\n"x,""y""",\r\n');
});

test('parameters are read where the text declares them', () => {
  assert.deepEqual(parameters("// :param v => 'vendor:a'\n// :param n => 3\nRETURN $v"), [
    { name: 'v', literal: 'vendor:a' },
    { name: 'n', literal: '3' },
  ]);
});

test('a refusal points into the text', () => {
  assert.equal(placeIn('MATCH (n)\nSET x', 'line 2, column 1: SET writes'), 10);
  assert.equal(placeIn('x', 'too long'), -1);
});
