import { h, link } from '../core/dom.js';
import { resultCell, severityCell, shares } from '../core/findings.js';
import { count } from '../core/words.js';
import { callBehind } from './call-behind.js';
import './data-table.js';

/**
 * <check-table>: each check with its result and how much is known; a check's name shows its findings.
 *
 * In: `checks`, as /findings lists them.
 */
export class CheckTable extends HTMLElement {
  #table = h('data-table', { class: 'tall', label: 'Checks' });
  #call = callBehind('the checks');

  set checks(checks) {
    this.#table.table = { caption: count(checks.length, 'check'), columns: COLUMNS, rows: checks.map(row) };
  }

  connectedCallback() {
    this.#call.path = '/checks';
    this.#table.sort = '-result';
    this.addEventListener('sorted', (event) => event.stopPropagation());
    const legend = h(
      'ul',
      { class: 'legend' },
      LEGEND.map(([name, text]) => h('li', {}, h('span', { class: `dot ${name}`, 'aria-hidden': 'true' }), text)),
    );
    this.replaceChildren(
      h(
        'section',
        { class: 'card' },
        h('header', {}, h('h2', {}, 'Checks and what they cover'), this.#call),
        legend,
        this.#table,
      ),
    );
  }
}

const LEGEND = [
  ['found', 'Found'],
  ['unknown', 'Unknown'],
  ['clear', 'In order'],
];

const COLUMNS = [
  'Check',
  'Result',
  'Severity',
  { name: 'Found', number: true },
  { name: 'Apart', number: true },
  { name: 'Unknown', number: true },
  { name: 'Looked at', number: true },
  'Coverage',
];

const row = (line) => [
  h('div', {}, link(`/checks?check=${line.check}`, line.title), h('div', { class: 'quiet' }, line.check)),
  resultCell(line),
  severityCell(line.severity),
  line.found,
  line.apart,
  line.unknown,
  line.counted,
  h('div', { class: 'coverage' }, bar(line), h('span', { class: 'quiet' }, line.coverage)),
];

/** How what it looked at divides; the words beside it say the same. */
function bar(line) {
  const all = shares(line);
  if (all === null) return '';
  const part = (name) => {
    const piece = h('span', { class: name });
    piece.style.flexGrow = String(all[name]);
    return piece;
  };
  return h('div', { class: 'shares', 'aria-hidden': 'true' }, part('found'), part('unknown'), part('clear'));
}

customElements.define('check-table', CheckTable);
