import { test } from 'node:test';
import assert from 'node:assert/strict';
import { count, kindName, known, likelihood, rampStep, risk, tier } from '../core/words.js';

test('numbers carry their word in the right number', () => {
  assert.equal(count(1, 'hop'), '1 hop');
  assert.equal(count(12000, 'thing'), '12,000 things');
  assert.equal(kindName('dataset', 2), 'data sets');
  assert.equal(kindName('vulnerability', 2), 'vulnerabilities');
});

test('a likelihood keeps the digits that order it', () => {
  assert.equal(likelihood(0.3857), '0.39');
  assert.equal(likelihood(0.00042), '0.0004');
  assert.equal(likelihood(1), '1.00');
  assert.equal(likelihood(null), '–');
});

test('the ramp has five steps, each with its word', () => {
  assert.deepEqual([0.001, 0.01, 0.05, 0.2, 0.5].map(rampStep), [0, 1, 2, 3, 4]);
  assert.equal(risk(4), 'severe');
});

test('an empty value is unknown, and false is false', () => {
  assert.equal(known(''), 'unknown');
  assert.equal(known(false), 'false');
  assert.equal(tier(null), 'no known chain');
});
