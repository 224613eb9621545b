import { h, link } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { begin, count, country, known, likelihood, rampStep, tier } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/page-head.js';

/** /vendors: every vendor, to be sorted and filtered; the state of both is in the address. */
class VendorsView extends View {
  #address = {};
  #vendors = [];
  #head = h('page-head');
  #find = h('input', { type: 'search', placeholder: 'Name or id' });
  #tier = h('select');
  #kind = h('select');
  #country = h('select');
  #table = h('data-table');
  #call = callBehind('the list');

  build() {
    this.body.append(
      this.#head,
      h(
        'div',
        { class: 'bar' },
        label('Find', this.#find),
        label('Tier', this.#tier),
        label('Kind', this.#kind),
        label('Country', this.#country),
      ),
      h('section', { class: 'card' }, h('header', {}, h('h2', {}, 'All vendors'), this.#call), this.#table),
    );
    this.#head.acts = [link('/compare', 'Compare two', { class: 'button' }), copyLink()];
    this.#call.path = '/vendors';
    this.#find.addEventListener('input', () => this.change({ find: this.#find.value }, true));
    for (const [name, select] of [
      ['tier', this.#tier],
      ['kind', this.#kind],
      ['country', this.#country],
    ]) {
      select.addEventListener('change', () => this.change({ [name]: select.value === '' ? [] : [select.value] }));
    }
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
  }

  set address(address) {
    this.#address = address;
    if (this.dataset.loaded) this.#update();
    else this.load('/vendors', (answer) => this.#show(answer));
  }

  #show({ title, note, stamp, vendors }) {
    this.#vendors = vendors;
    this.#head.text = { crumb: `As of ${stamp.asOf} · policy ${stamp.policy}`, title, note };
    fill(
      this.#tier,
      'All tiers',
      vendors.map((vendor) => String(vendor.tier ?? 'none')),
      (value) => tier(value === 'none' ? null : value),
    );
    fill(
      this.#kind,
      'All kinds',
      vendors.map(({ kind }) => kind ?? 'unknown'),
      (value) => value,
    );
    fill(
      this.#country,
      'All countries',
      vendors.map((vendor) => vendor.country ?? 'unknown'),
      (value) => (value === 'unknown' ? value : country(value)),
    );
    this.#update();
  }

  #update() {
    const { find = '', sort = '-likelihood' } = this.#address;
    const wanted = Object.fromEntries(
      ['tier', 'kind', 'country'].map((name) => [name, this.#address[name]?.[0] ?? '']),
    );
    if (document.activeElement !== this.#find) this.#find.value = find;
    this.#tier.value = wanted.tier;
    this.#kind.value = wanted.kind;
    this.#country.value = wanted.country;
    const fits = (vendor) =>
      Object.entries(wanted).every(
        ([name, value]) => value === '' || String(vendor[name] ?? (name === 'tier' ? 'none' : 'unknown')) === value,
      ) && `${vendor.name} ${vendor.ref}`.toLowerCase().includes(find.toLowerCase());
    const rows = this.#vendors.filter(fits);
    this.#table.table = {
      caption: `${count(rows.length, 'vendor')} of ${this.#vendors.length}`,
      columns: COLUMNS,
      rows: rows.map(row),
    };
    this.#table.sort = sort;
  }
}

const COLUMNS = [
  'Vendor',
  'Tier',
  'Kind',
  'Country',
  'Status',
  { name: 'Critical in reach', key: 'reach', number: true },
  'Worst',
  { name: 'Likelihood', number: true },
];

const row = (vendor) => [
  { ref: vendor.ref, text: vendor.name },
  { value: vendor.tier ?? 99, text: begin(tier(vendor.tier)) },
  known(vendor.kind),
  vendor.country ? country(vendor.country) : 'unknown',
  vendor.stub ? 'not described yet' : known(vendor.status),
  vendor.critical,
  vendor.worst ?? 'none reached',
  reach(vendor.likelihood),
];

/** Nothing reached is no step of the ramp. */
function reach(value) {
  if (value === null) return { value: -1, text: likelihood(value) };
  return { value, risk: rampStep(value), text: likelihood(value) };
}

const label = (text, field) => h('label', { class: 'field' }, text, field);

function fill(select, all, values, name) {
  const each = [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  select.replaceChildren(
    h('option', { value: '' }, all),
    ...each.map((value) => h('option', { value }, begin(name(value)))),
  );
}

customElements.define('vendors-view', VendorsView);
