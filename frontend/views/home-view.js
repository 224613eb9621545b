import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { begin, kindName, likelihood, rampStep } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/key-figures.js';
import '../parts/news-box.js';
import '../parts/page-head.js';

/** /: where we are exposed, until the council's page takes its place. */
class HomeView extends View {
  #head = h('page-head');
  #figures = h('key-figures');
  #table = h('data-table');
  #news = h('news-box');
  #call = callBehind('the overview');

  build() {
    this.#call.path = '/overview';
    this.body.append(
      this.#head,
      this.#news,
      this.#figures,
      h(
        'section',
        { class: 'card' },
        h('header', {}, h('h2', {}, 'Critical things, most exposed first'), this.#call),
        this.#table,
      ),
    );
    this.#head.acts = [copyLink(), link('/map', 'Open the map', { class: 'button first' })];
    this.addEventListener('news-asked', ({ detail }) => this.change({ ask: detail.text }));
    this.addEventListener('sorted', ({ detail }) => this.change({ sort: detail.sort }, true));
  }

  set address({ sort, ask = '' }) {
    this.#news.asked = ask;
    if (this.dataset.loaded) this.#table.sort = sort;
    else this.load('/overview', (answer) => this.#show(answer, sort));
  }

  #show({ title, note, stamp, figures, targets, things }, sort) {
    if (things === 0) {
      this.body.hidden = true;
      this.state.empty(
        'The map is empty',
        'Bring your own files, or load an example to look around.',
        link('/data', 'Go to data', { class: 'button first' }),
      );
      return;
    }
    this.#head.text = { crumb: `As of ${stamp.asOf} · policy ${stamp.policy}`, title, note };
    this.#figures.figures = figures;
    this.#table.table = {
      columns: [
        'Critical thing',
        'Kind',
        'Falls in',
        { name: 'Tier 1', number: true },
        { name: 'All vendors', number: true },
        'Most likely through',
        { name: 'Likelihood', number: true },
      ],
      rows: targets.map(row),
    };
    this.#table.sort = sort;
  }
}

function row({ ref, name, kind, state, direct, vendors, worst }) {
  const likely = worst
    ? { value: worst.likelihood, risk: rampStep(worst.likelihood), text: likelihood(worst.likelihood) }
    : { value: -1, text: likelihood(null) };
  const by = worst ? through(worst, ref) : 'nobody known';
  return [{ ref, text: name }, begin(kindName(kind)), state, direct, vendors, by, likely];
}

/** Leads to the map on which this vendor has fallen, and the path to the thing is drawn. */
function through({ ref, name, state }, to) {
  const from = state === 'control' ? ref : `${ref}=${state}`;
  return { ref, href: `/map${write({ from: [from], to })}`, text: name };
}

customElements.define('home-view', HomeView);
