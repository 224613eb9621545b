import { write } from '../core/address.js';
import { h } from '../core/dom.js';
import { copyLink, View } from '../core/view.js';
import { begin, known } from '../core/words.js';
import { callBehind } from '../parts/call-behind.js';
import '../parts/data-table.js';
import '../parts/page-head.js';

/** /vendors/{id}/offboarding: what is to be taken back from a vendor; only TF-06 says that it is done. */
class OffboardingView extends View {
  #head = h('page-head');
  #says = h('p', { class: 'notice', role: 'status' });
  #table = h('data-table', { label: 'What it holds' });
  #call = callBehind('the list');

  build() {
    const head = h('header', {}, h('h2', {}, 'To be taken back'), this.#call);
    this.body.className = 'stack';
    this.body.append(this.#head, this.#says, h('section', { class: 'card' }, head, this.#table));
    this.#head.acts = [copyLink()];
  }

  set address({ id, 'as-of': asOf }) {
    const path = `/offboarding/${encodeURIComponent(id)}`;
    this.#call.path = path;
    this.load(path + write({ 'as-of': asOf }), (answer) => this.#show(answer));
  }

  #show({ asOf, policy, name, title, summary, closed, check, detail, items }) {
    this.#head.text = { crumb: `Offboarding of ${name} · as of ${asOf} · policy ${policy}`, title, note: summary };
    const found = detail ? ` TF-06 (${check}): ${detail}.` : '';
    this.#says.textContent = (closed ? 'Closed.' : 'Open until no contract joins it to us and TF-06 is clean.') + found;
    this.#table.table = {
      columns: ['Done', 'What', 'Name', 'What it opens', 'State', 'Record'],
      rows: items.map((item) => [
        DONE.get(item.done),
        begin(item.what),
        { ref: item.ref, text: item.name },
        known(item.opens),
        known(item.state),
        item.record ?? 'none',
      ]),
    };
  }
}

const DONE = new Map([
  [true, '✓ taken back'],
  [false, '☐ open'],
  [null, '? unknown'],
]);

customElements.define('offboarding-view', OffboardingView);
