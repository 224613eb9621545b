import { STATES, write } from '../core/address.js';
import { ask } from '../core/api.js';
import { h, link, say, tell } from '../core/dom.js';
import { kindOf } from '../core/kinds.js';
import { count, kindName } from '../core/words.js';
import { callBehind } from './call-behind.js';
import { marker } from './marker.js';
import { thingLink } from './thing-link.js';

/**
 * <news-box>: somebody or something is in the news; is it any business of ours? The answer is the server's sentence,
 * then what the text may mean, each a press away from its fall on the map.
 *
 * In:  `asked`, the text; '' for none.
 * Out: `news-asked` {text}.
 */
export class NewsBox extends HTMLElement {
  #asked = '';
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

  set asked(text) {
    if (text === this.#asked) return;
    this.#asked = text;
    if (document.activeElement !== this.#input) this.#input.value = text;
    this.#load();
  }

  connectedCallback() {
    this.replaceChildren(
      h(
        'form',
        { class: 'bar', role: 'search', onsubmit: (event) => this.#sent(event) },
        h('label', { class: 'field wide' }, 'In the news? Ask whether it is any business of ours', this.#input),
        h('button', { class: 'button first' }, 'Ask'),
        this.#call,
      ),
      this.#answer,
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
    this.#answer.replaceChildren(...shown(told));
    if (told?.summary) say(told.summary);
  }
}

function shown(told) {
  if (!told) return [];
  if (told.problem) return [h('p', { class: 'notice warn' }, [told.problem.detail, told.problem.mend].join('; '))];
  return [
    h(
      'div',
      { class: `notice stack${told.verdict === 'yes' ? ' warn' : ''}` },
      h('div', {}, h('h2', {}, told.title), h('p', {}, told.summary)),
      told.meanings.length > 0 && h('ul', { class: 'meanings' }, told.meanings.map(meaning)),
    ),
  ];
}

function meaning({ match, verdict, falls, things }) {
  const { ref, kind, name } = match;
  const href = `/map${write({ from: origins(falls) })}`;
  const onMap = falls.length > 0 && link(href, 'See it on the map', { class: 'button' });
  return h(
    'li',
    {},
    marker(kind),
    h('span', {}, thingLink(ref, name), ' ', h('span', { class: 'quiet' }, kindName(kind))),
    h('span', { class: 'quiet' }, `${verdict}; ${count(things, 'thing')} of ours in reach`),
    onMap,
  );
}

/** The state that a kind falls in by default is not written. */
const short = (ref) => (STATES[kindOf(ref)]?.[0] === 'control' ? ref : `${ref}=control`);

/** Whoever controls a thing can also stop it: beside its control no other state of it need fall. */
function origins(falls) {
  const controlled = new Set(falls.filter((fall) => fall.endsWith('=control')).map((fall) => fall.split('=')[0]));
  return [...new Set(falls.map((fall) => (controlled.has(fall.split('=')[0]) ? short(fall.split('=')[0]) : fall)))];
}

customElements.define('news-box', NewsBox);
