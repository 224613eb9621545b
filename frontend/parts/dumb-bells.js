import { h, link } from '../core/dom.js';
import { placed } from '../core/svg.js';
import { bellWords } from '../core/brief.js';
import './data-table.js';

/**
 * <dumb-bells>: how many vendors can stop each critical function, those under contract at one end and all of them at
 * the other. A list, so that it reads aloud as it looks; or a table.
 *
 * In: `functions` {most, rows, more}, `view`, picture or table, `sort`.
 */
export class DumbBells extends HTMLElement {
  #list = h('ul', { class: 'bells' });
  #legend = h('ul', { class: 'legend' }, [
    h('li', {}, h('span', { class: 'end direct', 'aria-hidden': 'true' }), 'Vendors under contract with us'),
    h('li', {}, h('span', { class: 'end all', 'aria-hidden': 'true' }), 'All vendors that can stop it'),
  ]);
  #table = h('data-table', { label: 'Vendors that can stop each critical function' });
  #more = h('p', { class: 'quiet none' });

  connectedCallback() {
    this.replaceChildren(this.#list, this.#legend, this.#table, this.#more);
  }

  set functions({ most, rows, more }) {
    this.#list.replaceChildren(...rows.map((row) => bell(row, most)));
    this.#table.table = {
      columns: ['Critical function', ...['Tier 1', 'Tier 2 or more', 'No known chain', 'All'].map(number)],
      rows: rows.map(({ name, ref, direct, transitive, unexplained, page }) => [
        { href: page, text: name ?? ref },
        direct,
        transitive,
        unexplained,
        direct + transitive + unexplained,
      ]),
    };
    this.#more.textContent = more > 0 ? `${more} more functions are in fewer vendors’ reach.` : '';
    this.#more.hidden = more === 0;
  }

  set sort(sort) {
    this.#table.sort = sort;
  }

  set view(view) {
    this.#list.hidden = this.#legend.hidden = view === 'table';
    this.#table.hidden = view !== 'table';
  }
}

const number = (name) => ({ name, number: true });

function bell(row, most) {
  const { ref, name, direct, transitive, unexplained, page } = row;
  const all = direct + transitive + unexplained;
  const share = (count) => `${most === 0 ? 0 : (100 * count) / most}%`;
  const bar = placed(h('span', { class: 'bar-between' }), { left: share(direct), width: share(all - direct) });
  const ends = [
    placed(h('span', { class: 'end direct' }), { left: share(direct) }),
    placed(h('span', { class: 'end all' }), { left: share(all) }),
  ];
  return h(
    'li',
    {},
    link(page, name ?? ref),
    h('span', { class: 'track', 'aria-hidden': 'true' }, bar, ends),
    h('span', { class: 'quiet' }, bellWords(row)),
  );
}

customElements.define('dumb-bells', DumbBells);
