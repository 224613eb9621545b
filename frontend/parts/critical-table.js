import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { LABELS } from '../core/brief.js';
import { h } from '../core/dom.js';
import { begin, kindName, likelihood, rampStep } from '../core/words.js';
import { callBehind } from './call-behind.js';
import './data-table.js';

/** <critical-table>: each critical thing with who can reach it, asked for by itself. In: `load()`, `sort`. */
export class CriticalTable extends HTMLElement {
  #table = h('data-table', { class: 'tall' });
  #call = callBehind('the critical things');

  connectedCallback() {
    this.#call.path = '/overview';
    const header = h('header', {}, h('h2', {}, LABELS.critical), this.#call);
    this.replaceChildren(h('section', { class: 'card' }, header, this.#table));
  }

  async load() {
    const { targets } = await ask('/overview').catch(() => ({ targets: [] }));
    this.#table.table = { columns: COLUMNS, rows: targets.map(row) };
  }

  set sort(sort) {
    this.#table.sort = sort;
  }
}

const number = (name) => ({ name, number: true });
const COLUMNS = [
  'Critical thing',
  'Kind',
  'Falls in',
  number('Tier 1'),
  number('All vendors'),
  'Most likely through',
  number('Likelihood'),
];

function row({ ref, name, kind, state, direct, vendors, worst }) {
  const likely = worst
    ? { value: worst.likelihood, risk: rampStep(worst.likelihood), text: likelihood(worst.likelihood) }
    : { value: -1, text: likelihood(null) };
  const by = worst ? through(worst, ref) : 'nobody known';
  return [{ ref, text: name }, begin(kindName(kind)), state, direct, vendors, by, likely];
}

/** Leads to the map on which this vendor has fallen, and the path to the thing is drawn. */
function through({ ref, name, state }, to) {
  const from = state === 'control' ? ref : `${ref}=${state}`;
  return { ref, href: `/map${write({ from: [from], to })}`, text: name };
}

customElements.define('critical-table', CriticalTable);
