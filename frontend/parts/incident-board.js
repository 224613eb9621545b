import { ask } from '../core/api.js';
import { h } from '../core/dom.js';
import { instant } from '../core/incident.js';
import { count, moment } from '../core/words.js';
import { field, sending } from './act-form.js';
import { act, once } from './incident-act.js';

/** Things told by their names; of more, how many. */
const FEW = 3;

/**
 * <incident-board>: the cuts that somebody chose, who does each and by when, and what would be worth cutting.
 *
 * In:  `incident`, as the server answers it.
 * Out: `acted` {answer, said}.
 */
export class IncidentBoard extends HTMLElement {
  #incident;
  #asked = '';
  #sets;
  #chosen = h('div', { class: 'stack' });
  #offered = h('div', { class: 'stack', 'aria-live': 'polite' });

  connectedCallback() {
    this.replaceChildren(this.#chosen, this.#offered);
  }

  set incident(incident) {
    this.#incident = incident;
    const { summary, cuts } = incident.board;
    this.#chosen.replaceChildren(
      h('p', { class: 'quiet' }, summary),
      h('ul', { class: 'acts-list' }, cuts.map((cut) => this.#cut(cut))),
    );
    if (incident.status === 'open') this.#offer();
    else this.#offered.replaceChildren();
  }

  #cut(cut) {
    const { act: id, title, standing, owner, at, late, note, effect } = cut;
    const when = at && `${standing === 'done' ? 'done' : 'due'} ${moment(at)}${late ? ', past' : ''}`;
    const down = effect.takesDown.map(({ name, ref }) => name ?? ref);
    return h(
      'li',
      {},
      h('b', {}, `${standing === 'done' ? '✓ ' : ''}${title}`),
      h('span', { class: late ? 'bad' : 'quiet' }, [owner ?? 'nobody yet', when].filter(Boolean).join(' · ')),
      h('span', { class: 'quiet' }, `Alone it keeps ${count(effect.aloneLost, 'thing')} from falling. ${taken(down)}`),
      note && h('span', { class: 'quiet' }, note),
      h('span', { class: 'record' }, effect.source),
      this.#incident.may && this.#incident.status === 'open' && this.#acts(id, cut),
    );
  }

  #acts(id, { title, standing, owner, note }) {
    const again = (as) => ({ act: id, standing: as, owner, note });
    return h(
      'div',
      { class: 'row' },
      standing === 'planned' &&
        once('Done', `Done: ${title}`, () => this.#send(again('done'), `Done: ${title}.`)),
      once('Take off', `Take off the board: ${title}`, () => this.#send(again('dropped'), `Taken off: ${title}.`)),
      standing === 'planned' && this.#assign(id, owner, note),
    );
  }

  #assign(id, owner, note) {
    const who = h('input', { name: 'owner', maxlength: 200, value: owner });
    const at = h('input', { type: 'datetime-local', name: 'at' });
    const send = () =>
      this.#send({ act: id, standing: 'planned', owner: who.value, at: instant(at.value), note }, 'Kept.');
    return h(
      'details',
      {},
      h('summary', {}, 'Who and by when'),
      sending(send, 'Save', field('Who does it', who), field('Due', at)),
    );
  }

  /** The search may take its time, and the page never waits for it. */
  async #offer() {
    const { id, marks } = this.#incident;
    const now = `${id} ${JSON.stringify(marks)}`;
    if (now === this.#asked) return this.#show();
    this.#asked = now;
    this.#sets = undefined;
    this.#offered.replaceChildren(h('p', { class: 'quiet' }, 'Looking for what is worth cutting …'));
    const answer = await ask(`/incidents/${encodeURIComponent(id)}/cuts`).catch((problem) => ({ problem }));
    if (now !== this.#asked) return undefined;
    this.#sets = answer;
    return this.#show();
  }

  #show() {
    if (!this.#sets) return;
    const { problem, title, summary, cuts = [] } = this.#sets;
    if (problem) {
      this.#offered.replaceChildren(h('p', { class: 'notice warn' }, problem.detail ?? problem.message));
      return;
    }
    this.#offered.replaceChildren(
      h('h3', {}, 'Worth cutting'),
      h('p', {}, h('b', {}, title)),
      h('p', { class: 'quiet' }, summary),
      ...cuts.map((cut, i) => this.#set(cut, i)),
    );
  }

  #set({ title, acts, takesDown }, at) {
    const chosen = new Set(this.#incident.board.cuts.map((cut) => cut.act));
    const one = (row) =>
      h(
        'li',
        {},
        h('b', {}, row.title),
        h('span', { class: 'quiet' }, `Alone it keeps ${count(row.aloneLost, 'thing')} from falling.`),
        h('span', { class: 'record' }, row.source),
        this.#incident.may && !chosen.has(row.id)
          ? once('Put on the board', `Put on the board: ${row.title}`, () =>
              this.#send({ act: row.id }, `On the board: ${row.title}.`),
            )
          : h('span', { class: 'quiet' }, chosen.has(row.id) ? 'On the board' : ''),
      );
    const list = h('ul', { class: 'acts-list' }, acts.map(one));
    return h(
      'details',
      { open: at === 0 },
      h('summary', {}, at === 0 ? 'The cheapest set' : title),
      h('p', { class: 'quiet' }, takesDown.summary),
      list,
    );
  }

  #send(json, said) {
    return act(this, this.#incident.id, 'cuts', json, said);
  }
}

function taken(down) {
  if (down.length === 0) return 'It takes nothing down itself.';
  const more = down.length > FEW ? ` and ${down.length - FEW} more` : '';
  return `It takes down ${down.slice(0, FEW).join(', ')}${more}.`;
}

customElements.define('incident-board', IncidentBoard);
