import { forApi } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { inflowTable } from '../core/inflow.js';
import { copyLink, View } from '../core/view.js';
import { wear } from '../core/wear.js';
import { count } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import { marker } from '../parts/marker.js';
import { stamped } from './dependence.js';
import { choices, ranking } from './exposure-side.js';
import '../parts/data-table.js';
import '../parts/inflow-map.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';
import '../parts/view-switch.js';

await Promise.all([wear('inflow'), wear('inflow-more')]);

/** /exposure: through whom falls come to what is critical, and who can reach one thing. */
class ExposureView extends View {
  #address = {};
  #answer;
  #asked;
  #head = h('page-head');
  #of = h('select', { onchange: () => this.change({ of: this.#of.value, through: '' }) });
  #ref = h('input', { type: 'text', placeholder: 'system:erp', onchange: () => this.#named(this.#ref.value.trim()) });
  #others = h('span');
  #other = h('label', { class: 'field', hidden: true }, this.#others, this.#ref);
  #date = h('input', { type: 'date', onchange: () => this.change({ 'as-of': this.#date.value, through: '' }) });
  #figures = h('key-figures');
  #switch = h('view-switch');
  #call = callBehind('the picture');
  #callBeside = callBehind('the ranking');
  #map = h('inflow-map');
  #table = h('data-table', { class: 'tall' });
  #legend = h('ul', { class: 'legend' }, legend());
  #side = h('aside', { class: 'card padded side', 'aria-label': 'Who can reach it' });

  build() {
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const heading = h('h2', {}, 'From deeper tiers to our functions');
    const header = h('header', {}, heading, h('div', { class: 'row' }, this.#call, this.#switch));
    const card = h('section', { class: 'card stays' }, header, this.#map, this.#table, this.#legend);
    const bar = h(
      'div',
      { class: 'bar' },
      h('label', { class: 'field' }, 'Who can reach', this.#of),
      this.#other,
      h('label', { class: 'field', title: 'The day for which facts hold' }, 'As of', this.#date),
    );
    this.body.append(this.#head, bar, this.#figures, h('div', { class: 'columns' }, card, this.#side));
    this.#head.acts = [copyLink(), link('/concentration', 'Concentration', { class: 'button' })];
    const on = (event, state, instead) =>
      this.addEventListener(event, ({ detail }) => this.change(state(detail), instead));
    on('switched', ({ value }) => ({ view: value === 'table' ? 'table' : '' }));
    on('sorted', ({ sort }) => ({ sort }), true);
    on('target-chosen', ({ ref }) => ({ of: `${ref}=availability`, through: '' }));
  }

  set address(address) {
    this.#address = address;
    this.#date.value = address['as-of'] ?? '';
    const need = `/picture/exposure${forApi(address)}`;
    if (this.#asked === need) this.#update();
    else this.load(need, (answer) => this.#show(answer, need));
  }

  #show(answer, asked) {
    const { title, note, figures, targets, moreTargets, picture } = answer;
    const drawn = this.#answer && JSON.stringify(this.#answer.picture) === JSON.stringify(picture);
    this.#answer = answer;
    this.#asked = asked;
    this.#head.text = { crumb: stamped(answer, this.#address), title, note };
    this.#figures.figures = figures;
    this.#call.path = asked;
    if (!drawn) this.#map.picture = answer;
    const caption = `${count(picture.ribbons.length, 'ribbon')}, the same as the picture shows`;
    this.#table.table = { ...inflowTable(answer), caption };
    this.#other.hidden = moreTargets === 0;
    this.#others.textContent = `Or by ref: ${count(moreTargets, 'more', 'more')} not in the list`;
    this.#of.replaceChildren(...choices(targets, answer.chosen?.of));
    this.#update();
  }

  #named(ref) {
    if (ref === '') return;
    this.#ref.value = '';
    this.change({ of: ref, through: '' });
  }

  #update() {
    const { chosen, picture } = this.#answer;
    const asTable = this.#address.view === 'table';
    const nothing = picture.bars.length === 0;
    this.#switch.value = asTable ? 'table' : 'picture';
    this.#map.hidden = asTable || nothing;
    this.#legend.hidden = asTable || nothing;
    this.#table.hidden = !asTable && !nothing;
    this.#table.sort = this.#address.sort ?? '';
    this.#of.disabled = !chosen;
    if (!chosen) {
      const mend = h('p', { class: 'quiet' }, 'Mark what is critical.');
      this.#side.replaceChildren(h('h2', {}, 'Nothing is watched'), mend);
      return;
    }
    this.#of.value = chosen.of;
    this.#map.chosen = chosen.ref;
    const { through, ...question } = this.#address;
    this.#callBeside.path = `/exposure${forApi({ ...question, of: chosen.of })}`;
    const choose = (source) => this.change({ of: chosen.of, through: source });
    const [heading, ...rest] = ranking(chosen, this.#address, choose);
    this.#side.replaceChildren(h('header', {}, heading, this.#callBeside), ...rest);
  }
}

function legend() {
  const box = (kind, what) => h('li', {}, marker(kind), what);
  return [
    box('vendor', 'Vendor'),
    box('software', 'Product'),
    box('function', 'Business function'),
    h('li', {}, h('span', { class: 'swatch-unknown', 'aria-hidden': 'true' }), 'Not disclosed to us'),
  ];
}

customElements.define('exposure-view', ExposureView);
