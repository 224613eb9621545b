import { test } from 'node:test';
import assert from 'node:assert/strict';
import { bellWords, effect, figure, linkWords, moved } from '../core/brief.js';

const NOW = { value: 1234, of: 2000, unknown: 3 };

test('a figure says of how many, what is unknown and what it was', () => {
  const rose = figure({ title: 'Records', now: NOW, change: 2, page: '/try' }, '2026-09-10');
  assert.equal(rose.value, '1,234');
  assert.equal(rose.note, 'of 2,000 · 3 unknown · +2 since 2026-09-10');
  assert.equal(rose.bad, true);
  const fell = figure({ title: 'Links', now: { value: 1, of: null }, change: -1, page: '/' }, '2026-09-10');
  assert.equal(fell.note, '−1 since 2026-09-10');
  assert.equal(fell.bad, false);
  assert.equal(figure({ title: 'x', now: { value: 0, of: 9 }, change: null, page: '/' }, '').note, 'of 9');
});

test('a decision tells only the counts that it moves', () => {
  const before = { waysIn: 47, functions: 9, things: 21, vendors: 12 };
  assert.deepEqual(effect(before, { ...before, waysIn: 41, things: 20 }), [
    'ways into critical functions 47 → 41',
    'critical things exposed 21 → 20',
  ]);
  assert.equal(moved(4, 4), '4');
});

test('what nobody says is never fine', () => {
  assert.equal(
    linkWords({ tier: null, notified: null, approved: false, exposesData: true }),
    'no known tier · notified: not said · approved: no · sees our data: yes',
  );
  const bell = bellWords({ direct: 2, transitive: 3, unexplained: 1 });
  assert.equal(bell, '2 direct, 6 in all, 1 of them on no known chain');
});
