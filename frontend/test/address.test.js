import { test } from 'node:test';
import assert from 'node:assert/strict';
import { sameMap } from '../core/same-map.js';
import { asCurl, forApi, origin, pageOf, read, write } from '../core/address.js';

test('a state written and read is the same state', () => {
  const state = { from: ['vendor:x', 'account:y=control'], hops: '3', view: 'table' };
  assert.deepEqual(read(write(state)), state);
});

test('paths may begin and end in several things', () => {
  assert.deepEqual(read('?from=vendor:x&to=system:a&to=system:b'), {
    from: ['vendor:x'],
    to: ['system:a', 'system:b'],
  });
});

test('what is empty is not written, and names stand in order', () => {
  assert.equal(write({ to: '', from: ['vendor:x'], 'as-of': '2026-01-01' }), '?as-of=2026-01-01&from=vendor:x');
  assert.equal(write({}), '');
});

test('what only the page knows is not asked of the API', () => {
  assert.equal(forApi({ from: ['vendor:x'], view: 'table', sort: '-hops' }), '?from=vendor:x');
});

test('a fallen thing may name its state', () => {
  assert.deepEqual(origin('vendor:x=availability'), { ref: 'vendor:x', state: 'availability' });
  assert.deepEqual(origin('vendor:x'), { ref: 'vendor:x', state: null });
});

test('a vendor has a page of its own, other things open beside the map', () => {
  assert.equal(pageOf('vendor:halden-msp'), '/vendors/halden-msp');
  assert.equal(pageOf('system:erp'), '/map?thing=system:erp');
  assert.equal(pageOf('person:ada'), '/map?thing=person:ada');
});

test('a quote in an address can not end the word of a shell', () => {
  assert.ok(!asCurl('http://h', "/picture?from=a'b").slice(0, -1).includes("a'b"));
});

test('a link takes along which map is asked, and nothing else', () => {
  const asked = { 'as-of': '2026-01-01', 'known-at': '2026-02-01', without: ['vendor:x'], 'what-if': 'mfa' };
  assert.deepEqual(sameMap({ ...asked, from: ['vendor:y'], sort: '-hops' }), asked);
  assert.equal(write(sameMap({ from: ['vendor:y'] })), '');
});
