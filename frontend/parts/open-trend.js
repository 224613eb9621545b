import { h } from '../core/dom.js';
import { callBehind } from './call-behind.js';
import './data-table.js';
import './trend-chart.js';
import './view-switch.js';

/**
 * <open-trend>: how many findings were open from day to day, as a picture or as a table.
 *
 * In: `trend`, as /findings/trend answers it, or {problem}; `view`, picture or table.
 */
export class OpenTrend extends HTMLElement {
  #title = h('h2', {}, 'Open findings');
  #switch = h('view-switch');
  #chart = h('trend-chart');
  #table = h('data-table', { class: 'tall', label: 'Open findings by day' });
  #told = h('p', { class: 'quiet none', hidden: true });
  #call = callBehind('the trend');

  set view(view) {
    this.#switch.value = view;
    this.#chart.hidden = view === 'table';
    this.#table.hidden = view !== 'table';
    if (view !== 'table' && this.#trend) this.#chart.trend = this.#trend;
  }

  #trend;

  set trend(trend) {
    this.#told.hidden = !trend.problem;
    this.#told.textContent = trend.problem?.detail ?? '';
    if (trend.problem) return;
    this.#trend = trend;
    this.#title.textContent = trend.title;
    this.#chart.trend = trend;
    this.#table.table = { columns: COLUMNS, rows: [...trend.points].reverse().map(row) };
  }

  connectedCallback() {
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    this.#call.path = '/findings/trend';
    const ways = h('div', { class: 'row' }, this.#switch, this.#call);
    this.replaceChildren(
      h('section', { class: 'card' }, h('header', {}, this.#title, ways), this.#told, this.#chart, this.#table),
    );
  }
}

const NUMBERS = ['Open', 'Critical', 'High', 'Medium', 'Low', 'Apart'];
const COLUMNS = ['Day', ...NUMBERS.map((name) => ({ name, number: true }))];

const row = ({ day, open, critical, high, medium, low, apart }) => [day, open, critical, high, medium, low, apart];

customElements.define('open-trend', OpenTrend);
