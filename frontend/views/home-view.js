import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, link, say } from '../core/dom.js';
import { sheets } from '../core/sheet.js';
import { copyLink, View } from '../core/view.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/critical-table.js';
import '../parts/decision-list.js';
import '../parts/dumb-bells.js';
import '../parts/key-figures.js';
import '../parts/news-box.js';
import '../parts/page-head.js';
import '../parts/promise-list.js';
import '../parts/view-switch.js';
import { cards, changes } from './home-parts.js';
import { figure, LABELS } from '../core/brief.js';

await sheets('council', 'council-rows', 'council-shares', 'council-print');

/** /: the council's page: where we stand, what changed, and the three decisions that would help most. */
class HomeView extends View {
  #address = {};
  #me = { role: 'viewer', seats: [] };
  #head = h('page-head');
  #news = h('news-box');
  #since = h('input', { type: 'date', onchange: () => this.change({ since: this.#since.value }) });
  #figures = h('key-figures');
  #title = h('h2');
  #switch = h('view-switch');
  #bells = h('dumb-bells');
  #decisions = h('decision-list');
  #changes = h('div', { class: 'stack' });
  #cards = h('div', { class: 'council-cards' });
  #promises = h('promise-list');
  #table = h('critical-table');
  #call = callBehind('the brief');

  build() {
    this.#switch.choices = [
      ['picture', 'Picture'],
      ['table', 'Table'],
    ];
    const print_ = h('button', { type: 'button', class: 'button first', onclick: () => print() }, 'Print brief');
    this.#head.acts = [copyLink(), link('/map', 'Open the map', { class: 'button' }), print_];
    const since = h('label', { class: 'field', title: 'Figures of this day stand beside today’s' }, 'Compare with');
    since.append(this.#since);
    this.body.className = 'council';
    this.body.append(this.#head, h('div', { class: 'asks' }, this.#news, since), this.#figures, this.#sections());
    this.addEventListener('news-asked', ({ detail }) => this.change({ ask: detail.text }));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
    this.addEventListener('switched', ({ detail }) => this.change({ view: detail.value }, true));
    this.addEventListener('proposed', () => this.#again('Proposed. The seats of the council may vote.'));
    this.addEventListener('voted', () => this.#again('Your vote is kept.'));
  }

  #sections() {
    const section = (name, ...parts) =>
      h('section', { class: `card padded of-${name}` }, h('header', {}, h('h2', {}, LABELS[name])), parts);
    const picture = h('header', {}, this.#title, h('div', { class: 'row' }, this.#call, this.#switch));
    const bells = h('section', { class: 'card of-functions' }, picture, this.#bells);
    const left = h('div', { class: 'stack' }, bells, section('changes', this.#changes));
    return h(
      'div',
      { class: 'stack' },
      h('div', { class: 'council-columns' }, left, section('decisions', this.#decisions)),
      this.#cards,
      section('promises', this.#promises),
      this.#table,
    );
  }

  set address(address) {
    this.#address = address;
    const path = `/brief${write({ since: address.since, 'as-of': address['as-of'] })}`;
    this.#news.asked = address.ask ?? '';
    this.#call.path = path;
    if (this.dataset.loaded === path) this.#update();
    else this.load(path, (answer) => this.#show(answer));
  }

  #show(brief) {
    if (brief.things === 0) {
      this.body.hidden = true;
      this.state.empty(
        'The map is empty',
        'Bring your own files, or load an example to look around.',
        link('/data', 'Go to data', { class: 'button first' }),
      );
      return;
    }
    const { asOf, policy, title, summary, since, figures, functions } = brief;
    this.#head.text = { crumb: `As of ${asOf} · policy ${policy}`, title, note: summary };
    this.#since.value = since.day;
    this.#figures.figures = figures.map((one) => figure(one, since.day));
    this.#title.textContent = functions.title;
    this.#bells.functions = functions;
    this.#changes.replaceChildren(...changes(brief.changes).filter(Boolean));
    this.#cards.replaceChildren(...cards(brief));
    this.#update();
    this.#people(brief);
    this.#table.load();
  }

  #update() {
    const view = this.#address.view === 'table' ? 'table' : 'picture';
    this.#switch.value = view;
    this.#bells.view = view;
    this.#bells.sort = this.#address.sort;
    this.#table.sort = this.#address.sort;
  }

  /** What whoever looks may do is asked once, and the decisions stand there meanwhile. */
  async #people(brief) {
    this.#offer(brief);
    this.#me = await ask('/me').catch(() => this.#me);
    this.#offer(brief);
  }

  #offer({ decisions, promises }) {
    this.#decisions.decisions = { decisions, proposes: this.#me.role !== 'viewer' && !this.#address['as-of'] };
    this.#promises.promises = { ...promises, seats: this.#me.seats ?? [] };
  }

  #again(sentence) {
    say(sentence);
    this.refresh();
  }
}

customElements.define('home-view', HomeView);
