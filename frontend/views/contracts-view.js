import { write } from '../core/address.js';
import { contractPage, LACKING, tally } from '../core/contracts.js';
import { h } from '../core/dom.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { count } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/key-figures.js';
import '../parts/need-table.js';
import '../parts/page-head.js';
import '../parts/proposal-list.js';
import { thingLink } from '../parts/thing-link.js';

await sheets('contracts', 'due');

/** /contracts: every contract with what it promises and the map contradicts, what is missing and what is due. */
class ContractsView extends View {
  #address = {};
  #head = h('page-head');
  #figures = h('key-figures');
  #days = h('select', { id: 'within' });
  #table = h('data-table');
  #due = h('div');
  #needs = h('need-table');
  #proposals = h('proposal-list', { hidden: true });
  #call = callBehind('the contracts');

  build() {
    this.#days.append(...[30, 90, 180, 365].map((days) => h('option', { value: String(days) }, `${days} days`)));
    const look = h('div', { class: 'field' }, h('label', { for: 'within' }, 'Due within'), this.#days);
    this.body.className = 'stack';
    this.body.append(
      h('div', {}, this.#head, this.#figures),
      this.#proposals,
      h('div', { class: 'bar' }, look),
      h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'Contracts'), this.#call), this.#table),
      h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'Due')), this.#due),
      this.#needs,
    );
    const feed = h('a', { href: '/api/v1/calendar.ics', class: 'button', download: 'tierfall.ics' }, 'Calendar file');
    this.#head.acts = [copyLink(), feed];
    this.#days.addEventListener('change', () => this.change({ due: this.#days.value.replace(/^90$/, '') }));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
  }

  set address(address) {
    this.#address = address;
    const path = `/contracts${write({ due: address.due })}`;
    this.#call.path = path;
    this.#days.value = address.due ?? '90';
    this.#table.sort = address.sort ?? '';
    if (this.dataset.loaded !== path) this.load(path, (answer) => this.#show(answer));
  }

  #show({ asOf, policy, title, summary, totals, contracts }) {
    this.#head.text = { crumb: `As of ${asOf} · checks ${policy}`, title, note: summary };
    this.#figures.figures = figures(totals);
    this.#table.table = { caption: count(contracts.length, 'contract'), columns: COLUMNS, rows: contracts.map(row) };
    this.#due.replaceChildren(upcoming(contracts));
    this.#needs.vendor = '';
    this.#proposals.load();
  }
}

const figures = (totals) => [
  {
    label: 'Contracts in force',
    value: String(totals.contracts),
    note: totals.drafts > 0 ? count(totals.drafts, 'draft') : '',
  },
  { label: 'In breach', value: String(totals.broken), note: count(totals.breaches, 'promise'), bad: totals.broken > 0 },
  { label: 'Promises not proven', value: String(totals.unproven) },
  { label: 'Not bound, not done', value: String(totals.gaps), bad: totals.gaps > 0 },
  { label: 'Responsibilities open', value: String(totals.unassigned), bad: totals.unassigned > 0 },
  { label: 'Documents lacking', value: String(totals.lacking), bad: totals.lacking > 0 },
];

const COLUMNS = [
  'Contract',
  'Provider',
  'Says and shows',
  { name: 'Breaches', number: true },
  { name: 'Gaps', number: true },
  { name: 'Not proven', number: true },
  'Unassigned',
  'Documents',
  { name: 'Due', number: true },
  'Ends',
];

const draft = ({ status }) => (status === 'draft' ? ', draft' : '');

const row = (one) => [
  h('div', {}, h('a', { href: contractPage(one) }, one.name), h('div', { class: 'quiet' }, one.ref, draft(one))),
  { ref: one.provider.ref, text: one.provider.name },
  h('div', { class: one.breached.length > 0 ? 'why bad' : 'why' }, one.says),
  one.verdicts.breach ?? 0,
  one.verdicts.gap ?? 0,
  one.verdicts.unproven ?? 0,
  one.unassigned.length === 0 ? 'none' : h('div', { class: 'why' }, one.unassigned.join(', ')),
  h('div', { class: 'why' }, tally(one.documents, LACKING)),
  one.due.length,
  one.end ?? 'no day named',
];

function upcoming(contracts) {
  const all = new Map(contracts.flatMap((one) => one.due.map((due) => [`${due.kind} ${due.ref}`, { ...due, one }])));
  const rows = [...all.values()].sort((a, b) => a.on.localeCompare(b.on) || a.ref.localeCompare(b.ref));
  if (rows.length === 0) return h('p', { class: 'quiet none' }, 'Nothing is due, and nothing is late.');
  return h('data-table', {
    label: 'Due',
    props: {
      table: {
        columns: ['Day', { name: 'Days', number: true }, 'What', 'Contract', 'Owner', 'Record'],
        rows: rows.map(({ on, days, says, ref, owner, record, one }) => [
          on,
          days,
          h('div', { class: days < 0 ? 'why bad' : 'why' }, thingLink(ref, says)),
          h('a', { href: contractPage(one) }, one.name),
          owner ?? 'nobody',
          h('span', { class: 'record' }, record),
        ]),
      },
    },
  });
}

customElements.define('contracts-view', ContractsView);
