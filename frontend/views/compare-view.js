import { write } from '../core/address.js';
import { h, link } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { known } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/page-head.js';

/** /compare?vendors=a,b: two vendors for the same service, side by side, before one of them is signed with. */
class CompareView extends View {
  #head = h('page-head');
  #a = h('input', { type: 'text', name: 'a', required: true, autocomplete: 'off', placeholder: 'Id' });
  #b = h('input', { type: 'text', name: 'b', required: true, autocomplete: 'off', placeholder: 'Id' });
  #table = h('data-table', { label: 'Side by side' });
  #call = callBehind('the comparison');
  #card = h('section', { class: 'card', hidden: true });

  build() {
    this.#card.append(h('header', {}, h('h2', {}, 'Side by side'), this.#call), this.#table);
    const form = h(
      'form',
      { class: 'bar', onsubmit: (event) => this.#ask(event) },
      h('label', { class: 'field' }, 'One vendor', this.#a),
      h('label', { class: 'field' }, 'The other', this.#b),
      h('button', { class: 'button first' }, 'Compare'),
    );
    this.body.append(this.#head, form, this.#card);
    this.#head.acts = [copyLink()];
  }

  set address({ vendors = '', 'as-of': asOf }) {
    const [a = '', b = ''] = vendors.split(',');
    this.#a.value = a;
    this.#b.value = b;
    if (a && b) this.#compare(`/dossiers${write({ a, b, 'as-of': asOf })}`);
    else this.#wait();
  }

  #compare(path) {
    this.#call.path = path;
    this.load(path, (answer) => this.#show(answer));
  }

  #ask(event) {
    event.preventDefault();
    this.change({ vendors: `${this.#a.value.trim()},${this.#b.value.trim()}` });
  }

  /** Nothing is asked yet. */
  #wait() {
    this.body.hidden = false;
    this.#card.hidden = true;
    this.#head.text = { crumb: 'Compare', title: 'Which of two vendors?', note: 'Name both by their ids.' };
  }

  #show({ asOf, policy, title, summary, vendors, rows }) {
    this.#card.hidden = false;
    this.#head.text = { crumb: `Compare · as of ${asOf} · policy ${policy}`, title, note: summary };
    const names = new Map(vendors.map(({ ref, name }) => [ref, name]));
    this.#table.table = {
      columns: ['What', ...vendors.map(({ name }) => name), 'Less to fear'],
      rows: rows.map(({ label, a, b, less }) => [label, known(a), known(b), less ? names.get(less) : '–']),
    };
    this.#head.acts = [...vendors.map(dossier), copyLink()];
  }
}

const dossier = ({ ref, name }) =>
  link(`/vendors/${encodeURIComponent(ref.slice(ref.indexOf(':') + 1))}/dossier`, name, { class: 'button' });

customElements.define('compare-view', CompareView);
