import { test } from 'node:test';
import assert from 'node:assert/strict';
import { dayWords, fallOf, resultCell, severityCell, shares, standing } from '../core/findings.js';
import { trendOption } from '../core/trend.js';

const POINT = { day: '2026-11-22', open: 3, critical: 1, high: 0, medium: 2, low: 0, apart: 1 };

test('a finding says how it stands', () => {
  assert.equal(standing({ standing: 'open' }), 'open');
  assert.equal(standing({ standing: 'open', waiver: { status: 'proposed' } }), 'open, approval pending');
  assert.equal(standing({ standing: 'open', waiver: { status: 'expired' } }), 'open, waiver expired');
  assert.equal(standing({ standing: 'accepted', waiver: { until: '2027-01-31' } }), 'risk accepted until 2027-01-31');
  assert.equal(standing({ standing: 'waived', waiver: { until: '2027-01-31' } }), 'waived until 2027-01-31');
  assert.equal(standing({ standing: 'closed', closed: '2026-12-01' }), 'closed 2026-12-01');
});

test('the worst sorts last, whatever its word', () => {
  assert.ok(severityCell('critical').value > severityCell('high').value);
  assert.ok(resultCell({ result: 'fail' }).value > resultCell({ result: 'unknown' }).value);
});

test('shares of nothing are no shares', () => {
  assert.equal(shares({ counted: 0, found: 0, unknown: 0 }), null);
  assert.deepEqual(shares({ counted: 4, found: 1, unknown: 1 }), { found: 0.25, unknown: 0.25, clear: 0.5 });
});

test('what hangs on a finding is what falls with its vendor', () => {
  assert.equal(fallOf({ subject: 'account:a', vendor: 'vendor:v' }, () => true), '/map?from=vendor:v');
  assert.equal(fallOf({ subject: 'account:a', vendor: null }, () => true), '/map?from=account:a');
  assert.equal(fallOf({ subject: 'contract:k', vendor: null }, () => false), null);
});

test('a day is heard as it is drawn', () => {
  assert.deepEqual(dayWords(POINT), ['2026-11-22', '3 open: 1 critical, 2 medium', '1 waived or accepted']);
  const { series } = trendOption([POINT], { ramp: [0, 1, 2, 3, 4] }, false);
  assert.deepEqual(
    series.map(({ name, data }) => [name, data[0]]),
    [['low', 0], ['medium', 2], ['high', 0], ['critical', 1], ['waived or accepted', 1]],
  );
});
