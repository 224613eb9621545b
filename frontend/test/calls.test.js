import { test } from 'node:test';
import assert from 'node:assert/strict';
import { first, meant, operations, written } from '../core/calls.js';

const parameter = (name, where = 'query', more = {}) => ({ name, in: where, ...more });
const ALL = operations({
  paths: {
    '/api/v1/blast': { get: { parameters: [parameter('from'), parameter('hops')] } },
    '/api/v1/imports/{id}': { get: { parameters: [parameter('id', 'path')] }, delete: {} },
    '/api/v1/imports/{id}/events': { get: { parameters: [parameter('id', 'path')] } },
    '/api/v1/compare/{question}': { get: { parameters: [parameter('question', 'path'), parameter('what-if')] } },
  },
});

test('a call means the operation whose path it fits best', () => {
  assert.equal(meant(ALL, 'GET /imports/7/events').operation.key, 'GET /imports/{id}/events');
  assert.equal(meant(ALL, 'DELETE /imports/7').operation.key, 'DELETE /imports/{id}');
  const { values } = meant(ALL, 'GET /compare/chain/x?what-if=mfa');
  assert.deepEqual(values, { question: ['chain/x'], 'what-if': ['mfa'] });
  assert.deepEqual(meant(ALL, 'GET /imports/{id}').values, {});
  assert.equal(meant(ALL, 'PUT /blast'), undefined);
});

test('what is written means the same again', () => {
  const values = { from: ['vendor:a', 'vendor:b=availability'], hops: ['3'] };
  const call = written(ALL[0], values);
  assert.equal(call, '/blast?from=vendor:a&from=vendor:b%3Davailability&hops=3');
  assert.deepEqual(meant(ALL, `GET ${call}`).values, values);
  assert.equal(written(ALL[0], { from: [''], hops: [] }), '/blast');
});

test('only what has to be there begins with its example', () => {
  assert.deepEqual(first(parameter('id', 'path', { required: true, example: 'x' }), {}), ['x']);
  assert.deepEqual(first(parameter('hops', 'query', { example: 3 }), {}), []);
  assert.deepEqual(first(parameter('hops'), { hops: ['2'] }), ['2']);
});
