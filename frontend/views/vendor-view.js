import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { count } from '../core/words.js';
import { critical, path } from './map-side.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/chain-lanes.js';
import '../parts/data-table.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';
import '../parts/view-switch.js';

/** /vendors/{id}: one vendor: the chains it stands in, what it holds of ours, and what its fall would reach. */
class VendorView extends View {
  #address = {};
  #answer;
  #head = h('page-head');
  #figures = h('key-figures');
  #facts = h('dl', { class: 'facts' });
  #switch = h('view-switch');
  #call = callBehind('this page');
  #edit = h('span');
  #lanes = h('chain-lanes');
  #links = h('data-table', { label: 'Chain' });
  #holdings = h('div', { class: 'stack' });
  #contracts = h('vendor-contracts');
  #side = h('aside', { class: 'card padded side', 'aria-label': 'What it reaches' });

  build() {
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const about = h('header', { class: 'row' }, h('h2', {}, 'As described'), this.#edit);
    const described = h('section', { class: 'card padded' }, about, this.#facts);
    this.body.append(
      this.#head,
      this.#figures,
      h(
        'div',
        { class: 'stack' },
        h(
          'section',
          { class: 'card' },
          h(
            'header',
            {},
            h('h2', {}, 'Chains it stands in, from us outwards'),
            h('div', { class: 'row' }, this.#call, this.#switch),
          ),
          this.#lanes,
          this.#links,
        ),
        h('div', { class: 'columns' }, h('div', { class: 'stack' }, this.#holdings, described), this.#side),
        this.#contracts,
      ),
    );
    this.addEventListener('switched', ({ detail }) => this.change({ view: detail.value === 'table' ? 'table' : '' }));
  }

  set address(address) {
    const other = address.id !== this.#address.id;
    this.#address = address;
    if (other) this.load(`/vendors/${encodeURIComponent(address.id)}`, (answer) => this.#show(answer));
    else if (this.#answer) this.#update();
  }

  #show(answer) {
    this.#answer = answer;
    const { title, note, stamp, figures, facts, lanes, links, holdings, ref, name } = answer;
    this.#head.text = { crumb: `${name} · as of ${stamp.asOf} · policy ${stamp.policy}`, title, note };
    this.#head.acts = [
      copyLink(),
      link(`${location.pathname}/dossier`, 'Dossier', { class: 'button' }),
      link(`${location.pathname}/offboarding`, 'Offboarding', { class: 'button' }),
      link(`/map${write({ from: [ref] })}`, 'Let it fall on the map', { class: 'button first' }),
    ];
    this.#figures.figures = figures;
    this.#call.path = `/vendors/${encodeURIComponent(this.#address.id)}`;
    const beside = { href: `/map${write({ thing: ref })}`, 'data-thing': ref };
    this.#edit.replaceChildren(h('a', beside, 'Who says so, and edit'));
    this.#facts.replaceChildren(
      ...facts.map(({ label, value }) => h('div', {}, h('dt', {}, label), fact(label, value))),
    );
    this.#lanes.lanes = lanes;
    this.#links.table = {
      columns: ['Works for', 'Subcontractor', 'Tier', ...SAID, 'Record'],
      rows: links.map((each) => [
        each.primeName,
        { ref: each.sub, text: each.subName },
        each.tier ?? 'unknown',
        ...['status', 'notified', 'approved', 'exposesData', 'reliance'].map((name) => each[name] ?? 'unknown'),
        each.record,
      ]),
    };
    this.#holdings.replaceChildren(...holdings.map(holding));
    this.#update();
  }

  /** What its contracts say is fetched when the rest stands, with all that shows it. */
  async #deals() {
    await import('../parts/vendor-contracts.js');
    this.#contracts.of = { vendor: this.#answer.ref, contract: this.#address.contract ?? '' };
  }

  #update() {
    this.#deals();
    const asTable = this.#address.view === 'table';
    this.#switch.value = asTable ? 'table' : 'picture';
    this.#lanes.hidden = asTable;
    this.#links.hidden = !asTable;
    const { ways } = this.#answer;
    const way = ways.find(({ ref }) => ref === this.#address.to?.at(-1)) ?? ways[0];
    this.#side.replaceChildren(...path(way), ...critical(this.#answer, way, (to) => this.change({ to })));
  }
}

const SAID = ['Status', 'Notified', 'Approved', 'Sees data', 'Reliance'];

function fact(label, value) {
  if (value === null) return h('dd', { class: 'quiet' }, 'unknown');
  return h('dd', {}, label === 'Record' ? h('span', { class: 'record' }, value) : value);
}

function holding({ label, empty, rows }) {
  const heading = h(
    'header',
    {},
    h('h2', {}, label),
    h('span', { class: 'quiet' }, rows.length === 0 ? 'none known' : count(rows.length, 'record')),
  );
  if (rows.length === 0) return h('section', { class: 'card' }, heading, h('p', { class: 'quiet none' }, empty));
  const table = {
    columns: ['Name', 'What it opens', 'Safeguards', 'Record'],
    rows: rows.map((row) => [
      { ref: row.ref, text: row.name },
      row.opens,
      row.guards,
      h('span', { class: 'record' }, row.record),
    ]),
  };
  return h('section', { class: 'card' }, heading, h('data-table', { label, props: { table } }));
}

customElements.define('vendor-view', VendorView);
