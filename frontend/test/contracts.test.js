import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractPage, documentCell, LACKING, tally, until, verdictCell, VERDICTS } from '../core/contracts.js';

test('a breach weighs most and what is kept least', () => {
  const steps = ['breach', 'gap', 'ours', 'unknown', 'kept'].map((verdict) => VERDICTS[verdict][0]);
  assert.deepEqual(steps, [...steps].sort((a, b) => b - a));
  assert.deepEqual(verdictCell('breach'), { risk: 4, text: 'breach of contract' });
});

test('an empty day is unknown, and a day that is over says so', () => {
  assert.equal(until({ validUntil: null, days: null, status: 'accepted' }), 'unknown');
  assert.equal(until({ validUntil: null, days: null, status: 'missing' }), '');
  assert.equal(until({ validUntil: '2026-11-20', days: -2, status: 'expired' }), '2026-11-20, over');
  assert.equal(until({ validUntil: '2026-11-23', days: 1, status: 'accepted' }), '2026-11-23, 1 day');
  assert.equal(until({ validUntil: '2028-01-01', days: 405, status: 'accepted' }), '2028-01-01');
});

test('documents are counted with the worst first', () => {
  const some = { accepted: 5, expired: 1, missing: 3, received: 2 };
  assert.equal(tally(some, LACKING), '3 missing, 1 expired, 2 received');
  assert.equal(tally({ accepted: 11 }, LACKING), 'none');
  assert.equal(documentCell('missing').value > documentCell('expired').value, true);
});

test('a contract is shown on the page of its provider', () => {
  const contract = { ref: 'contract:k-1', provider: { ref: 'vendor:halden-msp' } };
  assert.equal(contractPage(contract), '/vendors/halden-msp?contract=k-1');
});
