import { write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, say, tell } from '../core/dom.js';
import { instant } from '../core/incident.js';
import { count, kindName } from '../core/words.js';
import { field, sending } from './act-form.js';
import { callBehind } from './call-behind.js';
import { marker } from './marker.js';
import './origin-picker.js';
import { thingLink } from './thing-link.js';

/**
 * <incident-declare>: what fell? The first field takes whatever the news call it; what that means for us is said, and
 * each meaning can be taken as what fell. Then it is declared.
 *
 * In:  `asked`, the text; `from`, what fell, as the address holds it; `may`, whether whoever looks may declare.
 * Out: `news-asked` {text}, `origins-changed` {from}, `declared` {id}.
 */
export class IncidentDeclare extends HTMLElement {
  #asked = '';
  #from = [];
  #names = new Map();
  #input = h('input', {
    type: 'search',
    name: 'ask',
    placeholder: 'A name, product and version, CVE, LEI or domain',
    maxlength: 200,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  #call = callBehind('the answer');
  #answer = h('div', { 'aria-live': 'polite' });
  #picker = h('origin-picker', { label: 'Something else fell too' });
  #name = h('input', { name: 'name', maxlength: 200, placeholder: 'as people call it' });
  #since = h('input', { type: 'datetime-local', name: 'since' });
  #asOf = h('input', { type: 'date', name: 'asOf' });
  #form = h(
    'section',
    { class: 'card padded stack', hidden: true },
    h('h2', {}, 'Declare that it fell'),
    this.#picker,
    sending(
      () => this.#declare(),
      'Declare the incident',
      h(
        'div',
        { class: 'bar' },
        field('Name', this.#name),
        field('Fallen since; now without it', this.#since),
        field('As of; today without it', this.#asOf),
      ),
    ),
    h('p', { class: 'quiet' }, 'The map is kept as it is known now: whatever is imported later, this record stays.'),
  );

  set asked(text) {
    if (text === this.#asked) return;
    this.#asked = text;
    if (document.activeElement !== this.#input) this.#input.value = text;
    this.#load();
  }

  set from(from) {
    this.#from = from;
    this.#picker.origins = from;
    this.#form.hidden = from.length === 0 || !this.#may;
  }

  #may = false;

  set may(may) {
    this.#may = may;
    this.from = this.#from;
  }

  connectedCallback() {
    this.replaceChildren(
      h(
        'form',
        { class: 'bar', role: 'search', onsubmit: (event) => this.#sent(event) },
        h('label', { class: 'field wide' }, 'What fell, or is said to have fallen?', this.#input),
        h('button', { class: 'button first' }, 'Ask what it means for us'),
        this.#call,
      ),
      this.#answer,
      this.#form,
    );
    this.#call.hidden = true;
  }

  #sent(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (text === this.#asked) this.#load();
    else tell(this, 'news-asked', { text });
  }

  async #load() {
    const text = this.#asked;
    const path = `/affected${write({ q: text })}`;
    this.#call.hidden = text === '';
    this.#call.path = path;
    this.#answer.setAttribute('aria-busy', 'true');
    const told = text === '' ? null : await ask(path).catch((problem) => ({ problem }));
    if (text !== this.#asked) return;
    this.#answer.removeAttribute('aria-busy');
    this.#answer.replaceChildren(...this.#shown(told));
    if (told?.summary) say(told.summary);
  }

  #shown(told) {
    if (!told) return [];
    const { problem, title, summary, verdict, meanings } = told;
    if (problem) return [h('p', { class: 'notice warn' }, [problem.detail, problem.mend].join('; '))];
    for (const { match } of meanings) this.#names.set(match.ref, match.name ?? match.ref);
    this.#picker.names = this.#names;
    return [
      h(
        'div',
        { class: `notice stack${verdict === 'yes' ? ' warn' : ''}` },
        h('div', {}, h('h2', {}, title), h('p', {}, summary)),
        meanings.length > 0 && h('ul', { class: 'meanings' }, meanings.map((each) => this.#meaning(each))),
      ),
    ];
  }

  #meaning({ match: { ref, name, kind }, verdict, falls, things }) {
    const fell = () => tell(this, 'origins-changed', { from: [...new Set([...this.#from, falls[0]])] });
    const label = `It fell: ${name ?? ref}`;
    return h(
      'li',
      {},
      marker(kind),
      h('span', {}, thingLink(ref, name ?? ref), ' ', h('span', { class: 'quiet' }, kindName(kind))),
      h('span', { class: 'quiet' }, `${verdict}; ${count(things, 'thing')} of ours in reach`),
      falls.length > 0 &&
        this.#may &&
        h('button', { type: 'button', class: 'button', 'aria-label': label, onclick: fell }, 'It fell'),
    );
  }

  async #declare() {
    const [since, asOf] = [instant(this.#since.value), this.#asOf.value];
    const json = { name: this.#name.value, from: this.#from, since, asOf };
    tell(this, 'declared', await ask('/incidents', { method: 'POST', json }));
  }
}

customElements.define('incident-declare', IncidentDeclare);
