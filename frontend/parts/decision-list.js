import { ask } from '../core/api.js';
import { h, link, tell } from '../core/dom.js';
import { begin } from '../core/words.js';
import { actsAndCost, effect } from '../core/brief.js';
import { field, sending } from './act-form.js';

/**
 * <decision-list>: the few decisions that would help most, what each comes to after those before it, and a form that
 * puts one before the council.
 *
 * In:  `decisions` as /brief has them; `proposes`, whether whoever looks may propose.
 * Out: `proposed` {promise}.
 */
export class DecisionList extends HTMLElement {
  set decisions({ decisions, proposes }) {
    const { title, summary, rows, note } = decisions;
    this.replaceChildren(
      h('p', { class: 'lead' }, title),
      h(
        'ol',
        { class: 'decisions' },
        rows.map((row, i) => this.#decision(row, i === 0 ? decisions.before : rows[i - 1].together, proposes)),
      ),
      summary && h('p', {}, summary),
      h('p', { class: 'quiet' }, note),
    );
  }

  #decision(row, before, proposes) {
    const changed = effect(before, row.together);
    return h(
      'li',
      {},
      h('h3', {}, link(row.page, row.title)),
      h('p', {}, changed.length > 0 ? `${begin(changed.join(', '))}.` : 'No count moves; single ways are closed.'),
      h('p', { class: 'quiet' }, row.takesDown),
      h('details', {}, h('summary', {}, actsAndCost(row)), h('ul', {}, row.acts.map(deed))),
      proposes && this.#form(row),
    );
  }

  #form({ acts }) {
    const reason = h('textarea', { name: 'reason', required: true, maxlength: 2000 });
    const owner = h('input', { name: 'owner', maxlength: 100 });
    const due = h('input', { type: 'date', name: 'due' });
    const send = async () => {
      const json = { acts: acts.map(({ id }) => id), reason: reason.value, owner: owner.value, due: due.value };
      tell(this, 'proposed', { promise: await ask('/decisions', { method: 'POST', json }) });
    };
    return h(
      'details',
      { class: 'propose' },
      h('summary', {}, 'Propose to the council'),
      sending(send, 'Propose', field('Why', reason), field('Owner', owner), field('Due', due)),
    );
  }
}

const deed = ({ title, source, page }) =>
  h('li', {}, link(page, title), ' ', h('span', { class: 'record' }, source));

customElements.define('decision-list', DecisionList);
