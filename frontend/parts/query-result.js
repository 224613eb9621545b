import { h } from '../core/dom.js';
import { cell, csv, paths } from '../core/result.js';
import { kindOf } from '../core/kinds.js';
import './data-table.js';
import { marker } from './marker.js';
import { thingLink } from './thing-link.js';

const PATHS = 50;

/**
 * <query-result>: the rows of a query as a table, its paths as lanes, and the same as a file.
 *
 * In: `answer` {columns, types, rows, cut}, with `said`, the sentence above them.
 */
export class QueryResult extends HTMLElement {
  set answer({ answer, said }) {
    const { columns, types, rows, cut } = answer;
    const file = h('button', { type: 'button', class: 'button', onclick: () => save(answer) }, 'CSV');
    const table = h('data-table', {
      class: 'tall',
      label: 'Rows',
      props: {
        table: {
          columns: columns.map((name, i) => ({ name: `${name} · ${types[i].toLowerCase()}`, key: `c${i}` })),
          rows: rows.map((row) => columns.map((column) => cell(row[column]))),
        },
      },
    });
    this.replaceChildren(
      h('section', { class: 'card' }, h('header', {}, h('h2', {}, said), rows.length > 0 && file), [
        cut && h('p', { class: 'cut', role: 'status' }, cut),
        rows.length > 0 && table,
      ]),
      ...lanes(answer),
    );
  }
}

/** Each way once, a lane a way. A relationship stands between its things without an arrow: it may run either way. */
function lanes(answer) {
  const found = paths(answer, PATHS);
  if (found.length === 0) return [];
  const note = found.length === PATHS ? `The first ${PATHS} paths` : found.length === 1 ? 'The path' : 'The paths';
  return [
    h(
      'section',
      { class: 'card' },
      h('header', {}, h('h2', {}, note)),
      h(
        'ul',
        { class: 'ways' },
        found.map((way) => h('li', {}, h('ol', {}, way.map(part)))),
      ),
    ),
  ];
}

function part({ ref, text, type }) {
  if (type) return h('li', { class: 'by' }, type);
  return h('li', { class: 'thing' }, ref && marker(kindOf(ref)), ref ? thingLink(ref, text) : text);
}

function save(answer) {
  const href = URL.createObjectURL(new Blob(['\ufeff', csv(answer)], { type: 'text/csv' }));
  h('a', { href, download: 'query.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

customElements.define('query-result', QueryResult);
