import { write } from '../core/address.js';
import { h, tell } from '../core/dom.js';
import { idOf } from '../core/kinds.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { moment } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/incident-declare.js';
import '../parts/page-head.js';

await sheets('incident', 'finding-panel');

const ACTS = { name: 'Acts', number: true };
const COLUMNS = ['Incident', 'Status', 'What fell', 'Since', 'Declared', 'By', 'Last act', ACTS];

/** /incidents: what fell, what that means, and what was declared. */
class IncidentsView extends View {
  #head = h('page-head');
  #declare = h('incident-declare');
  #table = h('data-table', { label: 'Incidents' });
  #call = callBehind('the incidents');
  #list = h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'Declared'), this.#call), this.#table);

  build() {
    this.#call.path = '/incidents';
    this.body.className = 'stack incident';
    this.body.append(h('div', {}, this.#head), this.#declare, this.#list);
    this.#head.acts = [copyLink()];
    this.addEventListener('news-asked', ({ detail }) => this.change({ ask: detail.text }));
    this.addEventListener('origins-changed', ({ detail }) => this.change({ from: detail.from }, true));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
    this.addEventListener('declared', ({ detail }) =>
      tell(this, 'went', { href: `/incidents/${encodeURIComponent(detail.id)}` }),
    );
  }

  set address({ ask = '', from = [], sort }) {
    this.#declare.asked = ask;
    this.#declare.from = from;
    this.#table.sort = sort;
    if (!this.dataset.loaded) this.load('/incidents', (answer) => this.#show(answer));
  }

  #show({ title, summary, may, incidents }) {
    this.#head.text = { crumb: 'Incidents', title, note: summary };
    this.#declare.may = may;
    this.#list.hidden = incidents.length === 0;
    this.#table.table = {
      columns: COLUMNS,
      rows: incidents.map(row),
    };
  }
}

function row({ id, name, status, from, since, declared, who, acts, at }) {
  const on = `/map${write({ from })}`;
  return [
    { href: `/incidents/${encodeURIComponent(id)}`, text: name },
    status,
    { href: on, text: from.map((each) => idOf(each).replace('=', ', ')).join('; ') },
    moment(since),
    moment(declared),
    who,
    moment(at),
    acts,
  ];
}

customElements.define('incidents-view', IncidentsView);
