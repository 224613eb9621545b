import { test } from 'node:test';
import assert from 'node:assert/strict';
import { age } from '../pack/age.js';
import { likeness, plain, search, slips } from '../pack/likeness.js';
import { Pack } from '../pack/tables.js';

const NAMES = ['Halden Managed Services', 'Orvanta Software', 'Skalvik', 'ERP', 'Zürich Ost GmbH'];
const entries = NAMES.map((name, thing) => ({ thing, plain: plain(name) }));
const found = (text) => search(entries, text, () => false, 3);

test('a name is found with a letter wrong, missing, too many or exchanged', () => {
  for (const text of ['Haldan', 'Hladen', 'Halen', 'Haldden', 'halden managed servces', 'HALDEN']) {
    assert.equal(found(text)[0], 0);
  }
  assert.equal(found('Orvnata')[0], 1);
  assert.equal(found('zurich ost')[0], 4);
  assert.equal(found('er')[0], 3);
});

test('what is like nothing finds nothing', () => {
  for (const text of ['Globex', 'x', '', '  ', 'halden globex']) assert.deepEqual(found(text), []);
});

test('of equals comes first what falls', () => {
  const twins = [
    { thing: 0, plain: 'halden' },
    { thing: 1, plain: 'halden' },
  ];
  assert.deepEqual(
    search(twins, 'halden', (thing) => thing === 1, 2),
    [1, 0],
  );
  assert.equal(likeness('halden', 'halden'), 1);
});

/** Letter by letter and without giving up: every prefix against every other. */
function slow(a, b) {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [slow(x, b) + 1, slow(a, y) + 1, slow(x, y) + same];
  const exchanged = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (exchanged) ways.push(slow(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...ways);
}

test('slips are counted as the slow twin counts them', () => {
  let seed = 20261125;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const word = () => Array.from({ length: random(6) }, () => 'abc'[random(3)]).join('');
  for (let i = 0; i < 500; i++) {
    const [a, b] = [word(), word()];
    const whole = slow(a, b);
    const counted = slips(a, b, 2);
    assert.equal(whole > 2 ? counted > 2 : counted, whole > 2 ? true : whole);
  }
});

test('age is told in the largest fitting measure and warns after a week', () => {
  const made = '2026-11-25T02:00:00Z';
  const after = (hours) => age(made, Date.parse(made) + hours * 3_600_000);
  assert.deepEqual(after(0.5), { words: '30 minutes old', stale: false });
  assert.deepEqual(after(1), { words: '1 hour old', stale: false });
  assert.deepEqual(after(47), { words: '47 hours old', stale: false });
  assert.deepEqual(after(72), { words: '3 days old', stale: false });
  assert.deepEqual(after(168), { words: '7 days old', stale: true });
  assert.equal(after(-2).stale, true);
});

test('a path is found from its end', () => {
  const column = (...values) => values;
  const pack = new Pack({
    things: { refs: ['vendor:v', 'account:a', 'system:s'], names: ['V', '', 'S'], aliases: {}, critical: [2] },
    nodes: { words: ['control'], thing: [0, 1, 2], state: [0, 0, 0] },
    rules: [{ id: 'P01', title: 'signs in' }],
    steps: {
      rule: column(0, 0),
      from: column(0, 1),
      to: column(1, 2),
      p: column(0.8, 0.5),
      files: ['accounts.csv'],
      file: column(0, 0),
      line: column(2, -1),
      assumed: [1],
      via: {},
      unknown: { 1: ['account.mfa'] },
    },
    falls: [{ thing: 0, state: 'control', detail: { reached: [2], hops: [2], marks: [1], steps: [1, 0] } }],
    facts: {},
  });
  const [fall] = pack.falls(0);
  const path = pack.path(fall, 2);
  assert.deepEqual(
    path.map(({ record, assumed }) => [record, assumed]),
    [
      ['accounts.csv:2', false],
      ['accounts.csv', true],
    ],
  );
  assert.equal(pack.reaching(2)[0].p, 0.4);
  assert.equal(pack.name(1), 'account:a');
});
