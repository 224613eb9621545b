import { forApi, write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { heatTable, ROWS } from '../core/heat.js';
import { sameMap } from '../core/same-map.js';
import { copyLink, View } from '../core/view.js';
import { wear } from '../core/wear.js';
import { callBehind } from '../parts/call-behind.js';
import { heatSide } from './concentration-side.js';
import { legend, options, stamped } from './dependence.js';
import '../parts/data-table.js';
import '../parts/heat-map.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';
import '../parts/view-switch.js';

await Promise.all([wear('heat'), wear('heat-ends')]);

const RESTS = { outage: 'When it stops', takeover: 'When it is taken over', forced: 'Of necessity, when it stops' };

/** /concentration: which business function rests on whom, cell by cell, and one cell closely. */
class ConcentrationView extends View {
  #address = {};
  #answer;
  #asked;
  #head = h('page-head');
  #by = h('select', { onchange: () => this.change({ by: this.#by.value, ...WHOLE }) }, options(ROWS, 'vendor'));
  #rests = h('select', { onchange: () => this.change({ rests: this.#rests.value, ...WHOLE }) });
  #date = h('input', { type: 'date', onchange: () => this.change({ 'as-of': this.#date.value }) });
  #figures = h('key-figures');
  #heading = h('h2');
  #switch = h('view-switch');
  #call = callBehind('the picture');
  #map = h('heat-map');
  #table = h('data-table', { class: 'tall' });
  #legend = h('ul', { class: 'legend' });
  #missing = h('p', { class: 'quiet none' });
  #side = h('aside', { class: 'card padded side', 'aria-label': 'The chosen cell' });

  build() {
    this.#rests.append(...options(RESTS, 'outage'));
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const header = h('header', {}, this.#heading, h('div', { class: 'row' }, this.#call, this.#switch));
    const card = h('section', { class: 'card' }, header, this.#map, this.#table, this.#legend, this.#missing);
    const bar = h(
      'div',
      { class: 'bar' },
      h('label', { class: 'field' }, 'Counted by', this.#by),
      h('label', { class: 'field' }, 'A function rests on it', this.#rests),
      h('label', { class: 'field', title: 'The day for which facts hold' }, 'As of', this.#date),
    );
    this.body.append(this.#head, bar, this.#figures, h('div', { class: 'columns' }, card, this.#side));
    this.#head.acts = [copyLink(), link('/exposure', 'Exposure', { class: 'button' })];
    const on = (event, state, instead) =>
      this.addEventListener(event, ({ detail }) => this.change(state(detail), instead));
    on('switched', ({ value }) => ({ view: value === 'table' ? 'table' : '' }));
    on('sorted', ({ sort }) => ({ sort }), true);
    on('cell-chosen', ({ row, function: name }) => ({ row, function: name }));
    on('rows-wanted', ({ skip }) => ({ ...WHOLE, skip: skip === 0 ? '' : String(skip) }));
  }

  set address(address) {
    this.#address = address;
    this.#by.value = address.by ?? '';
    this.#rests.value = address.rests ?? '';
    this.#date.value = address['as-of'] ?? '';
    const need = `/picture/concentration${forApi(address)}`;
    if (this.#asked === need) this.#update();
    else this.load(need, (answer) => this.#show(answer, need));
  }

  #show(answer, asked) {
    this.#answer = answer;
    this.#asked = asked;
    const { title, note, by, rests, rows, columns, figures, missing } = answer;
    this.#head.text = { crumb: stamped(answer, this.#address), title, note };
    this.#figures.figures = figures;
    this.#call.path = asked;
    this.#heading.textContent = `${ROWS[by]} by business function`;
    this.#map.picture = answer;
    const caption = `The same as the picture shows: ${RESTS[rests].toLowerCase()}`;
    this.#table.table = { ...heatTable(answer), caption };
    const folded = rows.some(({ fold }) => fold) || columns.some(({ ref }) => !ref);
    this.#legend.replaceChildren(...legend(folded));
    this.#missing.textContent = missing.length === 0 ? '' : `Rests on empty values: ${missing.join('; ')}.`;
    this.#missing.hidden = missing.length === 0;
    this.#update();
  }

  #update() {
    const { rows, columns, chosen } = this.#answer;
    const nothing = rows.length === 0 || columns.length === 0;
    const asTable = this.#address.view === 'table';
    this.#switch.value = asTable ? 'table' : 'picture';
    this.#map.hidden = asTable || nothing;
    this.#legend.hidden = asTable || nothing;
    this.#table.hidden = !asTable && !nothing;
    this.#table.sort = this.#address.sort ?? '';
    this.#side.replaceChildren(...heatSide(chosen, this.#onMap(chosen)));
  }

  #onMap(chosen) {
    if (!chosen || chosen.from.length === 0) return null;
    return `/map${write({ from: chosen.from, to: chosen.function, ...sameMap(this.#address) })}`;
  }
}

/** The state of a picture whose rows begin anew. */
const WHOLE = { row: '', function: '', skip: '', sort: '' };

customElements.define('concentration-view', ConcentrationView);
