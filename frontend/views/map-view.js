import { forApi } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { table } from '../core/picture.js';
import { copyLink, View } from '../core/view.js';
import { heading, legendOf, shown, stamp } from './map-words.js';
import { mapSide } from './map-side.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/fall-controls.js';
import '../parts/key-figures.js';
import '../parts/page-head.js';
import '../parts/ring-map.js';
import '../parts/view-switch.js';

/** The state of a picture of which no cell is opened. */
const WHOLE = { in: '', at: '', group: '', step: '', part: '' };

/** /map: what falls with what fell, in rings; with nothing fallen, all vendors by tier. */
class MapView extends View {
  #address = {};
  #picture;
  #asked;
  #head = h('page-head');
  #controls = h('fall-controls');
  #figures = h('key-figures');
  #heading = h('h2');
  #switch = h('view-switch');
  #map = h('ring-map');
  #table = h('data-table', { class: 'tall' });
  #legend = h('ul', { class: 'legend' });
  #side = h('aside', { class: 'card padded side', 'aria-label': 'Evidence' });
  #withdraw = link('/map', 'Show all of us', { class: 'button' });
  #fold = h(
    'button',
    { type: 'button', class: 'button', onclick: () => this.change(WHOLE) },
    'All cells',
  );
  #call = callBehind('the picture');
  #callBeside = callBehind('the paths');

  build() {
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const header = h('header', {}, this.#heading, h('div', { class: 'row' }, this.#fold, this.#call, this.#switch));
    const card = h('section', { class: 'card stays' }, header, this.#map, this.#table, this.#legend);
    this.body.append(this.#head, this.#controls, this.#figures, h('div', { class: 'columns' }, card, this.#side));
    this.#head.acts = [this.#withdraw, copyLink()];
    this.#listen();
  }

  #listen() {
    const on = (event, state, instead) =>
      this.addEventListener(event, ({ detail }) => this.change(state(detail), instead));
    on('question-changed', ({ state }) => state);
    on('switched', ({ value }) => ({ view: value === 'table' ? 'table' : '' }));
    on('sorted', ({ sort }) => ({ sort }), true);
    on('field-chosen', ({ sector, ring }) =>
      this.#opened(this.#picture.sectors[sector].ref || 'none', String(ring)));
    this.addEventListener('thing-chosen', ({ detail }) => this.#choose(detail.ref));
  }

  /** One path is drawn, however many ends the address names. */
  set address({ to, ...rest }) {
    const address = { ...rest, to: to?.at(-1) };
    this.#address = address;
    this.#controls.state = address;
    const need = `/picture${forApi({ ...address, to: '' })}`;
    const enough = this.#asked === need && (!address.to || this.#wayTo(address.to)?.path);
    if (enough) this.#update();
    else this.load(`/picture${forApi(address)}`, (picture) => this.#show(picture, need));
  }

  #show(picture, asked) {
    this.#picture = picture;
    this.#asked = asked;
    this.#controls.names = new Map(picture.origins.map(({ ref, name }) => [ref, name]));
    this.#head.text = { crumb: stamp(picture, this.#address), title: picture.title, note: picture.note };
    this.#figures.figures = picture.figures;
    this.#map.picture = picture;
    this.#heading.textContent = heading(picture);
    this.#table.table = { ...table(picture), caption: shown(picture) };
    this.#legend.replaceChildren(...legendOf(picture, this.#address));
    this.#withdraw.hidden = picture.shape === 'tiers';
    this.#fold.hidden = !this.#address.in;
    this.#update();
  }

  #wayTo(ref) {
    return this.#picture?.ways.find((way) => way.ref === ref);
  }

  #update() {
    const way = this.#wayTo(this.#address.to) ?? this.#picture.ways.find(({ path }) => path);
    this.#map.path = way?.path ? [way.path[0].from, ...way.path.map(({ to }) => to)] : [];
    this.#call.path = `/picture${forApi(this.#address)}`;
    this.#callBeside.path = rowsBehind(this.#picture, this.#address);
    const [heading, ...rest] = mapSide(this.#picture, way, (ref) => this.#choose(ref));
    this.#side.replaceChildren(h('header', {}, heading, this.#callBeside), ...rest);
    const asTable = this.#address.view === 'table';
    this.#switch.value = asTable ? 'table' : 'picture';
    this.#map.hidden = asTable;
    this.#legend.hidden = asTable;
    this.#table.hidden = !asTable;
    this.#table.sort = this.#address.sort ?? '';
  }

  #choose(ref) {
    if (this.#picture.shape === 'tiers') this.change({ from: kindOf(ref) === 'vendor' ? [ref] : [], to: '' });
    else if (this.#picture.origins.every((each) => each.ref !== ref)) this.change({ to: ref });
  }

  /** The server says under which names a cell of its picture is asked for. */
  #opened(sector, ring) {
    const [bySector, byRing] = this.#picture.opens;
    return { [bySector]: sector, ...(byRing ? { [byRing]: ring } : {}) };
  }
}

/** The rows from which the paths beside a fall are taken; beside all of us the picture itself. */
function rowsBehind({ shape }, { from, hops, 'as-of': day, 'known-at': told, without }) {
  if (shape === 'tiers') return `/picture${forApi({ 'as-of': day, 'known-at': told, without })}`;
  return `/blast${forApi({ from, hops, 'as-of': day, 'known-at': told, without })}`;
}

customElements.define('map-view', MapView);
