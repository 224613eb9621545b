import { h } from '../core/dom.js';
import { idOf, kindOf } from '../core/kinds.js';
import { moment } from '../core/words.js';
import { field, sending } from './act-form.js';
import { act } from './incident-act.js';

/** <incident-close>: the end of an incident and its after-action. In: `incident`. Out: `acted` {answer, said}. */
export class IncidentClose extends HTMLElement {
  #incident;
  #told = h('div', { class: 'stack' });
  #lessons = h('textarea', { name: 'lessons', maxlength: 10000, rows: 3 });
  #attended = h('div', { class: 'stack' });
  #reviewed = h('input', { type: 'date', name: 'reviewed' });
  #reported = h('input', { type: 'date', name: 'reported' });
  #form = h('details', {});

  connectedCallback() {
    this.replaceChildren(this.#told, this.#form);
  }

  set incident(incident) {
    const first = !this.#incident;
    this.#incident = incident;
    const { closing, status, may } = incident;
    this.#told.replaceChildren(...(closing ? after(closing) : [h('p', { class: 'quiet' }, 'It is open.')]));
    this.#form.hidden = !may;
    if (first || status === 'closed') this.#build();
  }

  #build() {
    const { closing, origins } = this.#incident;
    const vendors = origins.filter(({ ref }) => kindOf(ref) === 'vendor');
    this.#attended.replaceChildren(
      ...vendors.map(({ ref, name }) =>
        h(
          'label',
          { class: 'check' },
          h('input', { type: 'checkbox', value: ref, checked: closing?.attended.includes(ref) }),
          `${name ?? idOf(ref)} took part in the after-action`,
        ),
      ),
    );
    this.#lessons.value = closing?.lessons ?? '';
    this.#reviewed.value = closing?.reviewed ?? '';
    this.#reported.value = closing?.reported ?? '';
    const verb = closing ? 'Write it anew' : 'Close it';
    this.#form.replaceChildren(
      h('summary', {}, closing ? 'After-action' : 'Close the incident'),
      sending(
        () => this.#send(),
        verb,
        field('Lessons', this.#lessons),
        this.#attended,
        field('After-action held on', this.#reviewed),
        field('Reported to the board on', this.#reported),
      ),
    );
  }

  #send() {
    const attended = [...this.#attended.querySelectorAll('input:checked')].map(({ value }) => value);
    const json = {
      lessons: this.#lessons.value,
      attended,
      reviewed: this.#reviewed.value,
      reported: this.#reported.value,
    };
    return act(this, this.#incident.id, 'closing', json, 'Closed; the checks look at it.');
  }
}

function after({ at, who, lessons, words }) {
  return [
    h('p', {}, h('b', {}, `Closed ${moment(at)} by ${who}. ${words}`)),
    h('p', {}, lessons || 'No lessons were written down.'),
  ];
}

customElements.define('incident-close', IncidentClose);
