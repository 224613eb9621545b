import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h } from '../core/dom.js';
import { callBehind } from './call-behind.js';
import './data-table.js';

/**
 * <need-table>: what units ask of services; of one vendor's, or of all.
 *
 * In: `vendor`, a ref, '' for all.
 */
export class NeedTable extends HTMLElement {
  set vendor(vendor) {
    const path = `/needs${write({ vendor })}`;
    if (this.dataset.path === path) return;
    this.dataset.path = path;
    this.#load(path);
  }

  async #load(path) {
    const answer = await ask(path).catch((problem) => ({ problem }));
    if (this.dataset.path !== path) return;
    const call = callBehind('the needs');
    call.path = path;
    const { problem, title, summary, needs } = answer;
    const words = problem ? (problem.detail ?? problem.message) : `${title}. ${summary}`;
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        h('header', {}, h('h2', {}, 'Needs of the units'), call),
        h('p', { class: 'quiet none' }, words),
        !problem && needs.length > 0 && h('data-table', { label: 'Needs', props: { table: table(needs) } }),
      ),
    );
  }
}

const table = (needs) => ({
  columns: ['Unit', 'Service', 'Vendor', 'Need', 'Met', 'Record'],
  rows: needs.map((need) => [
    need.unit,
    { ref: need.service, text: need.serviceName },
    need.vendor ? { ref: need.vendor, text: need.vendorName } : 'nobody is named',
    need.statement,
    MET.get(need.met),
    h('span', { class: 'record' }, need.record),
  ]),
});

const MET = new Map([
  [true, { risk: 0, text: 'met' }],
  [false, { risk: 3, text: 'not met' }],
  [null, { risk: 1, text: 'unknown' }],
]);

customElements.define('need-table', NeedTable);
