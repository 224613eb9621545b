import { h, link, tell } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { whole } from '../core/words.js';
import { marker, riskMark } from './marker.js';
import { thingLink } from './thing-link.js';

/**
 * <data-table>: rows that can be sorted by a press on a heading.
 *
 * In:  `table` {caption?, columns, rows}: a column is a text or {name, number, key}; a cell a text, a number,
 *      {ref, text}, {href, text}, {risk, text}, {value, text} or a Node. `sort`, a column's key, with '-' before it
 *      for falling.
 * Out: `sorted` {sort}.
 */
export class DataTable extends HTMLElement {
  #table = { columns: [], rows: [] };
  #sort = '';

  set table(table) {
    this.#table = {
      ...table,
      columns: table.columns.map((column) => (typeof column === 'string' ? { name: column } : column)),
    };
    this.#update();
  }

  set sort(sort) {
    this.#sort = sort ?? '';
    this.#update();
  }

  #update() {
    const { caption, columns, rows } = this.#table;
    this.replaceChildren(
      h(
        'table',
        {},
        caption && h('caption', {}, caption),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            columns.map((column) => this.#heading(column)),
          ),
        ),
        h(
          'tbody',
          {},
          this.#sorted(columns, rows).map((row) =>
            h(
              'tr',
              {},
              row.map((cell, i) => field(cell, columns[i], i)),
            ),
          ),
        ),
      ),
    );
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', caption ?? this.getAttribute('label') ?? 'Table');
  }

  #heading(column) {
    const key = keyOf(column);
    const way = this.#sort === key ? 'ascending' : this.#sort === `-${key}` ? 'descending' : null;
    const arrow = way === 'ascending' ? ' ↑' : way === 'descending' ? ' ↓' : '';
    const next = way === null ? (column.number ? `-${key}` : key) : way === 'ascending' ? `-${key}` : key;
    return h(
      'th',
      { scope: 'col', class: column.number ? 'number' : null, 'aria-sort': way },
      h(
        'button',
        { type: 'button', onclick: () => this.#turn(next) },
        column.name,
        h('span', { 'aria-hidden': 'true' }, arrow),
      ),
    );
  }

  #turn(sort) {
    const at = [...this.querySelectorAll('thead button')].indexOf(document.activeElement);
    this.sort = sort;
    this.querySelectorAll('thead button')[at]?.focus();
    tell(this, 'sorted', { sort });
  }

  #sorted(columns, rows) {
    const name = this.#sort.replace('-', '');
    const at = columns.findIndex((column) => keyOf(column) === name);
    if (at < 0) return rows;
    const sign = this.#sort.startsWith('-') ? -1 : 1;
    return [...rows].sort((a, b) => sign * compare(worth(a[at]), worth(b[at])));
  }
}

const keyOf = ({ key, name }) => key ?? name.toLowerCase().replaceAll(' ', '-');

function worth(cell) {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Node) return cell.textContent;
  return typeof cell === 'object' ? (cell.value ?? cell.risk ?? cell.text) : cell;
}

const compare = (a, b) =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true });

function field(cell, column, at) {
  const kind = column.number ? 'number' : isLong(cell) ? 'long' : null;
  const props = { class: kind, ...(at === 0 ? { scope: 'row' } : {}) };
  return h(at === 0 ? 'th' : 'td', props, content(cell));
}

/** What would make a narrow screen's rows too wide. */
const isLong = (cell) => typeof cell === 'string' && cell.length > 34;

function content(cell) {
  if (typeof cell === 'number') return whole(cell);
  if (cell === null || typeof cell !== 'object' || cell instanceof Node) return cell;
  if (cell.ref) {
    const name = cell.href ? link(cell.href, cell.text) : thingLink(cell.ref, cell.text);
    return h('div', { class: 'named' }, marker(kindOf(cell.ref)), h('div', {}, name));
  }
  if (cell.href) return h('a', { href: cell.href }, cell.text);
  return cell.risk === undefined ? cell.text : h('span', { class: 'nowrap' }, riskMark(cell.risk), cell.text);
}

customElements.define('data-table', DataTable);
