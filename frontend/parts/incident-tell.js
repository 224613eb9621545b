import { h } from '../core/dom.js';
import { due, instant } from '../core/incident.js';
import { moment } from '../core/words.js';
import { field, sending } from './act-form.js';
import { act } from './incident-act.js';

/**
 * <incident-tell>: who must be told, by when, whom to call, and who was told.
 *
 * In:  `incident`. Out: `acted` {answer, said}.
 */
export class IncidentTell extends HTMLElement {
  #incident;

  set incident(incident) {
    this.#incident = incident;
    const { tell } = incident;
    this.replaceChildren(
      tell.length === 0
        ? h('p', { class: 'quiet' }, 'Nobody is known who must be told.')
        : h('ul', { class: 'acts-list' }, tell.map((party) => this.#party(party))),
    );
  }

  #party(party) {
    const { title, why, late, words, contacts, told } = party;
    const when = told ? `Told ${moment(told.at)} by ${told.who}` : `Due ${due(party)}`;
    return h(
      'li',
      {},
      h('b', {}, `${told ? '✓ ' : ''}${title}`),
      h('span', { class: late ? 'bad' : 'quiet' }, `${when}. ${words}`),
      h('span', { class: 'quiet' }, why),
      told?.note && h('span', { class: 'quiet' }, told.note),
      contacts.length > 0
        ? h('ul', { class: 'contacts' }, contacts.map(contact))
        : h('span', { class: 'quiet' }, 'No contact is on the map.'),
      this.#incident.may && !told && this.#form(party),
    );
  }

  #form({ key, title }) {
    const at = h('input', { type: 'datetime-local', name: 'at' });
    const note = h('input', { name: 'note', maxlength: 2000 });
    const send = () =>
      act(this, this.#incident.id, 'told', { party: key, at: instant(at.value), note: note.value }, `Told: ${title}.`);
    return h(
      'details',
      {},
      h('summary', { 'aria-label': `Say that ${title} was told` }, 'Was told'),
      sending(send, 'Keep', field('When; now without it', at), field('How, to whom', note)),
    );
  }
}

const contact = ({ name, phone, email }) =>
  h(
    'li',
    {},
    name,
    ' ',
    phone ? h('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, phone) : h('span', { class: 'quiet' }, 'no phone'),
    ' ',
    email && h('a', { href: `mailto:${encodeURIComponent(email).replace('%40', '@')}` }, email),
  );

customElements.define('incident-tell', IncidentTell);
