import { h } from '../core/dom.js';
import { MARKS } from '../core/incident.js';
import { kindOf } from '../core/kinds.js';
import { begin, moment } from '../core/words.js';
import { field, sending } from './act-form.js';
import { act, once } from './incident-act.js';
import { marker } from './marker.js';
import './origin-picker.js';
import { thingLink } from './thing-link.js';

/**
 * <incident-marks>: what was found of things: confirmed, cleared or contained; each changes how far the fall reaches.
 *
 * In:  `incident`. Out: `acted` {answer, said}.
 */
export class IncidentMarks extends HTMLElement {
  #incident;
  #list = h('ul', { class: 'acts-list' });
  #none = h('p', { class: 'quiet' }, 'No thing is marked yet.');
  #picker = h('origin-picker', { label: 'Thing', list: 'could-be-marked', one: true });
  #mark = h(
    'select',
    { name: 'mark' },
    MARKS.map(([value, text]) => h('option', { value }, text)),
  );
  #why = h('input', { name: 'why', maxlength: 2000 });
  #form = sending(() => this.#send(), 'Mark', this.#picker, field('Mark', this.#mark), field('Why', this.#why));
  #origins = [];

  connectedCallback() {
    this.replaceChildren(this.#none, this.#list, this.#form);
    this.#picker.origins = [];
    this.#picker.addEventListener('origins-changed', (event) => {
      event.stopPropagation();
      this.#choose(event.detail.from.slice(-1));
    });
  }

  set incident(incident) {
    this.#incident = incident;
    this.#none.hidden = incident.marks.length > 0;
    this.#list.replaceChildren(...incident.marks.map((mark) => this.#row(mark)));
    this.#form.hidden = !incident.may || incident.status !== 'open';
  }

  #choose(origins) {
    this.#origins = origins;
    this.#picker.origins = origins;
  }

  #row({ ref, name, mark, who, at, why }) {
    const off = () => this.#post({ thing: ref, mark: 'open' }, `The mark is off ${name ?? ref}.`);
    const open = this.#incident.may && this.#incident.status === 'open';
    return h(
      'li',
      {},
      h('span', { class: 'row' }, marker(kindOf(ref)), thingLink(ref, name ?? ref), h('b', {}, mark)),
      h('span', { class: 'quiet' }, `${who}, ${moment(at)}${why ? `: ${why}` : ''}`),
      open && once('Take off', `Take the mark off ${name ?? ref}`, off),
    );
  }

  async #send() {
    const [thing] = this.#origins;
    if (!thing) throw new Error('No thing is chosen yet: type a part of its name, and choose it');
    await this.#post(
      { thing, mark: this.#mark.value, why: this.#why.value },
      `${begin(this.#mark.value)}: the radius is counted anew.`,
    );
    this.#choose([]);
    this.#why.value = '';
  }

  #post(json, said) {
    return act(this, this.#incident.id, 'marks', json, said);
  }
}

customElements.define('incident-marks', IncidentMarks);
