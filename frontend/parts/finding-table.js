import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { called, severityCell, standing } from '../core/findings.js';
import { count } from '../core/words.js';
import './data-table.js';

/**
 * <finding-table>: the findings that are asked for, each with a link that opens it.
 *
 * In: `answer`, as /findings gives it; `address`, the state of the page.
 */
export class FindingTable extends HTMLElement {
  #answer;
  #address = {};
  #table = h('data-table', { class: 'tall', label: 'Findings' });
  #more = h('div', { class: 'row more' });

  set address(address) {
    this.#address = address;
    this.#table.sort = address.sort;
    if (this.#answer) this.#update();
  }

  set answer(answer) {
    this.#answer = answer;
    this.#update();
  }

  connectedCallback() {
    this.replaceChildren(this.#table, this.#more);
  }

  #update() {
    const { findings, number, cursor } = this.#answer;
    const all = count(number, 'finding');
    const shown = findings.length < number ? `${findings.length} of ${all}` : all;
    this.#table.table = {
      caption: number === 0 ? 'No finding is like that.' : shown,
      columns: COLUMNS,
      rows: findings.map((finding) => this.#row(finding)),
    };
    const first = this.#address.cursor && link(this.#to({ cursor: '' }), 'First page', { class: 'button' });
    const next = cursor && link(this.#to({ cursor }), 'Next page', { class: 'button' });
    this.#more.replaceChildren(...[first, next].filter(Boolean));
    this.#more.hidden = !first && !next;
  }

  #row(finding) {
    const { id, check, title, severity, subject, name, vendor, vendorName } = finding;
    const { detail, since, owner, due, overdue } = finding;
    return [
      h('div', {}, link(this.#to({ finding: id }), title), h('div', { class: 'quiet' }, `${check} · ${detail}`)),
      severityCell(severity),
      thing(subject, name),
      vendor ? thing(vendor, vendorName) : 'none named',
      standing(finding),
      h('span', { class: 'nowrap' }, since),
      owner ?? h('span', { class: 'quiet nowrap' }, 'nobody yet'),
      due
        ? h('span', { class: `nowrap${overdue ? ' bad' : ''}` }, overdue ? `${due}, past` : due)
        : h('span', { class: 'quiet nowrap' }, 'no day set'),
    ];
  }

  #to(state) {
    return `/checks${write({ ...this.#address, ...state })}`;
  }
}

const COLUMNS = ['Finding', 'Severity', 'Subject', 'Vendor', 'Standing', 'Since', 'Owner', 'Due'];

const isRef = (text) => /^[a-z]+:/.test(text);

const thing = (ref, name) => (isRef(ref) ? { ref, text: called(name, ref) } : ref);

customElements.define('finding-table', FindingTable);
