import { h } from '../core/dom.js';
import { moment } from '../core/words.js';
import { field, sending } from './act-form.js';
import { act } from './incident-act.js';

/** <incident-log>: what was done by whom, the last first, and a field for a note. In: `incident`. Out: `acted`. */
export class IncidentLog extends HTMLElement {
  #incident;
  #note = h('textarea', { name: 'text', required: true, maxlength: 10000, rows: 3 });
  #form = sending(() => this.#send(), 'Note it', field('Note', this.#note));
  #list = h('ol', { class: 'history' });

  connectedCallback() {
    this.replaceChildren(this.#form, this.#list);
  }

  set incident(incident) {
    this.#incident = incident;
    this.#form.hidden = !incident.may;
    this.#list.replaceChildren(
      ...incident.log.map(({ at, who, sentence }) =>
        h('li', {}, h('span', { class: 'quiet nowrap' }, moment(at)), h('span', {}, `${who} ${sentence}`)),
      ),
    );
  }

  async #send() {
    await act(this, this.#incident.id, 'notes', { text: this.#note.value }, 'Noted.');
    this.#note.value = '';
  }
}

customElements.define('incident-log', IncidentLog);
