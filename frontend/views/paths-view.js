import { forApi, write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { lanesTable } from '../core/lanes.js';
import { sameMap } from '../core/same-map.js';
import { copyLink, View } from '../core/view.js';
import { wear } from '../core/wear.js';
import { count } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import { stamped } from './dependence.js';
import { chosenPath, invitation, legend, ranked } from './paths-side.js';
import '../parts/data-table.js';
import '../parts/origin-picker.js';
import '../parts/page-head.js';
import '../parts/path-lanes.js';
import '../parts/view-switch.js';

await Promise.all([wear('lanes'), wear('lanes-more')]);

const MANY = ['1', '2', '3', '5', '10', '20'];
const USUAL = '3';

/** /paths: the likeliest paths from one thing to another, as lanes, each step with its rule and its record. */
class PathsView extends View {
  #address = {};
  #answer;
  #asked;
  #head = h('page-head');
  #from = h('origin-picker', { label: 'From', list: 'begins', one: true });
  #to = h('origin-picker', { label: 'To', list: 'ends', watched: 'is reached', one: true });
  #swap = h('button', { type: 'button', class: 'button swap', 'aria-label': 'Swap the ends' }, '⇄');
  #many = h('select', { onchange: () => this.change({ k: this.#many.value, path: '' }) });
  #date = h('input', { type: 'date', onchange: () => this.change({ 'as-of': this.#date.value, path: '' }) });
  #switch = h('view-switch');
  #call = callBehind('the paths');
  #lanes = h('path-lanes');
  #table = h('data-table', { class: 'tall' });
  #card;
  #columns;
  #list = h('section', { class: 'card padded side', 'aria-label': 'Paths' });
  #side = h('aside', { class: 'card padded side', 'aria-label': 'The chosen path' });
  #open = h('section', { class: 'card padded stack', hidden: true });

  build() {
    this.#many.append(...MANY.map((k) => h('option', { value: k === USUAL ? '' : k }, k)));
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const heading = h('h2', {}, 'Paths, likeliest first');
    const header = h('header', {}, heading, h('div', { class: 'row' }, this.#call, this.#switch));
    const key = h('ul', { class: 'legend' }, legend());
    this.#card = h('section', { class: 'card' }, header, this.#lanes, this.#table, key);
    this.#columns = h('div', { class: 'columns' }, this.#list, this.#side);
    const bar = h(
      'div',
      { class: 'bar' },
      this.#from,
      this.#swap,
      this.#to,
      h('label', { class: 'field' }, 'Paths', this.#many),
      h('label', { class: 'field', title: 'The day for which facts hold' }, 'As of', this.#date),
    );
    this.body.append(this.#head, bar, this.#open, h('div', { class: 'stack' }, this.#card, this.#columns));
    this.#listen();
  }

  #listen() {
    this.#swap.addEventListener('click', () => {
      const { from = [], to = [] } = this.#address;
      this.change({ from: to, to: from, path: '' });
    });
    this.addEventListener('origins-changed', ({ target, detail }) => {
      if (target === this.#to) this.change({ to: detail.from, path: '' });
      else this.change({ from: detail.from, path: '' });
    });
    this.addEventListener('switched', ({ detail }) => this.change({ view: detail.value === 'table' ? 'table' : '' }));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
  }

  set address(address) {
    this.#address = address;
    const { from = [], to = [] } = address;
    this.#from.origins = from;
    this.#to.origins = to;
    this.#swap.disabled = from.length + to.length === 0;
    this.#many.value = address.k === USUAL ? '' : (address.k ?? '');
    this.#date.value = address['as-of'] ?? '';
    const need = forApi({ ...address, path: '' });
    if (this.#asked === need) this.#update();
    else this.load(`/picture/paths${need}`, (answer) => this.#show(answer, need));
  }

  #show(answer, asked) {
    this.#answer = answer;
    this.#asked = asked;
    const { title, note, from, to, paths } = answer;
    this.#head.text = { crumb: stamped(answer, this.#address), title, note };
    this.#from.names = new Map(from.map(({ ref, name }) => [ref, name]));
    this.#to.names = new Map(to.map(({ ref, name }) => [ref, name]));
    const { from: origins = [], to: ends = [] } = this.#address;
    const there = write({ from: origins, to: ends[0]?.split('=')[0], ...sameMap(this.#address) });
    const onMap = link(`/map${there}`, 'On the map', { class: 'button' });
    const whole = origins.length > 0 && ends.length > 0;
    this.#head.acts = whole ? [copyLink(), onMap] : [copyLink()];
    this.#call.path = whole ? `/paths${asked}` : `/picture/paths${asked}`;
    this.#lanes.paths = answer;
    const steps = paths.reduce((sum, { path }) => sum + path.length, 0);
    this.#table.table = { ...lanesTable(answer), caption: `${count(steps, 'step')}, the same as the picture shows` };
    this.#open.replaceChildren(...invitation(answer, whole, this.#address));
    this.#update();
  }

  #update() {
    const { paths } = this.#answer;
    const nothing = paths.length === 0;
    const asTable = this.#address.view === 'table';
    const lane = Math.min(Math.max(0, Number(this.#address.path ?? 1) - 1 || 0), Math.max(0, paths.length - 1));
    this.#switch.value = asTable ? 'table' : 'picture';
    this.#open.hidden = !nothing;
    this.#card.hidden = this.#columns.hidden = nothing;
    this.#lanes.hidden = asTable;
    this.#table.hidden = !asTable;
    this.#table.sort = this.#address.sort ?? '';
    if (nothing) return;
    this.#lanes.lane = lane;
    const choose = (next) => this.change({ path: next === 0 ? '' : `${next + 1}` });
    this.#list.replaceChildren(...ranked(paths, lane, choose));
    this.#side.replaceChildren(...chosenPath(paths[lane], lane));
  }
}

customElements.define('paths-view', PathsView);
